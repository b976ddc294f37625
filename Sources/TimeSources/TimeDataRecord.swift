public import PayrollBytes

/// What time data is, in digests: of the manifest, which names every page with its own, or of each of
/// its files where it has none.
public struct TimeDataRecord: Sendable, Equatable {
  /// The SHA-256 of its manifest; nil where it has none.
  public let manifestSHA256: String?
  /// Its files by name, where it has no manifest; empty where it has.
  public let files: [FileDigest]

  /// What was found.
  public init(manifestSHA256: String?, files: [FileDigest]) {
    self.manifestSHA256 = manifestSHA256
    self.files = files
  }
}
