public import PayrollBytes

/// What a run was made from: the same of all this gives the same bytes again.
public struct RunInputs: Sendable, Equatable {
  /// The version of the program.
  public var program: String
  /// The version of the tzdata package, such as `2025b`; nil where it does not say.
  public var timeZoneData: String?
  /// The SHA-256 of the snapshot's manifest, which names each page with its own; nil where it has
  /// none.
  public var snapshotSHA256: String?
  /// The files of a snapshot without a manifest, by their path inside of it.
  public var snapshotFiles: [FileDigest]
  /// The configuration and every file that it leads to, by the path from its folder, or from a folder
  /// with templates and mappings.
  public var configuration: [FileDigest]
  /// The batches of earlier runs from which it took what people had earned, by their path from the
  /// folder of the runs.
  public var earlierRuns: [FileDigest]

  /// The inputs of a run.
  public init(
    program: String, timeZoneData: String?, snapshotSHA256: String?,
    snapshotFiles: [FileDigest] = [],
    configuration: [FileDigest], earlierRuns: [FileDigest] = []
  ) {
    self.program = program
    self.timeZoneData = timeZoneData
    self.snapshotSHA256 = snapshotSHA256
    self.snapshotFiles = snapshotFiles
    self.configuration = configuration
    self.earlierRuns = earlierRuns
  }
}
