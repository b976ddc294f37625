/// What a company or a rule set says about breaks, rounding and time on duty. Nil parts say nothing.
public struct DutyRules: Sendable, Hashable {
  /// How punches are rounded.
  public var rounding: PunchRounding?
  /// Breaks of this many seconds or less are work, where that is more than the rule set says: the
  /// policy for 21 to 29 minutes (29 CFR 785.18, 785.19).
  public var shortBreakSeconds: Int64?
  /// Meals deducted where none was punched.
  public var mealDeduction: MealDeduction?
  /// Meals paid on top.
  public var paidMeal: PaidMeal?
  /// Sleep on long duty.
  public var sleep: SleepTime?
  /// Hours paid at least; of several that hold for a workday, the one that pays most.
  public var minimumHours: [MinimumHours] = []
  /// Pay for a split shift or a spread of hours.
  public var splitShift: SplitShift?
  /// Breaks that must be given.
  public var breakPremium: BreakPremium?

  /// Rules that say nothing.
  public init() {}

  /// The pay codes that guaranteed and premium time is paid under, each once, in order.
  public var payCodes: [String] {
    let all =
      [paidMeal?.payCode] + minimumHours.map { $0.payCode }
      + [splitShift?.payCode, breakPremium?.payCode]
    var codes: [String] = []
    for case let code? in all where !codes.contains(code) { codes.append(code) }
    return codes
  }

  /// Whether any workday must be looked at as a whole.
  public var paysUnworkedTime: Bool {
    paidMeal != nil || !minimumHours.isEmpty || splitShift != nil || breakPremium != nil
  }
}
