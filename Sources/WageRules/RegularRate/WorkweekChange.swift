public import PayrollModel

/// The pay for the weeks around a change of the workweek, in which the old week and the new one
/// overlap, 29 CFR 778.301-.302.
///
/// The hours that fall into both are counted once in the old week and once in the new one; the
/// greater total is due. The caller classifies the hours both ways.
public struct WorkweekChange: Hashable, Sendable {
  /// Which week holds the overlapping hours.
  public enum Assignment: String, Sendable, CaseIterable {
    /// The week as it was before the change.
    case oldWorkweek
    /// The week as it is after the change.
    case newWorkweek
  }

  /// The way that pays more; the old week where both pay the same.
  public let assignment: Assignment
  /// The total with the overlap in the old week.
  public let totalInOldWorkweek: Money
  /// The total with the overlap in the new week.
  public let totalInNewWorkweek: Money
  /// The pay of the weeks in the way that was chosen.
  public let weeks: [WeekPay]
  /// The choice, step by step.
  public let steps: [ComputationStep]

  /// What is due.
  public var totalPay: Money { max(totalInOldWorkweek, totalInNewWorkweek) }

  /// Chooses between the pay of the weeks with the overlap in the old and in the new week.
  ///
  /// - Throws: `WageError.outOfRange`.
  public init(
    overlapInOldWorkweek old: [WeekPay], overlapInNewWorkweek new: [WeekPay]
  ) throws(WageError) {
    totalInOldWorkweek = try Self.total(old)
    totalInNewWorkweek = try Self.total(new)
    assignment = totalInNewWorkweek > totalInOldWorkweek ? .newWorkweek : .oldWorkweek
    weeks = assignment == .oldWorkweek ? old : new
    let citation = "29 CFR 778.302"
    steps = [
      ComputationStep(
        "overlapping hours in the old workweek", .amount(Rational(totalInOldWorkweek)), citation),
      ComputationStep(
        "overlapping hours in the new workweek", .amount(Rational(totalInNewWorkweek)), citation),
      ComputationStep(
        "the greater of both",
        .amount(Rational(max(totalInOldWorkweek, totalInNewWorkweek))), citation),
    ]
  }

  private static func total(_ weeks: [WeekPay]) throws(WageError) -> Money {
    var total: Int64 = 0
    for week in weeks {
      let (sum, overflow) = total.addingReportingOverflow(week.totalPay.cents)
      guard !overflow else { throw .outOfRange }
      total = sum
    }
    return Money(cents: total)
  }
}
