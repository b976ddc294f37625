import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Gross pay")
struct GrossReckoningTests {
  private func reckon(
    _ lines: [(seconds: Int64, rate: Int64, multiplier: Int32)]
  ) -> GrossReckoning {
    var gross = GrossReckoning()
    for line in lines {
      gross.add(
        seconds: line.seconds, rate: line.rate, multiplier: line.multiplier, bucket: .regular,
        amount: 0)
    }
    gross.finish()
    return gross
  }

  @Test("Rate × hours × multiplier, rounded half away from zero")
  func line() {
    // 3,601 seconds at 18.50 × 1.5 are 27.7577….
    #expect(reckon([(3601, 185_000, 15_000)]).lines == [2776])
    // Half a cent: 36 seconds at 0.50 an hour.
    #expect(reckon([(36, 5000, 10_000)]).sum == Gross(pay: Money(cents: 1)))
    #expect(reckon([(-36, 5000, 10_000)]).sum == Gross(pay: Money(cents: -1)))
    #expect(reckon([(35, 5000, 10_000)]).sum == Gross(pay: Money(cents: 0)))
    #expect(reckon([(3600, 0, 10_000), (0, -1, 10_000)]).lines == [0, 0])
  }

  @Test("The sum is rounded once, and the lines add up to it")
  func apportionment() {
    // Three times a third of a cent is a cent: the first of equals has it.
    let third: (Int64, Int64, Int32) = (12, 10_000, 10_000)
    #expect(reckon([third, third, third]).lines == [1, 0, 0])
    #expect(reckon([third, third, third]).sum.pay == Money(cents: 1))
    // The largest remainder has it, wherever it stands.
    #expect(reckon([(12, 10_000, 10_000), (24, 10_000, 10_000)]).lines == [0, 1])
  }

  @Test("Hours without a rate are counted, and are in no sum")
  func unknown() {
    let gross = reckon([(3600, 200_000, 10_000), (7200, -1, 10_000)])
    #expect(gross.lines == [2000, nil])
    #expect(gross.sum == Gross(pay: Money(cents: 2000), secondsWithoutRate: 7200))
    #expect(!gross.sum.isWhole)
  }

  @Test("Amounts and totals of the source are taken as they are")
  func amounts() {
    var gross = GrossReckoning()
    gross.add(
      seconds: 0, rate: -1, multiplier: 10_000, bucket: .holiday, amount: 8375)
    gross.add(
      seconds: 3600, rate: 100_000, multiplier: 10_000, bucket: .regular, amount: 0,
      total: 192_550)
    gross.finish()
    #expect(gross.lines == [8375, 1926] && gross.sum.pay == Money(cents: 10_301))
    gross.begin()
    gross.finish()
    #expect(gross.lines.isEmpty && gross.sum == Gross())
  }

  private func week(_ exact: String) throws -> WorkweekWages {
    let first = try #require(CalendarDate("2026-10-25"))
    return WorkweekWages(
      employee: .none, first: first, last: first.adding(days: 6), workedSeconds: 0,
      overtimeSeconds: 0, regularRate: nil, exactRegularRate: exact,
      straightTimePay: Money(cents: 0), overtimePremium: Money(cents: 0),
      otherPay: Money(cents: 0), totalPay: Money(cents: 0), method: "", law: "", citation: "")
  }

  @Test("Overtime is paid its own rate, and the rest of the multiplier at the regular rate")
  func regularRate() throws {
    let rate = try #require(GrossReckoning.WeekRate(try week("1110/47")))
    var gross = GrossReckoning()
    // 7 hours at 20.00, and half of 1110/47 for each: 140 + 82.6595….
    gross.add(
      seconds: 7 * 3600, rate: 200_000, multiplier: 15_000, bucket: .overtime, amount: 0,
      week: rate)
    // Straight time and a holiday at time and a half know no regular rate.
    gross.add(
      seconds: 3600, rate: 200_000, multiplier: 15_000, bucket: .holiday, amount: 0, week: rate)
    gross.add(
      seconds: 3600, rate: 200_000, multiplier: 10_000, bucket: .overtime, amount: 0, week: rate)
    gross.finish()
    #expect(gross.lines == [22_266, 3000, 2000])
    #expect(try GrossReckoning.WeekRate(week("20")) != nil)
    for text in ["", "1/0", "x", "1/2/3", "-1"] {
      #expect(try GrossReckoning.WeekRate(week(text)) == nil, "\(text)")
    }
  }

  @Test("What no number can hold is known to nobody, and nothing traps")
  func absurd() {
    let gross = reckon([(.max, .max, .max), (3600, 200_000, 10_000)])
    #expect(gross.lines == [nil, 2000] && !gross.sum.isWhole)
  }

  @Test("Whatever the lines, they add up, and none is a cent away", arguments: UInt64(1)...5)
  func property(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<TestEffort.rounds(200) {
      let lines = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        (
          seconds: Int64.random(in: 0...90_000, using: &random),
          rate: Int64.random(in: 0...900_000, using: &random),
          multiplier: [10_000, 15_000, 20_000, 12_345].randomElement(using: &random) ?? 10_000
        )
      }
      let gross = reckon(lines.map { ($0.seconds, $0.rate, Int32($0.multiplier)) })
      let exact = lines.map { Int128($0.seconds) * Int128($0.rate) * Int128($0.multiplier) }
      let sum = exact.reduce(0, +)
      #expect(gross.sum.pay.cents == Int64((sum * 2 + 3_600_000_000) / 7_200_000_000))
      #expect(gross.lines.reduce(0) { $0 + ($1 ?? 0) } == gross.sum.pay.cents)
      for (line, parts) in zip(gross.lines, exact) {
        #expect((Int128(line ?? 0) * 3_600_000_000 - parts).magnitude < 3_600_000_000)
      }
    }
  }
}
