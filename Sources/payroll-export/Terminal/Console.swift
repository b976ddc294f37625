import Glibc

/// The two streams of the program: results go to standard output, everything else to standard error.
struct Console: Sendable {
  /// Whether a person watches standard error.
  let isInteractive: Bool

  init() {
    let terminal = getenv("TERM").map { String(cString: $0) }
    self.isInteractive = isatty(STDERR_FILENO) == 1 && terminal != "dumb"
  }

  /// Writes a result.
  func print(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Writes a result that may be in any encoding.
  func print(bytes: [UInt8]) { bytes.withUnsafeBufferPointer { write($0, to: STDOUT_FILENO) } }

  /// Writes something for the person.
  func printError(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Writes why a command ended early.
  func printFailure(_ failure: CommandFailure) {
    for message in failure.messages { printError("payroll-export: \(message)\n") }
  }

  private func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { write($0, to: descriptor) }
  }

  private func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) {
    var done = 0
    while done < bytes.count, let start = bytes.baseAddress {
      let step = Glibc.write(descriptor, start + done, bytes.count - done)
      if step < 0 && errno == EINTR { continue }
      // Nobody reads any more: there is nobody left to tell.
      if step <= 0 { return }
      done += step
    }
  }
}
