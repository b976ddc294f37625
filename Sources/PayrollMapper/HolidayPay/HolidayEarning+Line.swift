import PayrollModel
import WageRules

extension HolidayEarning {
  /// What a pay line earned; nil for hours without a rate.
  ///
  /// - Throws: `WageError` where the amount does not fit.
  init?(_ line: PayLine) throws(WageError) {
    if line.isAmount {
      self.init(
        date: line.workday, kind: Kind(line.bucket, isWorked: line.isWorked),
        amount: Rational(Money(cents: line.amount)), seconds: 0)
      return
    }
    guard line.rate >= 0 else { return nil }
    try self.init(
      on: line.workday, line.bucket, isWorked: line.isWorked, seconds: line.seconds,
      rate: PayRate(tenThousandths: line.rate),
      multiplier: Multiplier(tenThousandths: line.multiplier))
  }
}
