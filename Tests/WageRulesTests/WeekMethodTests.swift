import PayrollModel
import Testing
import WageRules

/// Each method with what stands beside the hours, and at the bounds of its terms.
@Suite struct WeekMethodTests {
  private func summary(
    _ week: WeekEarnings, _ method: RegularRateMethod = .weightedAverage(),
    _ law: WageLaw = .federal
  ) throws -> String { try week.pay(by: method, under: law).summary }

  private func pieces(_ amount: String) throws -> RemunerationItem {
    try Examples.item(.pieceRateEarnings, amount)
  }

  @Test func rateInEffectWithPieces() throws {
    // 40 hours at 10, and 5 of overtime by the piece for 100: 100 / 45 / 2 x 5 = 5.56.
    let week = WeekEarnings(
      lines: [
        WorkedLine(seconds: 40 * 3600, rate: try Examples.rate("10")),
        WorkedLine(
          seconds: 5 * 3600, rate: nil, multiplier: .oneAndAHalf, bucket: .overtime),
      ], items: [try pieces("100")])
    #expect(try summary(week, .rateInEffect) == "- | 500.00 + 5.56 + 0.00 = 505.56")
    #expect(try summary(week, .rateInEffect, .canada) == "- | 500.00 + 0.00 + 0.00 = 500.00")
  }

  @Test func rateInEffectInCalifornia() throws {
    var week = try Examples.week(
      "40", overtime: "5", rate: "10", items: [Examples.item(.flatSumBonus, "20")])
    #expect(
      try summary(week, .rateInEffect, .california)
        == "10.5000 | 450.00 + 28.75 + 20.00 = 498.75")
    week.items.append(try Examples.item(.productionBonus, "45"))
    #expect(
      try summary(week, .rateInEffect, .california)
        == "11.5000 | 450.00 + 31.25 + 65.00 = 546.25")
    week.lines.removeLast()
    for law in WageLaw.allCases {
      #expect(try summary(week, .rateInEffect, law) == "10.0000 | 400.00 + 0.00 + 65.00 = 465.00")
    }
  }

  @Test func salariesWithPiecesAndBonuses() throws {
    let method = RegularRateMethod.salaryForHours(salary: Rational(400), seconds: 40 * 3600)
    // 10 an hour, and (45 + 90) / 45 = 3: the rates of the lines are not used.
    let week = try Examples.week(
      "40", overtime: "5", rate: "99", items: [Examples.item(.productionBonus, "45"), pieces("90")])
    #expect(try summary(week, method) == "13.0000 | 540.00 + 32.50 + 45.00 = 617.50")
    let flat = try Examples.week(
      "40", overtime: "5", items: [Examples.item(.flatSumBonus, "20")])
    #expect(
      try summary(flat, method, .california) == "10.5000 | 450.00 + 28.75 + 20.00 = 498.75")
    // Federally a flat sum is a bonus as any other: 20 / 45 / 2 x 5.
    #expect(try summary(flat, method) == "10.4444 | 450.00 + 26.11 + 20.00 = 496.11")
    #expect(
      try summary(Examples.week("0"), method) == "- | 400.00 + 0.00 + 0.00 = 400.00")
    // A salary for 45 hours in a week of exactly 40 is divided by 45.
    let long = RegularRateMethod.salaryForHours(salary: Rational(900), seconds: 45 * 3600)
    #expect(
      try summary(Examples.week("40"), long) == "20.0000 | 900.00 + 0.00 + 0.00 = 900.00")
    #expect(
      try summary(Examples.week("40", overtime: "5"), long)
        == "20.0000 | 900.00 + 50.00 + 0.00 = 950.00")
  }

  @Test func fluctuatingWeeksWithPiecesAndBonuses() throws {
    let week = try Examples.week(
      "40", overtime: "10", rate: "99",
      items: [Examples.item(.productionBonus, "50"), pieces("50")])
    #expect(
      try summary(week, .fluctuatingWorkweek(salary: Rational(400)))
        == "10.0000 | 450.00 + 50.00 + 50.00 = 550.00")
    #expect(
      try summary(Examples.week("1"), .fluctuatingWorkweek(salary: .zero))
        == "0.0000 | 0.00 + 0.00 + 0.00 = 0.00")
  }

  @Test func guarantiesOfAWeek() throws {
    let rate = try Examples.rate("5")
    func method(_ seconds: Int64) -> RegularRateMethod {
      .guaranteedWeek(rate: rate, seconds: seconds)
    }
    let ten = try Examples.week("10", rate: "99")
    for (hours, other) in [(60, "300.00"), (41, "157.50"), (40, "150.00"), (30, "100.00")] {
      let pay = try ten.pay(by: method(Int64(hours) * 3600), under: .federal)
      #expect(pay.summary.hasPrefix("5.0000 | 50.00 + 0.00 + \(other) = "), "\(hours)")
    }
    for seconds in [60 * 3600 + 1, 0, -1] {
      #expect(throws: WageError.self) { try ten.pay(by: method(Int64(seconds)), under: .federal) }
    }
    #expect(
      try summary(Examples.week("30"), method(30 * 3600))
        == "5.0000 | 150.00 + 0.00 + 0.00 = 150.00"
    )
    let expenses = try Examples.week("10", items: [Examples.item(.expenses, "10")])
    #expect(
      try summary(expenses, method(30 * 3600)) == "5.0000 | 50.00 + 0.00 + 110.00 = 160.00")
    for item in [try pieces("1"), try Examples.item(.differential, "1")] {
      let week = try Examples.week("10", items: [item])
      #expect(throws: WageError.self) { try summary(week, method(3600)) }
    }
  }

  @Test func basicRates() throws {
    let week = try Examples.week("40", overtime: "5", items: [pieces("450")])
    #expect(
      try summary(week, .basicRate(Rational(9))) == "9.0000 | 450.00 + 22.50 + 0.00 = 472.50")
    #expect(try summary(week, .basicRate(.zero)) == "0.0000 | 450.00 + 0.00 + 0.00 = 450.00")
    let unpaid = try Examples.week("40", overtime: "5")
    for method in [RegularRateMethod.basicRate(Rational(9)), .rateInEffect, .weightedAverage()] {
      #expect(throws: WageError.missingRate(line: 0)) { try summary(unpaid, method) }
    }
  }

  @Test func aGuaranteeIsForHoursWithoutARate() throws {
    // 40 hours at 10, and 6 by the piece, guaranteed 11 an hour.
    let method = RegularRateMethod.weightedAverage(hourlyGuarantee: try Examples.rate("11"))
    for (amount, straight) in [("50", "466"), ("66", "466"), ("66.01", "466.01"), ("0", "466")] {
      let week = WeekEarnings(
        lines: [
          WorkedLine(seconds: 40 * 3600, rate: try Examples.rate("10")),
          WorkedLine(seconds: 6 * 3600, rate: nil),
        ], items: [try pieces(amount)])
      let pay = try week.pay(by: method, under: .federal)
      #expect(pay.straightTimePay == (try Examples.money(straight)), "\(amount)")
      #expect(
        pay.steps.contains { $0.label.hasPrefix("difference") } == ["50", "0"].contains(amount))
    }
  }

  @Test func whichLawKnowsWhichMethod() throws {
    let rate = try Examples.rate("5")
    let methods: [(RegularRateMethod, [WageLaw])] = [
      (.weightedAverage(), [.federal, .california]),
      (.rateInEffect, [.federal, .california, .canada]),
      (.salaryForHours(salary: Rational(1), seconds: 1), [.federal, .california]),
      (.fluctuatingWorkweek(salary: Rational(1)), [.federal]),
      (.guaranteedWeek(rate: rate, seconds: 3600), [.federal]),
      (.basicRate(Rational(1)), [.federal]),
    ]
    let week = try Examples.week("1", rate: "5")
    for (method, laws) in methods {
      for law in WageLaw.allCases {
        let isAllowed: Bool
        do {
          _ = try week.pay(by: method, under: law)
          isAllowed = true
        } catch { isAllowed = false }
        #expect(isAllowed == laws.contains(law), "\(method.title), \(law)")
      }
    }
    #expect(Set(methods.map(\.0.title)).count == 6 && Set(methods.map(\.0.citation)).count == 6)
  }
}
