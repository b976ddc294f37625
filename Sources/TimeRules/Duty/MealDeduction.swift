import PayrollModel

/// A meal that is deducted where none was punched, by the length of the session (29 CFR 785.19).
public struct MealDeduction: Sendable, Hashable {
  /// What a session of some length loses.
  public struct Tier: Sendable, Hashable {
    /// Sessions that are longer than this many seconds.
    public let overSeconds: Int64
    /// What such a session loses, in seconds.
    public let mealSeconds: Int64

    /// Sessions strictly longer than `overSeconds` lose `mealSeconds`.
    public init(overSeconds: Int64, mealSeconds: Int64) {
      self.overSeconds = overSeconds
      self.mealSeconds = mealSeconds
    }
  }

  /// Where the meal is taken from.
  public enum Placement: Sendable, Hashable {
    /// In one piece, this many seconds after the session began.
    case point(afterSeconds: Int64)
    /// From the end of each piece of the session, in proportion to its length.
    case proportional
  }

  /// By rising length; the last one that a session exceeds holds.
  public let tiers: [Tier]
  /// Where the meal is taken from.
  public let placement: Placement

  /// A deduction; nil without tiers, where they do not rise, or where a meal is not shorter than
  /// the length that it is deducted from.
  public init?(tiers: [Tier], placement: Placement) {
    guard !tiers.isEmpty,
      zip(tiers, tiers.dropFirst()).allSatisfy({ $0.overSeconds < $1.overSeconds }),
      tiers.allSatisfy({ 0 < $0.mealSeconds && $0.mealSeconds < $0.overSeconds })
    else { return nil }
    self.tiers = tiers
    self.placement = placement
  }

  /// How long work is interrupted at least, in seconds, where the time between is a meal: as long as
  /// the shortest meal that is deducted, and 30 minutes at most, which is long enough (29 CFR
  /// 785.19(a)).
  public var leastGapSeconds: Int64 {
    tiers.map(\.mealSeconds).reduce(BreakPremium.leastMealSeconds, min)
  }

  /// The seconds that a session of this length loses; 0 where no tier holds.
  public func mealSeconds(forSession seconds: Int64) -> Int64 {
    tiers.last { seconds > $0.overSeconds }?.mealSeconds ?? 0
  }

  /// The stretches to take out of the pieces of a session, which are sorted and disjoint.
  ///
  /// They add up to the meal, lie inside the pieces, and leave something of the session.
  public func deductions(from pieces: [Range<Int64>]) -> [Range<Int64>] {
    let total = pieces.seconds
    let meal = mealSeconds(forSession: total)
    guard meal > 0 else { return [] }
    switch placement {
    case .point(let after): return Self.cut(meal, after: min(after, total - meal), of: pieces)
    case .proportional: return Self.share(meal, of: total, among: pieces)
    }
  }

  /// `meal` seconds of work, `after` seconds of work into the pieces.
  private static func cut(
    _ meal: Int64, after: Int64, of pieces: [Range<Int64>]
  ) -> [Range<Int64>] {
    var cuts: [Range<Int64>] = []
    var skip = max(0, after)
    var rest = meal
    for piece in pieces where rest > 0 {
      let length = Int64(piece.count)
      if skip >= length {
        skip -= length
        continue
      }
      let start = piece.lowerBound + skip
      let end = min(piece.upperBound, start + rest)
      skip = 0
      rest -= end - start
      cuts.append(start..<end)
    }
    return cuts
  }

  /// Shares are differences of rounded sums, so that they add up to the meal exactly.
  private static func share(
    _ meal: Int64, of total: Int64, among pieces: [Range<Int64>]
  ) -> [Range<Int64>] {
    var cuts: [Range<Int64>] = []
    var before: Int64 = 0
    var taken: Int64 = 0
    for piece in pieces {
      before += Int64(piece.count)
      let part = meal * before / total - taken
      taken += part
      if part > 0 { cuts.append(piece.upperBound - part..<piece.upperBound) }
    }
    return cuts
  }
}

/// A meal that an agreement pays for on top of the work: paid, not worked (29 CFR 778.320).
public struct PaidMeal: Sendable, Hashable {
  /// Sessions that are longer than this many seconds have one.
  public let overSeconds: Int64
  /// The paid time that is added to such a session, in seconds.
  public let mealSeconds: Int64
  /// The pay code that the meal is paid under.
  public let payCode: String

  /// A meal of `mealSeconds` for sessions strictly longer than `overSeconds`.
  public init(overSeconds: Int64, mealSeconds: Int64, payCode: String) {
    self.overSeconds = overSeconds
    self.mealSeconds = mealSeconds
    self.payCode = payCode
  }

  /// The seconds added for a session with this much work.
  public func addedSeconds(forSession seconds: Int64) -> Int64 {
    seconds > overSeconds ? mealSeconds : 0
  }
}
