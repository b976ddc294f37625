public import PayrollModel

extension HolidayEarning {
  /// What paid time earned: an hour worked by its bucket, leave by its own.
  ///
  /// Hours worked on a holiday are a premium: no law here counts them among ordinary wages.
  ///
  /// - Throws: `WageError` where the amount does not fit.
  public init(
    on date: CalendarDate, _ bucket: Bucket, isWorked: Bool, seconds: Int64, rate: PayRate,
    multiplier: Multiplier
  ) throws(WageError) {
    let amount = try Rational(hoursOfSeconds: seconds).times(Rational(rate))
      .times(Rational(multiplier))
    self.init(
      date: date, kind: Kind(bucket, isWorked: isWorked), amount: amount, seconds: seconds)
  }
}

extension HolidayEarning.Kind {
  /// What paid time of a bucket is among earnings.
  public init(_ bucket: Bucket, isWorked: Bool) {
    switch (bucket, isWorked) {
    case (.sick, false): self = .sick
    case (.vacation, false): self = .vacation
    case (.holiday, false): self = .holiday
    case (.holiday, true): self = .premium
    case (.overtime, _): self = .overtime
    // What is guaranteed without work is paid like work.
    default: self = .regular
    }
  }
}
