/// How the pay for a holiday is reckoned, and for whom.
public struct HolidayPayFormula: Hashable, Sendable {
  /// For whom a formula is.
  public enum Group: String, Sendable, CaseIterable {
    case everyone
    /// Those paid wholly or partly by commission.
    case commission
    /// Those with the same hours on every working day.
    case regularHours = "regular-hours"
    /// Those whose hours vary.
    case irregularHours = "irregular-hours"
  }

  /// Which days divide the wages.
  public enum Days: String, Sendable, CaseIterable {
    /// Days on which work was done.
    case worked
    /// Days on which work was done or wages were earned: paid vacation, sick pay, other holidays.
    case workedOrPaid = "worked-or-paid"
  }

  /// The reckoning.
  public enum Reckoning: Hashable, Sendable {
    /// The wages of the window, times this fraction: a twentieth, or five hundredths.
    case share(Rational)
    /// The wages of the window by its days: an average day's pay.
    case averageDay(Days)
    /// The average time of a day worked in the window, by the hours of the wages named, at the ordinary
    /// rate.
    case averageHours
    /// The pay of a normal working day.
    case normalDay
  }

  /// For whom it is.
  public let group: Group
  /// For how many days before the holiday one must have been employed for it; 0 for none.
  public let employedDays: Int
  /// What is reckoned.
  public let reckoning: Reckoning
  /// The days that are looked back upon; nil for a normal day.
  public let window: LookbackWindow?
  /// The kinds of earnings that are wages here.
  public let wages: [HolidayEarning.Kind]
  /// Where it is said.
  public let citation: String
}
