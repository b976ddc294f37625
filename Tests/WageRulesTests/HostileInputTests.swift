import PayrollModel
import PayrollTestSupport
import Testing
import WageRules

/// Figures from the edges of their types: whatever comes back, nothing traps.
@Suite struct HostileInputTests {
  private func figure(_ generator: inout SeededGenerator) -> Int64 {
    let edges: [Int64] = [.min, .min + 1, -1, 0, 1, 3600, 144_000, .max - 1, .max]
    if generator.chance(60) { return generator.pick(edges, or: 0) }
    return Int64.random(in: .min ... .max, using: &generator)
  }

  private func multiplier(_ generator: inout SeededGenerator) -> Multiplier {
    Multiplier(
      tenThousandths: generator.pick([.min, -1, 0, 9999, 10_000, 15_000, .max], or: 10_000))
  }

  private func week(_ generator: inout SeededGenerator) -> WeekEarnings {
    let lines = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
      WorkedLine(
        seconds: figure(&generator),
        rate: generator.chance(20) ? nil : PayRate(tenThousandths: figure(&generator)),
        multiplier: multiplier(&generator), bucket: generator.pick(Bucket.allCases, or: .regular),
        statutoryMultiplier: generator.chance(50) ? nil : multiplier(&generator))
    }
    let items = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
      RemunerationItem(
        generator.pick(RemunerationKind.allCases, or: .gift),
        Money(cents: figure(&generator)),
        premiumMultiplier: generator.chance(50) ? nil : multiplier(&generator))
    }
    return WeekEarnings(lines: lines, items: items)
  }

  @Test func weeks() {
    var generator = SeededGenerator(seed: 128)
    var paid = 0
    for _ in 0..<TestEffort.rounds(3000) {
      let week = week(&generator)
      let amount = Rational(figure(&generator))
      let rate = PayRate(tenThousandths: figure(&generator))
      let methods: [RegularRateMethod] = [
        .weightedAverage(hourlyGuarantee: generator.chance(50) ? rate : nil), .rateInEffect,
        .salaryForHours(salary: amount, seconds: figure(&generator)), .basicRate(amount),
        .fluctuatingWorkweek(salary: amount),
        .guaranteedWeek(rate: rate, seconds: figure(&generator)),
      ]
      for method in methods {
        guard
          let pay = try? week.pay(by: method, under: generator.pick(WageLaw.allCases, or: .federal))
        else { continue }
        paid += 1
        #expect(pay.overtimePremium.cents >= 0 && pay.totalPay.cents >= 0)
        #expect(pay.steps.allSatisfy { !$0.description.isEmpty })
      }
      _ = try? DeferredEarnings(.equallyByHour(total: amount), over: [week.lines, week.lines])
      _ = try? DeferredEarnings(.equallyByWeek(total: amount), over: [week.lines, []])
      for interval in SalaryInterval.allCases { _ = try? interval.weekly(amount) }
    }
    #expect(paid > (TestEffort.isBrief ? 0 : 100))
  }

  @Test func holidays() throws {
    var generator = SeededGenerator(seed: 32)
    let rules = try Mappings.names(in: "holiday-pay").map { try HolidayPayTests.rules($0) }
    func date(_ generator: inout SeededGenerator) -> CalendarDate {
      let edges: [Int32] = [.min, .min + 1, -682_000, 20_600, 20_700, 2_932_000, .max]
      return CalendarDate(daysSince1970: generator.pick(edges, or: 0))
    }
    // Below zero is refused at once, so that it is only tried now and then.
    func size(_ generator: inout SeededGenerator) -> Int64 {
      let figure = figure(&generator)
      return generator.chance(98) ? max(0, figure) : figure
    }
    var paid = 0
    for _ in 0..<TestEffort.rounds(1000) {
      var record = HolidayPayRecord(
        holiday: date(&generator), weekStart: .monday, recordsFrom: date(&generator),
        hireDate: generator.chance(50) ? date(&generator) : nil)
      record.earnings = (0..<3).map { _ in
        HolidayEarning(
          date: date(&generator), kind: generator.pick(HolidayEarning.Kind.allCases, or: .sick),
          amount: Rational(size(&generator)), seconds: size(&generator))
      }
      record.hasRegularHours = generator.chance(50)
      record.isPaidByCommission = generator.chance(50)
      record.lastShiftBefore = .worked
      record.firstShiftAfter = .worked
      record.rate = PayRate(tenThousandths: size(&generator))
      record.workedSeconds = size(&generator)
      record.normalDayPay = Money(cents: size(&generator))
      record.lookbackEnd = generator.chance(30) ? date(&generator) : nil
      for rules in rules {
        guard let pay = try? StatutoryHolidayPay(record, by: rules) else { continue }
        paid += 1
        #expect((pay.holidayPay?.cents ?? 0) >= 0 && (pay.workPay?.cents ?? 0) >= 0)
        #expect(pay.steps.allSatisfy { !$0.description.isEmpty })
      }
    }
    #expect(paid > (TestEffort.isBrief ? 0 : 100))
  }
}
