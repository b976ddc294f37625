/// What hours and amounts come to before payroll's own reckoning: rate × hours × multiplier, with the
/// overtime premium at the regular rate where there is one. It knows no taxes, no deductions, and
/// nothing of what payroll adds by itself.
public struct Gross: Sendable, Hashable {
  /// What is known, rounded once.
  public var pay: Money
  /// Whole seconds whose rate only payroll knows: they are in no sum.
  public var secondsWithoutRate: Int64

  /// A gross pay.
  public init(pay: Money = Money(cents: 0), secondsWithoutRate: Int64 = 0) {
    self.pay = pay
    self.secondsWithoutRate = secondsWithoutRate
  }

  /// Whether it is all that is paid, and no part of it.
  public var isWhole: Bool { secondsWithoutRate == 0 }
}
