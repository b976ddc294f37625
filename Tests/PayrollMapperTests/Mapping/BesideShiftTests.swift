import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("A session beside its shift, and work while somebody is away")
struct BesideShiftTests {
  /// A shift from 08:00 to 16:00 in New York, where the clock is four hours off UTC until the night
  /// to 1 November, and a session that begins and ends so many seconds after it.
  private func kinds(
    _ start: Int64, _ end: Int64? = nil, zone: String = "America/New_York",
    on date: String = "2026-10-26", change: (inout Shift) -> Void = { _ in }
  ) throws -> [String] {
    var company = try Company(zone: zone)
    let shift = try company.shift(
      company.employee("1"), "\(date) 08:00", "\(date) 16:00", change: change)
    try company.session(RecordIndex(0), "\(date) 08:00", "\(date) 16:00") {
      $0.start += start
      $0.duration += Int32((end ?? start) - start)
      $0.shift = shift
    }
    return try company.batch().kinds
  }

  private static let beside = ["warning session-beside-shift"]
  private static let hour: Int64 = 3600

  @Test("The clock's distance to UTC counts on both sides, to half an hour")
  func distance() throws {
    let four = 4 * Self.hour
    for apart in [four, -four, four + 1800, four - 1800, -four - 1800, -four + 1800] {
      #expect(try kinds(apart) == Self.beside, "\(apart)")
    }
    for apart in [four + 1801, four - 1801, -four - 1801, -four + 1801, 0, 8 * Self.hour] {
      #expect(try kinds(apart).isEmpty, "\(apart)")
    }
  }

  @Test("The end lies as far beside as the start, to half an hour")
  func ends() throws {
    let four = 4 * Self.hour
    #expect(try kinds(four, four + 1800) == Self.beside)
    #expect(try kinds(four, four - 1800) == Self.beside)
    #expect(try kinds(four, four + 1801).isEmpty)
    #expect(try kinds(four, four - 1801).isEmpty)
  }

  @Test("It is the distance at the time of the session: five hours in winter")
  func winter() throws {
    #expect(try kinds(5 * Self.hour, on: "2026-11-03") == Self.beside)
    #expect(try kinds(4 * Self.hour, on: "2026-11-03").isEmpty)
  }

  @Test("Zones an hour and a half off UTC and less are not looked at")
  func nearZones() throws {
    #expect(try kinds(Self.hour, zone: "Europe/Paris", on: "2026-11-03").isEmpty)
    #expect(
      try kinds(2 * Self.hour, zone: "Europe/Paris") == [], "the clocks went back on the 25th")
    #expect(try kinds(2 * Self.hour, zone: "Africa/Cairo", on: "2026-11-03") == Self.beside)
  }

  @Test("A shift without times says nothing")
  func shiftWithoutTimes() throws {
    #expect(try kinds(4 * Self.hour) { $0.start = 0 }.isEmpty)
    #expect(try kinds(4 * Self.hour) { $0.end = $0.start }.isEmpty)
  }

  @Test("The words say on which side, by how much, and of which shift")
  func words() throws {
    for (apart, side) in [(Int64(14_400), "4.00 hours after"), (-14_400, "4.00 hours before")] {
      var company = try Company()
      let shift = try company.shift(
        company.employee("1"), "2026-10-26 08:00", "2026-10-26 16:00")
      try company.session(RecordIndex(0), "2026-10-26 08:00", "2026-10-26 16:00") {
        $0.start += apart
        $0.shift = shift
      }
      #expect(
        try company.batch().findings.map(\.message) == [
          "The session begins and ends \(side) its shift 3000, which is what the local clock is off "
            + "UTC."
        ])
    }
  }

  // MARK: Absence

  @Test(
    "Work from the first day of an absence to the day before the return is a note",
    arguments: [
      ("2026-10-26", "2026-10-28", true, true), ("2026-10-25", "2026-10-27", true, true),
      ("2026-10-27", "2026-10-28", true, false), ("2026-10-25", "2026-10-26", true, false),
      ("2026-10-26", "2026-10-28", false, false), (nil, "2026-10-28", true, false),
      ("2026-10-26", nil, true, false),
    ] as [(String?, String?, Bool, Bool)])
  func absence(first: String?, back: String?, isActive: Bool, isAway: Bool) throws {
    var company = try Company()
    // On the local clock the session begins on the 26th, by UTC on the 27th.
    try company.session(company.employee("1"), "2026-10-26 21:00", "2026-10-27 05:00")
    var away = ScheduleOffPeriod(id: 5101)
    away.employee = RecordIndex(0)
    away.first = first.flatMap { CalendarDate($0) }
    away.returnDate = back.flatMap { CalendarDate($0) }
    away.isActive = isActive
    company.data.scheduleOffPeriods = [away]
    let batch = try company.batch()
    #expect(batch.kinds == (isAway ? ["note work-while-away"] : []))
    #expect(batch.hours(of: "1") == "regular 8.00")
  }
}
