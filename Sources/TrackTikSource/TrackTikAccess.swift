import Glibc
import OnceOnly
import PayrollBytes
import Secrets
import TimeSources
import TrackTikPull
import TrackTikServer

/// The server, who we are to it, and where its tokens are kept: what everything that asks it begins
/// with.
struct TrackTikAccess {
  /// The server and how it is asked.
  let server: ServerSettings
  /// Who we are.
  let credentials: Credentials
  /// Where tokens are kept.
  let store: TokenStore
  private let surroundings: ServerSurroundings

  /// Collects the credentials from the environment and from a file of `NAME=value` lines.
  ///
  /// - Throws: `ServerError` where they are not complete, or there is no place for tokens.
  init(_ server: ServerSettings, _ surroundings: ServerSurroundings) throws(ServerError) {
    self.surroundings = surroundings
    credentials = try Self.credentials(surroundings)
    try Self.checkAuthority(server)
    var server = server
    // Programs that start together must not come back together.
    server.retries.seed = UInt64.random(in: 0...UInt64.max)
    self.server = server
    guard let folder = TokenStore.usualFolder(surroundings.environment) else {
      throw ServerError(
        .missing, "there is no place to keep tokens in", at: "HOME",
        advice: "set HOME, XDG_STATE_HOME or STATE_DIRECTORY to a folder of yours")
    }
    do {
      store = try TokenStore(folder: folder, address: server.address, credentials: credentials)
    } catch {
      throw ServerError(reading: error)
    }
  }

  /// Where pages are kept between pulls; nil where there is no place for them.
  func cache(isRead: Bool) -> PullCache? {
    var cache = PullCache.usualFolder(surroundings.environment).map {
      PullCache(folder: $0, address: server.address, credentials: credentials)
    }
    cache?.isRead = isRead
    return cache
  }

  /// libcurl reads the certificates by itself; what has no end must not reach it.
  private static func checkAuthority(_ server: ServerSettings) throws(ServerError) {
    guard let path = server.certificateAuthority else { return }
    do throws(FileProblem) {
      let size = try InputBuffer.size(of: path)
      guard size <= InputLimit.text.byteCount else {
        throw FileProblem(path, tooLongFor: .text)
      }
    } catch {
      throw ServerError(
        .configuration, "the certificates cannot be read: \(error.reason)", at: path,
        advice: "correct certificateAuthority in source, or leave it out")
    }
  }

  private static func credentials(
    _ surroundings: ServerSurroundings
  ) throws(ServerError) -> Credentials {
    // Secrets may come through a pipe: <(pass show tracktik), or standard input.
    func text(_ path: String) throws(FileProblem) -> String {
      String(
        decoding: try InputBuffer.array(of: path, limit: .secret, .regularOrPipe), as: UTF8.self)
    }
    var listed = ""
    if let file = surroundings.credentialsFile {
      do { listed = try text(file) } catch { throw ServerError(reading: error) }
      remark(file, surroundings)
    }
    do {
      return try Credentials.collect(
        CredentialSearch(
          environment: surroundings.environment, envFile: listed, file: { try? text($0) }))
    } catch {
      throw ServerError(.credentials, error.message, advice: error.advice)
    }
  }

  /// Whoever can read the file can ask the server in the company's name, and whoever can change it can
  /// send the credentials elsewhere. The group may read it: that is how services share a secret.
  private static func remark(_ path: String, _ surroundings: ServerSurroundings) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_mode & 0o026 != 0
    else { return }
    surroundings.tellExposed(path, status.st_mode & 0o022 != 0)
  }
}
