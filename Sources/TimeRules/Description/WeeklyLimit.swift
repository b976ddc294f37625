import PayrollModel

/// A limit of the workweek, for explanations.
public struct WeeklyLimit: Sendable, Equatable {
  /// The seconds of a workweek beyond which the tier takes.
  public let seconds: Int64
  /// Whether only straight time counts toward it.
  public let countsStraightTimeOnly: Bool
}

extension RuleSetVersion {
  /// The limit of a tier by its name; nil where it does not count over the workweek, where its limit
  /// is no fixed number of hours, or where the hours taken are not those that come after it.
  public func weeklyLimit(ofTier id: String) -> WeeklyLimit? {
    for rule in rules where rule.window == .workweek && rule.takes == .last {
      for tier in rule.tiers where tier.id == id {
        guard case .seconds(let seconds) = tier.threshold else { return nil }
        return WeeklyLimit(
          seconds: seconds, countsStraightTimeOnly: rule.counts.straightTimeOnly)
      }
    }
    return nil
  }
}
