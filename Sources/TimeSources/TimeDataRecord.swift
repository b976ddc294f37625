/// What time data is, in digests: of the manifest, which names every page with its own, or of each of
/// its files where it has none.
public struct TimeDataRecord: Sendable, Equatable {
  /// A file of time data without a manifest.
  public struct File: Sendable, Equatable {
    /// Its path inside of the snapshot, or its name.
    public let name: String
    /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    public let sha256: String

    /// A file.
    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// The SHA-256 of its manifest; nil where it has none.
  public let manifestSHA256: String?
  /// Its files by name, where it has no manifest; empty where it has.
  public let files: [File]

  /// What was found.
  public init(manifestSHA256: String?, files: [File]) {
    self.manifestSHA256 = manifestSHA256
    self.files = files
  }
}
