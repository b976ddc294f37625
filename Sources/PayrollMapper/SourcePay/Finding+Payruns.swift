import PayrollModel

// The words of the findings about whole pay runs of the source.
extension Finding {
  static func payrunNotFinal(_ payrun: Payrun) -> Finding {
    let (message, advice): (Wording, Wording) =
      switch payrun.status {
      case .notGiven:
        (
          "The pay run does not say how far it is, so its items may still change.",
          "\(.again) with the status; process the pay run in \(.source) if it is not yet."
        )
      case .other:
        (
          "The status of the pay run is none that this program knows, so nobody can say whether it is "
            + "to be paid; it may be voided.",
          "Look at it in \(.source). Take it out of the snapshot if it is not to be paid."
        )
      default:
        (
          "The pay run is not processed yet, so its items may still change.",
          "Process it in \(.source), \(.again) and run again."
        )
      }
    return Finding(.payrunNotFinal, subject(of: payrun), message, advice: advice)
  }

  static func payrunHoursDiffer(_ payrun: Payrun, itemSeconds: Int64) -> Finding {
    Finding(
      .payrunHoursDiffer, subject(of: payrun),
      "The pay run announces \(Hours.text(seconds: payrun.totalSeconds)) hours, and its items with "
        + "hours come to \(Hours.text(seconds: itemSeconds)).")
  }

  static func payrunWithoutItems(_ payrun: Payrun) -> Finding {
    Finding(
      .payrunWithoutItems, subject(of: payrun),
      payrun.totalSeconds < 0
        ? "The snapshot has no item of the pay run, and those of others."
        : "The pay run announces \(Hours.text(seconds: payrun.totalSeconds)) hours, and the snapshot "
          + "has none of its items.")
  }

  static func payrunPeriodUnclear(_ payrun: Payrun) -> Finding {
    Finding(
      .payrunPeriodUnclear, subject(of: payrun),
      "The pay run does not say when it begins, and other pay runs end on the same day, so it may be "
        + "of another period; its items are in the files.")
  }

  /// - Parameters:
  ///   - items: those that are dated in the period.
  ///   - seconds: of those of them that are hours.
  static func payrunLeftOut(_ payrun: Payrun, items: Int, seconds: Int64) -> Finding {
    let what =
      !payrun.isKnown
      ? "is not in the snapshot"
      : payrun.last.map { "is of \(payrun.first?.description ?? "…")..\($0)" }
        ?? "does not say its period"
    return Finding(
      .payrunLeftOut, subject(of: payrun),
      "The pay run \(what), and \(items == 1 ? "one item" : "\(items) items") of it with "
        + "\(Hours.text(seconds: seconds)) hours are dated in the period; they are not in the files."
    )
  }

  private static func subject(of payrun: Payrun) -> Subject {
    Subject(record: RecordName(.payrun, payrun.id))
  }
}
