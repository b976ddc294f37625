import PayrollBytes
public import PayrollConfiguration
public import PayrollModel
import RunFiles
public import TimeSources

/// A run as it must be to be published: of this company, without blocking findings, and with the
/// very files that it wrote.
public struct RunToPublish: Sendable {
  private let folder: String
  private let configuration: Configuration
  private let run: FinishedRun

  /// Reads the totals of the run in a folder.
  ///
  /// - Throws: `RunError`.
  public init(_ folder: String, _ configuration: Configuration) throws(RunError) {
    self.folder = folder
    self.configuration = configuration
    run = try FinishedRun(in: folder)
  }

  /// What is to be published.
  ///
  /// - Throws: `RunError` where the run is none to publish.
  public func processedPeriod(checkDate: CalendarDate?) throws(RunError) -> ProcessedPeriod {
    let period = try period(checkDate)
    guard !run.isBlocked else {
      throw refused(
        "the run has findings that need a person before anybody is paid",
        "resolve them, make the run again, and give its files to the vendor")
    }
    let files = run.files.filter(\.isForVendor)
    guard let batch = run.batch, !files.isEmpty else {
      throw refused(
        "the run has no vendor file, so there is nothing that a vendor can have taken",
        "name one under \"outputs\", and make the run again")
    }
    try check()
    return ProcessedPeriod(
      period: period, batchID: run.batchID.description, batchSHA256: batch.sha256,
      files: files.map { FileDigest(name: $0.name, sha256: $0.sha256) })
  }

  /// The period with the date on which people are paid.
  private func period(_ checkDate: CalendarDate?) throws(RunError) -> PayPeriod {
    try configuration.checkPays(run, in: folder)
    var payDate: CalendarDate?
    if let calendar = configuration.calendar(of: run) {
      let match = calendar.period(holding: run.period.first)
      let isMatch = match.first == run.period.first && match.last == run.period.last
      guard isMatch || run.offCalendarReason != nil else {
        throw refused(
          "\(run.period) is no pay period of the calendar, in which \(match) is one",
          "make the run of a whole pay period, or correct \"calendar\"")
      }
      payDate = isMatch ? match.payDate : nil
    }
    if let checkDate, checkDate < run.period.first {
      throw refused(
        "the check date \(checkDate) lies before the period \(run.period)", "correct --check-date")
    }
    return PayPeriod(
      first: run.period.first, last: run.period.last, payDate: checkDate ?? payDate) ?? run.period
  }

  /// What was approved is what was sent: the files must be those of the run, byte for byte.
  private func check() throws(RunError) {
    let changes: [FinishedRun.Change]
    do { changes = try run.changes(in: folder) } catch { throw RunError(error) }
    guard !changes.isEmpty else { return }
    let list = changes.map { $0.name + ($0.isMissing ? " is gone" : " has other bytes") }
    throw refused(
      "the files are not those that the run wrote: \(list.joined(separator: ", "))",
      "find out which bytes the vendor has; make the run again if these are wrong")
  }

  private func refused(_ message: String, _ advice: String) -> RunError {
    RunError(.refused, message, at: folder, advice: advice)
  }
}
