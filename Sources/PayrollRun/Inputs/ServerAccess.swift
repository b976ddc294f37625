import Glibc
import PayrollBytes
public import TrackTikPull

/// The server, who we are to it, and where its tokens are kept: what every command that asks it
/// begins with.
public struct ServerAccess: Sendable {
  /// The server and how it is asked.
  public let source: PullSource
  /// Who we are.
  public let credentials: Credentials
  /// Where tokens are kept.
  public let store: TokenStore
  private let surroundings: RunSurroundings

  /// Collects the credentials from the environment and from a file of `NAME=value` lines.
  ///
  /// - Throws: `RunError` where they are not complete, or there is no place for tokens.
  public init(
    _ source: PullSource, credentialsFile: String?, _ surroundings: RunSurroundings
  ) throws(RunError) {
    self.surroundings = surroundings
    credentials = try Self.credentials(credentialsFile, surroundings)
    try Self.checkAuthority(source)
    var source = source
    // Programs that start together must not come back together.
    source.retries.seed = UInt64.random(in: 0...UInt64.max)
    self.source = source
    guard let folder = TokenStore.usualFolder(surroundings.environment) else {
      throw RunError(
        .missingInput, "there is no place to keep tokens in", at: "HOME",
        advice: "set HOME, XDG_STATE_HOME or STATE_DIRECTORY to a folder of yours")
    }
    do {
      store = try TokenStore(folder: folder, address: source.address, credentials: credentials)
    } catch {
      throw RunError(error)
    }
  }

  /// Where pages are kept between pulls; nil where there is no place for them.
  func cache(isRead: Bool) -> PullCache? {
    var cache = PullCache.usualFolder(surroundings.environment).map {
      PullCache(folder: $0, address: source.address, credentials: credentials)
    }
    cache?.isRead = isRead
    return cache
  }

  /// libcurl reads the certificates by itself; what has no end must not reach it.
  private static func checkAuthority(_ source: PullSource) throws(RunError) {
    guard let path = source.certificateAuthority else { return }
    do throws(FileProblem) {
      let size = try InputBuffer.size(of: path)
      guard size <= InputLimit.text.byteCount else {
        throw FileProblem(path, tooLongFor: .text)
      }
    } catch {
      throw RunError(
        .badConfiguration, "the certificates cannot be read: \(error.reason)", at: path,
        advice: "correct certificateAuthority in source, or leave it out")
    }
  }

  private static func credentials(
    _ file: String?, _ surroundings: RunSurroundings
  ) throws(RunError) -> Credentials {
    // Secrets may come through a pipe: <(pass show tracktik), or standard input.
    func text(_ path: String) throws(FileProblem) -> String {
      String(
        decoding: try InputBuffer.array(of: path, limit: .secret, .regularOrPipe), as: UTF8.self)
    }
    var listed = ""
    if let file {
      do { listed = try text(file) } catch { throw RunError(error) }
      remark(file, surroundings)
    }
    do {
      return try Credentials.collect(
        environment: surroundings.environment, envFile: listed, file: { try? text($0) })
    } catch {
      throw RunError(.credentials, error.message, advice: error.advice)
    }
  }

  /// Whoever can read the file can ask the server in the company's name, and whoever can change it can
  /// send the credentials elsewhere. The group may read it: that is how services share a secret.
  private static func remark(_ path: String, _ surroundings: RunSurroundings) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_mode & 0o026 != 0
    else { return }
    surroundings.tell(
      .exposedCredentials(file: path, canBeChanged: status.st_mode & 0o022 != 0))
  }
}
