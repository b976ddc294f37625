import PayrollModel
import Testing
import WageRules

/// The examples that the regulations print, with their figures.
@Suite struct PrintedExampleTests {
  private func federal(
    _ week: WeekEarnings, _ method: RegularRateMethod = .weightedAverage()
  ) throws -> String { try week.pay(by: method, under: .federal).summary }

  @Test func productionBonus() throws {
    // 29 CFR 778.110(b): 46 hours at 12 and a bonus of 46.
    let week = try Examples.week(
      "40", overtime: "6", rate: "12", items: [Examples.item(.productionBonus, "46")])
    #expect(try federal(week) == "13.0000 | 552.00 + 39.00 + 46.00 = 637.00")
  }

  @Test func piecesAndWaitingTime() throws {
    // 29 CFR 778.111(a): 491 for 46 hours, 4 hours of waiting at 8.00, 50 hours in all.
    let week = try Examples.week(
      "40", overtime: "10",
      items: [Examples.item(.pieceRateEarnings, "491"), Examples.item(.waitingPay, "32")])
    #expect(try federal(week) == "10.4600 | 523.00 + 52.30 + 0.00 = 575.30")
  }

  @Test func piecesWithAnHourlyGuarantee() throws {
    // 29 CFR 778.111(b): 491 for 46 hours, 11 an hour guaranteed.
    let week = try Examples.week(
      "40", overtime: "6", items: [Examples.item(.pieceRateEarnings, "491")])
    let guarantee = try RegularRateMethod.weightedAverage(hourlyGuarantee: Examples.rate("11"))
    #expect(try federal(week, guarantee) == "11.0000 | 506.00 + 33.00 + 0.00 = 539.00")
    let low = try RegularRateMethod.weightedAverage(hourlyGuarantee: Examples.rate("10"))
    #expect(try week.pay(by: low, under: .federal).straightTimePay == Money(cents: 49_100))
  }

  @Test func dayAndJobRates() throws {
    // 29 CFR 778.112, without printed figures: 5 days at 100 and a job of 50 in 44 hours.
    let week = try Examples.week(
      "40", overtime: "4", items: [Examples.item(.dayRate, "500"), Examples.item(.jobRate, "50")])
    #expect(try federal(week) == "12.5000 | 550.00 + 25.00 + 0.00 = 575.00")
  }

  @Test func salaryForThirtyFiveHours() throws {
    // 29 CFR 778.113(a): 350 for 35 hours; 10 for each of the first 40 hours, 15 beyond.
    let method = try RegularRateMethod.salaryForHours(
      salary: Examples.amount("350"), seconds: 35 * 3600)
    #expect(
      try federal(Examples.week("40", overtime: "5"), method)
        == "10.0000 | 450.00 + 25.00 + 0.00 = 475.00")
    #expect(
      try federal(Examples.week("30"), method) == "10.0000 | 350.00 + 0.00 + 0.00 = 350.00")
    // 375 for 40 hours: 9.375, printed 9.38.
    let forty = try RegularRateMethod.salaryForHours(
      salary: Examples.amount("375"), seconds: 40 * 3600)
    #expect(try federal(Examples.week("40"), forty) == "9.3750 | 375.00 + 0.00 + 0.00 = 375.00")
  }

  @Test func salaryForMoreOrFewerHours() throws {
    // 29 CFR 778.325: 275 for 55 hours. 2.50 more for each hour from 40 to 55, 7.50 beyond; in weeks of
    // 40 to 55 hours the salary is divided by the hours that earned it.
    let long = try RegularRateMethod.salaryForHours(
      salary: Examples.amount("275"), seconds: 55 * 3600)
    #expect(
      try federal(Examples.week("40", overtime: "15"), long)
        == "5.0000 | 275.00 + 37.50 + 0.00 = 312.50")
    #expect(
      try federal(Examples.week("40", overtime: "20"), long)
        == "5.0000 | 300.00 + 50.00 + 0.00 = 350.00")
    #expect(
      try federal(Examples.week("40", overtime: "10"), long)
        == "5.5000 | 275.00 + 27.50 + 0.00 = 302.50")
    // 29 CFR 778.322: 200 for 35 hours, 41 worked; 237.12 is printed, with rates rounded on the way.
    let short = try RegularRateMethod.salaryForHours(
      salary: Examples.amount("200"), seconds: 35 * 3600)
    #expect(
      try federal(Examples.week("40", overtime: "1"), short)
        == "5.7143 | 234.28 + 2.86 + 0.00 = 237.14")
  }

  @Test func basicRateOfAHalfMonth() throws {
    // 29 CFR 548.301(b): 154 for 11 days of 8 hours is 1.75, for 10 days 1.925.
    for (days, rate) in [(Int64(11), "1.7500"), (10, "1.9250")] {
      let method = RegularRateMethod.basicRate(try Rational(154).divided(by: Rational(days * 8)))
      let week = try Examples.week(
        "40", overtime: "4", rate: rate, items: [Examples.item(.productionBonus, "44")])
      let pay = try week.pay(by: method, under: .federal)
      #expect(pay.printedRegularRate?.description == rate)
      #expect(pay.statutoryPremium == (try Rational(Examples.rate(rate)).times(Rational(2))))
    }
  }

  @Test func salaryOfAMonth() throws {
    // 29 CFR 778.113(b): 1,560 a month, or 780 half a month, for 40 hours a week is 9 an hour.
    for (interval, salary) in [(SalaryInterval.monthly, "1560"), (.semimonthly, "780")] {
      let weekly = try interval.weekly(Examples.amount(salary))
      #expect(weekly == Rational(360))
      let method = RegularRateMethod.salaryForHours(salary: weekly, seconds: 40 * 3600)
      #expect(try federal(Examples.week("40"), method).hasPrefix("9.0000 | 360.00"))
    }
    #expect(try SalaryInterval.biweekly.weekly(Rational(900)) == Rational(450))
    #expect(try SalaryInterval.yearly.weekly(Rational(52_000)) == Rational(1000))
    #expect(try SalaryInterval.weekly.weekly(Rational(7)) == Rational(7))
  }

  @Test func holidayAtTwiceTheRateIsCreditedInFull() throws {
    // 29 CFR 778.219(b): 9 of 50 hours on a holiday at twice 5; 45 covers the 25 of overtime.
    var week = try Examples.week("40", overtime: "10", rate: "5")
    week.items = try [
      .specialDayPremium(seconds: 9 * 3600, rate: Examples.rate("5"), multiplier: .two)
    ]
    let pay = try week.pay(by: .weightedAverage(), under: .federal)
    #expect(pay.summary == "5.0000 | 250.00 + 0.00 + 45.00 = 295.00")
    #expect(pay.statutoryPremium == Rational(25) && pay.creditedPremium == Rational(25))
    #expect(pay.contractPay == pay.totalPay && pay.additionalDue == Money(cents: 0))
  }

  @Test func deferredCommission() throws {
    // 29 CFR 778.120(a)(2)(i): 416 a month is 96 a week; 48 hours bring 8.
    let week = try Examples.week("40", overtime: "8").lines
    let perWeek = try SalaryInterval.monthly.weekly(Rational(416))
    #expect(perWeek == Rational(96))
    let one = try DeferredEarnings(.perWeek(perWeek), over: [week])
    #expect(one.additionalPremium == Money(cents: 800))
    #expect(one.weeks.first?.rateIncrease == Rational(2))
    // 29 CFR 778.120(b): 192 over two weeks of 48 hours bring 16.
    let byHour = try DeferredEarnings(.equallyByHour(total: Rational(192)), over: [week, week])
    #expect(byHour.additionalPremium == Money(cents: 1600))
    // 29 CFR 778.120(a)(2)(ii): 384 over 44, 40, 44 and 48 hours.
    let hours = try ["4", "0", "4", "8"].map { try Examples.week("40", overtime: $0).lines }
    let four = try DeferredEarnings(.equallyByWeek(total: Rational(384)), over: hours)
    #expect(four.weeks.map(\.additionalPremium.cents) == [436, 0, 436, 800])
    #expect(four.additionalPremium == Money(cents: 1672))
  }

  @Test func guaranteedWeek() throws {
    // 29 U.S.C. 207(f): 5 an hour, 50 hours guaranteed: 200 + 10 x 7.50 = 275.
    let method = try RegularRateMethod.guaranteedWeek(
      rate: Examples.rate("5"), seconds: 50 * 3600)
    #expect(
      try federal(Examples.week("38"), method) == "5.0000 | 190.00 + 0.00 + 85.00 = 275.00")
    #expect(
      try federal(Examples.week("40", overtime: "15"), method)
        == "5.0000 | 275.00 + 37.50 + 0.00 = 312.50")
    // 29 CFR 778.410(a): whole in every week with any work, and only there.
    #expect(try Examples.week("0.25").pay(by: method, under: .federal).totalPay.cents == 27_500)
    #expect(try Examples.week("0").pay(by: method, under: .federal).totalPay.cents == 0)
  }

  /// A regular rate rounded before it is multiplied gives 585.68; straight time is paid as earned.
  @Test func theRateIsNotRoundedEarly() throws {
    let week = WeekEarnings(lines: [
      WorkedLine(seconds: 24 * 3600, rate: try Examples.rate("10")),
      WorkedLine(seconds: 16 * 3600, rate: try Examples.rate("15")),
      WorkedLine(
        seconds: 5 * 3600, rate: try Examples.rate("15"), multiplier: .oneAndAHalf,
        bucket: .overtime),
    ])
    #expect(try federal(week) == "12.3333 | 555.00 + 30.83 + 0.00 = 585.83")
  }

  /// 29 CFR 778.502(c)(2) prints 316.85; by its own method 300 over 45 hours come to 316.67.
  @Test func fluctuatingWorkweek() throws {
    let low = RegularRateMethod.fluctuatingWorkweek(salary: Rational(300))
    #expect(
      try federal(Examples.week("40", overtime: "5"), low)
        == "6.6667 | 300.00 + 16.67 + 0.00 = 316.67")
    // 29 CFR 778.114(b): 600 for 37.5 and for 48 hours.
    let method = RegularRateMethod.fluctuatingWorkweek(salary: Rational(600))
    #expect(
      try federal(Examples.week("37.5"), method) == "16.0000 | 600.00 + 0.00 + 0.00 = 600.00")
    #expect(
      try federal(Examples.week("40", overtime: "8"), method)
        == "12.5000 | 600.00 + 50.00 + 0.00 = 650.00")
  }
}
