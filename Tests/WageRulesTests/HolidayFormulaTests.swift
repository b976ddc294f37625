import PayrollModel
import Testing
import WageRules

/// Which formula is used, and what work on the holiday is paid.
@Suite struct HolidayFormulaTests {
  private static let holiday = HolidayPayTests.holiday

  /// A formula that pays so many percent of what was earned.
  private func percent(_ percent: String, _ words: String) -> String {
    """
    { "formula": "share", "percent": \(percent), "wages": ["regular"], "citation": "s. \(percent)",
      "window": { "days": 28, "ends": "before-holiday" }\(words) }
    """
  }

  private func record() throws -> HolidayPayRecord {
    var record = HolidayPayTests.record(try HolidayPayTests.days([1], "100"))
    record.rate = try Examples.rate("10")
    return record
  }

  @Test func theFirstFormulaForTheEmployeeIsUsed() throws {
    let formulas = [
      percent("1", #", "for": "commission""#), percent("2", #", "for": "regular-hours""#),
      percent("3", #", "for": "irregular-hours""#), percent("4", ""), percent("5", ""),
    ]
    for (isCommission, isRegular, cents) in [
      (true, true, 100), (true, nil, 100), (false, true, 200), (false, false, 300),
      (false, nil, 400),
    ] as [(Bool, Bool?, Int64)] {
      var record = try record()
      record.isPaidByCommission = isCommission
      record.hasRegularHours = isRegular
      let rules = try HolidayRule.rules(formulas.joined(separator: ", "))
      let pay = try StatutoryHolidayPay(record, by: rules)
      #expect(pay.holidayPay?.cents == cents)
      #expect(pay.steps.last?.citation == "s. \(cents / 100)")
    }
    var record = try record()
    let rules = try HolidayRule.rules(formulas[1])
    for (isRegular, what) in [
      (false, "a formula for this kind of employee"), (nil, "whether the hours are regular"),
    ] as [(Bool?, String)] {
      record.hasRegularHours = isRegular
      let pay = try StatutoryHolidayPay(record, by: rules)
      #expect(pay.eligibility == .undetermined(reason: "\(what) is not known", citation: "s. 2"))
      #expect(pay.holidayPay == nil && pay.totalPay == nil && pay.workPay?.cents == 0)
    }
  }

  @Test func formulasForThoseEmployedLongEnough() throws {
    let rules = try HolidayRule.rules(
      percent("1", #", "employedDays": 84"#) + ", " + percent("2", ""))
    for (days, cents) in [(84, 100), (85, 100), (83, 200), (0, 200)] {
      var record = try record()
      record.hireDate = Self.holiday.adding(days: -days)
      #expect(
        try StatutoryHolidayPay(record, by: rules).holidayPay?.cents == Int64(cents), "\(days)")
    }
    var unknown = try record()
    unknown.hireDate = nil
    #expect(
      try StatutoryHolidayPay(unknown, by: rules).eligibility
        == .undetermined(reason: "the hire date is not known", citation: "s. 1"))
  }

  @Test func averageHoursAndNormalDays() throws {
    let hours = """
      { "formula": "average-hours", "wages": ["regular"], "citation": "s. 1",
        "window": { "days": 28, "ends": "before-holiday" } }
      """
    // 12 hours in two days, of which overtime is not counted, but its day is.
    var record = try record()
    record.earnings += try HolidayPayTests.days([2], "9", kind: .overtime)
    record.earnings[0].seconds = 12 * 3600
    let pay = try StatutoryHolidayPay(record, by: HolidayRule.rules(hours))
    #expect(pay.holidayPay?.cents == 6000)
    #expect(!pay.steps.contains { $0.label.hasPrefix("wages") })
    record.earnings = try HolidayPayTests.days([2], "9", kind: .vacation)
    #expect(try StatutoryHolidayPay(record, by: HolidayRule.rules(hours)).holidayPay?.cents == 0)
    record.rate = nil
    #expect(
      try StatutoryHolidayPay(record, by: HolidayRule.rules(hours)).eligibility
        == .undetermined(reason: "the rate is not known", citation: "s. 1"))
    let day = try HolidayRule.rules(#"{ "formula": "normal-day", "citation": "s. 7" }"#)
    #expect(
      try StatutoryHolidayPay(record, by: day).eligibility
        == .undetermined(reason: "the pay of a normal day is not known", citation: "s. 7"))
    record.normalDayPay = Money(cents: 7)
    #expect(try StatutoryHolidayPay(record, by: day).holidayPay?.cents == 7)
  }

  @Test func tiersBeginBeyondTheirHours() throws {
    let work = """
      { "tiers": [ { "overHours": 0, "multiplier": 1.5 }, { "overHours": 8, "multiplier": 2 },
        { "overHours": 12, "multiplier": 3 } ], "onTopOfHolidayPay": true, "citation": "s. 4" }
      """
    let rules = try HolidayRule.rules(work: work)
    for (seconds, cents, steps) in [
      (0, 0, 0), (1, 0, 1), (8 * 3600, 12_000, 1), (8 * 3600 + 360, 12_200, 2),
      (12 * 3600, 20_000, 2), (14 * 3600, 26_000, 3),
    ] {
      var record = try record()
      record.workedSeconds = Int64(seconds)
      let pay = try StatutoryHolidayPay(record, by: rules)
      #expect(pay.workPay?.cents == Int64(cents), "\(seconds)")
      #expect(pay.steps.count { $0.citation == "s. 4" } == steps, "\(seconds)")
      #expect(pay.totalPay?.cents == Int64(cents) + 500)
    }
  }

  @Test func workOfThoseWhoDoNotQualify() throws {
    let employed = #"{ "rule": "employed", "atLeast": 30, "citation": "s. 2" }"#
    for (word, no, unknown) in [
      (#", "eligibleOnly": true"#, 1000, nil), (#", "eligibleOnly": false"#, 1500, 1500),
      ("", 1500, 1500),
    ] as [(String, Int64, Int64?)] {
      let work = HolidayRule.work.dropLast() + word + "}"
      let rules = try HolidayRule.rules(conditions: employed, work: String(work))
      var record = try record()
      record.workedSeconds = 3600
      #expect(try StatutoryHolidayPay(record, by: rules).totalPay?.cents == 2000)
      record.hireDate = Self.holiday
      let refused = try StatutoryHolidayPay(record, by: rules)
      #expect(refused.workPay?.cents == no && refused.holidayPay?.cents == 0)
      record.hireDate = nil
      let open = try StatutoryHolidayPay(record, by: rules)
      #expect(open.workPay?.cents == unknown && open.holidayPay == nil && open.totalPay == nil)
    }
  }

  @Test func workInPlaceOfHolidayPay() throws {
    func rules(_ words: String) throws -> HolidayPayRules {
      try HolidayRule.rules(
        percent("40", ""),
        work: """
          { "tiers": [ { "overHours": 0, "multiplier": 2 } ], "onTopOfHolidayPay": false\(words),
            "citation": "s. 4" }
          """)
    }
    let least = try rules(#", "atLeastStraightOnTop": true"#)
    // The holiday is worth 40: four hours at 10 once more.
    for (hours, holiday, work) in [(0, 4000, 0), (3, 4000, 3000), (4, 0, 8000), (5, 0, 10_000)] {
      var record = try record()
      record.workedSeconds = Int64(hours) * 3600
      let pay = try StatutoryHolidayPay(record, by: least)
      #expect(pay.holidayPay?.cents == Int64(holiday) && pay.workPay?.cents == Int64(work))
      let plain = try StatutoryHolidayPay(record, by: rules(""))
      #expect(plain.holidayPay?.cents == (hours == 0 ? 4000 : 0))
      #expect(plain.workPay?.cents == Int64(hours) * 2000)
    }
    var record = try record()
    record.workedSeconds = 3600
    record.recordsFrom = Self.holiday
    let open = try StatutoryHolidayPay(record, by: least)
    #expect(open.holidayPay == nil && open.totalPay == nil)
    record.rate = nil
    let unpaid = try StatutoryHolidayPay(record, by: least)
    #expect(unpaid.holidayPay?.cents == 0 && unpaid.workPay == nil && unpaid.totalPay == nil)
  }

  @Test func figuresBelowZeroAndDatesFarAwayAreRefused() throws {
    let rules = try HolidayRule.rules()
    func refused(_ change: (inout HolidayPayRecord) throws -> Void) throws -> HolidayPayError? {
      var record = try record()
      try change(&record)
      do { _ = try StatutoryHolidayPay(record, by: rules) } catch { return error }
      return nil
    }
    #expect(try refused { _ in } == nil)
    #expect(try refused { $0.rate = PayRate(tenThousandths: -1) } == .negativeFigure)
    #expect(try refused { $0.normalDayPay = Money(cents: -1) } == .negativeFigure)
    #expect(try refused { $0.earnings[0].seconds = -1 } == .negativeFigure)
    #expect(try refused { $0.earnings[0].amount = Rational(-1) } == .negativeFigure)
    #expect(try refused { $0.normalDayPay = Money(cents: 0) } == nil)
    let far = [CalendarDate(daysSince1970: -682_001), CalendarDate(daysSince1970: 2_932_001)]
    for date in far {
      #expect(try refused { $0.recordsFrom = date } == .dateOutOfRange)
      #expect(try refused { $0.hireDate = date } == .dateOutOfRange)
      #expect(try refused { $0.lookbackEnd = date } == .dateOutOfRange)
    }
    #expect(try refused { $0.holiday = far[1] } == .dateOutOfRange)
  }
}
