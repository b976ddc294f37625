import Dispatch
import Glibc
import PayrollBytes
import Synchronization

/// What happens on Ctrl-C, on a request to terminate and when the terminal goes away: unfinished files are removed, finished ones
/// stay, and the program says that it was interrupted.
struct Interruption {
  private let sources: [any DispatchSourceSignal]
  /// What a command adds at the moment of the interruption; nil where it has nothing to add.
  private static let addition = Mutex<(@Sendable () -> String?)?>(nil)

  /// Says more than that there are no unfinished files: `words` is asked at the interruption, on
  /// another thread, and answers nil where there is nothing more to say.
  static func add(_ words: @escaping @Sendable () -> String?) {
    addition.withLock { $0 = words }
  }

  /// Whether the program is ending for it.
  private static let hasBegun = Mutex(false)

  /// Leaves the last word to an interruption that is under way: what else goes wrong meanwhile only
  /// goes wrong because of it.
  static func yield() {
    while hasBegun.withLock({ $0 }) { pause() }
  }

  /// Begins to listen; lasts as long as the value does.
  init(_ console: Console) {
    // A program that was started to survive the end of its terminal (nohup) does.
    let isKept = Self.isIgnored(SIGHUP)
    self.sources = ([SIGINT, SIGTERM] + (isKept ? [] : [SIGHUP])).map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        Self.hasBegun.withLock { $0 = true }
        OutputFile.discardUnfinished()
        StagedFolder.discardUnfinished()
        let words = Self.addition.withLock { $0 }.flatMap { $0() }
        console.printError(
          "\npayroll-export: interrupted; "
            + (words ?? "no unfinished file was left behind") + "\n")
        _exit(ExitCode.interrupted.rawValue)
      }
      source.resume()
      return source
    }
  }
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
