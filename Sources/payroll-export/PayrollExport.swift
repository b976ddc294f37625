import Glibc

/// The program: parse arguments, run a command, turn what went wrong into text and an exit code.
@main
enum PayrollExport {
  /// The version, as `--version` prints it.
  static let version = "0.1.0"

  static func main() {
    Console.holdClosedStreams()
    // A reader that goes away must show up as a failed write, not kill the program.
    signal(SIGPIPE, SIG_IGN)
    // A file that grows beyond the limit of the account is an error that is told, not an end.
    signal(SIGXFSZ, SIG_IGN)
    let arguments = Array(StartArguments.all.dropFirst())
    let console = Console()
    let interruption = Interruption(console)
    defer { withExtendedLifetime(interruption) {} }
    do {
      let code = try CommandTable.run(arguments, console: console)
      try console.checkOutput()
      Interruption.yield()
      exit(code.rawValue)
    } catch {
      Interruption.yield()
      console.printFailure(error)
      exit(error.exitCode.rawValue)
    }
  }
}
