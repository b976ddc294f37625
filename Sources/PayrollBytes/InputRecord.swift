import Synchronization

/// The one door through which the files behind a configuration are read; what came through is on
/// record, so that a run can say what it was made from.
///
/// A file that is asked for twice is read once: what a run is made from cannot change under it.
public final class InputRecord: Sendable {
  /// A file that was read.
  public struct Entry: Sendable, Equatable {
    /// Its path, as it was asked for.
    public let path: String
    /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    public let sha256: String
    /// What it decides.
    public let role: InputRole
  }

  private struct Found {
    let bytes: [UInt8]
    let sha256: String
    let role: InputRole
  }

  private let found = Mutex<[String: Found]>([:])

  /// A record of nothing yet.
  public init() {}

  /// The bytes of a file, up to `InputLimit.text`.
  ///
  /// - Parameter role: what it decides; what it was first asked for as stays.
  /// - Throws: `FileProblem` where it cannot be opened or read, is no file or too long.
  public func bytes(of path: String, as role: InputRole) throws(FileProblem) -> [UInt8] {
    if let known = found.withLock({ $0[path] }) { return known.bytes }
    let bytes = try InputBuffer.array(of: path)
    let entry = Found(bytes: bytes, sha256: SHA256.hexadecimal(of: bytes), role: role)
    return found.withLock { found in
      if let first = found[path] { return first.bytes }
      found[path] = entry
      return bytes
    }
  }

  /// What was read, by path.
  public var entries: [Entry] {
    found.withLock { found in
      found.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { Entry(path: $0.key, sha256: $0.value.sha256, role: $0.value.role) }
    }
  }
}
