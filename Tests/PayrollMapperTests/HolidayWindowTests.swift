import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("Windows of holidays")
struct HolidayWindowTests {
  /// The holiday hours of a night from 20:00 on 2026-10-27 to 04:00 on the 28th and a day from 08:00
  /// to 16:00 on the 28th, and the findings.
  private func run(
    _ start: String, _ end: String, in zone: ZoneRules? = nil, whole: (String, String)? = nil,
    named: String? = "2026-10-28", zoneName: String? = "America/New_York"
  ) throws -> String {
    var company = try Company()
    company.policy.holidaySource = .timeData
    company.policy.holidayPolicy = HolidayPolicy(
      bucketsWorkedHoursAsHoliday: true, multiplier: .oneAndAHalf, countsTowardOvertime: true)
    let guardOne = company.employee("1")
    var date = HolidayDateRecord(id: 41)
    func instant(_ text: String) throws -> Instant {
      let parts = text.split(separator: " ").map(String.init)
      return (zone ?? company.zone).instant(
        of: try #require(CalendarDate(parts[0])), at: try #require(TimeOfDay(parts[1])))
    }
    date.window = InstantRange(start: try instant(start), end: try instant(end))
    date.date = named.flatMap { CalendarDate($0) }
    if let whole {
      let first = try #require(CalendarDate(whole.0))
      date.wholeDates = first..<(try #require(CalendarDate(whole.1)))
    }
    if let zoneName { date.timeZone = company.data.labels.label(zoneName) }
    company.data.holidayDates.append(date)
    try company.session(guardOne, "2026-10-27 20:00", "2026-10-28 04:00")
    try company.session(guardOne, "2026-10-28 08:00", "2026-10-28 16:00")
    let batch = try company.batch()
    let seconds = batch.lines.filter { $0.bucket == .holiday }.reduce(0) { $0 + $1.seconds }
    let findings = batch.findings.filter { $0.id == .holidayWindow }
    #expect(findings.allSatisfy { $0.subject.record?.description == "holiday-dates/41" })
    return ([Hours.text(seconds: seconds)] + findings.map(\.severity.name)).joined(separator: " ")
  }

  private let day = ("2026-10-28", "2026-10-29")

  @Test("Whole days and evenings of the local clock are right")
  func right() throws {
    #expect(try run("2026-10-28 00:00", "2026-10-29 00:00", whole: day) == "12.00")
    #expect(try run("2026-10-28 00:00", "2026-10-29 00:00") == "12.00")
    #expect(try run("2026-10-28 14:00", "2026-10-29 00:00") == "2.00")
    #expect(try run("2026-10-27 22:00", "2026-10-29 00:00") == "14.00")
    #expect(
      try run("2026-10-28 04:00", "2026-10-29 04:00", in: .utc, named: nil, zoneName: nil)
        == "12.00")
    #expect(
      try run("2026-10-28 00:00", "2026-10-30 00:00", whole: ("2026-10-28", "2026-10-30"))
        == "12.00")
  }

  @Test("Midnight in UTC is the date that is written, by the clock of the place")
  func midnightInUTC() throws {
    let window = ("2026-10-28 00:00", "2026-10-29 00:00")
    #expect(try run(window.0, window.1, in: .utc, whole: day) == "12.00 note")
    #expect(try run(window.0, window.1, in: .utc, whole: day, named: nil) == "12.00 warning")
    #expect(try run(window.0, window.1, in: .utc, whole: day, zoneName: nil) == "12.00 note")
    #expect(
      try run(window.0, window.1, in: .utc, whole: day, named: "2026-10-27") == "12.00 blocking")
  }

  @Test("Midnight of another zone moves only where the record names its own")
  func midnightElsewhere() throws {
    let west = try Zones.named("America/Los_Angeles")
    let window = ("2026-10-28 00:00", "2026-10-29 00:00")
    #expect(try run(window.0, window.1, in: west, whole: day) == "12.00 note")
    #expect(try run(window.0, window.1, in: west, whole: day, zoneName: nil) == "9.00")
    #expect(
      try run(window.0, window.1, in: west, whole: day, zoneName: "America/Los_Angeles") == "9.00")
  }

  @Test("A window without length is the day that the date names")
  func empty() throws {
    #expect(try run("2026-10-28 00:00", "2026-10-28 00:00") == "12.00 warning")
    #expect(try run("2026-10-28 00:00", "2026-10-27 00:00") == "12.00 warning")
    #expect(try run("2026-10-28 00:00", "2026-10-28 00:00", named: nil) == "12.00 blocking")
  }

  @Test("A window beside its date blocks, a very long one is a warning")
  func otherDate() throws {
    #expect(try run("2026-10-29 00:00", "2026-10-30 00:00") == "0.00 blocking")
    #expect(try run("2026-10-27 00:00", "2026-10-31 00:00") == "16.00 warning")
  }

  @Test("A holiday far from the period is not looked at")
  func farAway() throws {
    #expect(try run("2025-10-28 00:00", "2025-10-28 00:00", named: "2025-10-28") == "0.00")
  }
}
