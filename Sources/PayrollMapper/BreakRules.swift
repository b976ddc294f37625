import PayrollModel
import TimeRules

/// Whether a break is paid. Asked in this order: the short-break rule of the law, the break itself,
/// the company's policy for short breaks, the position's settings by kind of break, the configured
/// default.
struct BreakRules: Sendable {
  /// Breaks of this many seconds or less are work time under the rule set, whatever else is said of
  /// them; nil where it has no such rule.
  var lawfulSeconds: Int64?
  /// Breaks of this many seconds or less are work by the company's policy, unless they say otherwise
  /// themselves; nil without one.
  var policySeconds: Int64?
  /// Whether what a break says of itself goes before the law.
  var trustsFlag: Bool
  /// What holds where nothing else decides.
  var paysByDefault: Bool

  init(_ jurisdiction: Jurisdiction, _ policy: MapperPolicy) {
    lawfulSeconds = jurisdiction.shortBreakSeconds
    policySeconds = jurisdiction.duty?.shortBreakSeconds
    trustsFlag = policy.trustsBreakFlag
    paysByDefault = policy.paysBreaksByDefault
  }

  /// Whether the break is short under the law and says itself that it is not paid.
  func contradictsLaw(_ pause: BreakSession) -> Bool { pause.paid == .unpaid && isShort(pause) }

  func isPaid(_ pause: BreakSession, position: PositionRecord?) -> Bool {
    if isShort(pause), !trustsFlag { return true }
    switch pause.paid {
    case .paid: return true
    case .unpaid: return false
    case .notGiven: break
    }
    let policy = policySeconds ?? 0
    if isShort(pause) || Int64(pause.duration) <= policy { return true }
    switch (position?.paidBreaks ?? .notGiven, pause.kind) {
    case (.all, _), (.restOnly, .rest), (.mealOnly, .meal): return true
    case (.none, _), (.restOnly, _), (.mealOnly, _): return false
    case (.notGiven, _): return paysByDefault
    }
  }

  private func isShort(_ pause: BreakSession) -> Bool {
    lawfulSeconds.map { Int64(pause.duration) <= $0 } ?? false
  }
}
