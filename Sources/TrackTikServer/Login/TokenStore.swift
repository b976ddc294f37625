import Glibc
public import PayrollBytes
import Secrets

/// Keeps the token between runs in a file of its owner alone (0600). A refresh token works once:
/// the one that follows it is on disk before anything is done with it.
public struct TokenStore: Sendable {
  /// Where the token is.
  package let path: String

  /// The store for one server and one account.
  ///
  /// - Parameters:
  ///   - folder: the folder for tokens; made if it is not there.
  ///   - address: the server.
  ///   - credentials: the account, which the file's name tells apart and does not show.
  public init(
    folder: String, address: ServerAddress, credentials: Credentials
  ) throws(FileProblem) {
    try Folder.make(folder)
    path = "\(folder)/\(credentials.accountName(at: address)).token.json"
  }

  /// The folder for tokens of this system: systemd's state folder, or the user's.
  public static func usualFolder(_ environment: (String) -> String?) -> String? {
    UserFolder(systemd: "STATE_DIRECTORY", user: "XDG_STATE_HOME", underHome: ".local/state")
      .path(environment)
  }

  /// The token of an earlier run, if there is one.
  package func load() -> Token? {
    guard let bytes = try? InputBuffer.array(of: path) else { return nil }
    return Token(stored: bytes)
  }

  /// Takes the right to renew the token; nil where another pull has it. Its file stays.
  package func lock() throws(FileProblem) -> FileLock? {
    try FileLock("\(path.dropLast(".json".count)).lock", O_RDWR | O_CREAT)
  }

  /// Keeps a token; it is on disk when this returns.
  package func save(_ token: Token) throws(FileProblem) {
    var out = OutputBuffer()
    JSONWriter.document(into: &out) { object in
      object.member("access_token", token.access.value)
      object.member("refresh_token", ifAny: token.refresh?.value)
      object.member("renew_on", token.renewOn)
    }
    _ = try OutputFile.write(out, to: path)
  }

  /// Forgets the token.
  package func remove() { unlink(path) }
}
