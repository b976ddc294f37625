import PayrollModel
import Testing
import WageRules

/// Which days before a holiday count, and which of them is one of work.
@Suite struct HolidayWindowTests {
  private static let holiday = HolidayPayTests.holiday

  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  /// The holiday is Monday, September 7.
  @Test(
    arguments: [
      (.days(28), .beforeHoliday, .sunday, "", "2026-08-10", "2026-09-06"),
      (.days(28), .beforeHolidayWeek, .sunday, "", "2026-08-09", "2026-09-05"),
      (.days(28), .beforeHolidayWeek, .monday, "", "2026-08-10", "2026-09-06"),
      (.days(28), .beforeHolidayWeek, .tuesday, "", "2026-08-04", "2026-08-31"),
      (.days(1), .beforeHoliday, .sunday, "", "2026-09-06", "2026-09-06"),
      (.months(1), .beforeHoliday, .sunday, "", "2026-08-07", "2026-09-06"),
      (.months(8), .beforeHoliday, .sunday, "", "2026-01-07", "2026-09-06"),
      (.months(9), .beforeHoliday, .sunday, "", "2025-12-07", "2026-09-06"),
      (.months(12), .beforeHoliday, .sunday, "", "2025-09-07", "2026-09-06"),
      (.months(1), .beforeHolidayWeek, .sunday, "", "2026-08-06", "2026-09-05"),
      (.months(1), .beforeHoliday, .sunday, "2026-03-30", "2026-02-28", "2026-03-30"),
      (.months(1), .beforeHoliday, .sunday, "2028-03-30", "2028-02-29", "2028-03-30"),
      (.months(13), .beforeHoliday, .sunday, "2028-03-30", "2027-02-28", "2028-03-30"),
      (.months(3), .beforeHoliday, .sunday, "2026-12-31", "2026-10-01", "2026-12-31"),
      (.days(28), .beforeHolidayWeek, .sunday, "2026-08-31", "2026-08-04", "2026-08-31"),
    ] as [(LookbackWindow.Length, LookbackWindow.End, Weekday, String, String, String)])
  func windows(
    _ length: LookbackWindow.Length, _ end: LookbackWindow.End, _ start: Weekday, _ last: String,
    _ first: String, _ behind: String
  ) throws {
    let dates = LookbackWindow(length, end).dates(
      before: Self.holiday, weekStart: start, lastDay: last.isEmpty ? nil : try date(last))
    #expect(dates == (try date(first)...date(behind)))
  }

  @Test func theFirstAndTheLastDayCountAndTheHolidayNever() throws {
    let rules = try HolidayRule.rules(
      HolidayRule.all(#""days": 10, "ends": "before-holiday""#))
    for (distance, cents) in [(0, 0), (1, 100), (10, 100), (11, 0), (-1, 0)] {
      var record = HolidayPayTests.record(try HolidayPayTests.days([distance], "1"))
      #expect(
        try StatutoryHolidayPay(record, by: rules).holidayPay?.cents == Int64(cents),
        "\(distance)")
      // Also where the period that is looked back from ends behind the holiday.
      record.lookbackEnd = Self.holiday.adding(days: 3)
      let isIn = (1...6).contains(distance)
      #expect(
        try StatutoryHolidayPay(record, by: rules).holidayPay?.cents == (isIn ? 100 : 0),
        "\(distance)")
    }
  }

  @Test func onlyTheWagesThatAreNamedCount() throws {
    let earnings = HolidayEarning.Kind.allCases.enumerated().map { index, kind in
      HolidayEarning(
        date: Self.holiday.adding(days: -1 - index), kind: kind,
        amount: Rational(Int64(1 << index)), seconds: 3600)
    }
    for (index, kind) in HolidayEarning.Kind.allCases.enumerated() {
      let formula = HolidayRule.share.split(separator: "regular").joined(separator: kind.rawValue)
      let pay = try StatutoryHolidayPay(
        HolidayPayTests.record(earnings), by: HolidayRule.rules(formula))
      #expect(pay.holidayPay?.cents == Int64(5 << index), "\(kind)")
    }
  }

  /// What was earned on a day, and whether it is a day worked, and one worked or paid.
  @Test func daysOfWorkAndDaysOfPay() throws {
    let work: Set<HolidayEarning.Kind> = [.regular, .overtime, .premium, .commission]
    for kind in HolidayEarning.Kind.allCases {
      for (seconds, amount) in [(3600, 0), (3600, 9), (0, 9), (0, 0)] {
        let earning = HolidayEarning(
          date: Self.holiday.adding(days: -3), kind: kind, amount: Rational(Int64(amount)),
          seconds: Int64(seconds))
        let isWorked = work.contains(kind) && seconds > 0
        let isPaid = isWorked || !work.contains(kind) && (seconds > 0 || amount > 0)
        for (days, isCounted) in [("worked", isWorked), ("worked-or-paid", isPaid)] {
          let rules = try HolidayRule.rules(
            conditions: """
              { "rule": "days", "atLeast": 1, "days": "\(days)", "citation": "s. 2",
                "window": { "days": 3, "ends": "before-holiday" } }
              """)
          let pay = try StatutoryHolidayPay(HolidayPayTests.record([earning]), by: rules)
          #expect(
            (pay.eligibility == .eligible) == isCounted, "\(kind) \(seconds) \(amount) \(days)")
        }
      }
    }
  }

  @Test func aDayWithSeveralEarningsIsOneDay() throws {
    let rules = try HolidayRule.rules(
      HolidayRule.all(
        #""days": 10, "ends": "before-holiday""#,
        formula: #""formula": "average-day", "days": "worked""#))
    let earnings =
      try HolidayPayTests.days([1, 1, 2], "30") + HolidayPayTests.days([3], "6", kind: .sick)
    let pay = try StatutoryHolidayPay(HolidayPayTests.record(earnings), by: rules)
    #expect(pay.holidayPay?.cents == 4800)
    #expect(pay.steps.contains { $0.figure == .days(2) })
    let none = try StatutoryHolidayPay(
      HolidayPayTests.record(HolidayPayTests.days([3], "6", kind: .sick)), by: rules)
    #expect(none.eligibility == .eligible && none.holidayPay?.cents == 0)
  }

  @Test func recordsFromTheFirstDayOnAreEnough() throws {
    let rules = try HolidayRule.rules()
    for (from, hired, isKnown) in [
      (28, 400, true), (27, 400, false), (27, 27, true), (27, 28, false), (400, 0, true),
    ] {
      var record = HolidayPayTests.record(try HolidayPayTests.days([1], "20"))
      record.recordsFrom = Self.holiday.adding(days: -from)
      record.hireDate = Self.holiday.adding(days: -hired)
      let pay = try StatutoryHolidayPay(record, by: rules)
      #expect((pay.holidayPay?.cents == 100) == isKnown, "\(from) \(hired)")
      record.hireDate = nil
      #expect((try StatutoryHolidayPay(record, by: rules).holidayPay != nil) == (from >= 28))
    }
  }
}
