import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Pay calendars")
struct PayCalendarTests {
  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test("Biweekly periods follow from any anchor, before and after it")
  func biweekly() throws {
    let calendar = try #require(
      PayCalendar(
        frequency: .biweekly, anchor: try date("2020-12-27"), payDateAfterDays: 6))
    let period = calendar.period(holding: try date("2026-11-01"))
    #expect(period.description == "2026-10-25..2026-11-07")
    #expect(period.payDate == CalendarDate("2026-11-13"))
    #expect(
      calendar.period(holding: try date("2020-12-26")).description == "2020-12-13..2020-12-26")
    #expect(calendar.period(-2, after: period).description == "2026-09-27..2026-10-10")
    #expect(calendar.period(1, after: period).description == "2026-11-08..2026-11-21")
  }

  @Test("Semi-monthly and monthly periods tile the year")
  func byMonth() throws {
    let semimonthly = try #require(
      PayCalendar(frequency: .semimonthly, anchor: try date("2026-01-01")))
    #expect(
      semimonthly.period(holding: try date("2026-02-15")).description == "2026-02-01..2026-02-15")
    #expect(
      semimonthly.period(holding: try date("2026-02-28")).description == "2026-02-16..2026-02-28")
    let shifted = try #require(
      PayCalendar(frequency: .semimonthly, anchor: try date("2026-01-01"), startDays: [11, 26]))
    #expect(
      shifted.period(holding: try date("2026-01-05")).description == "2025-12-26..2026-01-10")
    let monthly = try #require(
      PayCalendar(frequency: .monthly, anchor: try date("2026-01-01"), startDays: [21]))
    #expect(
      monthly.period(holding: try date("2026-12-31")).description == "2026-12-21..2027-01-20")
  }

  @Test(
    "Periods of every frequency cover each day once",
    arguments: PayCalendar.Frequency.allCases)
  func tiling(frequency: PayCalendar.Frequency) throws {
    let calendar = try #require(
      PayCalendar(frequency: frequency, anchor: try date("2026-01-04")))
    var period = calendar.period(holding: try date("2023-12-20"))
    for _ in 0..<80 {
      let next = calendar.period(1, after: period)
      #expect(next.first == period.last.adding(days: 1))
      #expect(calendar.period(-1, after: next) == period)
      for step in 0..<next.dayCount {
        #expect(calendar.period(holding: next.first.adding(days: step)) == next)
      }
      period = next
    }
  }

  @Test(
    "A long step is that many short ones, and the longest do not trap",
    arguments: PayCalendar.Frequency.allCases)
  func longSteps(frequency: PayCalendar.Frequency) throws {
    let calendar = try #require(
      PayCalendar(frequency: frequency, anchor: try date("2026-01-04"), payDateAfterDays: 60))
    let start = calendar.period(holding: try date("2023-12-20"))
    var (later, earlier) = (start, start)
    for steps in 1...120 {
      later = calendar.period(holding: later.last.adding(days: 1))
      earlier = calendar.period(holding: earlier.first.adding(days: -1))
      #expect(calendar.period(steps, after: start) == later)
      #expect(calendar.period(-steps, after: start) == earlier)
    }
    for steps in [Int.min, .min + 1, -53_000, -20_261_107, 20_261_107, .max] {
      let far = calendar.period(steps, after: start)
      #expect(far.first <= far.last && (steps < 0) == (far.first < start.first))
      #expect(calendar.period(-1, after: far).first <= far.first)
      #expect(calendar.period(1, after: far).last >= far.last)
    }
    for edge in [CalendarDate(daysSince1970: .min), CalendarDate(daysSince1970: .max)] {
      let period = calendar.period(holding: edge)
      #expect(period.first <= period.last)
      _ = (period.description, edge.description, edge.weekday, edge.parts)
    }
  }

  @Test("Start days that do not fit are refused")
  func refuses() throws {
    let anchor = try date("2026-01-01")
    #expect(PayCalendar(frequency: .semimonthly, anchor: anchor, startDays: [16, 1]) == nil)
    #expect(PayCalendar(frequency: .semimonthly, anchor: anchor, startDays: [1]) == nil)
    #expect(PayCalendar(frequency: .monthly, anchor: anchor, startDays: [31]) == nil)
    #expect(PayCalendar(frequency: .weekly, anchor: anchor, startDays: [1]) == nil)
  }

  @Test(
    "A period is read strictly",
    arguments: [
      "2026-01-02..2026-01-01", "2026-01-01", "2026-01-01...2026-01-02", "..", "2026-01-01..x",
    ])
  func periods(text: String) {
    #expect(PayPeriod(text) == nil)
  }

  @Test("A workweek begins on its weekday")
  func workweeks() throws {
    for start in Weekday.allCases {
      let workweek = Workweek(start: start)
      for days in Int32(20_000)...Int32(20_020) {
        let date = CalendarDate(daysSince1970: days)
        let first = workweek.firstDate(holding: date)
        #expect(first.weekday == start)
        #expect((0..<7).contains(date.days(since: first)))
      }
    }
  }
}
