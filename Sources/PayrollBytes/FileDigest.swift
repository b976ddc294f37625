/// A file and what its bytes are.
public struct FileDigest: Sendable, Equatable {
  /// Its name, or its path inside of a folder that is known.
  public let name: String
  /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
  public let sha256: String
  /// What it decides; nil where that is not known or is nothing of a configuration.
  public let role: InputRole?

  /// A file.
  public init(name: String, sha256: String, role: InputRole? = nil) {
    self.name = name
    self.sha256 = sha256
    self.role = role
  }
}
