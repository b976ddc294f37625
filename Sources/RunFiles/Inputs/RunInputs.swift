/// What a run was made from: the same of all this gives the same bytes again.
public struct RunInputs: Sendable, Equatable {
  /// A file, by its name.
  public struct File: Sendable, Equatable {
    /// Its path from the folder of the configuration, from a folder with templates and mappings, or
    /// inside of the snapshot.
    public let name: String
    /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    public let sha256: String

    /// A file.
    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// The version of the program.
  public var program: String
  /// The version of the tzdata package, such as `2025b`; nil where it does not say.
  public var timeZoneData: String?
  /// The SHA-256 of the snapshot's manifest, which names each page with its own; nil where it has
  /// none.
  public var snapshotSHA256: String?
  /// The files of a snapshot without a manifest, by name.
  public var snapshotFiles: [File]
  /// The configuration and every file that it leads to, by name.
  public var configuration: [File]

  /// The inputs of a run.
  public init(
    program: String, timeZoneData: String?, snapshotSHA256: String?, snapshotFiles: [File] = [],
    configuration: [File]
  ) {
    self.program = program
    self.timeZoneData = timeZoneData
    self.snapshotSHA256 = snapshotSHA256
    self.snapshotFiles = snapshotFiles
    self.configuration = configuration
  }
}
