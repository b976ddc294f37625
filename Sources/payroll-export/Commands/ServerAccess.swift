import Glibc
import PayrollBytes
import TrackTikPull

/// The server, who we are to it, and where its tokens are kept: what every command that asks it
/// begins with.
struct ServerAccess {
  let source: PullSource
  let credentials: Credentials
  let store: TokenStore

  /// Collects the credentials from the environment and `--env-file`.
  init(_ source: PullSource, _ arguments: ParsedArguments) throws(CommandFailure) {
    credentials = try Self.credentials(arguments)
    var source = source
    // Programs that start together must not come back together.
    source.retries.seed = UInt64.random(in: 0...UInt64.max)
    self.source = source
    guard let folder = TokenStore.usualFolder(Self.environment) else {
      throw CommandFailure(
        .missingInput, "there is no place to keep tokens in", at: "HOME",
        advice: "set HOME, XDG_STATE_HOME or STATE_DIRECTORY to a folder of yours")
    }
    do {
      store = try TokenStore(folder: folder, address: source.address, credentials: credentials)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Where pages are kept between pulls; nil where there is no place for them.
  func cache(isRead: Bool) -> PullCache? {
    var cache = PullCache.usualFolder(Self.environment).map {
      PullCache(folder: $0, address: source.address, credentials: credentials)
    }
    cache?.isRead = isRead
    return cache
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func credentials(
    _ arguments: ParsedArguments
  ) throws(CommandFailure) -> Credentials {
    func text(_ path: String) throws(FileProblem) -> String {
      String(decoding: try InputBuffer.array(of: path), as: UTF8.self)
    }
    var listed = ""
    if let path = arguments[.envFile] {
      do { listed = try text(path) } catch { throw CommandFailure(error) }
    }
    do {
      return try Credentials.collect(
        environment: environment, envFile: listed, file: { try? text($0) })
    } catch {
      throw CommandFailure(.credentials, error.message, advice: error.advice)
    }
  }
}
