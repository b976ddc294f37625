import LawText
import PayrollModel
import Testing
import TimeRules

/// What a calendar knows: outside of it there are no holidays, and a run must say so.
@Suite("What a calendar knows") struct HolidayCalendarKnownTests {
  private func read(_ members: String) throws -> HolidayCalendar {
    let text = #"{"id": "x", "name": "X", \#(members)}"#
    return try HolidayCalendar.read(Array(text.utf8), file: "x.json")
  }

  /// `from until years`, with hyphens for what has no end.
  private func known(_ members: String) throws -> String {
    let calendar = try read(members)
    let years = calendar.years.map { "\($0.lowerBound)-\($0.upperBound)" }
    return [
      calendar.knownFrom?.description ?? "-", calendar.knownUntil?.description ?? "-",
      years ?? "none",
    ].joined(separator: " ")
  }

  private static func rule(_ id: String, _ more: String = "") -> String {
    #"{"id": "\#(id)", "name": "N", "date": "07-04"\#(more)}"#
  }

  private static let listed = #"{"id": "l", "name": "L", "dates": ["2025-03-04", "2027-05-06"]}"#
  private static let days =
    #""days": [{"date": "2024-06-07", "name": "D"}, {"date": "2026-08-09", "name": "E"}]"#

  @Test(
    arguments: [
      (#""rules": [\#(rule("a"))]"#, "- - 1-9999"),
      // What the file says goes before what follows from its rules.
      (
        #""rules": [\#(rule("a"))], "from": 2020, "until": "2030-06-30""#,
        "2020-01-01 2030-06-30 2020-2030"
      ),
      (
        #""rules": [\#(rule("a", #", "from": 2019"#))], "from": "2021-02-03""#,
        "2021-02-03 - 2021-9999"
      ),
      // The first rule to begin, where each has a beginning.
      (
        #""rules": [\#(rule("a", #", "from": 2019"#)), \#(rule("b", #", "from": "2018-06-01""#))]"#,
        "2018-06-01 - 2018-9999"
      ),
      (#""rules": [\#(rule("a", #", "from": 2019"#)), \#(rule("b"))]"#, "- - 1-9999"),
      // A rule that ends is no end of the calendar.
      (#""rules": [\#(rule("a", #", "until": 2022"#))]"#, "- - 1-9999"),
      // Single dates are known in whole years at their end, and from the first of them on.
      (#""rules": [\#(listed)]"#, "2025-03-04 2027-12-31 2025-2027"),
      (#""rules": [\#(listed), \#(rule("a"))]"#, "- - 1-9999"),
      (days, "2024-01-01 2026-12-31 2024-2026"),
      (#""rules": [\#(listed)], \#(days)"#, "2024-01-01 2027-12-31 2024-2027"),
      (#""rules": [\#(rule("a", #", "from": 2019"#))], \#(days)"#, "2019-01-01 - 2019-9999"),
      (#""rules": [\#(rule("a", #", "from": 2025"#))], \#(days)"#, "2024-01-01 - 2024-9999"),
    ] as [(String, String)])
  func firstAndLastDates(members: String, expected: String) throws {
    #expect(try known(members) == expected)
  }

  @Test func aCalendarKnowsDatesThatLieInsideAltogether() throws {
    let calendar = try read(#""rules": [\#(Self.rule("a"))], "from": 2020, "until": 2022"#)
    func knows(_ first: String, _ last: String) throws -> Bool {
      calendar.knows(try #require(CalendarDate(first))...(try #require(CalendarDate(last))))
    }
    #expect(try knows("2020-01-01", "2022-12-31"))
    #expect(try !knows("2019-12-31", "2020-01-02"))
    #expect(try !knows("2022-12-31", "2023-01-01"))
    let empty = HolidayCalendar(
      id: "e", name: "E", jurisdiction: "", evidence: .company, sources: [])
    let day = Examples.monday
    #expect(!empty.knows(day...day) && empty.years == nil)
    let plain = try read(#""rules": [\#(Self.rule("a"))]"#)
    #expect(plain.knows(day...day))
    #expect(try read(Self.days).knows(day...day))
  }

  @Test func outsideOfWhatIsKnownThereAreNoHolidays() throws {
    let calendar = try read(
      #""rules": [\#(Self.rule("a"))], "from": "2020-07-04", "until": "2022-07-03""#)
    func days(_ first: String, _ last: String) throws -> [String] {
      calendar.days(in: try #require(CalendarDate(first))...(try #require(CalendarDate(last))))
        .map(\.date.description)
    }
    #expect(try days("2015-01-01", "2030-12-31") == ["2020-07-04", "2021-07-04"])
    #expect(try days("2010-01-01", "2019-12-31") == [])
    #expect(try days("2023-01-01", "2030-12-31") == [])
  }

  /// Years beyond 1 to 9999 are no dates of the program: neither end of time may trap.
  @Test func theEndsOfTimeHaveNoHolidays() throws {
    let calendar = try read(
      #""rules": [\#(Self.rule("a")), {"id": "e", "name": "E", "easter": 0}]"#)
    let first = try #require(CalendarDate("0001-01-01"))
    let last = try #require(CalendarDate("9999-12-31"))
    let early = calendar.days(in: first.adding(days: -400)...first.adding(days: 364))
    #expect(early.map(\.date).filter { $0 < first } == [])
    #expect(early.count == 2)
    let late = calendar.days(in: last.adding(days: -364)...last.adding(days: 400))
    #expect(late.count == 2 && late.allSatisfy { $0.date <= last })
  }

  // MARK: Unverified rules

  @Test func unverifiedRulesAreThoseThatKeepADay() throws {
    let july = try #require(CalendarDate("2026-07-01"))
    let inJuly = july...july.adding(days: 30)
    let inMay = july.adding(days: -60)...july.adding(days: -31)
    let doubted = Self.rule("a", #", "evidence": "unverified""#)
    let calendar = try read(
      #""rules": [\#(doubted), \#(Self.rule("b", #", "evidence": "secondary""#)), \#(Self.rule("c"))]"#
    )
    #expect(calendar.evidence == .company)
    #expect(calendar.unverifiedRules(in: inJuly).map(\.id) == ["a"])
    #expect(calendar.unverifiedRules(in: inMay) == [])
    let all = try read(
      #""jurisdiction": "X", "evidence": "unverified", "rules": [\#(Self.rule("a")), \#(Self.rule("b"))]"#
    )
    #expect(
      all.unverifiedRules(in: inMay).map(\.id) == ["a", "b"], "the whole calendar is doubted")
  }
}
