import Glibc
import Synchronization

/// The two streams of the program: results go to standard output, everything else to standard error.
///
/// Texts are guarded (`TerminalText.guarded`): no control character of data reaches a terminal, even
/// where a view forgot to escape it.
struct Console: Sendable {
  /// Whether a person watches standard error.
  let isInteractive: Bool
  private let output = OutputState()

  init() {
    let terminal = getenv("TERM").map { String(cString: $0) }
    self.isInteractive = isatty(STDERR_FILENO) == 1 && terminal != "dumb"
  }

  /// Keeps the numbers of the three standard streams taken where one was closed by the caller: the
  /// next file that is opened would get its number, and be written over with what is printed. To be
  /// called before anything is opened.
  static func holdClosedStreams() {
    // A folder that is open for reading refuses to be written to, as a closed stream does.
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 {
      _ = open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
  }

  /// Writes a result.
  func print(_ text: String) { output.write(TerminalText.guarded(text)) }

  /// Writes a result that is JSON.
  func print(json text: String) { output.write(TerminalText.json(text)) }

  /// Writes a result that may be in any encoding, as it is; on a terminal only what is plainly visible
  /// of it, and the rest written out.
  func print(bytes: [UInt8]) {
    guard isatty(STDOUT_FILENO) == 1 else { return output.write(bytes) }
    output.write(
      TerminalText.escapedLines(
        String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")))
  }

  /// Writes something for the person.
  func printError(_ text: String) { printControl(TerminalText.guarded(text)) }

  /// Writes something for the person that moves the cursor. What comes from data in it must be
  /// escaped.
  func printControl(_ text: String) {
    // Where standard error cannot be written to, there is nobody left to tell.
    _ = Descriptor.write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Writes why a command ended early.
  func printFailure(_ failure: CommandFailure) {
    for line in failure.lines { printError("payroll-export: \(line)\n") }
  }

  /// What became of the results: throws where some could not be written. A reader that went away
  /// (`head`) has what it wanted, and is no failure.
  func checkOutput() throws(CommandFailure) {
    guard let number = output.finish(), number != EPIPE else { return }
    throw CommandFailure(
      .inputOutput, "standard output cannot be written to: \(String(cString: strerror(number)))",
      advice: number == ENOSPC || number == EDQUOT
        ? "the results are not complete; check the free space of the disk"
        : "the results are not complete; check where it leads to")
  }
}

/// What was written to standard output, and the first thing that went wrong.
private final class OutputState: Sendable {
  private let failure = Mutex<Int32?>(nil)

  func write(_ text: String) { write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) {
    failure.withLock { failure in
      if failure == nil { failure = Descriptor.write(bytes, to: STDOUT_FILENO) }
    }
  }

  /// The error number of the first failure. Closing a copy of standard output makes file systems
  /// that keep bytes back say now whether there is room for them.
  func finish() -> Int32? {
    failure.withLock { failure in
      let copy = dup(STDOUT_FILENO)
      if failure == nil, copy >= 0, close(copy) != 0, errno != EINTR { failure = errno }
      return failure
    }
  }
}

/// Writing to a file that is open already.
private enum Descriptor {
  /// Writes all bytes; the error number where that fails.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count, let start = bytes.baseAddress {
        let step = Glibc.write(descriptor, start + done, bytes.count - done)
        if step >= 0 {
          done += step
        } else if errno == EAGAIN {
          // A pipe that another program has made non-blocking is full: its reader is only slow.
          var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          if poll(&waiting, 1, -1) < 0 && errno != EINTR { return errno }
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }
}
