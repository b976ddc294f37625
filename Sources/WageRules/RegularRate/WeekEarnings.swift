/// What one employee worked and earned in one workweek, or in one work period under 29 U.S.C.
/// 207(j) or (k).
///
/// Each workweek stands alone: hours of two weeks are never put together (29 CFR 778.104).
public struct WeekEarnings: Hashable, Sendable {
  /// The hours worked, in any order.
  public var lines: [WorkedLine]
  /// Everything else that is paid for the week, in any order.
  public var items: [RemunerationItem]

  /// The work and the other pay of one workweek, each in any order.
  public init(lines: [WorkedLine], items: [RemunerationItem] = []) {
    self.lines = lines
    self.items = items
  }

  /// The pay of the week.
  ///
  /// Everything is reckoned exactly and rounded once, half up, to the cent.
  ///
  /// - Throws: `WageError`.
  public func pay(
    by method: RegularRateMethod, under law: WageLaw
  ) throws(WageError) -> WeekPay {
    try method.check(under: law)
    let sums = try WeekSums(self, law: law)
    var draft = WeekDraft(sums: sums)
    switch method {
    case .weightedAverage(let guarantee): try draft.average(guarantee)
    case .rateInEffect: try draft.rateInEffect(law)
    case .salaryForHours(let salary, let seconds): try draft.salary(salary, for: seconds, law)
    case .fluctuatingWorkweek(let salary): try draft.fluctuatingWorkweek(salary)
    case .guaranteedWeek(let rate, let seconds): try draft.guaranteedWeek(rate, seconds)
    case .basicRate(let rate): try draft.basicRate(rate)
    }
    return try draft.finish()
  }
}
