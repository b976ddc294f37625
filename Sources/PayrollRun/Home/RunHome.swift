import OnceOnly
import PayrollBytes
public import PayrollModel
import RunFiles

/// The folder of a run, held by this process alone for as long as the value lasts.
public final class RunHome {
  /// The folder, as given.
  public let path: String
  private let folder: StagedFolder
  /// Whether this run has pulled a snapshot that is to follow the one in the folder.
  var hasPulledNext = false

  /// The folder in which the run of a period is, unless another is named: `runs/FIRST..LAST` beside
  /// the configuration, `runs/FIRST..LAST.WEEKLY` for a pay group, and `runs/FIRST..LAST-X1` for the
  /// first off-cycle run.
  public static func usualPath(
    _ batch: BatchID, _ period: PayPeriod, configuration: String
  ) -> String {
    let company = Folder.parent(of: configuration)
    let number = batch.type == .regular ? "" : "-" + batch.number
    let group = batch.payer.payGroup.map { "." + $0 } ?? ""
    return Folder.resolve("runs/\(period)\(group)\(number)", in: company)
  }

  /// Takes the folder, which is made if it is not there.
  ///
  /// - Throws: `RunError` where another process has it, or its run is with the vendor.
  public init(_ path: String) throws(RunError) {
    self.path = path
    do {
      folder = try StagedFolder(path, head: FinishedRun.name, inner: FinishedRun.draftFolder)
    } catch {
      switch error {
      case .file(let problem): throw RunError(problem)
      case .busy(let process):
        throw RunError(
          .temporary,
          "another program is at work in the folder" + (process.map { ", process \($0)" } ?? ""),
          at: path, advice: "wait until it has ended, and run the command again")
      }
    }
    try checkIsOpen()
  }

  /// What was confirmed to be with the vendor stays as it is.
  private func checkIsOpen() throws(RunError) {
    let receipt = "\(path)/\(PublishReceipt.name)"
    guard Folder.kind(of: receipt) != .missing else { return }
    throw RunError(
      .refused, "the folder holds a run that was marked as processed, which is never changed",
      at: receipt, advice: "name another folder with --out")
  }

  // MARK: Changing over

  /// Where the files of a run are written before they come into the folder.
  func staging() throws(RunError) -> String {
    do { return try folder.stagingFolder() } catch { throw RunError(error) }
  }

  /// Puts what was written into the place of what an earlier run left; everything else stays.
  ///
  /// - Throws: `RunError` where somebody else's file has the name of one of the run's.
  func changeOver() throws(RunError) {
    var own = OwnFiles.names(in: path)
    own.insert(Self.usedMark)
    // A review of what was here before would be taken for one of what is here now.
    own.formUnion(RunToReview.fileNames.filter { Folder.kind(of: "\(path)/\($0)") == .file })
    let inTheWay: [String]
    do throws(FileProblem) {
      if try takeInNextSnapshot(folder.stagingFolder()) { own.insert(Self.snapshotName) }
      inTheWay = try folder.namesInTheWay(notOwn: own)
    } catch {
      throw RunError(error)
    }
    if let name = inTheWay.first(where: { !isOfSomeRun($0) }) {
      throw RunError(
        .refused,
        "the folder holds \(name), and \(FinishedRun.name) does not say that a run wrote it",
        at: path, advice: "move it away, or name another folder with --out")
    }
    do { try folder.changeOver(dropping: own.union(inTheWay)) } catch {
      throw RunError(error)
    }
  }

  /// Whether a file that the totals do not name comes from a run all the same.
  private func isOfSomeRun(_ name: String) -> Bool {
    let file = name.hasSuffix(".sha256") ? String(name.dropLast(".sha256".count)) : name
    return name == WagesFile.name || name == AdjustmentsFile.name
      || OwnFiles.hasOwnDigest("\(path)/\(file)")
  }
}
