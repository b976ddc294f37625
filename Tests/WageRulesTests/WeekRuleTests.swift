import PayrollModel
import Testing
import WageRules

/// Single rules by hand-made weeks.
@Suite struct WeekRuleTests {
  /// Payments that make 40 + 10 hours at 12 come to a rate above 12, and those that do not.
  @Test func kindsAreTreatedAsTheLawSays() throws {
    let included: Set<RemunerationKind> = [
      .differential, .productionBonus, .flatSumBonus, .commission, .pieceRateEarnings, .dayRate,
      .jobRate, .waitingPay, .onCallPay, .otherRemuneration,
    ]
    let creditable: Set<RemunerationKind> = [
      .specialDayPremium, .clockPatternPremium, .excessHoursPremium,
    ]
    for kind in RemunerationKind.allCases {
      let item = try Examples.item(kind, "30", multiplier: .oneAndAHalf)
      let pay = try Examples.week("40", overtime: "10", rate: "12", items: [item]).pay(
        by: .weightedAverage(), under: .federal)
      let rate = included.contains(kind) ? "12.6000" : "12.0000"
      #expect(pay.printedRegularRate?.description == rate, "\(kind)")
      let premium = included.contains(kind) ? 6300 : creditable.contains(kind) ? 3000 : 6000
      #expect(pay.overtimePremium == Money(cents: Int64(premium)), "\(kind)")
      #expect(pay.totalPay == Money(cents: 60_000 + 3000 + Int64(premium)), "\(kind)")
      let treatment = try #require(
        RemunerationTreatment.of(kind, premiumMultiplier: .oneAndAHalf, under: .federal))
      #expect(treatment.citation.contains("29"), "\(kind)")
      #expect(treatment.isInRegularRate == included.contains(kind), "\(kind)")
      #expect(treatment.isCreditable == creditable.contains(kind), "\(kind)")
    }
  }

  @Test func smallPremiumsForSpecialDaysAreJustPay() throws {
    let quarter = Multiplier(tenThousandths: 12_500)
    for kind in [RemunerationKind.specialDayPremium, .clockPatternPremium] {
      let item = try Examples.item(kind, "30", multiplier: quarter)
      let pay = try Examples.week("40", overtime: "10", rate: "12", items: [item]).pay(
        by: .weightedAverage(), under: .federal)
      #expect(pay.summary == "12.6000 | 600.00 + 63.00 + 30.00 = 693.00")
      #expect(pay.creditedPremium == .zero)
    }
  }

  @Test func holidayLinesCarryTheirPremium() throws {
    // 29 CFR 778.219(b)(1) by lines: 9 hours of the holiday, one of them beyond 40.
    let rate = try Examples.rate("5")
    func line(_ hours: Int64, _ bucket: Bucket, _ multiplier: Multiplier = .oneAndAHalf)
      -> WorkedLine
    {
      WorkedLine(seconds: hours * 3600, rate: rate, multiplier: multiplier, bucket: bucket)
    }
    var beyond = line(1, .holiday)
    beyond.statutoryMultiplier = .oneAndAHalf
    let week = WeekEarnings(
      lines: [line(32, .regular, .one), line(8, .holiday), beyond, line(9, .overtime)])
    let pay = try week.pay(by: .weightedAverage(), under: .federal)
    #expect(pay.contractPay == Money(cents: 27_250) && pay.totalPay == Money(cents: 27_500))
    #expect(pay.additionalDue == Money(cents: 250) && pay.overtimeSeconds == 10 * 3600)
    // In Canada nothing is credited, and an hour that is both is paid once at the greater multiplier.
    let canada = try week.pay(by: .rateInEffect, under: .canada)
    #expect(canada.totalPay == Money(cents: 25_000 + 2500 + 2000))
  }

  @Test func moreThanTheLawAsksForOvertimeIsCredited() throws {
    // Double time by contract where the law asks time and a half of the average.
    let rate = try Examples.rate("10")
    let week = WeekEarnings(
      lines: [
        WorkedLine(seconds: 40 * 3600, rate: rate),
        WorkedLine(
          seconds: 5 * 3600, rate: rate, multiplier: .two, bucket: .overtime,
          statutoryMultiplier: .oneAndAHalf),
      ], items: [try Examples.item(.productionBonus, "45")])
    let pay = try week.pay(by: .weightedAverage(), under: .federal)
    #expect(pay.summary == "11.0000 | 450.00 + 0.00 + 95.00 = 545.00")
    #expect(pay.statutoryPremium == (try Examples.amount("27.50")))
  }

  @Test func rateInEffectAddsOvertimeOnBonuses() throws {
    // 29 U.S.C. 207(g)(2): 40 hours at 10, 8 at 16, and a bonus of 48: 8 x 8 + 48 / 48 / 2 x 8.
    let week = WeekEarnings(
      lines: [
        WorkedLine(seconds: 40 * 3600, rate: try Examples.rate("10")),
        WorkedLine(
          seconds: 8 * 3600, rate: try Examples.rate("16"), multiplier: .oneAndAHalf,
          bucket: .overtime),
      ], items: [try Examples.item(.productionBonus, "48")])
    #expect(
      try week.pay(by: .rateInEffect, under: .federal).summary
        == "17.0000 | 528.00 + 68.00 + 48.00 = 644.00")
    #expect(
      try week.pay(by: .rateInEffect, under: .canada).summary
        == "16.0000 | 528.00 + 64.00 + 48.00 = 640.00")
  }

  @Test func ownRatesAreNamedWhereThereIsOne() throws {
    let plain = try Examples.week("8", rate: "20")
    #expect(try plain.pay(by: .rateInEffect, under: .canada).regularRate == Rational(20))
    var mixed = plain
    mixed.lines.append(WorkedLine(seconds: 60, rate: try Examples.rate("21")))
    #expect(try mixed.pay(by: .rateInEffect, under: .canada).regularRate == nil)
    mixed.lines.append(
      WorkedLine(
        seconds: 60, rate: try Examples.rate("22"), multiplier: .two, bucket: .overtime))
    #expect(try mixed.pay(by: .rateInEffect, under: .canada).regularRate == Rational(22))
  }

  @Test func differentialRaisesTheRate() throws {
    // Fact sheet 54: 8.00 and 0.50 for the night in every hour.
    let night = try RemunerationItem.differential(
      seconds: 48 * 3600, perHour: Examples.rate("0.50"))
    #expect(
      try Examples.week("40", overtime: "8", rate: "8", items: [night]).pay(
        by: .weightedAverage(), under: .federal
      ).summary == "8.5000 | 384.00 + 34.00 + 24.00 = 442.00")
  }

  @Test func flatSumIsDividedByNonovertimeHours() throws {
    let bonus = try Examples.item(.flatSumBonus, "15")
    let week = try Examples.week("40", overtime: "6", rate: "10", items: [bonus])
    let california = try week.pay(by: .weightedAverage(), under: .california)
    #expect(california.summary == "10.3750 | 460.00 + 33.38 + 15.00 = 508.38")
    #expect(try week.pay(by: .weightedAverage(), under: .federal).totalPay.cents == 50_598)
    // Double time brings twice the share: 4 x 1.5 x 0.50 + 2 x 2 x 0.50 on a bonus of 20 for 40 h.
    var long = try Examples.week(
      "40", overtime: "4", rate: "10", items: [Examples.item(.flatSumBonus, "20")])
    long.lines.append(
      WorkedLine(
        seconds: 2 * 3600, rate: try Examples.rate("10"), multiplier: .two, bucket: .overtime))
    #expect(
      try long.pay(by: .weightedAverage(), under: .california).overtimePremium.cents
        == 2000 + 2000 + 300 + 200)
    let only = try Examples.week("0", overtime: "6", rate: "10", items: [bonus])
    #expect(throws: WageError.noNonovertimeHours) {
      try only.pay(by: .weightedAverage(), under: .california)
    }
  }

  @Test func californianSalaryCoversFortyHoursAtMost() throws {
    // 900 for "45 hours": 22.50 an hour, and 5 hours of overtime at 33.75.
    let method = RegularRateMethod.salaryForHours(salary: Rational(900), seconds: 45 * 3600)
    let week = try Examples.week("40", overtime: "5")
    #expect(
      try week.pay(by: method, under: .california).summary
        == "22.5000 | 1012.50 + 56.25 + 0.00 = 1068.75")
    #expect(
      try week.pay(by: method, under: .federal).summary
        == "20.0000 | 900.00 + 50.00 + 0.00 = 950.00")
    // Two hours of daily overtime in a week of 40 hours are beyond the salary too.
    #expect(
      try Examples.week("38", overtime: "2").pay(by: method, under: .california).totalPay.cents
        == 90_000 + 6750)
  }

  @Test func stepsTellTheComputation() throws {
    let week = try Examples.week(
      "40", overtime: "5", rate: "10", items: [Examples.item(.productionBonus, "50")])
    let steps = try week.pay(by: .weightedAverage(), under: .federal).steps.map(\.description)
    #expect(steps.contains("of which overtime: 5.00 h (the overtime rules)"))
    #expect(steps.contains("regular rate: 11.1111/h (29 CFR 778.109, .115)"))
    #expect(
      steps.contains("overtime premium: 27.7778 (29 U.S.C. 207(a); 29 CFR 778.110)"))
    #expect(steps.last == "total pay: 527.78 (the exact sum, rounded once, half up)")
  }
}
