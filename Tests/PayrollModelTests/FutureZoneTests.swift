import Foundation
import PayrollBytes
import Testing

@testable import PayrollModel

@Suite("Time zones beyond their tables")
struct FutureZoneTests {
  @Test(
    "offsets agree with Foundation from 2036 to 2060, and from 1900 on",
    arguments: [
      "America/New_York", "America/St_Johns", "Australia/Adelaide", "Australia/Lord_Howe",
      "Europe/Dublin", "Pacific/Chatham", "America/Phoenix", "Asia/Kathmandu", "America/Nuuk",
    ])
  func offsets(name: String) throws {
    let bytes = try InputBuffer.array(of: "/usr/share/zoneinfo/\(name)")
    let zone = try #require(ZoneRules(name: name, tzif: bytes))
    let oracle = try #require(TimeZone(identifier: name))
    for seconds in Array(stride(from: 2_082_758_400, to: 2_840_140_800, by: 200_000))
      + Array(stride(from: -2_177_452_800, to: 631_152_000, by: 4_000_000))
    {
      let date = Date(timeIntervalSince1970: Double(seconds))
      #expect(
        zone.offset(at: Instant(secondsSince1970: Int64(seconds)))
          == Int64(oracle.secondsFromGMT(for: date)), "\(name) at \(seconds)")
    }
  }

  private func day(_ text: String, _ year: Int) throws -> String? {
    let rule = try #require(FutureZoneRule(footer: "A0B,\(text),J365"))
    let wall = rule.daylightStart.wallSeconds(inYear: year)
    let date = CalendarDate(
      daysSince1970: Int32(wall >= 0 ? wall / 86_400 : (wall - 86_399) / 86_400))
    let rest = wall - Int64(date.daysSince1970) * 86_400
    return "\(date) \(rest)"
  }

  @Test("days of a year in their three ways, with and without a leap day, and times")
  func days() throws {
    for (text, year, expected) in [
      ("M3.2.0", 2026, "2026-03-08 7200"), ("M3.1.0", 2026, "2026-03-01 7200"),
      ("M10.5.0", 2026, "2026-10-25 7200"), ("M11.5.0", 2026, "2026-11-29 7200"),
      ("M2.5.6", 2026, "2026-02-28 7200"), ("M12.5.4", 2026, "2026-12-31 7200"),
      ("M3.2.0/0", 2026, "2026-03-08 0"), ("M3.2.0/2:30:15", 2026, "2026-03-08 9015"),
      ("M3.2.0/-1", 2026, "2026-03-07 82800"), ("M3.2.0/26", 2026, "2026-03-09 7200"),
      ("J1", 2026, "2026-01-01 7200"), ("J59", 2024, "2024-02-28 7200"),
      ("J60", 2024, "2024-03-01 7200"), ("J60", 2025, "2025-03-01 7200"),
      ("0", 2026, "2026-01-01 7200"), ("59", 2024, "2024-02-29 7200"),
      ("59", 2025, "2025-03-01 7200"), ("J365", 2024, "2024-12-31 7200"),
    ] {
      #expect(try day(text, year) == expected, "\(text) in \(year)")
    }
  }

  @Test("offsets count west, daylight time is an hour more unless it says otherwise")
  func footers() throws {
    for (footer, standard, daylight) in [
      ("EST5EDT,M3.2.0,M11.1.0", -18_000, -14_400), ("NST3:30NDT,M3.2.0,M11.1.0", -12_600, -9_000),
      ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", 37_800, 39_600), ("A+2B,J1,J2", -7_200, -3_600),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", 3_600, 0), ("A1:00:30B,J1,J2", -3_630, -30),
    ] as [(String, Int32, Int32)] {
      let rule = try #require(FutureZoneRule(footer: footer), "\(footer)")
      #expect(rule.standardOffset == standard && rule.daylightOffset == daylight, "\(footer)")
    }
    for footer in [
      "", "EST5", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M3.2.0,", "EST5EDT,M13.2.0,M11.1.0",
      "EST5EDT,M3.6.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,M3.2.0,M11.1.0x", "5EDT,J1,J2",
      "<EST5EDT,J1,J2", "ESTEDT,J1,J2", "EST5EDT,J1/,J2", "EST5EDT,Jx,J2",
    ] {
      #expect(FutureZoneRule(footer: footer) == nil, "\(footer)")
    }
  }

  @Test("south of the equator daylight time goes over the new year")
  func south() throws {
    let rule = try #require(FutureZoneRule(footer: "AEST-10AEDT,M10.1.0,M4.1.0/3"))
    func offset(_ date: String) throws -> Int32 {
      let day = try #require(CalendarDate(date))
      return rule.offset(at: Int64(day.daysSince1970) * 86_400)
    }
    #expect(try offset("2040-01-01") == 39_600 && offset("2040-07-01") == 36_000)
    #expect(try offset("2040-12-31") == 39_600 && offset("2040-05-01") == 36_000)
  }
}
