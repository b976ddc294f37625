import Glibc
import PayrollBytes

/// A file that is written straight into its place.
///
/// `OutputFile` makes every file durable before it shows it. A million invented sessions can be
/// made again, and two thousand flushes to the disk would take longer than making them.
final class PlainFile {
  private let path: String
  private let descriptor: Int32

  /// Creates the file, or empties it.
  ///
  /// - Throws: `FileProblem` where it cannot be created.
  init(_ path: String) throws(FileProblem) {
    self.path = path
    self.descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileProblem(.create, path, errorNumber: errno) }
  }

  deinit { close(descriptor) }

  /// Writes more bytes.
  ///
  /// - Throws: `FileProblem` where the disk is full or fails.
  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(FileProblem) {
    guard let start = bytes.baseAddress else { return }
    var written = 0
    while written < bytes.count {
      let step = Glibc.write(descriptor, start + written, bytes.count - written)
      if step < 0 {
        if errno == EINTR { continue }
        throw FileProblem(.write, path, errorNumber: errno)
      }
      written += step
    }
  }
}
