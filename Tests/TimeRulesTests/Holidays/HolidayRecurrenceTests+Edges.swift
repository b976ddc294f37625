import LawText
import PayrollModel
import Testing

@testable import TimeRules

/// Holidays at the edges of months and years, and Easter where its reckoning turns.
@Suite("Recurrences at their edges") struct HolidayRecurrenceEdgeTests {
  private func days(_ recurrence: HolidayRecurrence, _ year: Int) -> [String] {
    recurrence.days(of: year) { _ in nil }.map(\.description)
  }

  private func near(
    _ kind: (Weekday, MonthDay) -> HolidayRecurrence, _ weekday: Weekday, _ day: String, _ year: Int
  ) throws -> String {
    days(kind(weekday, try #require(MonthDay(day))), year).first ?? "none"
  }

  /// 2026: 1 February is a Sunday, and the month has exactly four of each weekday.
  @Test func firstAndLastWeekdaysOfAMonth() {
    func nth(_ nth: Int, _ weekday: Weekday, _ month: Int, _ year: Int = 2026) -> [String] {
      days(.nthWeekday(nth, weekday, month: month), year)
    }
    #expect(nth(1, .sunday, 2) == ["2026-02-01"])
    #expect(nth(4, .saturday, 2) == ["2026-02-28"])
    #expect(nth(5, .sunday, 2) == [])
    #expect(nth(-1, .sunday, 2) == ["2026-02-22"])
    #expect(nth(-1, .saturday, 2) == ["2026-02-28"])
    #expect(nth(5, .sunday, 3) == ["2026-03-29"])
    #expect(nth(-1, .sunday, 3) == ["2026-03-29"])
    #expect(nth(5, .wednesday, 3) == [])
    #expect(nth(-1, .tuesday, 3) == ["2026-03-31"])
    // 29 February 2024 is a Thursday, the fifth of the month.
    #expect(nth(5, .thursday, 2, 2024) == ["2024-02-29"])
    #expect(nth(-1, .thursday, 12) == ["2026-12-31"])
  }

  /// 24 May 2026 is a Sunday.
  @Test(arguments: [
    (Weekday.sunday, "2026-05-24", "2026-05-24", "2026-05-24"),
    (.monday, "2026-05-18", "2026-05-25", "2026-05-25"),
    (.wednesday, "2026-05-20", "2026-05-27", "2026-05-27"),
    (.thursday, "2026-05-21", "2026-05-28", "2026-05-21"),
    (.saturday, "2026-05-23", "2026-05-30", "2026-05-23"),
  ])
  func weekdaysBesideADay(weekday: Weekday, before: String, after: String, nearest: String) throws {
    #expect(try near(HolidayRecurrence.weekdayOnOrBefore, weekday, "05-24", 2026) == before)
    #expect(try near(HolidayRecurrence.weekdayOnOrAfter, weekday, "05-24", 2026) == after)
    #expect(try near(HolidayRecurrence.weekdayNearest, weekday, "05-24", 2026) == nearest)
  }

  @Test func weekdaysMayLieInTheYearBeside() throws {
    // 1 January 2026 is a Thursday.
    #expect(
      try near(HolidayRecurrence.weekdayOnOrBefore, .monday, "01-01", 2026) == "2025-12-29")
    #expect(try near(HolidayRecurrence.weekdayOnOrAfter, .monday, "12-31", 2026) == "2027-01-04")
    #expect(try near(HolidayRecurrence.weekdayNearest, .tuesday, "01-01", 2026) == "2025-12-30")
  }

  @Test func theWeekdayBesideALeapDayComesEveryYear() throws {
    // In a common year it is the one beside 1 March, which was a Wednesday in 2023.
    #expect(try near(HolidayRecurrence.weekdayOnOrAfter, .tuesday, "02-29", 2023) == "2023-03-07")
    #expect(
      try near(HolidayRecurrence.weekdayOnOrBefore, .wednesday, "02-29", 2023) == "2023-03-01")
    // The leap day of 2024 was a Thursday.
    #expect(try near(HolidayRecurrence.weekdayOnOrAfter, .thursday, "02-29", 2024) == "2024-02-29")
    #expect(try near(HolidayRecurrence.weekdayOnOrBefore, .friday, "02-29", 2024) == "2024-02-23")
  }

  // MARK: Easter

  /// The earliest and the latest day there are, and the two exceptions of the lunar reckoning, as in
  /// the tables of the Nautical Almanac and of Meeus.
  @Test(arguments: [
    (1818, "1818-03-22"), (1943, "1943-04-25"), (1954, "1954-04-18"), (1961, "1961-04-02"),
    (1981, "1981-04-19"), (2019, "2019-04-21"), (2049, "2049-04-18"), (2076, "2076-04-19"),
    (2285, "2285-03-22"), (1886, "1886-04-25"), (2025, "2025-04-20"),
  ])
  func westernEaster(year: Int, date: String) {
    #expect(Easter.western(year)?.description == date)
  }

  @Test func easterIsASundayBetweenItsBounds() throws {
    for year in 1583...4099 {
      let west = try #require(Easter.western(year))
      #expect(west.weekday == .sunday, "\(year)")
      let day = (west.parts.month - 3) * 31 + west.parts.day
      #expect((22...56).contains(day), "\(year)")
      let east = try #require(Easter.orthodox(year))
      #expect(east.weekday == .sunday, "\(year)")
      // It is never before the western one.
      #expect(east >= west, "\(year)")
    }
  }

  @Test(arguments: [
    (1900, "1900-04-22"), (1901, "1901-04-14"), (2000, "2000-04-30"), (2010, "2010-04-04"),
    (2021, "2021-05-02"), (2027, "2027-05-02"), (2100, "2100-05-02"),
  ])
  func orthodoxEaster(year: Int, date: String) {
    #expect(Easter.orthodox(year)?.description == date)
  }

  @Test func daysFromEasterBelongToItsYear() {
    #expect(days(.easter(-120), 2024) == ["2023-12-02"])
    #expect(days(.easter(50), 2026) == ["2026-05-25"])
    #expect(days(.orthodoxEaster(-2), 2026) == ["2026-04-10"])
    #expect(days(.easter(0), 10_000) == [] && days(.orthodoxEaster(0), 10_000) == [])
  }

  // MARK: Rules

  @Test func daysFromAnotherRuleNeedThatRule() throws {
    let fourth = HolidayRecurrence.nthWeekday(4, .thursday, month: 11)
    let after = HolidayRecurrence.after(rule: "thanks", days: 1)
    #expect(
      after.days(of: 2026) { $0 == "thanks" ? fourth : nil }.map(\.description) == ["2026-11-27"])
    #expect(after.days(of: 2026) { _ in nil } == [])
    let dates = HolidayRecurrence.dates(
      try ["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map {
        try #require(CalendarDate($0))
      })
    #expect(days(dates, 2026) == ["2026-01-01", "2026-12-31"])
  }

  @Test func aCycleHasItsPhaseAndNoBeginning() {
    let four = HolidayRule.YearCycle(years: 4, including: 2025)
    #expect([2017, 2021, 2025, 2029].allSatisfy(four.contains))
    #expect(![2024, 2026, 2027, 2028].contains(where: four.contains))
  }

  @Test func boundsAreDatesBeforeAnyMove() throws {
    let rule = HolidayRule(
      id: "r", name: "R", recurrence: .date(try #require(MonthDay("07-04"))),
      from: CalendarDate("2020-07-04"), until: CalendarDate("2024-07-04"),
      cycle: .init(years: 2, including: 2020))
    let dates = rule.actualDates(ofYears: 2015...2030) { _ in nil }
    #expect(dates.map(\.parts.year) == [2020, 2022, 2024])
    #expect(rule.known(by: .secondary).evidence == .secondary)
    #expect(rule.known(by: .secondary).known(by: .lawText).evidence == .secondary)
  }
}
