import PayrollModel

/// What the rules about duty pay without work. The raw value is the place in the list of reasons.
enum DutyGrant: Int, CaseIterable, Sendable {
  case paidMeal, minimumHours, reportingTime, splitShift, mealPremium, restPremium

  /// How an explanation calls it.
  var kind: EmployeeExplanation.Leave.Kind {
    switch self {
    case .paidMeal, .minimumHours, .reportingTime, .splitShift: .guaranteed
    case .mealPremium, .restPremium: .premium
    }
  }

  /// Why it is paid.
  var reason: PayReason {
    switch self {
    case .paidMeal:
      return PayReason(
        ruleSet: "duty", rule: "paid-meal",
        sentence: "a meal paid by agreement on top of the work, not worked",
        citation: "29 CFR 778.320; the configuration")
    case .minimumHours:
      return PayReason(
        ruleSet: "duty", rule: "minimum-hours",
        sentence: "guaranteed beyond the hours worked, not worked, so it makes no overtime",
        citation: "29 CFR 778.220, 778.221; the configuration")
    case .reportingTime:
      return PayReason(
        ruleSet: "duty", rule: "reporting-time",
        sentence: "less than half of the scheduled shift was worked, and half of it is paid",
        citation: "8 CCR 11040, section 5; the configuration")
    case .splitShift:
      return PayReason(
        ruleSet: "duty", rule: "split-shift",
        sentence: "a long gap in the workday or a long spread of hours, paid as guaranteed time",
        citation: "8 CCR 11040, section 4(C); 12 NYCRR 142-2.4; the configuration")
    case .mealPremium:
      return PayReason(
        ruleSet: "duty", rule: "meal-premium",
        sentence: "one more hour of pay for a workday with a missed meal break, not worked",
        citation: "California Labor Code 226.7(c), 512")
    case .restPremium:
      return PayReason(
        ruleSet: "duty", rule: "rest-premium",
        sentence: "one more hour of pay for a workday with a missed rest break, not worked",
        citation: "California Labor Code 226.7(c); 8 CCR 11040, section 12")
    }
  }
}
