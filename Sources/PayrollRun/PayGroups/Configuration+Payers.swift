import PayrollConfiguration
import PayrollMapper
import PayrollModel
import RunFiles

extension Configuration {
  /// Holds a finished run to being one of the company's, or of one of its pay groups.
  ///
  /// - Throws: `RunError` where it is not.
  func checkPays(_ run: FinishedRun, in folder: String) throws(RunError) {
    let payer = run.batchID.payer
    guard payers.contains(payer), run.batchID.isOf(payer, run.period) else {
      let known = payers.map(\.description).joined(separator: " or ")
      throw RunError(
        .refused, "the batch \(run.batchID) is not one of \(known) for \(run.period)", at: folder,
        advice: "name the configuration that the run was made with")
    }
  }

  /// The calendar by which a run is paid: that of its pay group, or of the company.
  func calendar(of run: FinishedRun) -> PayCalendar? {
    payGroups.first { $0.group.id == run.batchID.payer.payGroup }?.calendar ?? calendar
  }
}
