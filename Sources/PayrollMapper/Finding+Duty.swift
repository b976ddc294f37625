import PayrollModel
import TimeRules

// The words of the mapper's findings about breaks that must be given.
extension Finding {
  static func breakMissed(
    _ subject: Subject, _ missed: BreakPremium.Missed, by time: TimeOfDay, isPaid: Bool
  ) -> Finding {
    let advice =
      isPaid
      ? "One hour of premium pay is in the batch. Correct the breaks in TrackTik if one was taken."
      : "Nothing is paid for it. Correct the breaks in TrackTik, or name a pay code in "
        + "duty.breakPremiums to pay the premium hour."
    switch missed.kind {
    case .meal:
      let which = missed.found == 0 ? "A meal break" : "A second meal break"
      return Finding(
        .mealBreakMissed, .warning, subject,
        "\(which) of 30 minutes was due by \(time); \(missed.found) of \(missed.required) found "
          + "in time.", advice: advice)
    case .rest:
      return Finding(
        .restBreakMissed, .warning, subject,
        "\(missed.required) rest breaks of 10 minutes were due by \(time); \(missed.found) found.",
        advice: advice)
    }
  }
}
