import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// The calendars that come with the program, against a list that others made: where the two have other
/// days, the calendar's own file says why, and it says nothing that is not so.
@Suite("Calendars against the package holidays")
struct HolidayPackageTests {
  static let years = 2024...2030

  /// Calendars that the package has no place for.
  static let alone: Set<String> = ["us-ri-premium-days"]

  static let calendars = ((try? Mappings.names(in: "holiday-calendars")) ?? [])
    .filter { !alone.contains($0) }

  /// What the package lists, asked once.
  private static let listed =
    (try? HolidayPackage.days(of: calendars, in: years)) ?? [:]

  @Test("There are 67 of them")
  func all() { #expect(Self.calendars.count == 67) }

  @Test(
    "Every difference is explained, and every explanation is a difference",
    .enabled(if: HolidayPackage.isPresent, "\(HolidayPackage.absenceReason)"),
    arguments: calendars)
  func differences(id: String) throws {
    let calendar = try Mappings.holidayCalendar(id)
    let listed = try #require(Self.listed[id])
    #expect(
      ExplainedDifferences(calendar, listed: listed, years: Self.years).troubles == [], "\(id)")
  }

  @Test("A difference without a reason and a reason without a difference are troubles")
  func sharpness() throws {
    let text = """
      {"id": "c", "name": "C", "rules": [
        {"id": "fourth", "name": "The Fourth", "date": "07-04"},
        {"id": "founders", "name": "Founders", "date": "05-06"}],
       "differences": [DIFFERENCES]}
      """
    let year = 2026...2026
    let fourth = try #require(CalendarDate("2026-07-04"))
    let fifth = try #require(CalendarDate("2026-07-05"))
    func troubles(_ differences: String, _ listed: [CalendarDate: [String]]) throws -> [String] {
      let text = text.replacing("DIFFERENCES", with: differences)
      let calendar = try HolidayCalendar.read(Array(text.utf8), file: "c.json")
      return ExplainedDifferences(calendar, listed: listed, years: year).troubles
    }
    let ours = #"{"rule": "founders", "why": "ours"}"#
    let theirs = #"{"listed": "Other", "years": [2026], "why": "theirs"}"#
    #expect(try troubles(ours, [fourth: ["4"]]) == [])
    #expect(try troubles(ours + "," + theirs, [fourth: ["4"], fifth: ["Other"]]) == [])
    #expect(
      try troubles(ours, [fourth: ["4"], fifth: ["Other"]])
        == ["Other is listed in 2026, not kept, and nothing says why"])
    #expect(
      try troubles(theirs, [fourth: ["4"], fifth: ["Other"]])
        == ["founders is kept in 2026, not listed, and nothing says why"])
    #expect(
      try troubles(ours + "," + theirs, [fourth: ["4"]])
        == ["\"theirs\" explains Other, which does not differ"])
    #expect(
      try troubles(
        ours + #", {"listed": "Other", "years": [2025, 2026], "why": "theirs"}"#,
        [fourth: ["4"], fifth: ["Other"]])
        == ["\"theirs\" explains 2025, which is not compared"])
  }
}

/// The differences between a calendar and a list, next to those that the calendar explains.
struct ExplainedDifferences {
  /// What is wrong, as sentences.
  private(set) var troubles: [String] = []

  private enum Name: Hashable, Comparable {
    case rule(String)
    case listed(String)

    var text: String {
      switch self {
      case .rule(let text), .listed(let text): text
      }
    }
  }

  private var found: [Name: Set<Int>] = [:]

  init(_ calendar: HolidayCalendar, listed: [CalendarDate: [String]], years: ClosedRange<Int>) {
    compare(calendar, listed, years)
    var explained: [Name: Set<Int>] = [:]
    for difference in calendar.differences {
      let names = [
        difference.rule.map(Name.rule), difference.listed.map(Name.listed),
      ].compactMap { $0 }
      let claimed = difference.years.isEmpty ? Set(years) : Set(difference.years)
      var differing: Set<Int> = []
      for name in names {
        explained[name, default: []].formUnion(claimed)
        let own = claimed.intersection(found[name] ?? [])
        if own.isEmpty {
          troubles.append("\"\(difference.why)\" explains \(name.text), which does not differ")
        }
        differing.formUnion(own)
      }
      if differing.isEmpty { continue }
      for year in claimed.subtracting(differing).sorted() {
        troubles.append(
          years.contains(year)
            ? "\"\(difference.why)\" explains \(year), which does not differ"
            : "\"\(difference.why)\" explains \(year), which is not compared")
      }
    }
    for (name, differing) in found.sorted(by: { $0.key < $1.key }) {
      for year in differing.subtracting(explained[name] ?? []).sorted() {
        switch name {
        case .rule(let rule):
          troubles.append("\(rule) is kept in \(year), not listed, and nothing says why")
        case .listed(let holiday):
          troubles.append("\(holiday) is listed in \(year), not kept, and nothing says why")
        }
      }
    }
  }

  private mutating func compare(
    _ calendar: HolidayCalendar, _ listed: [CalendarDate: [String]], _ years: ClosedRange<Int>
  ) {
    guard let first = CalendarDate(year: years.lowerBound, month: 1, day: 1),
      let last = CalendarDate(year: years.upperBound, month: 12, day: 31)
    else { return }
    let kept = calendar.keptHolidays(in: first...last)
    for holiday in kept where listed[holiday.date] == nil {
      let name = Name.rule(holiday.rule?.id ?? holiday.name)
      found[name, default: []].insert(holiday.date.parts.year)
    }
    let dates = Set(kept.map(\.date))
    for (date, names) in listed where !dates.contains(date) {
      for name in names { found[.listed(name), default: []].insert(date.parts.year) }
    }
  }
}
