import PayrollModel

/// Breaks that must be given, and the hour of pay where one was not (California Labor Code 512 and
/// 226.7; 8 CCR 11040, sections 11 and 12).
public struct BreakPremium: Sendable, Hashable {
  /// A kind of break.
  public enum Kind: String, Sendable, CaseIterable { case meal, rest }

  /// What the premium hour is paid at.
  public enum Basis: String, Sendable, CaseIterable {
    /// The regular rate of the workweek (Ferra v. Loews Hollywood Hotel, 11 Cal. 5th 858 (2021)).
    case regularRate
    /// The base rate of the day's last work: registered guards under a union contract (Labor Code
    /// 226.7(f), by AB 1512, until 2027-01-01).
    case baseRate
  }

  /// A break that was due and was not found.
  public struct Missed: Sendable, Hashable {
    /// Whether a meal or a rest break was missed.
    public let kind: Kind
    /// The second since 1970 UTC by which it had to begin; for rest, the end of the work.
    public let due: Int64
    /// How many breaks were due.
    public let required: Int
    /// How many were found in time.
    public let found: Int

    /// A missed break; `due` is an instant, the others are numbers of breaks in the workday.
    public init(kind: Kind, due: Int64, required: Int, found: Int) {
      self.kind = kind
      self.due = due
      self.required = required
      self.found = found
    }
  }

  /// The shortest meal, in seconds: 30 minutes.
  public static let leastMealSeconds: Int64 = 1800
  /// The shortest rest, in seconds: 10 minutes.
  public static let leastRestSeconds: Int64 = 600

  /// Whether an agreement lets the meal be taken on duty, so that none is asked for.
  public let allowsOnDutyMeals: Bool
  /// Whether the first meal is waived for work of up to 6 hours.
  public let waivesFirstMeal: Bool
  /// Whether the second meal is waived for work of up to 12 hours where the first was taken.
  public let waivesSecondMeal: Bool
  /// Whether rest breaks are recorded, so that it can be asked for them.
  public let recordsRestBreaks: Bool
  /// The pay code of the premium hour; nil where a missed break is only a finding.
  public let payCode: String?
  /// What the premium hour is paid at.
  public let basis: Basis

  /// What is asked for; by default meals with nothing waived, and no pay where one is missed.
  public init(
    allowsOnDutyMeals: Bool = false, waivesFirstMeal: Bool = false, waivesSecondMeal: Bool = false,
    recordsRestBreaks: Bool = false, payCode: String? = nil, basis: Basis = .regularRate
  ) {
    self.allowsOnDutyMeals = allowsOnDutyMeals
    self.waivesFirstMeal = waivesFirstMeal
    self.waivesSecondMeal = waivesSecondMeal
    self.recordsRestBreaks = recordsRestBreaks
    self.payCode = payCode
    self.basis = basis
  }

  /// The breaks that were missed in one workday, at most one of each kind.
  ///
  /// `pieces` is the work, sorted and disjoint; a gap of 30 minutes or more between two is a meal.
  /// `rests` are the lengths of the recorded rest breaks, in seconds.
  public func missed(pieces: [Range<Int64>], rests: [Int64]) -> [Missed] {
    guard let end = pieces.last?.upperBound else { return [] }
    let worked = pieces.seconds
    var missed: [Missed] = []
    if !allowsOnDutyMeals, let meal = missedMeal(pieces, worked: worked) { missed.append(meal) }
    let due = Self.restsDue(forWork: worked)
    let found = rests.count { $0 >= Self.leastRestSeconds }
    if recordsRestBreaks, found < due {
      missed.append(Missed(kind: .rest, due: end, required: due, found: found))
    }
    return missed
  }

  /// The rest breaks due: one for every 4 hours or major fraction of them, none under 3.5 hours.
  public static func restsDue(forWork seconds: Int64) -> Int {
    if seconds < 12_600 { return 0 }
    let rest = seconds % 14_400
    // More than half of four hours is a major fraction; the first break is due from 3.5 hours on.
    return max(1, Int(seconds / 14_400) + (rest > 7200 ? 1 : 0))
  }

  private func missedMeal(_ pieces: [Range<Int64>], worked: Int64) -> Missed? {
    guard worked > 5 * 3600 else { return nil }
    let meals = zip(pieces, pieces.dropFirst()).filter {
      $1.lowerBound - $0.upperBound >= Self.leastMealSeconds
    }.map { $0.0.upperBound }
    let isFirstWaived = waivesFirstMeal && worked <= 6 * 3600
    // Time off duty does not count toward the hours of work.
    let firstDue = Self.instant(afterWork: 5 * 3600, in: pieces)
    let hasFirst = meals.contains { $0 <= firstDue }
    let isSecondDue =
      worked > 10 * 3600 && !(waivesSecondMeal && worked <= 12 * 3600 && hasFirst)
    let required = isSecondDue ? 2 : 1
    if !hasFirst && !isFirstWaived {
      return Missed(kind: .meal, due: firstDue, required: required, found: 0)
    }
    let secondDue = Self.instant(afterWork: 10 * 3600, in: pieces)
    if isSecondDue, meals.count(where: { $0 <= secondDue }) < 2 {
      return Missed(kind: .meal, due: secondDue, required: 2, found: 1)
    }
    return nil
  }

  /// The second at which this much work was done.
  private static func instant(afterWork seconds: Int64, in pieces: [Range<Int64>]) -> Int64 {
    var rest = seconds
    for piece in pieces {
      if rest <= Int64(piece.count) { return piece.lowerBound + rest }
      rest -= Int64(piece.count)
    }
    return pieces.last?.upperBound ?? 0
  }
}
