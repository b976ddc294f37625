/// What a payment of the week is for, beyond the hours at their rates.
public enum RemunerationKind: String, Sendable, CaseIterable {
  /// More per hour for nights, hazard, dirt or a post.
  case differential
  /// Pay for producing or working more, better or faster, promised beforehand; attendance too.
  case productionBonus
  /// A fixed sum for coming in, whatever the hours: a weekend attendance bonus.
  case flatSumBonus
  /// A bonus at the employer's own choice, in fact and amount, until near the end of the period.
  case discretionaryBonus
  /// Commission that belongs to this week.
  case commission
  /// Earnings by the piece.
  case pieceRateEarnings
  /// A flat sum for a day's work.
  case dayRate
  /// A flat sum for a job.
  case jobRate
  /// A sum for waiting time or other unproductive hours that were worked.
  case waitingPay
  /// Pay for being on call, where the hours are not hours worked.
  case onCallPay
  /// Pay for reporting beyond the hours worked.
  case showUpPay
  /// The minimum for being called back, beyond the hours worked.
  case callBackPay
  /// Vacation, holiday, sick and other leave pay, also on top of wages where leave was forgone.
  case paidLeave
  /// Expenses of the employer's that the employee advanced.
  case expenses
  /// A gift, or a payment for a special occasion that hours and output do not measure.
  case gift
  /// The premium part for work on Saturday, Sunday, a holiday, a rest day, the 6th or 7th day.
  case specialDayPremium
  /// The premium part for work outside the hours that an agreement sets as the basic day or week.
  case clockPatternPremium
  /// The premium part for hours beyond 8 in a day, 40 in a week or the normal hours.
  case excessHoursPremium
  /// The premium part for work on a holiday that the employer pays on top of overtime and does not
  /// set against it.
  case uncreditedPremium
  /// Any other payment for work.
  case otherRemuneration
  /// Any other payment that is not for hours of work.
  case notForWork
}
