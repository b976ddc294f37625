import PayrollModel
import Testing

@testable import PayrollMapper

@Suite("The window of a differential")
struct DifferentialWindowTests {
  /// Time in a window of a New York clock, as `hours:minutes`.
  private func time(
    _ from: String, _ to: String, on weekdays: Set<Weekday> = [], _ start: String, _ end: String
  ) throws -> String {
    let company = try Company()
    let differential = Differential(
      id: "window", perHour: try #require(PayRate("1")), from: try #require(TimeOfDay(from)),
      to: try #require(TimeOfDay(to)), weekdays: weekdays)
    let range = try company.instant(start)..<company.instant(end)
    let seconds = differential.seconds(in: range, zone: company.zone)
    return "\(seconds / 3600):\(seconds / 60 % 60 < 10 ? "0" : "")\(seconds / 60 % 60)"
  }

  @Test(
    "A night from 22:00 to 06:00, cut to the minute at both of its ends",
    arguments: [
      ("2026-10-26 20:00", "2026-10-26 22:00", "0:00"),
      ("2026-10-26 20:00", "2026-10-26 22:01", "0:01"),
      ("2026-10-27 05:59", "2026-10-27 08:00", "0:01"),
      ("2026-10-27 06:00", "2026-10-27 08:00", "0:00"),
      // The window of this morning has opened on the day before.
      ("2026-10-26 00:00", "2026-10-26 07:00", "6:00"),
      ("2026-10-26 23:00", "2026-10-27 01:00", "2:00"),
      // The rest of one night and the beginning of the next one.
      ("2026-10-26 04:00", "2026-10-26 23:00", "3:00"),
      ("2026-10-26 21:00", "2026-10-28 07:00", "16:00"),
    ])
  func overMidnight(start: String, end: String, expected: String) throws {
    #expect(try time("22:00", "06:00", start, end) == expected)
  }

  @Test(
    "An evening from 18:00 to 22:00 ends on its own date",
    arguments: [
      ("2026-10-26 17:00", "2026-10-26 23:00", "4:00"),
      ("2026-10-26 19:30", "2026-10-26 20:15", "0:45"),
      ("2026-10-26 22:00", "2026-10-27 18:00", "0:00"),
      ("2026-10-26 20:00", "2026-10-27 19:00", "3:00"),
    ])
  func evening(start: String, end: String, expected: String) throws {
    #expect(try time("18:00", "22:00", start, end) == expected)
  }

  @Test("A window that ends when it begins is a whole day, at midnight or another hour")
  func wholeDays() throws {
    #expect(try time("00:00", "00:00", "2026-10-26 08:00", "2026-10-26 16:00") == "8:00")
    #expect(try time("00:00", "00:00", "2026-10-26 20:00", "2026-10-28 04:00") == "32:00")
    #expect(try time("06:00", "06:00", "2026-10-26 05:00", "2026-10-26 07:00") == "2:00")
    // From six in the morning of Monday to six in the morning of Tuesday.
    #expect(
      try time("06:00", "06:00", on: [.monday], "2026-10-26 05:00", "2026-10-27 08:00") == "24:00")
  }

  @Test("A window up to midnight ends with its date")
  func untilMidnight() throws {
    #expect(try time("18:00", "00:00", "2026-10-26 16:00", "2026-10-27 02:00") == "6:00")
    #expect(
      try time("18:00", "00:00", on: [.tuesday], "2026-10-26 16:00", "2026-10-27 02:00") == "0:00")
  }

  @Test(
    "A night belongs to the weekday on which it begins, with the hours of the next morning",
    arguments: [
      (Weekday.saturday, "2026-10-24 20:00", "2026-10-25 07:00", "8:00"),
      (.saturday, "2026-10-25 00:00", "2026-10-25 07:00", "6:00"),
      (.saturday, "2026-10-25 20:00", "2026-10-26 07:00", "0:00"),
      (.sunday, "2026-10-24 20:00", "2026-10-25 07:00", "0:00"),
      (.sunday, "2026-10-25 20:00", "2026-10-26 07:00", "8:00"),
      (.sunday, "2026-10-26 00:00", "2026-10-26 01:00", "1:00"),
    ])
  func weekday(day: Weekday, start: String, end: String, expected: String) throws {
    #expect(try time("22:00", "06:00", on: [day], start, end) == expected)
  }

  @Test("A weekend of two whole days in one stretch of work")
  func weekend() throws {
    let days: Set<Weekday> = [.saturday, .sunday]
    #expect(
      try time("00:00", "00:00", on: days, "2026-10-23 20:00", "2026-10-26 04:00") == "48:00")
    #expect(
      try time("00:00", "00:00", on: [.sunday], "2026-10-24 20:00", "2026-10-25 04:00") == "4:00")
  }

  @Test("Clock changes make nights and days of seven, nine, 23 and 25 hours")
  func clockChanges() throws {
    #expect(try time("22:00", "06:00", "2026-10-31 20:00", "2026-11-01 08:00") == "9:00")
    #expect(try time("22:00", "06:00", "2026-03-07 20:00", "2026-03-08 08:00") == "7:00")
    #expect(try time("00:00", "00:00", "2026-11-01 00:00", "2026-11-02 00:00") == "25:00")
    #expect(
      try time("00:00", "00:00", on: [.sunday], "2026-03-07 12:00", "2026-03-09 12:00") == "23:00")
    // From two to three in a night in which the clock goes from two to three.
    #expect(try time("02:00", "03:00", "2026-03-08 00:00", "2026-03-08 08:00") == "0:00")
  }

  @Test("No time has nothing of a window")
  func empty() throws {
    #expect(try time("00:00", "00:00", "2026-10-26 08:00", "2026-10-26 08:00") == "0:00")
  }
}
