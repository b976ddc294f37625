import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules
import WageRules

/// What hours are paid beyond their rate, by a holiday or by their pay code, and whether that is set
/// against the overtime premium.
@Suite("Premiums of holidays and pay codes in the regular rate")
struct WageHolidayTests {
  /// Fifty hours at 5: nine on Monday, 8 on Tuesday to Friday, nine on Saturday. Ten are overtime by
  /// law: the last one of Friday and those of Saturday.
  private func fifty(
    holiday: String? = nil, _ policy: HolidayPolicy? = nil, codes: [String: String] = [:]
  ) throws -> Company {
    var company = try Wages.company()
    if let holiday, let policy {
      try company.keepHoliday(holiday, countsTowardOvertime: true)
      company.policy.holidayPolicy = policy
    }
    company.payCodes = """
      payCode,bucket,time,multiplier
      HW,holiday,worked,1.5
      TWICE,overtime,worked,2
      ONCE,overtime,worked,1
      NIGHT,regular,worked,1.25
      HALF,regular,worked,0.5
      """
    let guardOne = company.employee("1")
    for (date, end) in zip(Wages.week[1...], [17, 16, 16, 16, 16, 17]) {
      try company.session(
        guardOne, "\(date) 08:00", "\(date) \(end):00", code: codes[date] ?? ""
      ) { $0.payRate = 50_000 }
    }
    return company
  }

  private func holiday(
    _ treatment: HolidayPolicy.Treatment, _ multiplier: Int32, counts: Bool = true,
    isCreditable: Bool = false
  ) -> HolidayPolicy {
    var policy = HolidayPolicy(
      treatment: treatment,
      tiers: [.init(overSeconds: 0, multiplier: Multiplier(tenThousandths: multiplier))],
      countsTowardOvertime: counts)
    policy.isCreditable = isCreditable
    return policy
  }

  private static let monday = "2026-10-26"
  private static let saturday = "2026-10-31"

  @Test("Less than time and a half on a holiday is just pay: in the rate, 29 CFR 778.203")
  func belowOneAndAHalf() throws {
    // 9 x 5 x 0.25 = 11.25; (250 + 11.25) / 50 = 5.225; 10 x 0.5 x 5.225 = 26.125, and 287.375 in all,
    // half a cent up. Only the overtime premium has a rest that the cent can go to.
    for treatment in [HolidayPolicy.Treatment.holiday, .kept] {
      for isCreditable in [false, true] {
        let policy = holiday(treatment, 12_500, isCreditable: isCreditable)
        let batch = try fifty(holiday: Self.monday, policy).batch()
        #expect(
          batch.pay
            == ["2026-10-25 50.00 h, 10.00 over, 5.2250: 250.00 + 26.13 + 11.25 = 287.38"])
      }
    }
  }

  @Test("Just time and a half is a premium; hours that stay regular are no different")
  func kept() throws {
    let batch = try fifty(holiday: Self.monday, holiday(.kept, 15_000)).batch()
    #expect(
      batch.pay == ["2026-10-25 50.00 h, 10.00 over, 5.0000: 250.00 + 25.00 + 22.50 = 297.50"])
    let credited = holiday(.kept, 15_000, isCreditable: true)
    #expect(
      try fifty(holiday: Self.monday, credited).batch().pay
        == ["2026-10-25 50.00 h, 10.00 over, 5.0000: 250.00 + 2.50 + 22.50 = 275.00"])
  }

  @Test("At twice the rate 295 is paid and nothing more is due, 29 CFR 778.219(b)")
  func twice() throws {
    let batch = try fifty(
      holiday: Self.monday, holiday(.holiday, 20_000, isCreditable: true)
    ).batch()
    #expect(batch.pay == ["2026-10-25 50.00 h, 10.00 over, 5.0000: 250.00 + 0.00 + 45.00 = 295.00"])
  }

  @Test("A holiday whose hours are overtime too is paid once, whatever the policy says of credit")
  func overtimeOnHoliday() throws {
    for isCreditable in [false, true] {
      let policy = holiday(.holiday, 15_000, isCreditable: isCreditable)
      let week = try fifty(holiday: Self.saturday, policy).batch().wages.first
      #expect(week?.totalPay.cents == 275_00)
      #expect(week?.overtimeSeconds == 36_000)
      #expect(week?.exactRegularRate == "5")
    }
  }

  @Test("A pay code that is holiday work is paid on top, where the policy does not say otherwise")
  func holidayCode() throws {
    let codes = [Self.monday: "HW"]
    let onTop = ["2026-10-25 50.00 h, 10.00 over, 5.0000: 250.00 + 25.00 + 22.50 = 297.50"]
    #expect(try fifty(codes: codes).batch().pay == onTop)
    // Its hours count toward overtime, unlike those of a holiday that the policy leaves out.
    let policy = holiday(.holiday, 15_000, counts: false)
    #expect(try fifty(holiday: "2026-11-03", policy, codes: codes).batch().pay == onTop)
    let creditable = holiday(.holiday, 15_000, isCreditable: true)
    #expect(
      try fifty(holiday: "2026-11-03", creditable, codes: codes).batch().pay
        == ["2026-10-25 50.00 h, 10.00 over, 5.0000: 250.00 + 2.50 + 22.50 = 275.00"])
  }

  @Test("Premiums of several rates and days of a week add up")
  func sum() throws {
    var company = try Wages.company()
    try company.keepHoliday(Self.monday, countsTowardOvertime: true)
    let guardOne = company.employee("1")
    for (start, end, rate) in [("08", "12", Int32(50_000)), ("12", "17", 70_000)] {
      try company.session(guardOne, "2026-10-26 \(start):00", "2026-10-26 \(end):00") {
        $0.payRate = rate
      }
    }
    // 4 x 5 + 5 x 7 = 55, and half of it.
    #expect(
      try company.batch().pay
        == ["2026-10-25 9.00 h, 0.00 over, 6.1111: 55.00 + 0.00 + 27.50 = 82.50"])
  }

  // MARK: Pay codes

  @Test("Overtime by a pay code at more than the law asks is credited as far as it goes")
  func twiceByCode() throws {
    // Nine hours at twice their rate: 45 of premium, the law asks 25.
    #expect(
      try fifty(codes: [Self.monday: "TWICE"]).batch().pay
        == ["2026-10-25 50.00 h, 10.00 over, 5.0000: 250.00 + 0.00 + 45.00 = 295.00"])
    // On Saturday nine hours are overtime both ways. 45 of the contract cover the 25 of the law.
    let saturday = try fifty(codes: [Self.saturday: "TWICE"]).batch().wages.first
    #expect(saturday?.totalPay.cents == 295_00)
  }

  @Test("Overtime by a pay code at once the rate takes nothing away from what the law asks")
  func onceByCode() throws {
    for date in [Self.monday, Self.saturday] {
      #expect(
        try fifty(codes: [date: "ONCE"]).batch().pay
          == ["2026-10-25 50.00 h, 10.00 over, 5.0000: 250.00 + 25.00 + 0.00 = 275.00"])
    }
  }

  @Test("A multiplier of a code on straight time is straight time, and in the rate")
  func straightCode() throws {
    // 250 + 9 x 5 x 0.25 = 261.25; / 50 = 5.225; 10 x 0.5 x 5.225 = 26.125.
    #expect(
      try fifty(codes: [Self.monday: "NIGHT"]).batch().pay
        == ["2026-10-25 50.00 h, 10.00 over, 5.2250: 261.25 + 26.13 + 0.00 = 287.38"])
    // Half of its rate, for nine hours: 227.50 / 50 = 4.55; 10 x 0.5 x 4.55 = 22.75.
    #expect(
      try fifty(codes: [Self.monday: "HALF"]).batch().pay
        == ["2026-10-25 50.00 h, 10.00 over, 4.5500: 227.50 + 22.75 + 0.00 = 250.25"])
  }

  @Test("Where the law asks overtime for hours paid as straight time, the code's part is a premium")
  func straightCodeInOvertime() throws {
    // Monday is a holiday that does not count: the lines leave the first 40 of the others regular. By
    // law the last hour of Friday and nine of Saturday are overtime, of which Saturday's are paid 1.25
    // up to the 40th: eight hours.
    let policy = holiday(.holiday, 15_000, counts: false)
    let company = try fifty(holiday: Self.monday, policy, codes: [Self.saturday: "NIGHT"])
    let batch = try company.batch()
    #expect(batch.employees.count == 1)
    #expect(batch.controls.workedSeconds == 50 * 3600)
    // 8 x 5 x 0.25 = 10 in the rate: 260 / 50 = 5.20; 10 x 0.5 x 5.20 = 26, less 22.50 of the holiday.
    #expect(
      batch.pay == ["2026-10-25 50.00 h, 10.00 over, 5.2000: 250.00 + 3.50 + 32.50 = 286.00"])
  }

  @Test("Overtime by law that a code pays less than once leaves the week without a figure")
  func belowRate() throws {
    let policy = holiday(.holiday, 15_000, counts: false)
    let company = try fifty(holiday: Self.monday, policy, codes: [Self.saturday: "HALF"])
    let batch = try company.batch()
    #expect(batch.pay.isEmpty)
    let finding = try #require(batch.findings.first { $0.id == .noRegularRate })
    #expect(
      finding.message
        == "No regular rate is reckoned for the week 2026-10-25..2026-10-31: an hour of "
        + "overtime is paid less than once its rate.")
    #expect(finding.advice == "Correct the pay codes or the remuneration of the week.")
  }

  // MARK: Canada

  @Test("In Canada a holiday's premium stands beside overtime and makes no other hour dearer")
  func canada() throws {
    var company = try Wages.company(ruleSet: "can-on")
    try company.keepHoliday(Self.monday, countsTowardOvertime: true, isCreditable: true)
    let guardOne = company.employee("1")
    try company.days(guardOne, Array(Wages.week[1...5]), hours: 9, rate: 20)
    // 45 hours, one beyond 44: 900 + 10, and half of the rate for nine hours: 90.
    #expect(
      try company.batch().pay
        == ["2026-10-25 45.00 h, 1.00 over, 20.0000: 900.00 + 10.00 + 90.00 = 1000.00"])
  }

  @Test("In Canada hours that a holiday policy leaves out of overtime stay out of it")
  func canadaOutsideOvertime() throws {
    var company = try Wages.company(ruleSet: "can-on")
    try company.keepHoliday(Self.monday, countsTowardOvertime: false)
    let guardOne = company.employee("1")
    try company.days(guardOne, Array(Wages.week[1...5]), hours: 10, rate: 20)
    // 50 hours, of which 40 count toward 44: 1000, and half of the rate for the ten of the holiday.
    #expect(
      try company.batch().pay
        == ["2026-10-25 50.00 h, 0.00 over, 20.0000: 1000.00 + 0.00 + 100.00 = 1100.00"])
  }
}
