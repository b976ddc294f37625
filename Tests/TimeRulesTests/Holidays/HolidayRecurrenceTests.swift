import Foundation
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// When holidays come round, against Foundation's calendar and dates that are known.
@Suite struct HolidayRecurrenceTests {
  private func dates(_ rule: String, _ years: ClosedRange<Int>) throws -> [String] {
    let text = """
      {"id": "x", "name": "X", "rules": [{"id": "a", "name": "A", \(rule)}]}
      """
    let calendar = try HolidayCalendar.read(Array(text.utf8), file: "x.json")
    let first = try #require(CalendarDate(year: years.lowerBound, month: 1, day: 1))
    let last = try #require(CalendarDate(year: years.upperBound, month: 12, day: 31))
    return calendar.days(in: first...last).map(\.date.description)
  }

  @Test func westernEasterIsWhatTablesSay() throws {
    #expect(try dates("\"easter\": 0", 2000...2000) == ["2000-04-23"])
    #expect(try dates("\"easter\": 0", 2008...2008) == ["2008-03-23"])
    #expect(try dates("\"easter\": 0", 2011...2011) == ["2011-04-24"])
    #expect(try dates("\"easter\": 0", 2024...2024) == ["2024-03-31"])
    #expect(try dates("\"easter\": 0", 2038...2038) == ["2038-04-25"])
    #expect(try dates("\"easter\": -2", 2026...2026) == ["2026-04-03"])
  }

  /// The same by Gauss: the golden number finds the full moon, and the next Sunday follows it.
  @Test func westernEasterAgreesWithAnotherReckoning() throws {
    let found = try dates("\"easter\": 0", 1900...2199)
    #expect(found.count == 300)
    for (year, date) in zip(1900...2199, found) {
      let (century, golden) = (year / 100, year % 19)
      let moon = (15 + century - century / 4 - (8 * century + 13) / 25) % 30
      let days = (19 * golden + moon) % 30
      let exception = days == 29 || (days == 28 && golden >= 11) ? 1 : 0
      // Days of March: the full moon, and the Sunday behind it.
      let full = 21 + days - exception
      let march = try #require(CalendarDate(year: year, month: 3, day: 1))
      var sunday = march.adding(days: full)
      while sunday.weekday != .sunday { sunday = sunday.adding(days: 1) }
      #expect(date == sunday.description, "\(year)")
    }
  }

  @Test func orthodoxEasterIsWhatTablesSay() throws {
    #expect(
      try dates("\"orthodoxEaster\": 0", 2023...2026)
        == ["2023-04-16", "2024-05-05", "2025-04-20", "2026-04-12"])
  }

  @Test func nthWeekdaysAgreeWithFoundation() throws {
    var oracle = Calendar(identifier: .gregorian)
    oracle.timeZone = try #require(TimeZone(identifier: "UTC"))
    for (nth, month) in [(1, 9), (2, 10), (3, 1), (4, 11), (5, 3), (-1, 5), (-1, 2)] {
      let rule = "\"nthWeekday\": {\"nth\": \(nth), \"weekday\": \"monday\", \"month\": \(month)}"
      let expected = (1990...2040).compactMap { year -> String? in
        let parts = DateComponents(
          year: year, month: month, weekday: 2, weekdayOrdinal: nth)
        guard let date = oracle.date(from: parts) else { return nil }
        let found = oracle.dateComponents([.year, .month, .day], from: date)
        guard found.month == month, let day = found.day else { return nil }
        return CalendarDate(year: year, month: month, day: day)?.description
      }
      #expect(try dates(rule, 1990...2040) == expected, "\(nth) of \(month)")
    }
  }

  @Test func weekdaysBesideADateAreFound() throws {
    let victoria = "\"weekdayOnOrBefore\": {\"weekday\": \"monday\", \"date\": \"05-24\"}"
    #expect(
      try dates(victoria, 2021...2027) == [
        "2021-05-24", "2022-05-23", "2023-05-22", "2024-05-20", "2025-05-19", "2026-05-18",
        "2027-05-24",
      ])
    let election = "\"weekdayOnOrAfter\": {\"weekday\": \"tuesday\", \"date\": \"11-02\"}"
    #expect(
      try dates("\(election), \"every\": {\"years\": 2, \"including\": 2024}", 2020...2026)
        == ["2020-11-03", "2022-11-08", "2024-11-05", "2026-11-03"])
    let nearest = "\"weekdayNearest\": {\"weekday\": \"monday\", \"date\": \"03-17\"}"
    #expect(
      try dates(nearest, 2023...2026) == ["2023-03-20", "2024-03-18", "2025-03-17", "2026-03-16"])
  }

  @Test func leapDaysComeRoundInLeapYearsOnly() throws {
    #expect(try dates("\"date\": \"02-29\"", 2023...2029) == ["2024-02-29", "2028-02-29"])
  }

  @Test func aHolidayLastsFromItsFirstToItsLastYear() throws {
    #expect(
      try dates("\"date\": \"09-30\", \"from\": 2021, \"until\": \"2023-09-29\"", 2019...2025)
        == ["2021-09-30", "2022-09-30"])
    #expect(try dates("\"dates\": [\"2026-06-11\"]", 2025...2027) == ["2026-06-11"])
  }
}
