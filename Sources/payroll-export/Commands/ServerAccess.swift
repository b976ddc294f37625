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
  init(
    _ source: PullSource, _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandFailure) {
    credentials = try Self.credentials(arguments, console)
    try Self.checkAuthority(source)
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

  /// libcurl reads the certificates by itself; what has no end must not reach it.
  private static func checkAuthority(_ source: PullSource) throws(CommandFailure) {
    guard let path = source.certificateAuthority else { return }
    do throws(FileProblem) {
      let size = try InputBuffer.size(of: path)
      guard size <= InputLimit.text.byteCount else {
        throw FileProblem(path, tooLongFor: .text)
      }
    } catch {
      throw CommandFailure(
        .badConfiguration, "the certificates cannot be read: \(error.reason)", at: path,
        advice: "correct certificateAuthority in source, or leave it out")
    }
  }

  private static func credentials(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandFailure) -> Credentials {
    // Secrets may come through a pipe: <(pass show tracktik), or standard input.
    func text(_ path: String) throws(FileProblem) -> String {
      String(
        decoding: try InputBuffer.array(of: path, limit: .secret, .regularOrPipe), as: UTF8.self)
    }
    var listed = ""
    if let path = arguments[.envFile] {
      do { listed = try text(path) } catch { throw CommandFailure(error) }
      remark(path, console)
    }
    do {
      return try Credentials.collect(
        environment: environment, envFile: listed, file: { try? text($0) })
    } catch {
      throw CommandFailure(.credentials, error.message, advice: error.advice)
    }
  }

  /// Whoever can read the file can ask the server in the company's name, and whoever can change it can
  /// send the credentials elsewhere. The group may read it: that is how services share a secret.
  private static func remark(_ path: String, _ console: Console) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_mode & 0o026 != 0
    else { return }
    let shown = TerminalText.escaped(path)
    let what = status.st_mode & 0o022 != 0 ? "others can change" : "everybody here can read"
    console.printError(
      "payroll-export: \(what) the file with the credentials (\(shown)): chmod 600 \(shown)\n")
  }
}
