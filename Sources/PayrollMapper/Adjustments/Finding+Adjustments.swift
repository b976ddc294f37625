import PayrollModel

// The words of the findings about adjustments. How much an amount is stands in none of them.
extension Finding {
  static func adjusted(_ run: BatchID, _ what: String) -> Finding {
    Finding(.adjusted, Subject(file: run.description), "What \(run) paid is corrected: \(what).")
  }

  static func paidByOtherRun(_ sum: AdjustmentSum, _ runs: [BatchID]) -> Finding {
    let hours = Hours.text(seconds: sum.added - sum.takenBack)
    let people = sum.people.count == 1 ? "1 employee" : "\(sum.people.count) employees"
    return Finding(
      .paidByOtherRun, Subject(),
      "\(hours) hours of \(people) are of days that were paid already, by "
        + runs.map(\.description).joined(separator: ", ")
        + ": the run pays only in what they differ from that.")
  }

  static func negativeNetHours(_ subject: Subject, seconds: Int64) -> Finding {
    Finding(
      .negativeNetHours, subject,
      "More hours are taken back than are paid: \(Hours.text(seconds: seconds)) in all.")
  }

  static func adjustedPlaceGone(_ run: BatchID, lines: Int) -> Finding {
    Finding(
      .adjustedPlaceGone, Subject(file: run.description),
      (lines == 1 ? "1 line takes" : "\(lines) lines take")
        + " back hours that \(run) paid at a position or site that the snapshot does not have: "
        + "they are in the files without it.")
  }
}
