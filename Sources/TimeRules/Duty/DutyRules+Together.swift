extension DutyRules {
  /// Two sets of rules as one: each part that `first` speaks of holds as it says, the others as
  /// `second` does. Nil where neither says anything.
  public static func together(_ first: DutyRules?, over second: DutyRules?) -> DutyRules? {
    guard let first else { return second }
    guard let second else { return first }
    var rules = first
    rules.rounding = first.rounding ?? second.rounding
    rules.shortBreakSeconds = first.shortBreakSeconds ?? second.shortBreakSeconds
    rules.mealDeduction = first.mealDeduction ?? second.mealDeduction
    rules.paidMeal = first.paidMeal ?? second.paidMeal
    rules.sleep = first.sleep ?? second.sleep
    rules.minimumHours = first.minimumHours.isEmpty ? second.minimumHours : first.minimumHours
    rules.splitShift = first.splitShift ?? second.splitShift
    rules.breakPremium = first.breakPremium ?? second.breakPremium
    return rules
  }
}
