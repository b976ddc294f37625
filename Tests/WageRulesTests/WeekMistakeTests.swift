import PayrollModel
import Testing
import WageRules

/// Input that cannot be paid is refused by name; nothing traps.
@Suite struct WeekMistakeTests {
  private func refusal(
    _ lines: [WorkedLine], _ items: [RemunerationItem] = [],
    _ method: RegularRateMethod = .weightedAverage(), _ law: WageLaw = .federal
  ) -> WageError? {
    do {
      _ = try WeekEarnings(lines: lines, items: items).pay(by: method, under: law)
      return nil
    } catch { return error }
  }

  private let rate = PayRate(tenThousandths: 100_000)
  private var hour: WorkedLine { WorkedLine(seconds: 3600, rate: rate) }

  @Test func lines() {
    #expect(refusal([hour, WorkedLine(seconds: -1, rate: rate)]) == .negativeSeconds(line: 1))
    #expect(
      refusal([WorkedLine(seconds: 1, rate: PayRate(tenThousandths: -1))])
        == .negativeRate(line: 0))
    #expect(refusal([hour, WorkedLine(seconds: 1, rate: nil)]) == .missingRate(line: 1))
    #expect(
      refusal([WorkedLine(seconds: 1, rate: nil)], [], .rateInEffect, .canada)
        == .missingRate(line: 0))
    #expect(refusal([WorkedLine(seconds: 0, rate: nil)]) == nil)
    let half = Multiplier(tenThousandths: 5000)
    for bucket in [Bucket.overtime, .holiday] {
      #expect(
        refusal([WorkedLine(seconds: 1, rate: rate, multiplier: half, bucket: bucket)])
          == .multiplierBelowOne(line: 0))
    }
    for bucket in [Bucket.sick, .vacation] {
      #expect(
        refusal([WorkedLine(seconds: 1, rate: rate, bucket: bucket)]) == .notWorked(line: 0))
    }
  }

  @Test func items() {
    #expect(
      refusal([hour], [.init(.gift, Money(cents: 1)), .init(.expenses, Money(cents: -1))])
        == .negativeAmount(item: 1))
    for kind in [RemunerationKind.specialDayPremium, .clockPatternPremium] {
      #expect(
        refusal([hour], [.init(kind, Money(cents: 1))]) == .missingPremiumMultiplier(item: 0))
    }
  }

  @Test func methods() {
    let salary = RegularRateMethod.fluctuatingWorkweek(salary: Rational(600))
    #expect(
      refusal([hour], [], salary, .california)
        == .methodNotAllowed(
          method: "the fluctuating workweek", law: .california, citation: "Cal. Lab. Code 515(d)"))
    #expect(
      refusal([hour], [], salary, .california)?.description
        == "the fluctuating workweek is not allowed under the law of California "
        + "(Cal. Lab. Code 515(d))")
    guard case .methodNotAllowed? = refusal([hour], [], .basicRate(Rational(1)), .california)
    else {
      Issue.record("a federal basic rate was not refused")
      return
    }
    for method in [RegularRateMethod.weightedAverage(), salary] {
      guard case .methodNotAllowed? = refusal([hour], [], method, .canada) else {
        Issue.record("\(method.title) was not refused")
        continue
      }
    }
    let long = RegularRateMethod.guaranteedWeek(rate: rate, seconds: 61 * 3600)
    let commission = RemunerationItem(.commission, Money(cents: 1))
    let refused: [(RegularRateMethod, [RemunerationItem])] = [
      (long, []), (.guaranteedWeek(rate: rate, seconds: 50 * 3600), [commission]),
      (.guaranteedWeek(rate: PayRate(tenThousandths: 0), seconds: 3600), []),
      (.salaryForHours(salary: Rational(1), seconds: 0), []),
      (.salaryForHours(salary: Rational(-1), seconds: 3600), []),
      (.fluctuatingWorkweek(salary: Rational(-1)), []), (.basicRate(Rational(-1)), []),
      (.weightedAverage(hourlyGuarantee: PayRate(tenThousandths: -1)), []),
    ]
    for (method, items) in refused {
      guard case .unusableTerm? = refusal([hour], items, method) else {
        Issue.record("\(method) was not refused")
        continue
      }
    }
  }

  @Test func hugeFiguresAreRefused() {
    let most = WorkedLine(seconds: .max, rate: PayRate(tenThousandths: .max))
    #expect(refusal([most]) == .outOfRange)
    #expect(refusal([most, most]) == .outOfRange)
    let hundredfold = WorkedLine(
      seconds: .max, rate: PayRate(tenThousandths: .max),
      multiplier: Multiplier(tenThousandths: .max), bucket: .overtime)
    #expect(refusal([hundredfold]) == .outOfRange)
    #expect(refusal([hour], [.init(.gift, Money(cents: .max))]) == .outOfRange)
    #expect(
      refusal([hour], [], .fluctuatingWorkweek(salary: Rational(.max))) == .outOfRange)
    #expect(throws: WageError.outOfRange) {
      try DeferredEarnings(.perWeek(Rational(Int64.max)), over: [[most], [most]])
    }
  }

  @Test func deferredEarningsNeedAShareForEachWeek() throws {
    #expect(throws: WageError.self) {
      try DeferredEarnings(.asEarned([Rational(1)]), over: [[hour], [hour]])
    }
    #expect(throws: WageError.divisionByZero) {
      try DeferredEarnings(.equallyByHour(total: Rational(1)), over: [[]])
    }
    #expect(throws: WageError.negativeAmount(item: 0)) {
      try DeferredEarnings(.perWeek(Rational(-1)), over: [[hour]])
    }
    #expect(throws: WageError.self) {
      try DeferredEarnings(.perWeek(Rational(1)), over: [[hour]], under: .canada)
    }
    let idle = try DeferredEarnings(.perWeek(Rational(10)), over: [[]])
    #expect(idle.additionalPremium.cents == 0 && idle.weeks.first?.rateIncrease == nil)
    let earned = try DeferredEarnings(.asEarned([Rational(3)]), over: [[hour]])
    #expect(earned.weeks.first?.rateIncrease == Rational(3))
  }

  @Test func nothingWorkedHasNoRegularRate() throws {
    let leave = try Examples.week("0", items: [Examples.item(.paidLeave, "100")])
    #expect(
      try leave.pay(by: .weightedAverage(), under: .federal).summary
        == "- | 0.00 + 0.00 + 100.00 = 100.00")
    #expect(
      try leave.pay(by: .fluctuatingWorkweek(salary: Rational(600)), under: .federal).summary
        == "- | 600.00 + 0.00 + 100.00 = 700.00")
  }
}
