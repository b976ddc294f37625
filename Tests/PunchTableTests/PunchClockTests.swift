import PayrollModel
import PayrollTestSupport
import Testing

@testable import PunchTable

@Suite("Local times of punches, and the nights in which the clock is changed")
struct PunchClockTests {
  private func read(_ rows: String, header: String = "employee,start,end") throws -> TimeData {
    try PunchFile("\(header)\n\(rows)\n").read()
  }

  @Test("The night that the clock is set back: nine hours, and the hour that came twice is refused")
  func back() throws {
    let whole = try read("1,2026-10-31 23:00,2026-11-01 07:00")
    #expect(whole.workSessions.map(\.duration) == [9 * 3600])
    for time in ["01:00", "01:30", "01:59:59", "1:15 AM"] {
      let data = try read("1,2026-10-31 17:00,2026-11-01 \(time)")
      #expect(data.workSessions.isEmpty, "\(time)")
      #expect(data.findings.map(\.id.name) == ["clock-change"], "\(time)")
      #expect(data.findings.first?.severity == .blocking)
      #expect(data.resources.map(\.refusedRowCount) == [1])
      #expect(data.findings.first?.message.contains("twice") == true)
    }
    for time in ["00:59:59", "02:00", "03:00"] {
      #expect(try read("1,2026-10-31 17:00,2026-11-01 \(time)").findings.isEmpty, "\(time)")
    }
  }

  @Test("The offset behind the time says which of the two it is")
  func offsets() throws {
    let first = try read("1,2026-10-31 17:00,2026-11-01 01:30 -04:00")
    let second = try read("1,2026-10-31 17:00,2026-11-01 01:30-05:00")
    #expect(first.workSessions.map(\.duration) == [Int32(8.5 * 3600)])
    #expect(second.workSessions.map(\.duration) == [Int32(9.5 * 3600)])
    // And so does a column for all times of the row.
    let column = try read(
      "1,2026-10-31 17:00,2026-11-01 01:30,-0400", header: "employee,start,end,zone")
    #expect(column.workSessions.map(\.duration) == [Int32(8.5 * 3600)])
  }

  @Test(
    "The night that the clock is set forward: seven hours, and the hour that never came is refused")
  func forward() throws {
    let whole = try read("1,2026-03-07 23:00,2026-03-08 07:00")
    #expect(whole.workSessions.map(\.duration) == [7 * 3600])
    for time in ["02:00", "02:30", "02:59:59"] {
      let data = try read("1,2026-03-07 17:00,2026-03-08 \(time)")
      #expect(data.workSessions.isEmpty && data.findings.map(\.id.name) == ["clock-change"])
      #expect(data.findings.first?.message.contains("never") == true)
    }
    for time in ["01:59:59", "03:00"] {
      #expect(try read("1,2026-03-07 17:00,2026-03-08 \(time)").findings.isEmpty, "\(time)")
    }
  }

  @Test("A zone of the row, an offset of the row, the zone of the region, the zone of the file")
  func zones() throws {
    let file = try PunchFile(
      """
      employee,start,end,zone,region
      1,2026-10-26 08:00,2026-10-26 09:00,America/Los_Angeles,NY
      2,2026-10-26 08:00,2026-10-26 09:00,-05:00,NY
      3,2026-10-26 08:00,2026-10-26 09:00,,CA
      4,2026-10-26 08:00,2026-10-26 09:00,,TX
      5,2026-10-26 08:00,2026-10-26 09:00,,
      6,2026-10-26 08:00,2026-10-26 09:00,PST,NY
      """)
    file.format.regions = ["CA": try Zones.named("America/Los_Angeles")]
    let data = try file.read()
    let eight: Int64 = 1_793_016_000  // 2026-10-26 08:00 -04:00
    #expect(data.workSessions.map { ($0.start - eight) / 3600 } == [3, 1, 3, 0, 0])
    #expect(
      data.found == [
        "blocking unreadable-row punches.csv:7: no time zone is called \"PST\"; the row is left out"
      ])
    // The regions' clocks are known to whoever cuts their days.
    #expect(
      data.regions.map { data.labels[$0.timeZone] }
        == ["America/New_York", "America/Los_Angeles", "America/New_York"])
  }

  @Test(
    "A clock agrees with the zone's own rules, an hour at a time, around every change of a year")
  func agreement() throws {
    for name in ["America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Tokyo"] {
      let zone = try Zones.named(name)
      var clock = PunchClock(zone)
      var shown: [Int64: [Int64]] = [:]
      // Every quarter of an hour of a year, as an instant: what did the clock show?
      let first: Int64 = 1_767_225_600
      for step in 0..<Int64(366 * 96) {
        let second = first + step * 900
        shown[second + zone.offset(at: Instant(secondsSince1970: second)), default: []]
          .append(second)
      }
      for (wall, instants) in shown
      where wall > first + 86_400 && wall < first + 365 * 86_400 {
        let date = CalendarDate(daysSince1970: Int32(wall / 86_400))
        let reading = clock.reading(date, Int(wall % 86_400))
        let expected: PunchClock.Reading =
          instants.count == 1 ? .instant(instants[0]) : .twice(instants[0], instants[1])
        #expect(reading == expected, "\(name) \(date) \(wall % 86_400)")
      }
    }
  }
}
