import PayrollBytes
import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules
import WageRules

@Suite("Regular rate and overtime premium in a run")
struct WageTests {
  @Test("Two rates: the average of all pay over all hours, 29 CFR 778.115")
  func twoRates() throws {
    var company = try Wages.company()
    let guardian = company.employee("1")
    try company.days(guardian, Array(Wages.week[1...3]), hours: 8, rate: 10)
    try company.days(guardian, Array(Wages.week[4...5]), hours: 8, rate: 15)
    try company.days(guardian, [Wages.week[6]], hours: 5, rate: 15)
    let batch = try company.batch()
    // 24 x 10 + 21 x 15 = 555; 555 / 45 = 12.3333; 5 x 0.5 x 12.3333 = 30.83
    #expect(batch.pay == ["2026-10-25 45.00 h, 5.00 over, 12.3333: 555.00 + 30.83 + 0.00 = 585.83"])
    #expect(batch.wages.first?.exactRegularRate == "37/3")
    #expect(batch.wages.first?.method == "weightedAverage")
    #expect(batch.wages.first?.law == "federal")
    #expect(batch.wages.first?.citation == "29 CFR 778.109-.115")
  }

  @Test("Two rates: each overtime hour at its own by agreement, 29 CFR 778.419")
  func ownRate() throws {
    var company = try Wages.company { $0.everybody.method = .rateInEffect }
    let guardian = company.employee("1")
    try company.days(guardian, Array(Wages.week[1...5]), hours: 8, rate: 10)
    try company.days(guardian, [Wages.week[6]], hours: 8, rate: 16)
    #expect(
      try company.batch().pay
        == ["2026-10-25 48.00 h, 8.00 over, 16.0000: 528.00 + 64.00 + 0.00 = 592.00"])
  }

  @Test("A night differential over midnight is in the regular rate")
  func differential() throws {
    var company = try Wages.company { $0.differentials = Wages.night }
    let guardian = company.employee("1")
    for day in 26...30 {
      try company.session(
        guardian, "2026-10-\(day) 20:00", "2026-10-\(day + 1) 06:00"
      ) { $0.payRate = 100_000 }
    }
    // 50 x 10 + 40 x 1.50 = 560; 560 / 50 = 11.20; 10 x 0.5 x 11.20 = 56
    #expect(
      try company.batch().pay
        == ["2026-10-25 50.00 h, 10.00 over, 11.2000: 500.00 + 56.00 + 60.00 = 616.00"])
  }

  @Test("In the night of the clock change the differential is as long as the night")
  func clockChange() throws {
    var company = try Wages.company { $0.differentials = Wages.night }
    let guardian = company.employee("1")
    // Nine hours: two in the old week, seven in the new one.
    try company.session(guardian, "2026-10-31 22:00", "2026-11-01 06:00") { $0.payRate = 100_000 }
    #expect(
      try company.batch().pay == [
        "2026-10-25 2.00 h, 0.00 over, 11.5000: 20.00 + 0.00 + 3.00 = 23.00",
        "2026-11-01 7.00 h, 0.00 over, 11.5000: 70.00 + 0.00 + 10.50 = 80.50",
      ])
  }

  @Test("A differential is for its weekdays and pay codes only")
  func narrowDifferential() throws {
    var company = try Wages.company {
      guard let rate = PayRate("2") else { return }
      $0.differentials = [
        Differential(id: "sunday", perHour: rate, weekdays: [.sunday], payCodes: ["REG"])
      ]
    }
    let guardian = company.employee("1")
    for (start, end, code) in [
      ("2026-10-25 08:00", "2026-10-25 09:00", "REG"),
      ("2026-10-25 18:00", "2026-10-25 19:00", ""),
      ("2026-10-26 08:00", "2026-10-26 09:00", "REG"),
    ] {
      try company.session(guardian, start, end, code: code) { $0.payRate = 100_000 }
    }
    #expect(
      try company.batch().pay
        == ["2026-10-25 3.00 h, 0.00 over, 10.6667: 30.00 + 0.00 + 2.00 = 32.00"])
  }

  @Test("A bonus over a fortnight is apportioned to its weeks, 29 CFR 778.209")
  func bonus() throws {
    var company = try Wages.company {
      $0.remuneration = [Wages.payment("1", .productionBonus, 10_001, "2026-10-25", "2026-11-07")]
    }
    let guardian = company.employee("1")
    try company.days(guardian, Array(Wages.week[1...5]), hours: 8, rate: 12)
    try company.days(guardian, [Wages.week[6]], hours: 6, rate: 12)
    try company.days(guardian, ["2026-11-02"], hours: 8, rate: 12)
    let batch = try company.batch()
    // (552 + 50) / 46 = 13.0870; 6 x 0.5 x 13.0870 = 39.26. The odd cent falls into the second week.
    #expect(
      batch.pay == [
        "2026-10-25 46.00 h, 6.00 over, 13.0870: 552.00 + 39.26 + 50.00 = 641.26",
        "2026-11-01 8.00 h, 0.00 over, 18.2513: 96.00 + 0.00 + 50.01 = 146.01",
      ])
    #expect(batch.wageControls?.rowsUsed == 1)
    #expect(batch.wageControls?.rowsReachingBeyond == 0)
  }

  @Test("A flat sum in California is divided by the nonovertime hours")
  func california() throws {
    var company = try Wages.company(ruleSet: "us-ca") {
      $0.remuneration = [Wages.payment("1", .flatSumBonus, 1500, "2026-10-27", "2026-10-27")]
    }
    let guardian = company.employee("1")
    try company.days(guardian, Array(Wages.week[1...5]), hours: 8, rate: 10)
    try company.days(guardian, [Wages.week[6]], hours: 6, rate: 10)
    // Alvarado v. Dart: 460 + 30 + 15 / 40 x 1.5 x 6 = 3.38 (half a cent up), and 15.
    let batch = try company.batch()
    #expect(batch.wages.first?.totalPay.description == "508.38")
    #expect(batch.wages.first?.law == "california")
  }

  @Test(
    "Paid nine hours on a holiday at 1.5: credited only where the policy says so",
    arguments: [
      (true, "2026-10-25 50.00 h, 10.00 over, 5.0000: 250.00 + 2.50 + 22.50 = 275.00"),
      (false, "2026-10-25 50.00 h, 10.00 over, 5.0000: 250.00 + 25.00 + 22.50 = 297.50"),
    ])
  func holiday(isCredited: Bool, expected: String) throws {
    var company = try Wages.company()
    try company.keepHoliday("2026-10-26", countsTowardOvertime: true, isCreditable: isCredited)
    let guardian = company.employee("1")
    try company.days(guardian, [Wages.week[1]], hours: 9, rate: 5)
    try company.days(guardian, Array(Wages.week[2...5]), hours: 8, rate: 5)
    try company.days(guardian, [Wages.week[6]], hours: 9, rate: 5)
    #expect(try company.batch().pay == [expected])
  }

  @Test("Holiday hours that the policy leaves out of overtime are credited")
  func holidayOutsideOvertime() throws {
    var company = try Wages.company()
    try company.keepHoliday("2026-10-26", countsTowardOvertime: false)
    let guardian = company.employee("1")
    try company.days(guardian, [Wages.week[1]], hours: 9, rate: 5)
    try company.days(guardian, Array(Wages.week[2...5]), hours: 8, rate: 5)
    try company.days(guardian, [Wages.week[6]], hours: 9, rate: 5)
    // The lines pay 9 x 7.50 + 40 x 5 + 1 x 7.50 = 275.
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 40.00, overtime x1.5 1.00, holiday x1.5 9.00")
    #expect(
      batch.pay == ["2026-10-25 50.00 h, 10.00 over, 5.0000: 250.00 + 2.50 + 22.50 = 275.00"])
  }

  @Test("Overtime by a pay code is a premium of the contract, and credited")
  func payCodeOvertime() throws {
    var company = try Wages.company()
    company.payCodes = "payCode,bucket,multiplier\nOT,overtime,1.5\n,regular,\n"
    let guardian = company.employee("1")
    try company.session(guardian, "2026-10-26 08:00", "2026-10-26 13:00", code: "OT") {
      $0.payRate = 100_000
    }
    try company.days(guardian, Array(Wages.week[2...4]), hours: 11, rate: 10)
    // 38 hours: no law asks for a premium. With 5 more, 3 hours of law are covered by the 5 of code.
    #expect(
      try company.batch().pay
        == ["2026-10-25 38.00 h, 0.00 over, 10.0000: 380.00 + 0.00 + 25.00 = 405.00"])
    try company.days(guardian, [Wages.week[5]], hours: 5, rate: 10)
    #expect(
      try company.batch().pay
        == ["2026-10-25 43.00 h, 3.00 over, 10.0000: 430.00 + 0.00 + 25.00 = 455.00"])
  }

  @Test("In Canada an hour of overtime is a multiple of its own rate")
  func canada() throws {
    var company = try Wages.company(ruleSet: "can-on") { $0.differentials = Wages.night }
    let guardian = company.employee("1")
    try company.days(guardian, Array(Wages.week[1...5]), hours: 9, rate: 20)
    try company.session(guardian, "2026-10-31 18:00", "2026-10-31 23:00") { $0.payRate = 240_000 }
    // 50 hours, 6 beyond 44: one at 20 and five at 24; the night hour's 1.50 makes no overtime.
    let batch = try company.batch()
    #expect(batch.pay == ["2026-10-25 50.00 h, 6.00 over, none: 1020.00 + 70.00 + 1.50 = 1091.50"])
    #expect(batch.wages.first?.law == "canada")
    #expect(batch.wages.first?.method == "rateInEffect")
  }

  @Test("A choice for an employee goes before that for the rule set, and that before the rest")
  func choices() throws {
    var company = try Wages.company {
      $0.everybody = .init(law: .california)
      $0.byRuleSet = ["us-flsa": .init(method: .rateInEffect)]
      $0.byEmployee = ["2": .init(method: .weightedAverage, law: .federal)]
    }
    for number in ["1", "2"] {
      try company.days(company.employee(number), [Wages.week[1]], hours: 8, rate: 10)
    }
    #expect(
      try company.batch().wages.map { "\($0.law) \($0.method)" }
        == ["california rateInEffect", "federal weightedAverage"])
  }

  @Test("A premium for a holiday beside overtime is paid beside it, and is not in the regular rate")
  func premiumBesideOvertime() throws {
    var company = try Wages.company(ruleSet: "us-ri")
    try company.keepHoliday("2026-10-30", countsTowardOvertime: true)
    company.policy.holidayPolicy = nil
    let guardOne = company.employee("1")
    try company.days(guardOne, (26...29).map { "2026-10-\($0)" }, hours: 10, rate: 20)
    try company.days(guardOne, ["2026-10-30"], hours: 8, rate: 20)
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 32.00, overtime x1.5 8.00, holiday x1.5 8.00")
    // 48 hours at 20, and half of the rate for 16 of them: the state's premium is credited toward the
    // federal one, and no part of the regular rate.
    #expect(
      batch.pay == ["2026-10-25 48.00 h, 8.00 over, 20.0000: 960.00 + 0.00 + 160.00 = 1120.00"])
  }
}
