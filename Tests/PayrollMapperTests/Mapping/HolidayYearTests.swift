import LawText
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@testable import PayrollMapper

@Suite("Whether holidays are known, and when they are")
struct HolidayYearTests {
  private func calendar(
    _ days: [String], from: String? = nil, until: String? = nil
  ) throws -> HolidayCalendar {
    HolidayCalendar(
      id: "own", name: "Own", jurisdiction: "", evidence: .company, sources: [],
      days: try days.map {
        HolidayCalendar.Day(date: try #require(CalendarDate($0)), name: "Day")
      }, from: from.flatMap { CalendarDate($0) }, until: until.flatMap { CalendarDate($0) })
  }

  private func lack(_ calendar: HolidayCalendar, _ period: String) throws -> String {
    let check = CalendarCheck(period: try #require(PayPeriod(period)))
    return check.finding(about: calendar)?.message ?? ""
  }

  @Test("Each year of the period needs a day, and those without are named")
  func years() throws {
    let turn = "2026-12-27..2027-01-09"
    #expect(try lack(calendar(["2026-01-01", "2027-12-31"]), turn) == "")
    for (days, years) in [
      (["2026-01-01"], "2027"), (["2027-12-31"], "2026"), (["2025-12-31"], "2026 and 2027"),
      ([], "2026 and 2027"),
    ] as [([String], String)] {
      #expect(
        try lack(calendar(days, from: "2020-01-01", until: "2030-12-31"), turn)
          == "The holiday calendar own has no holiday in \(years), so every holiday of the period is "
          + "an ordinary day.")
    }
    // A list is known from the beginning of its first year to the end of its last one.
    #expect(try lack(calendar(["2026-01-01"]), turn).contains(" ends on 2026-12-31, and "))
    #expect(try lack(calendar(["2027-12-31"]), turn).contains(" begins on 2027-01-01, and "))
    // A period that ends with the year asks for no other.
    #expect(try lack(calendar(["2026-01-01"]), "2026-12-18..2026-12-31") == "")
    #expect(try lack(calendar(["2027-01-01"]), "2027-01-01..2027-01-14") == "")
  }

  @Test("A calendar ends and begins on its own dates, which are days of it")
  func ends() throws {
    let period = "2026-10-25..2026-11-07"
    let days = ["2026-01-01"]
    #expect(try lack(calendar(days, until: "2026-11-07"), period) == "")
    #expect(
      try lack(calendar(days, until: "2026-11-06"), period)
        == "The holiday calendar own ends on 2026-11-06, and the period reaches beyond, where every "
        + "holiday is an ordinary day.")
    #expect(try lack(calendar(["2026-12-25"], from: "2026-10-25"), period) == "")
    #expect(
      try lack(calendar(["2026-12-25"], from: "2026-10-26"), period).hasPrefix(
        "The holiday calendar own begins on 2026-10-26, and"))
  }

  @Test("Dates of the source are of the year that their window begins in, by the local clock")
  func sourceYears() throws {
    let zone = try Zones.named("America/New_York")
    let check = CalendarCheck(period: try #require(PayPeriod("2026-10-25..2026-11-07")))
    var data = TimeData()
    #expect(
      check.finding(about: data, zone: zone)?.message.hasPrefix("The time data has no") == true)
    var date = HolidayDateRecord(id: 1)
    date.date = CalendarDate("2026-12-25")
    data.holidayDates = [date]
    #expect(check.finding(about: data, zone: zone) == nil)
    // The evening of New Year's Eve in New York, though UTC has a new year; the window goes before
    // the date.
    for (start, isKnown) in [("2026-12-31", true), ("2027-01-01", false)] {
      let day = try #require(CalendarDate(start))
      data.holidayDates[0].window = InstantRange(
        start: zone.instant(of: day, at: try #require(TimeOfDay("20:00"))),
        end: zone.instant(of: day.adding(days: 1)))
      #expect((check.finding(about: data, zone: zone) == nil) == isKnown)
    }
  }

  // MARK: Windows

  /// The reading of a window of New York's clock: its trouble and its start and end, as days and
  /// hours of October 2026.
  private func reading(
    _ start: (Int, Int), _ end: (Int, Int), named: Int? = nil, own: String? = nil
  ) throws -> HolidayReading {
    let zone = try Zones.named("America/New_York")
    func instant(_ moment: (Int, Int)) throws -> Instant {
      let date = try #require(CalendarDate(year: 2026, month: 10, day: moment.0))
      return zone.instant(of: date).adding(seconds: Int64(moment.1) * 3600)
    }
    var date = HolidayDateRecord(id: 1)
    date.window = InstantRange(start: try instant(start), end: try instant(end))
    date.date = named.flatMap { CalendarDate(year: 2026, month: 10, day: $0) }
    return HolidayReading(
      date, name: "Day", zone: zone, ownZone: try own.map { try Zones.named($0) })
  }

  @Test("Two days and an hour are a holiday, a second more is remarked on")
  func long() throws {
    #expect(try reading((27, 0), (29, 1)).trouble == nil)
    #expect(try reading((27, 0), (29, 2)).trouble == .long(seconds: 50 * 3600))
  }

  @Test("A window has something of the date that is named, or is beside it")
  func named() throws {
    #expect(try reading((27, 23), (28, 1), named: 28).trouble == nil)
    let day = try #require(CalendarDate("2026-10-28"))
    #expect(try reading((27, 12), (28, 0), named: 28).trouble == .otherDate(day))
    #expect(try reading((29, 0), (29, 12), named: 28).trouble == .otherDate(day))
    #expect(try reading((28, 23), (29, 0), named: 28).trouble == nil)
    // What is beside its date is not called long, too.
    #expect(try reading((10, 0), (20, 0), named: 28).trouble == .otherDate(day))
  }

  @Test("A window of no length is the day that is named, or begun, by the record's own clock")
  func empty() throws {
    let zone = try Zones.named("America/New_York")
    let other = try Zones.named("America/Los_Angeles")
    let day = try #require(CalendarDate("2026-10-28"))
    let named = try reading((20, 0), (20, 0), named: 28)
    #expect(named.trouble == .empty(isNamed: true))
    #expect(named.window.start == zone.instant(of: day))
    #expect(named.window.end == zone.instant(of: day.adding(days: 1)))
    let begun = try reading((28, 1), (28, 1))
    #expect(begun.trouble == .empty(isNamed: false))
    #expect(begun.window.start == zone.instant(of: day))
    // One in the morning in New York is the evening before in Los Angeles.
    let there = try reading((28, 1), (27, 1), own: "America/Los_Angeles")
    #expect(there.window.start == other.instant(of: day.adding(days: -1)))
    #expect(there.window.end == other.instant(of: day))
  }

  @Test("A date without a window is its day, by the clock of the employees")
  func dateAlone() throws {
    let zone = try Zones.named("America/New_York")
    var date = HolidayDateRecord(id: 1)
    date.date = CalendarDate("2026-11-01")
    let reading = HolidayReading(
      date, name: "Day", zone: zone, ownZone: try Zones.named("America/Chicago"))
    #expect(reading.trouble == nil)
    // The night in which the clocks go back: 25 hours.
    #expect(reading.window.end.seconds(since: reading.window.start) == 25 * 3600)
    #expect(reading.window.start == zone.instant(of: try #require(CalendarDate("2026-11-01"))))
  }
}
