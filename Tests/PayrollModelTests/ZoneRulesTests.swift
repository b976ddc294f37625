import Foundation
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Time zones")
struct ZoneRulesTests {
  static let names = [
    "America/New_York", "America/Los_Angeles", "America/Phoenix", "America/St_Johns",
    "America/Halifax", "America/Regina", "Pacific/Honolulu", "America/Puerto_Rico",
    "Asia/Kolkata", "Australia/Lord_Howe", "Europe/Dublin", "America/Sao_Paulo",
  ]

  private func rules(_ name: String) throws -> ZoneRules {
    let bytes = try InputBuffer.array(of: "/usr/share/zoneinfo/\(name)")
    return try #require(ZoneRules(name: name, tzif: bytes))
  }

  @Test("Offsets agree with Foundation from 1990 to 2035", arguments: names)
  func offsets(name: String) throws {
    let zone = try rules(name)
    let oracle = try #require(TimeZone(identifier: name))
    for seconds in stride(from: 631_152_000, to: 2_051_222_400, by: 40_000) {
      let date = Date(timeIntervalSince1970: Double(seconds))
      #expect(
        zone.offset(at: Instant(secondsSince1970: Int64(seconds)))
          == Int64(oracle.secondsFromGMT(for: date)), "\(name) at \(seconds)")
    }
  }

  @Test("Every local midnight is the first second of its date", arguments: names)
  func midnights(name: String) throws {
    let zone = try rules(name)
    for days in Int32(14_600)...Int32(21_900) {
      let date = CalendarDate(daysSince1970: days)
      let start = zone.instant(of: date)
      #expect(zone.local(start).date == date, "\(name) \(date)")
      #expect(zone.local(start.adding(seconds: -1)).date == date.adding(days: -1))
    }
  }

  @Test("A time that the clock shows twice is the first one; one it skips is the skip")
  func foldsAndGaps() throws {
    let zone = try rules("America/New_York")
    let fall = try #require(CalendarDate("2026-11-01"))
    let halfPastOne = try #require(TimeOfDay("01:30"))
    let first = zone.instant(of: fall, at: halfPastOne)
    #expect(zone.offset(at: first) == -14_400)
    #expect(first.secondsSince1970 == 1_793_511_000)
    let spring = try #require(CalendarDate("2026-03-08"))
    let skipped = zone.instant(of: spring, at: try #require(TimeOfDay("02:30")))
    #expect(zone.local(skipped).secondsOfDay == 3 * 3600)
    #expect(zone.offset(at: skipped.adding(seconds: -1)) == -18_000)
  }

  @Test("A night over the clock change has nine hours, or seven")
  func nights() throws {
    let zone = try rules("America/New_York")
    func hours(_ from: String, _ to: String) throws -> Int64 {
      let start = zone.instant(
        of: try #require(CalendarDate(from)), at: try #require(TimeOfDay("23:00")))
      let end = zone.instant(
        of: try #require(CalendarDate(to)), at: try #require(TimeOfDay("07:00")))
      return end.seconds(since: start) / 3600
    }
    #expect(try hours("2026-10-31", "2026-11-01") == 9)
    #expect(try hours("2026-03-07", "2026-03-08") == 7)
  }

  @Test("Bytes that are no zone are refused, wherever they are cut")
  func refusesGarbage() throws {
    let bytes = try InputBuffer.array(of: "/usr/share/zoneinfo/America/New_York")
    for length in stride(from: 0, to: bytes.count - 40, by: 13) {
      #expect(ZoneRules(name: "cut", tzif: Array(bytes.prefix(length))) == nil)
    }
    #expect(ZoneRules(name: "text", tzif: Array("not a zone".utf8)) == nil)
  }
}
