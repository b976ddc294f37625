import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules
import WageRules

@Suite("Duty")
struct DutyTests {
  private func company(
    ruleSet: String = "us-flsa", _ change: (inout DutyRules) throws -> Void
  ) throws -> Company {
    var company = try Company(ruleSet: ruleSet)
    var duty = DutyRules()
    try change(&duty)
    company.policy.duty = duty
    return company
  }

  /// `code hours` of the lines that were not worked.
  private func granted(_ batch: PayBatch) -> [String] {
    batch.lines.filter { !$0.isWorked }.map { line in
      "\(batch.timeData.labels[line.payCode]) \(Hours.text(seconds: line.seconds)) "
        + batch.reasons[Int(line.reason)].rule
    }
  }

  @Test("Punches are rounded, the balance holds, and explanations show what was clocked")
  func rounding() throws {
    var company = try company { $0.rounding = PunchRounding(incrementMinutes: 6) }
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:03", "2026-10-26 16:58")
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 8.90")
    #expect(batch.controls.roundedSeconds == -60)
    let period = try #require(PayPeriod(company.period))
    let explanation = try #require(
      try company.mapper().explain(company.data, employee: guardOne, period: period))
    let slice = try #require(explanation.slices.first)
    let clocked = try company.instant("2026-10-26 08:03")
    #expect(slice.clocked.start.secondsSince1970 == clocked)
    #expect(slice.range.start.secondsSince1970 == clocked + 180)
  }

  @Test("Break punches are rounded, and grace snaps to the shift")
  func roundedBreaks() throws {
    var company = try company {
      $0.rounding = PunchRounding(incrementMinutes: 15, graceMinutes: 5)
    }
    let guardOne = company.employee("1")
    let shift = try company.shift(guardOne, "2026-10-26 08:10", "2026-10-26 17:00")
    try company.session(guardOne, "2026-10-26 08:06", "2026-10-26 17:04") { $0.shift = shift }
    try company.pause("2026-10-26 12:02", "2026-10-26 12:34")
    let batch = try company.batch()
    #expect(batch.controls.workedSeconds == 8 * 3600 + 1200)
    #expect(batch.controls.unpaidBreakSeconds == 1800)
  }

  @Test("A punch that rounding moves over the edge of the period is paid in exactly one period")
  func periodEdge() throws {
    // Days begin at 00:07, between two multiples of the increment.
    for start in ["00:08", "00:05", "23:58"] {
      var seconds: Int64 = 0
      for period in ["2026-10-25..2026-10-31", "2026-11-01..2026-11-07"] {
        var company = try company { $0.rounding = PunchRounding(incrementMinutes: 15) }
        company.period = period
        company.policy.workweek = Workweek(
          start: .sunday, workdayStart: try #require(TimeOfDay("00:07")))
        let guardOne = company.employee("1")
        let date = start == "23:58" ? "2026-10-31" : "2026-11-01"
        try company.session(guardOne, "\(date) \(start)", "2026-11-01 04:00")
        seconds += try company.batch().controls.workedSeconds
      }
      // The hour from 01:00 comes twice in this night.
      #expect(seconds == (start == "00:08" ? 4 * 3600 + 2700 : 5 * 3600), "\(start)")
    }
  }

  @Test("A longer short break is policy; the rule set's limit is never undercut")
  func shortBreak() throws {
    for (limit, hours) in [(Int64(1500), "regular 9.00"), (600, "regular 8.58")] {
      var company = try company { $0.shortBreakSeconds = limit }
      let guardOne = company.employee("1")
      try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 17:00")
      try company.pause("2026-10-26 12:00", "2026-10-26 12:25")
      #expect(try company.batch().hours(of: "1") == hours)
    }
  }

  @Test("A meal is deducted where none was punched, and is in the totals")
  func deducted() throws {
    func batch(meal: Bool) throws -> PayBatch {
      var company = try company {
        $0.mealDeduction = MealDeduction(
          tiers: [.init(overSeconds: 21_600, mealSeconds: 1800)],
          placement: .point(afterSeconds: 14_400))
      }
      let guardOne = company.employee("1")
      try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
      if meal { try company.pause("2026-10-26 12:00", "2026-10-26 12:40") }
      return try company.batch()
    }
    #expect(try batch(meal: false).hours(of: "1") == "regular 7.50")
    #expect(try batch(meal: false).controls.autoDeductedSeconds == 1800)
    #expect(try batch(meal: true).hours(of: "1") == "regular 7.33")
    #expect(try batch(meal: true).controls.autoDeductedSeconds == 0)
  }

  /// Paid and deducted hours of sessions on one day, with 30 minutes deducted over 6 hours.
  private func deducted(
    _ sessions: [(String, String)], _ placement: MealDeduction.Placement,
    pause: (String, String)? = nil
  ) throws -> (hours: String, deducted: Int64, balance: Int64) {
    var company = try company {
      $0.mealDeduction = MealDeduction(
        tiers: [.init(overSeconds: 21_600, mealSeconds: 1800)], placement: placement)
    }
    let guardOne = company.employee("1")
    for (start, end) in sessions {
      try company.session(guardOne, "2026-10-26 \(start)", "2026-10-26 \(end)")
      if let pause, start <= pause.0, pause.1 <= end {
        try company.pause("2026-10-26 \(pause.0)", "2026-10-26 \(pause.1)")
      }
    }
    let controls = try company.batch().controls
    let out =
      controls.unpaidBreakSeconds + controls.autoDeductedSeconds + controls.overlappedSeconds
    return (
      try company.batch().hours(of: "1"), controls.autoDeductedSeconds,
      controls.clockedSeconds - out - controls.workedSeconds
    )
  }

  @Test(
    "A meal is deducted from work that goes on, not from a session",
    arguments: [
      ([("08:00", "13:30"), ("13:30", "18:30")], "regular 10.00", 1800),
      ([("08:00", "13:30"), ("13:40", "18:30")], "regular 9.83", 1800),
      ([("08:00", "13:30"), ("14:00", "18:30")], "regular 10.00", 0),
      ([("08:00", "11:00"), ("11:00", "14:00")], "regular 6.00", 0),
      ([("08:00", "10:30"), ("10:30", "12:30"), ("12:30", "15:00")], "regular 6.50", 1800),
      ([("00:00", "08:00"), ("08:00", "16:00")], "regular 15.00", 3600),
      ([("08:00", "17:00"), ("11:30", "13:00")], "regular 8.50", 1800),
      ([("08:00", "17:00"), ("08:00", "17:00")], "regular 8.50", 1800),
      ([("08:00", "17:00"), ("09:00", "18:00")], "regular 9.50", 1800),
    ] as [([(String, String)], String, Int64)])
  func deductedFromStretch(
    _ sessions: [(String, String)], _ hours: String, _ seconds: Int64
  ) throws {
    for placement in [MealDeduction.Placement.point(afterSeconds: 14_400), .proportional] {
      let found = try deducted(sessions, placement)
      #expect(found.hours == hours)
      #expect(found.deducted == seconds)
      #expect(found.balance == 0)
    }
  }

  @Test("A meal that was punched in one of the sessions is the meal of both")
  func punchedBeforeHandover() throws {
    let found = try deducted(
      [("08:00", "13:30"), ("13:30", "18:30")], .proportional, pause: ("12:00", "12:30"))
    #expect(found.hours == "regular 10.00")
    #expect(found.deducted == 0)
  }

  @Test("Punches that only rounding makes overlap are nobody's mistake")
  func roundedOverlap() throws {
    var company = try company {
      $0.rounding = PunchRounding(incrementMinutes: 15, clockIn: .down, clockOut: .up)
    }
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 10:21")
    try company.session(guardOne, "2026-10-26 10:24", "2026-10-26 12:00")
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 4.00")
    #expect(batch.kinds.isEmpty)
    #expect(batch.controls.overlappedSeconds == 0)
    #expect(batch.controls.roundedSeconds == 180)
    try company.session(guardOne, "2026-10-26 11:50", "2026-10-26 12:10")
    #expect(try company.batch().kinds == ["warning overlapping-sessions"])
  }

  @Test("A grace snaps to the shift where nothing else is rounded")
  func graceAlone() throws {
    var company = try company {
      $0.rounding = PunchRounding(
        incrementMinutes: 60, graceMinutes: 5, clockIn: .none, clockOut: .none, mealStart: .none,
        mealEnd: .none)
    }
    let guardOne = company.employee("1")
    let shift = try company.shift(guardOne, "2026-10-26 08:00", "2026-10-26 17:00")
    try company.session(guardOne, "2026-10-26 08:04", "2026-10-26 16:56") { $0.shift = shift }
    try company.session(guardOne, "2026-10-27 08:04", "2026-10-27 16:56")
    #expect(try company.batch().controls.workedSeconds == 9 * 3600 + 8 * 3600 + 52 * 60)
  }

  @Test("A meal that is paid on top is for work that goes on over two posts, too")
  func paidMealOverPosts() throws {
    func meals(_ second: String) throws -> [String] {
      var company = try company {
        $0.paidMeal = PaidMeal(overSeconds: 21_600, mealSeconds: 1800, payCode: "MEAL")
      }
      let guardOne = company.employee("1")
      try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 13:00")
      try company.session(guardOne, "2026-10-26 \(second)", "2026-10-26 18:00")
      return granted(try company.batch())
    }
    #expect(try meals("13:10") == ["MEAL 0.50 paid-meal"])
    #expect(try meals("13:30").isEmpty)
  }

  @Test("A meal that is paid on top is not worked")
  func paidMeal() throws {
    var company = try company {
      $0.paidMeal = PaidMeal(overSeconds: 21_600, mealSeconds: 1800, payCode: "MEAL")
    }
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 8.00, regular leave 0.50")
    #expect(granted(batch) == ["MEAL 0.50 paid-meal"])
    #expect(batch.controls.guaranteedSeconds == 1800)
    #expect(batch.controls.leaveSeconds == 0)
  }

  private func sleep(_ change: (inout Company, RecordIndex) throws -> Void) throws -> PayBatch {
    var company = try company {
      $0.sleep = SleepTime(
        isAgreed: true, start: try #require(TimeOfDay("22:00")),
        end: try #require(TimeOfDay("06:00")))
    }
    let guardOne = company.employee("1")
    try change(&company, guardOne)
    return try company.batch()
  }

  @Test("29 CFR 785.22: sleep on a day of duty, with meals and with an interruption")
  func sleepTime() throws {
    let meals = try sleep { company, person in
      try company.session(person, "2026-10-26 08:00", "2026-10-27 08:00")
      try company.pause("2026-10-26 12:00", "2026-10-26 12:30")
      try company.pause("2026-10-26 18:00", "2026-10-26 18:30")
    }
    #expect(meals.hours(of: "1") == "regular 15.00")
    #expect(meals.controls.sleepSeconds == 28_800)
    let called = try sleep { company, person in
      try company.session(person, "2026-10-26 08:00", "2026-10-27 08:00")
      try company.session(person, "2026-10-27 02:00", "2026-10-27 03:00")
    }
    #expect(called.hours(of: "1") == "regular 17.00")
    let short = try sleep { company, person in
      try company.session(person, "2026-10-26 08:00", "2026-10-27 07:59")
    }
    #expect(short.controls.sleepSeconds == 0)
  }

  @Test("A call-back is paid for its minimum; what is missing makes no overtime")
  func minimumHours() throws {
    var company = try company {
      $0.minimumHours = [
        MinimumHours(
          kind: .session, leastSeconds: 14_400, isForUnscheduled: true, payCode: "CALLBACK")
      ]
    }
    let guardOne = company.employee("1")
    let dates = (26...30).map { "2026-10-\($0)" }
    for date in dates {
      let shift = try company.shift(guardOne, "\(date) 08:00", "\(date) 16:00")
      try company.session(guardOne, "\(date) 08:00", "\(date) 16:00") { $0.shift = shift }
    }
    try company.session(guardOne, "2026-10-30 20:00", "2026-10-30 21:00")
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 40.00, regular leave 3.00, overtime x1.5 1.00")
    #expect(granted(batch) == ["CALLBACK 3.00 minimum-hours"])
  }

  @Test("Reporting time is half of the shift where less than half was worked")
  func reportingTime() throws {
    var company = try company {
      $0.minimumHours = [
        MinimumHours(
          kind: .reportingTime, leastSeconds: 7200, mostSeconds: 14_400, payCode: "REPORT")
      ]
    }
    let guardOne = company.employee("1")
    let shift = try company.shift(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 09:00") { $0.shift = shift }
    #expect(granted(try company.batch()) == ["REPORT 3.00 reporting-time"])
  }

  @Test("A spread of hours brings an hour at the configured rate")
  func splitShift() throws {
    var company = try company {
      $0.splitShift = SplitShift(
        gapOverSeconds: nil, spreadOverSeconds: 36_000, paidSeconds: 3600,
        wage: .rate(PayRate(tenThousandths: 160_000)), isSetOff: false, payCode: "SPREAD")
    }
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 06:00", "2026-10-26 10:00")
    try company.session(guardOne, "2026-10-26 12:00", "2026-10-26 17:00")
    let batch = try company.batch()
    #expect(granted(batch) == ["SPREAD 1.00 split-shift"])
    #expect(batch.lines.last?.rate == 160_000)
  }

  /// Nine hours of work within eleven, at two rates, with a spread of hours over ten.
  private func spread(
    _ first: Int32, _ second: Int32, change: (inout Company) throws -> Void = { _ in }
  )
    throws -> PayBatch
  {
    var company = try company {
      $0.splitShift = SplitShift(
        gapOverSeconds: nil, spreadOverSeconds: 36_000, paidSeconds: 3600,
        wage: .minimumWage("us-ny-city"), payCode: "SPREAD")
    }
    company.policy.minimumWages["us-ny-city"] = try MinimumWage.read(
      Array(
        """
        {"id": "us-ny-city", "name": "City", "jurisdiction": "US-NY", "evidence": "company",
         "rates": [{"from": "2025-01-01", "rate": 16.50}, {"from": "2026-01-01", "rate": "17"}],
         "until": "2026-12-31"}
        """.utf8), file: "wage.json")
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 06:00", "2026-10-26 10:00") { $0.payRate = first }
    try company.session(guardOne, "2026-10-26 12:00", "2026-10-26 17:00") { $0.payRate = second }
    try change(&company)
    return try company.batch()
  }

  @Test(
    "12 NYCRR 142-2.4: pay above the minimum wage is set off against a spread of hours",
    arguments: [
      (170_000, 170_000, ["SPREAD 1.00 split-shift"]),
      (200_000, 300_000, []),
      // 9 hours at 18.00 are 9.00 above the minimum: 8.00 of 17.00 are left.
      (180_000, 180_000, ["SPREAD 0.47 split-shift"]),
      // The second post alone is 10.00 above.
      (170_000, 190_000, ["SPREAD 0.41 split-shift"]),
      // 153.00 + 17.00 is just paid.
      (212_500, 170_000, []),
      // Work below the minimum wage is another claim; no more than the hour is owed here.
      (150_000, 150_000, ["SPREAD 1.00 split-shift"]),
    ] as [(Int32, Int32, [String])])
  func spreadSetOff(_ first: Int32, _ second: Int32, _ expected: [String]) throws {
    let batch = try spread(first, second)
    #expect(granted(batch) == expected)
    #expect(batch.kinds.isEmpty)
    if !expected.isEmpty { #expect(batch.lines.last?.rate == 170_000) }
  }

  @Test("Without rates nothing can be set off, and the run says so")
  func spreadWithoutRate() throws {
    let batch = try spread(-1, 300_000)
    #expect(granted(batch) == ["SPREAD 1.00 split-shift"])
    #expect(batch.kinds == ["warning guarantee-without-rate"])
  }

  @Test("A period for which nobody knows the minimum wage is blocked")
  func minimumWageRunsOut() throws {
    let batch = try spread(180_000, 180_000) { company in
      company.period = "2026-12-27..2027-01-02"
      try company.session(RecordIndex(0), "2026-12-28 08:00", "2026-12-28 12:00")
    }
    #expect(batch.kinds.contains("blocking rules-run-out"))
  }

  /// The rate of the premium hour for a day of 5 hours at one rate, then 3 at another.
  private func premiumRate(
    _ first: Int32, _ second: Int32, _ change: (inout Company) throws -> Void = { _ in }
  ) throws -> (rate: Int64?, kinds: [String]) {
    var company = try company(ruleSet: "us-ca") { $0.breakPremium = BreakPremium(payCode: "MEALP") }
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 13:00") { $0.payRate = first }
    try company.session(guardOne, "2026-10-26 13:00", "2026-10-26 16:00") { $0.payRate = second }
    try change(&company)
    let batch = try company.batch()
    return (batch.lines.first { !$0.isWorked }?.rate, batch.kinds.filter { !$0.contains("missed") })
  }

  @Test("Ferra v. Loews: the premium hour is paid at the regular rate of the week")
  func premiumAtRegularRate() throws {
    #expect(try premiumRate(200_000, 300_000).rate == 237_500)
    #expect(try premiumRate(300_000, 200_000).rate == 262_500)
    // Another day of the same week counts, one of the week before does not.
    let other = try premiumRate(200_000, 300_000) { company in
      try company.session(RecordIndex(0), "2026-10-28 08:00", "2026-10-28 12:00") {
        $0.payRate = 500_000
      }
      try company.session(RecordIndex(0), "2026-10-24 08:00", "2026-10-24 12:00") {
        $0.payRate = 900_000
      }
    }
    #expect(other.rate == 325_000)
  }

  @Test("AB 1512: registered guards under a contract have the premium hour at the base rate")
  func premiumAtBaseRate() throws {
    let base = try premiumRate(200_000, 300_000) {
      $0.policy.duty?.breakPremium = BreakPremium(payCode: "MEALP", basis: .baseRate)
    }
    #expect(base.rate == 300_000)
  }

  @Test("A premium hour has no rate where a rate of its week is not known")
  func premiumWithoutRate() throws {
    #expect(try premiumRate(-1, -1) == (-1, []))
    #expect(try premiumRate(-1, 300_000) == (-1, ["warning guarantee-without-rate"]))
  }

  @Test("A bonus of the week is in the rate of the premium hour, where pay is reckoned")
  func premiumWithBonus() throws {
    let found = try premiumRate(200_000, 300_000) { company in
      var wages = RegularRatePolicy()
      wages.remuneration = [
        Remuneration(
          employee: "1", kind: .productionBonus, amount: Money(cents: 800),
          dates: try #require(
            CalendarDate("2026-10-26"))...(try #require(CalendarDate("2026-10-26"))))
      ]
      company.policy.regularRate = wages
    }
    #expect(found.rate == 247_500)
  }

  @Test("A late meal is a warning, and a premium hour where one is configured")
  func mealPremium() throws {
    for code in [nil, "MEALP"] {
      var company = try company(ruleSet: "us-ca") {
        $0.breakPremium = BreakPremium(payCode: code)
      }
      let guardOne = company.employee("1")
      try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:30")
      try company.pause("2026-10-26 13:20", "2026-10-26 13:50")
      try company.session(guardOne, "2026-10-27 08:00", "2026-10-27 16:30")
      try company.pause("2026-10-27 12:00", "2026-10-27 12:30")
      let batch = try company.batch()
      #expect(batch.kinds == ["warning meal-break-missed"])
      #expect(
        batch.findings.first?.message
          == "A meal break of 30 minutes was due by 13:00; 0 of 1 found in time.")
      #expect(granted(batch) == (code == nil ? [] : ["MEALP 1.00 meal-premium"]))
      #expect(batch.controls.premiumSeconds == (code == nil ? 0 : 3600))
    }
  }

  @Test("A deducted meal is no proof of a meal, and missing rest is asked for where it is recorded")
  func otherPremiums() throws {
    var company = try company(ruleSet: "us-ca") {
      $0.mealDeduction = MealDeduction(
        tiers: [.init(overSeconds: 21_600, mealSeconds: 1800)],
        placement: .point(afterSeconds: 14_400))
      $0.breakPremium = BreakPremium(recordsRestBreaks: true, payCode: "PREM")
    }
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:30")
    try company.pause("2026-10-26 10:00", "2026-10-26 10:10") { $0.kind = .rest }
    let batch = try company.batch()
    #expect(batch.kinds == ["warning meal-break-missed", "warning rest-break-missed"])
    #expect(granted(batch) == ["PREM 1.00 meal-premium", "PREM 1.00 rest-premium"])
  }

  @Test("Rules that say nothing change nothing")
  func nothing() throws {
    var plain = try Company()
    let guardOne = plain.employee("1")
    try plain.days(guardOne, ["2026-10-26", "2026-10-27"], hours: 9)
    var empty = plain
    empty.policy.duty = DutyRules()
    let one = try plain.batch()
    let two = try empty.batch()
    #expect(one.lines == two.lines)
    #expect(one.reasons == two.reasons)
  }
}
