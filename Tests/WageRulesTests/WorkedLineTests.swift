import PayrollModel
import Testing
import WageRules

/// What each line of a week adds: by bucket, by what is paid and by what the law asks.
@Suite struct WorkedLineTests {
  private static let rate = PayRate(tenThousandths: 100_000)

  /// 32 hours at 10, and eight of the kind in question.
  private func pay(
    _ bucket: Bucket, _ multiplier: Int32, law asks: Int32? = nil, under law: WageLaw = .federal
  ) throws -> String {
    let line = WorkedLine(
      seconds: 8 * 3600, rate: Self.rate, multiplier: Multiplier(tenThousandths: multiplier),
      bucket: bucket, statutoryMultiplier: asks.map { Multiplier(tenThousandths: $0) })
    let week = WeekEarnings(lines: [WorkedLine(seconds: 32 * 3600, rate: Self.rate), line])
    return try week.pay(by: law == .canada ? .rateInEffect : .weightedAverage(), under: law).summary
  }

  @Test func regularHours() throws {
    #expect(try pay(.regular, 10_000) == "10.0000 | 400.00 + 0.00 + 0.00 = 400.00")
    #expect(try pay(.regular, 12_500) == "10.5000 | 420.00 + 0.00 + 0.00 = 420.00")
    #expect(try pay(.regular, 5_000) == "9.0000 | 360.00 + 0.00 + 0.00 = 360.00")
    #expect(try pay(.regular, 0) == "8.0000 | 320.00 + 0.00 + 0.00 = 320.00")
    // What the law calls overtime is paid once its rate and the premium, whatever was agreed.
    #expect(
      try pay(.regular, 12_500, law: 15_000) == "10.0000 | 400.00 + 40.00 + 0.00 = 440.00")
    #expect(throws: WageError.multiplierBelowOne(line: 1)) { try pay(.regular, -1) }
    #expect(throws: WageError.multiplierBelowOne(line: 1)) { try pay(.regular, 10_000, law: 9_999) }
  }

  @Test func overtimeHours() throws {
    #expect(try pay(.overtime, 15_000) == "10.0000 | 400.00 + 40.00 + 0.00 = 440.00")
    #expect(try pay(.overtime, 20_000) == "10.0000 | 400.00 + 80.00 + 0.00 = 480.00")
    #expect(try pay(.overtime, 10_000) == "10.0000 | 400.00 + 0.00 + 0.00 = 400.00")
    // Overtime by contract alone is a premium, which is credited where there is one to pay.
    #expect(
      try pay(.overtime, 12_500, law: 10_000) == "10.0000 | 400.00 + 0.00 + 20.00 = 420.00")
    #expect(
      try pay(.overtime, 17_500, law: 15_000) == "10.0000 | 400.00 + 0.00 + 60.00 = 460.00")
    #expect(
      try pay(.overtime, 12_500, law: 15_000) == "10.0000 | 400.00 + 20.00 + 20.00 = 440.00")
    #expect(
      try pay(.overtime, 10_000, law: 15_000) == "10.0000 | 400.00 + 40.00 + 0.00 = 440.00")
  }

  @Test func hoursOfAHoliday() throws {
    #expect(try pay(.holiday, 10_000) == "10.0000 | 400.00 + 0.00 + 0.00 = 400.00")
    // Less than time and a half is just pay, and in the regular rate.
    #expect(try pay(.holiday, 12_500) == "10.5000 | 400.00 + 0.00 + 20.00 = 420.00")
    #expect(try pay(.holiday, 14_999) == "10.9998 | 400.00 + 0.00 + 39.99 = 439.99")
    #expect(try pay(.holiday, 15_000) == "10.0000 | 400.00 + 0.00 + 40.00 = 440.00")
    #expect(
      try pay(.holiday, 20_000, law: 15_000) == "10.0000 | 400.00 + 0.00 + 80.00 = 480.00")
    #expect(
      try pay(.holiday, 12_500, law: 15_000) == "10.5000 | 400.00 + 42.00 + 20.00 = 462.00")
  }

  @Test func canadianHoursArePaidTheGreaterMultiplier() throws {
    #expect(
      try pay(.overtime, 20_000, law: 15_000, under: .canada)
        == "10.0000 | 400.00 + 40.00 + 40.00 = 480.00")
    #expect(
      try pay(.holiday, 15_000, under: .canada) == "10.0000 | 400.00 + 0.00 + 40.00 = 440.00")
    #expect(
      try pay(.holiday, 15_000, law: 20_000, under: .canada)
        == "10.0000 | 400.00 + 80.00 + 0.00 = 480.00")
    #expect(
      try pay(.holiday, 20_000, law: 15_000, under: .canada)
        == "10.0000 | 400.00 + 40.00 + 40.00 = 480.00")
  }

  @Test func whatALineTakesForGranted() {
    func line(_ bucket: Bucket, _ multiplier: Multiplier = .two) -> WorkedLine {
      WorkedLine(seconds: 1, rate: nil, multiplier: multiplier, bucket: bucket)
    }
    #expect(line(.overtime).statutoryMultiplier == .two && line(.overtime).isOvertime)
    #expect(line(.holiday).statutoryMultiplier == .one && !line(.holiday).isOvertime)
    #expect(line(.regular).statutoryMultiplier == .one && !line(.overtime, .one).isOvertime)
    let plain = WorkedLine(seconds: 1, rate: nil)
    #expect(plain.multiplier == .one && plain.bucket == .regular)
  }

  /// A regular rate is told where one rate is in effect, and of two that come in turns none is.
  @Test func ratesInTurnsAreNotOneRate() throws {
    func regularRate(_ rates: String...) throws -> String {
      let lines = try rates.map { WorkedLine(seconds: 3600, rate: try Examples.rate($0)) }
      let pay = try WeekEarnings(lines: lines).pay(by: .rateInEffect, under: .federal)
      return String(pay.summary.prefix { $0 != " " })
    }
    #expect(try regularRate("10", "10", "10") == "10.0000")
    #expect(try regularRate("10", "12") == "-")
    #expect(try regularRate("10", "12", "10") == "-")
  }

  @Test func linesWithoutTimeAddNothingAndAreStillRead() throws {
    let other = PayRate(tenThousandths: 999_999)
    var week = WeekEarnings(lines: [
      WorkedLine(seconds: 0, rate: other), WorkedLine(seconds: 3600, rate: Self.rate),
      WorkedLine(seconds: 0, rate: other, multiplier: .two, bucket: .overtime),
      WorkedLine(seconds: 0, rate: other, multiplier: .two, bucket: .holiday),
    ])
    let pay = try week.pay(by: .rateInEffect, under: .federal)
    #expect(pay.summary == "10.0000 | 10.00 + 0.00 + 0.00 = 10.00")
    #expect(pay.workedSeconds == 3600 && pay.overtimeSeconds == 0)
    week.lines.append(WorkedLine(seconds: 0, rate: other, bucket: .sick))
    #expect(throws: WageError.notWorked(line: 4)) {
      try week.pay(by: .rateInEffect, under: .canada)
    }
    week.lines[4] = WorkedLine(seconds: 60, rate: nil)
    week.lines.append(week.lines[4])
    #expect(throws: WageError.missingRate(line: 4)) {
      try week.pay(by: .rateInEffect, under: .canada)
    }
  }

  @Test func theCentOfAHalfGoesToTheLargerRemainder() throws {
    /// Seconds at 1 an hour, and a differential of so many seconds at 1 an hour.
    func pay(_ seconds: Int64, _ other: Int64) throws -> String {
      let rate = try Examples.rate("1")
      return try WeekEarnings(
        lines: [WorkedLine(seconds: seconds, rate: rate)],
        items: [.differential(seconds: other, perHour: rate)]
      ).pay(by: .weightedAverage(), under: .federal).summary
    }
    #expect(try pay(18, 18) == "2.0000 | 0.01 + 0.00 + 0.00 = 0.01")
    #expect(try pay(9, 27) == "4.0000 | 0.00 + 0.00 + 0.01 = 0.01")
    #expect(try pay(27, 9) == "1.3333 | 0.01 + 0.00 + 0.00 = 0.01")
    #expect(try pay(36, 18) == "1.5000 | 0.01 + 0.00 + 0.01 = 0.02")
    #expect(try pay(9, 8) == "1.8889 | 0.00 + 0.00 + 0.00 = 0.00")
  }
}
