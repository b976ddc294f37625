import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// Holidays that give way to each other, that move for some people only, or that last half a day.
@Suite("Where holidays move")
struct ObservedShiftTests {
  private static func read(_ members: String) throws -> HolidayCalendar {
    let text = #"{"id": "x", "name": "X", \#(members)}"#
    return try HolidayCalendar.read(Array(text.utf8), file: "x.json")
  }

  private func dates(_ calendar: HolidayCalendar, _ first: String, _ last: String) throws
    -> [String]
  {
    let range = try #require(CalendarDate(first))...#require(CalendarDate(last))
    return calendar.days(in: range).map(\.date.description)
  }

  private static let christmas = """
    "observed": { "saturday": "friday", "sunday": "monday" }, "rules": [
      { "id": "eve", "name": "Eve", "date": "12-24",
        "observed": { "saturday": "previous-free", "sunday": "next-free", "taken": "previous-free" } },
      { "id": "christmas", "name": "Christmas", "date": "12-25" },
      { "id": "after", "name": "After", "date": "12-26",
        "observed": { "saturday": "next-free", "sunday": "next-free", "taken": "next-free" } }]
    """

  @Test(
    "A weekday gives way to a holiday that has moved there, and keeps its place where it is free",
    arguments: [
      (2022, ["23", "26", "27"]), (2023, ["25", "26", "27"]), (2024, ["24", "25", "26"]),
      (2025, ["24", "25", "26"]), (2026, ["24", "25", "28"]), (2027, ["23", "24", "27"]),
      (2028, ["25", "26", "27"]),
    ])
  func threeDays(year: Int, days: [String]) throws {
    let calendar = try Self.read(Self.christmas)
    #expect(
      try dates(calendar, "\(year)-12-15", "\(year)-12-31") == days.map { "\(year)-12-\($0)" })
  }

  private static let federal = """
    "observed": { "saturday": "next-free", "sunday": "next-free", "for": "days-off" }, "rules": [
      { "id": "christmas", "name": "Christmas", "date": "12-25" },
      { "id": "boxing", "name": "Boxing", "date": "12-26" }]
    """

  @Test(
    "Whoever ordinarily works on the day keeps it, and everybody else has it moved",
    arguments: [
      (WeekendWork.none, ["27", "28"]), (.saturdays, ["25", "27"]), (.sundays, ["26", "27"]),
      (.both, ["25", "26"]),
    ])
  func daysOff(work: WeekendWork, days: [String]) throws {
    let calendar = try Self.read(Self.federal)
    #expect(calendar.movesForDaysOff)
    #expect(!calendar.kept(by: work).movesForDaysOff)
    // 25 December 2027 is a Saturday.
    #expect(
      try dates(calendar.kept(by: work), "2027-12-20", "2027-12-31")
        == days.map { "2027-12-\($0)" })
    #expect(try dates(calendar.kept(by: work), "2025-12-20", "2025-12-31").count == 2)
  }

  @Test("Whoever keeps the days themselves is asked nothing")
  func keptThemselves() throws {
    #expect(try !Self.read(Self.federal + #", "keeps": "actual""#).movesForDaysOff)
    #expect(try !Self.read(Self.christmas).movesForDaysOff)
  }

  @Test("The moves that depend on people are those whose one day or the other is asked for")
  func movesInDates() throws {
    let calendar = try Self.read(Self.federal)
    func moves(_ first: String, _ last: String) throws -> [String] {
      let range = try #require(CalendarDate(first))...#require(CalendarDate(last))
      return calendar.movesForDaysOff(in: range).map { "\($0.actual) \($0.date)" }
    }
    #expect(
      try moves("2027-12-25", "2027-12-25") == ["2027-12-25 2027-12-27"])
    #expect(try moves("2027-12-28", "2027-12-31") == ["2027-12-26 2027-12-28"])
    #expect(try moves("2027-12-29", "2028-01-31") == [])
    #expect(try moves("2025-12-20", "2025-12-31") == [])
  }

  @Test("A rule moves for everybody where it says so itself, in a calendar that does not")
  func ruleOfItsOwn() throws {
    let calendar = try Self.read(
      """
      "observed": { "sunday": "monday" }, "rules": [
        { "id": "a", "name": "A", "dates": ["2026-11-08"] },
        { "id": "b", "name": "B", "dates": ["2026-11-15"],
          "observed": { "sunday": "monday", "for": "days-off" } }]
      """)
    #expect(
      try dates(calendar.kept(by: .sundays), "2026-11-01", "2026-11-30")
        == ["2026-11-09", "2026-11-15"])
    #expect(
      try dates(calendar.kept(by: .saturdays), "2026-11-01", "2026-11-30")
        == ["2026-11-09", "2026-11-16"])
  }

  @Test("Half a holiday lasts from noon to midnight, and a whole one beside it makes it whole")
  func half() throws {
    let half = #"{ "id": "eve", "name": "Eve", "date": "12-24", "startsAt": "12:00" }"#
    let zone = try Zones.named("America/Puerto_Rico")
    func windows(_ rules: String) throws -> [HolidayWindow] {
      let date = try #require(CalendarDate("2026-12-24"))
      return try Self.read("\"rules\": [\(rules)]")
        .windows(zone: zone, workweek: Workweek(), dates: date...date)
    }
    let noon = try #require(try windows(half).first)
    #expect(noon.end.seconds(since: noon.start) == 12 * 3600)
    #expect(zone.local(noon.start).secondsOfDay == 12 * 3600)
    let whole = #"{ "id": "other", "name": "Other", "date": "12-24" }"#
    let both = try windows(half + "," + whole)
    #expect(both.map { $0.end.seconds(since: $0.start) } == [86_400])
    #expect(both.map(\.name) == ["Eve / Other"])
  }

  @Test(
    "What cannot be meant is said",
    arguments: [
      (
        #""observed": { "taken": "monday" }"#,
        "\"monday\" can be taken too (x.json:1:65, observed.taken): write next-free or previous-free"
      ),
      (
        #""observed": { "for": "days-off" }"#,
        """
        no holiday moves off a weekend here (x.json:1:63, observed.for): say where one on \
        "saturday" or "sunday" moves, or remove it
        """
      ),
      (
        #""differences": [{ "rule": "boxing-dya", "why": "w" }]"#,
        """
        there is no rule "boxing-dya" that could differ (x.json:1:69, differences[0].rule): did \
        you mean "boxing-day"?
        """
      ),
      (
        #""differences": [{ "why": "w" }]"#,
        """
        it does not say what differs (x.json:1:59, differences[0]): give the "rule" here, the \
        holiday that is "listed" there, or both
        """
      ),
      (
        #""differences": [{ "listed": "L", "years": [2027, 2026], "why": "w" }]"#,
        """
        2026 does not come after 2027 (x.json:1:93, differences[0].years[1]): list the years \
        rising, each once
        """
      ),
    ])
  func mistakes(members: String, message: String) {
    let rule = #""rules": [{ "id": "boxing-day", "name": "B", "date": "12-26" }]"#
    let problems = #expect(throws: TextProblems.self) {
      _ = try Self.read(members + ", " + rule)
    }
    let found = problems?.problems.map(\.description) ?? []
    #expect(found.count == 1)
    // Where it stands depends on what stands before it.
    func plain(_ text: String) -> String { text.replacing(/x\.json:1:\d+/, with: "x.json") }
    #expect(found.map(plain) == [plain(message)])
  }

  @Test("A holiday that begins at midnight needs no beginning")
  func midnight() {
    let problems = #expect(throws: TextProblems.self) {
      _ = try Self.read(
        #""rules": [{ "id": "a", "name": "A", "date": "12-26", "startsAt": "00:00" }]"#)
    }
    #expect(problems?.problems.map(\.message) == ["a holiday begins at midnight anyway"])
  }
}
