import PayrollModel
import PayrollTestSupport
import Testing
import WageRules

/// What must hold for every week, tried on weeks made by chance.
@Suite struct WeekPropertyTests {
  static let hourly: [RegularRateMethod] = [.weightedAverage(), .rateInEffect]

  /// Lines and items of every kind, with odd seconds and odd rates.
  private func week(_ generator: inout SeededGenerator) -> WeekEarnings {
    let lines = (0..<Int.random(in: 1...8, using: &generator)).map { _ in line(&generator) }
    let items = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
      RemunerationItem(
        generator.pick(RemunerationKind.allCases, or: .gift),
        Money(cents: Int64.random(in: 0...50_000, using: &generator)),
        premiumMultiplier: generator.chance(50) ? .oneAndAHalf : .one)
    }
    // An hour outside overtime, so that a flat sum always has something to be divided by.
    let first = WorkedLine(seconds: 3600, rate: PayRate(tenThousandths: 150_000))
    return WeekEarnings(lines: [first] + lines, items: items)
  }

  private func line(_ generator: inout SeededGenerator) -> WorkedLine {
    let bucket = generator.pick([Bucket.regular, .overtime, .holiday], or: .regular)
    let multiplier = generator.pick([.one, .oneAndAHalf, .two], or: Multiplier.one)
    return WorkedLine(
      seconds: Int64.random(in: 0...50_000, using: &generator),
      rate: PayRate(tenThousandths: Int64.random(in: 70_000...900_000, using: &generator)),
      multiplier: bucket == .regular ? .one : multiplier, bucket: bucket,
      statutoryMultiplier: bucket == .holiday && generator.chance(30) ? .oneAndAHalf : nil)
  }

  private func methods(_ generator: inout SeededGenerator) -> [RegularRateMethod] {
    let salary = Rational(Money(cents: Int64.random(in: 0...200_000, using: &generator)))
    return Self.hourly + [
      .fluctuatingWorkweek(salary: salary), .salaryForHours(salary: salary, seconds: 37 * 3600),
    ]
  }

  private func figures(_ pay: WeekPay) -> [Rational?] {
    [
      pay.regularRate, Rational(pay.straightTimePay), Rational(pay.overtimePremium),
      Rational(pay.otherPay), Rational(pay.totalPay), pay.statutoryPremium, pay.creditedPremium,
    ]
  }

  @Test func partsAddUpAndPremiumsAreNeverNegative() throws {
    var generator = SeededGenerator(seed: 778_109)
    for _ in 0..<TestEffort.rounds(400) {
      let week = week(&generator)
      for law in WageLaw.allCases {
        for method in methods(&generator) {
          guard let pay = try? week.pay(by: method, under: law) else {
            #expect(law != .federal)
            continue
          }
          let sum = pay.straightTimePay.cents + pay.overtimePremium.cents + pay.otherPay.cents
          #expect(sum == pay.totalPay.cents)
          #expect(pay.overtimePremium.cents >= 0)
          #expect(pay.creditedPremium <= pay.statutoryPremium)
          // One rounding: the premium in cents is less than a cent from the exact one.
          let due = try pay.statutoryPremium.minus(pay.creditedPremium)
          let gap = try Rational(pay.overtimePremium).minus(due).times(Rational(100))
          #expect(gap < Rational(1) && Rational(-1) < gap)
        }
      }
    }
  }

  /// In Canada an hour is paid its rate times the greater of its multipliers, and that is all.
  @Test func canadaPaysEachHourByItself() throws {
    var generator = SeededGenerator(seed: 44)
    for _ in 0..<TestEffort.rounds(200) {
      var week = week(&generator)
      var extra = line(&generator)
      if extra.bucket == .overtime { extra.statutoryMultiplier = .oneAndAHalf }
      week.lines.append(extra)
      var sum = try Rational.sum(week.items.map(\.amount))
      for line in week.lines {
        let multiplier = max(line.multiplier, line.statutoryMultiplier)
        let rate = Rational(try #require(line.rate))
        sum = try sum.plus(
          Rational(hoursOfSeconds: line.seconds).times(rate).times(Rational(multiplier)))
      }
      let pay = try week.pay(by: .rateInEffect, under: .canada)
      #expect(try pay.totalPay == Money(roundingHalfUp: sum))
    }
  }

  /// An average week, reckoned once more in the plainest way.
  @Test func averagesAgreeWithTheirDefinition() throws {
    var generator = SeededGenerator(seed: 778)
    for _ in 0..<TestEffort.rounds(200) {
      var week = week(&generator)
      week.lines.removeAll { $0.bucket == .holiday }
      week.items.removeAll {
        [.specialDayPremium, .clockPatternPremium, .excessHoursPremium].contains($0.kind)
      }
      var (straight, all, weighted) = (Rational.zero, Rational.zero, Rational.zero)
      for line in week.lines {
        let hours = Rational(hoursOfSeconds: line.seconds)
        straight = try straight.plus(hours.times(Rational(try #require(line.rate))))
        all = try all.plus(hours)
        weighted = try weighted.plus(hours.times(Rational(line.multiplier).minus(Rational(1))))
      }
      let included = try Rational.sum(
        week.items.filter {
          RemunerationTreatment.of($0.kind, under: .federal)?.isInRegularRate == true
        }.map(\.amount))
      let rate = try straight.plus(included).divided(by: all)
      let pay = try week.pay(by: .weightedAverage(), under: .federal)
      #expect(pay.regularRate == rate)
      #expect(try pay.statutoryPremium == rate.times(weighted))
      let total = try Rational.sum(
        week.items.map(\.amount) + [straight, rate.times(weighted)])
      #expect(try pay.totalPay == Money(roundingHalfUp: total))
    }
  }

  @Test func orderAndCutsOfLinesChangeNothing() throws {
    var generator = SeededGenerator(seed: 778_115)
    for _ in 0..<TestEffort.rounds(200) {
      let week = week(&generator)
      var cut = week
      cut.lines = week.lines.flatMap { line in
        var first = line
        var second = line
        first.seconds = Int64.random(in: 0...line.seconds, using: &generator)
        second.seconds = line.seconds - first.seconds
        return [first, second]
      }.shuffled(using: &generator)
      cut.items.shuffle(using: &generator)
      for law in [WageLaw.federal, .california] {
        for method in Self.hourly {
          let whole = try week.pay(by: method, under: law)
          #expect(try figures(cut.pay(by: method, under: law)) == figures(whole))
        }
      }
    }
  }

  @Test func moreHoursNeverPayLess() throws {
    var generator = SeededGenerator(seed: 778_419)
    for _ in 0..<TestEffort.rounds(300) {
      let week = week(&generator)
      var longer = week
      longer.lines.append(line(&generator))
      let before = try week.pay(by: .rateInEffect, under: .canada)
      #expect(try longer.pay(by: .rateInEffect, under: .canada).totalPay >= before.totalPay)
    }
  }

  /// With an average, an hour at a low rate lowers the premium of all overtime hours; where it is
  /// itself beyond 40 hours, as every further hour is, it still adds more than it takes.
  @Test func moreOvertimeHoursNeverPayLessOnAverage() throws {
    var generator = SeededGenerator(seed: 778_100)
    for _ in 0..<TestEffort.rounds(300) {
      func rate() -> PayRate {
        PayRate(tenThousandths: Int64.random(in: 0...2_000_000, using: &generator))
      }
      var week = WeekEarnings(lines: [
        WorkedLine(seconds: 25 * 3600, rate: rate()), WorkedLine(seconds: 15 * 3600, rate: rate()),
      ])
      var paid = try week.pay(by: .weightedAverage(), under: .federal).totalPay
      for _ in 0..<5 {
        let seconds = Int64.random(in: 1...40_000, using: &generator)
        week.lines.append(
          WorkedLine(
            seconds: seconds, rate: rate(), multiplier: .oneAndAHalf, bucket: .overtime))
        let more = try week.pay(by: .weightedAverage(), under: .federal).totalPay
        #expect(more >= paid)
        paid = more
      }
    }
  }

  @Test func oneRatePaysAllMethodsAlike() throws {
    var generator = SeededGenerator(seed: 778_110)
    for _ in 0..<TestEffort.rounds(200) {
      let overtime = Int64.random(in: 0...90_000, using: &generator)
      let rate = PayRate(tenThousandths: Int64.random(in: 70_000...900_000, using: &generator))
      let week = WeekEarnings(lines: [
        WorkedLine(seconds: 40 * 3600, rate: rate),
        WorkedLine(seconds: overtime, rate: rate, multiplier: .oneAndAHalf, bucket: .overtime),
      ])
      let average = try week.pay(by: .weightedAverage(), under: .federal)
      let own = try week.pay(by: .rateInEffect, under: .federal)
      #expect(average.totalPay == own.totalPay)
      #expect(average.regularRate == Rational(rate))
      let salary = try Rational(rate).times(Rational(40))
      let method = RegularRateMethod.salaryForHours(salary: salary, seconds: 40 * 3600)
      for law in [WageLaw.federal, .california] {
        #expect(try week.pay(by: method, under: law).totalPay == average.totalPay)
      }
    }
  }
}
