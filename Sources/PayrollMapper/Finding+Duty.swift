import PayrollModel
import TimeRules

// The words of the mapper's findings about breaks that must be given and guaranteed time.
extension Finding {
  static func guaranteeWithoutRate(_ subject: Subject, _ grant: DutyGrant) -> Finding {
    let isSplit = grant == .splitShift
    return Finding(
      .guaranteeWithoutRate, subject,
      isSplit
        ? "Some work of the day has no rate, so nothing is set off against the guaranteed time, "
          + "which is paid whole."
        : "Some work of the week has no rate, so the premium hour has none either: the regular rate "
          + "is the average of the week.",
      advice: isSplit
        ? "Enter the rates in \(.source) or set rates.default; or set duty.splitShift.setOff to false."
        : "Enter the rates in \(.source) or set rates.default, or have payroll enter the regular rate."
    )
  }

  static func breakMissed(
    _ subject: Subject, _ missed: BreakPremium.Missed, by time: TimeOfDay, isPaid: Bool
  ) -> Finding {
    let advice =
      isPaid
      ? "One hour of premium pay is in the batch. Correct the breaks in \(.source) if one was taken."
      : "Nothing is paid for it. Correct the breaks in \(.source), or name a pay code in "
        + "duty.breakPremiums to pay the premium hour."
    switch missed.kind {
    case .meal:
      let which = missed.found == 0 ? "A meal break" : "A second meal break"
      return Finding(
        .mealBreakMissed, subject,
        "\(which) of 30 minutes was due by \(time); \(missed.found) of \(missed.required) found "
          + "in time.", advice: advice)
    case .rest:
      return Finding(
        .restBreakMissed, subject,
        "\(missed.required) rest breaks of 10 minutes were due by \(time); \(missed.found) found.",
        advice: advice)
    }
  }
}
