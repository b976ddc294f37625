import PayrollBytes
public import PayrollConfiguration
import PayrollMapper
public import RunFiles
import TimeSources
import TimeZones

extension RunInputs {
  /// What a run is made from: the program, the zones, the configuration as it was read, the snapshot,
  /// and the batches of earlier runs from which it takes what people had earned.
  ///
  /// - Throws: `RunError` where the snapshot cannot be read.
  init(
    of input: RunInput, _ request: RunRequest, _ surroundings: RunSurroundings,
    earlierRuns: [FileDigest]
  ) throws(RunError) {
    try self.init(
      input.workspace, snapshot: input.snapshot, takesPayrun: request.takesPayrun, surroundings)
    self.earlierRuns = earlierRuns
  }

  /// What a run of a workspace and a snapshot would be made from.
  ///
  /// - Throws: `RunError` where the snapshot cannot be read.
  public init(
    _ workspace: Workspace, snapshot: String?, takesPayrun: Bool, _ surroundings: RunSurroundings
  ) throws(RunError) {
    let record: TimeDataRecord
    do {
      record = try workspace.configuration.source.timeData.record(
        of: snapshot, for: takesPayrun ? .payruns : .sessions)
    } catch { throw RunError(error) }
    self.init(
      program: surroundings.version, timeZoneData: workspace.mapper.zones.version,
      snapshotSHA256: record.manifestSHA256,
      snapshotFiles: record.files,
      configuration: workspace.inputFiles)
  }
}
