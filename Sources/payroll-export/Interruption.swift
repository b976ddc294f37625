import Dispatch
import Glibc
import PayrollBytes

/// What happens on Ctrl-C and on a request to terminate: unfinished files are removed, finished ones
/// stay, and the program says that it was interrupted.
struct Interruption {
  private let sources: [any DispatchSourceSignal]

  /// Begins to listen; lasts as long as the value does.
  init(_ console: Console) {
    self.sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        OutputFile.discardUnfinished()
        console.printError("\npayroll-export: interrupted; no unfinished file was left behind\n")
        _exit(ExitCode.interrupted.rawValue)
      }
      source.resume()
      return source
    }
  }
}
