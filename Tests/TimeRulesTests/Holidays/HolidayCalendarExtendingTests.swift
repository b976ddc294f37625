import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// Calendars on top of others, and the words for what cannot be.
@Suite struct HolidayCalendarExtendingTests {
  private static let base = """
    {"id": "base", "name": "B", "observed": {"saturday": "friday", "sunday": "monday"}, "rules": [
    {"id": "labor-day", "name": "Labor Day", "nthWeekday": {"nth": 1, "weekday": "monday", "month": 9}},
    {"id": "july", "name": "July", "date": "07-04"},
    {"id": "after-july", "name": "After", "after": {"rule": "july", "days": 1}}]}
    """

  private func read(_ text: String) throws -> HolidayCalendar {
    try HolidayCalendar.read(Array(text.utf8), file: "x.json") { name in
      name == "base"
        ? .file(Array(Self.base.utf8), path: "base.json")
        : name == "self" ? .file(Array(text.utf8), path: "x.json") : .unknown(known: ["base"])
    }
  }

  private func messages(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let error as TextProblems {
      return error.problems.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  private func names(_ text: String, year: Int = 2026) throws -> [String] {
    let first = try #require(CalendarDate(year: year, month: 1, day: 1))
    let last = try #require(CalendarDate(year: year, month: 12, day: 31))
    return try read(text).days(in: first...last).map { "\($0.date) \($0.name)" }
  }

  @Test func rulesAreKeptLeftOutAndReplaced() throws {
    #expect(
      try names(
        """
        {"id": "x", "name": "X", "extends": "base", "without": ["after-july"], "rules": [
        {"id": "july", "name": "Own July", "date": "07-05"},
        {"id": "new", "name": "New", "date": "03-02"}]}
        """) == ["2026-03-02 New", "2026-07-06 Own July (observed)", "2026-09-07 Labor Day"])
  }

  @Test func aCompanyMayKeepTheDayItselfOrBoth() throws {
    func text(_ keeps: String) -> String {
      """
      {"id": "x", "name": "X", "extends": "base", "keeps": "\(keeps)",
      "without": ["after-july", "labor-day"]}
      """
    }
    #expect(try names(text("actual")) == ["2026-07-04 July"])
    #expect(try names(text("both")) == ["2026-07-03 July (observed)", "2026-07-04 July"])
  }

  @Test func whatCannotBeExtendedIsSaid() {
    #expect(
      messages("{\"id\": \"x\", \"name\": \"X\", \"extends\": \"bsae\"}") == [
        "there is no holiday calendar \"bsae\" (x.json:1:37, extends): did you mean \"base\"?"
      ])
    #expect(
      messages("{\"id\": \"x\", \"name\": \"X\", \"extends\": \"self\"}") == [
        """
        a calendar cannot extend itself: x, x (x.json:1:37, extends): \
        give the calendar another id than the one it extends
        """
      ])
    #expect(
      messages("{\"id\": \"x\", \"name\": \"X\", \"extends\": \"base\", \"without\": [\"jly\"]}")
        == ["base has no rule \"jly\" (x.json:1:57, without[0]): did you mean \"july\"?"])
    #expect(
      messages("{\"id\": \"x\", \"name\": \"X\", \"extends\": \"base\", \"without\": [\"july\"]}")
        == [
          """
          "after-july" counts from "july" (x.json:1:57, without[0]): \
          leave out "after-july" too, or give it anew
          """
        ])
  }

  @Test func aBrokenCalendarThatExtendsItselfIsReadOnce() {
    #expect(
      messages("{\"id\": \"x\", \"extends\": \"self\"}")
        == ["the key \"name\" is missing (x.json:1:1, name): add it"])
  }

  @Test(arguments: [
    ("\"date\": \"02-30\"", "\"02-30\" is not a day of the year like 07-04"),
    (
      "\"nthWeekday\": {\"nth\": 6, \"weekday\": \"monday\", \"month\": 1}",
      "1 to 5 was expected, or -1 for the last one"
    ),
    ("\"easter\": 0, \"date\": \"01-01\"", "\"date\" says already when the holiday is"),
    ("\"citation\": \"c\"", "the rule does not say when its holiday is"),
    (
      "\"date\": \"01-01\", \"from\": 2020, \"until\": 2019",
      "2019-12-31 comes before 2020-01-01, where it begins"
    ),
    ("\"after\": {\"rule\": \"b\", \"days\": 1}", "there is no rule \"b\" to count from"),
  ])
  func mistakesOfARuleAreSaidInPlainWords(_ mistake: (rule: String, message: String)) {
    let found = messages(
      "{\"id\": \"x\", \"name\": \"X\", \"rules\": [{\"id\": \"a\", \"name\": \"A\", \(mistake.rule)}]}"
    )
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(mistake.message) ?? false, "\(found)")
  }
}
