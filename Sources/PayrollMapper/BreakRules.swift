import PayrollModel

/// Whether a break is paid. Asked in this order: the break itself, the rule set's short-break rule,
/// the position's settings by kind of break, the configured default.
struct BreakRules: Sendable {
  /// Breaks of this many seconds or less are work time under the rule set; nil where it has no such
  /// rule.
  var shortBreakSeconds: Int64?
  /// What holds where nothing else decides.
  var paysByDefault: Bool

  func isPaid(_ pause: BreakSession, position: PositionRecord?) -> Bool {
    switch pause.paid {
    case .paid: return true
    case .unpaid: return false
    case .notGiven: break
    }
    if let short = shortBreakSeconds, Int64(pause.duration) <= short { return true }
    switch (position?.paidBreaks ?? .notGiven, pause.kind) {
    case (.all, _), (.restOnly, .rest), (.mealOnly, .meal): return true
    case (.none, _), (.restOnly, _), (.mealOnly, _): return false
    case (.notGiven, _): return paysByDefault
    }
  }
}
