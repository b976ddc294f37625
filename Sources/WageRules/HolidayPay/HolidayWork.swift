public import PayrollModel

/// What work on a holiday is paid.
public struct HolidayWork: Hashable, Sendable {
  /// A multiplier from some hour of the holiday on.
  public struct Tier: Hashable, Sendable {
    /// The seconds beyond which it begins.
    public let overSeconds: Int64
    /// What the time is paid, in times the ordinary rate.
    public let multiplier: Multiplier
  }

  /// The tiers, by rising time; the first begins at 0.
  public let tiers: [Tier]
  /// Whether the pay for the holiday comes on top; where not, pay for the work takes its place.
  public let isOnTopOfHolidayPay: Bool
  /// Whether, where pay for the work takes its place, straight pay with the holiday pay on top is due
  /// if it is more: the holiday was worked for less than a normal day.
  public let isAtLeastStraightOnTop: Bool
  /// Whether those who do not qualify for the holiday are paid an ordinary day instead.
  public let isForEligibleOnly: Bool
  /// Where it is said.
  public let citation: String
}
