import PayrollBytes
import PayrollModel
import PayrollReview
import RunFiles

extension Review.Files {
  /// Reads what a review or a comparison is made from.
  ///
  /// - Parameters:
  ///   - checked: the files that must be what the run wrote.
  ///   - withContent: whether to keep what records say, for a comparison.
  /// - Throws: `RunError` where one is not, or cannot be read.
  init(
    of run: FinishedRun, in folder: String, checking checked: [FinishedRun.File],
    withContent: Bool = false
  ) throws(RunError) {
    let changes: [FinishedRun.Change]
    do { changes = try run.changes(of: checked, in: folder) } catch { throw RunError(error) }
    guard changes.isEmpty else {
      let names = changes.map { $0.name + ($0.isMissing ? " (gone)" : "") }
      throw RunError(
        .refused, "files of the run are not what it wrote: \(names.joined(separator: ", "))",
        at: folder, advice: "make the run again; what is reviewed must be what is sent")
    }
    guard let batchFile = run.batch else {
      throw RunError(.badInput, "the run names no batch", at: folder, advice: "make the run again")
    }
    do {
      let batch = try EarlierRun(folder: folder, run: run).checkedBatch()
      let findings = try FindingsFile.read(
        Folder.resolve(FindingsFile.name, in: folder), of: run.batchID)
      let timeline = run.files.first { $0.kind == "timeline" }
      self.init(
        run: run, batch: batch, findings: findings,
        timeline: try timeline.map {
          try TimelineFile.read(
            Folder.resolve($0.name, in: folder), of: batch, withContent: withContent)
        })
    } catch let obstacle as EarlierObstacle {
      throw RunError(
        .badInput, obstacle.reason, at: Folder.resolve(batchFile.name, in: folder),
        advice: "make the run again")
    } catch {
      throw RunError(any: error)
    }
  }
}
