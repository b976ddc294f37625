import Dispatch
import Glibc

/// A file in the making: written beside its place, made durable, then renamed into it.
///
/// A crash at any instant leaves the old file or the new one, never a half. The file is readable
/// by its owner alone (0600), because what we write is about people's wages. Dropping the value
/// without `commit` leaves nothing behind; what a killed process left is removed by the next one that
/// writes into the folder (`UnfinishedFile`).
public final class OutputFile {
  /// What was written, once it is in its place.
  public struct Receipt: Sendable, Equatable {
    /// The path of the finished file.
    public let path: String
    /// Its size in bytes.
    public let byteCount: Int
    /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    public let sha256: String
  }

  private let path: String
  private var unfinished: UnfinishedFile
  private var byteCount = 0
  private let digest: SHA256
  /// Hashing and writing go on here while the caller makes the next bytes.
  private let background = DispatchQueue(label: "payroll-export.output-file")
  /// Blocks that wait to be written; a few, so that memory stays bounded.
  private let room = DispatchSemaphore(value: 4)
  /// What went wrong in the background; touched there only, or once it is idle.
  private var failure: FileProblem?

  /// Begins a file that will stand at `path`.
  ///
  /// - Throws: `FileProblem` where the folder cannot be written to.
  public init(_ path: String) throws(FileProblem) {
    self.path = path
    digest = SHA256()
    self.unfinished = try UnfinishedFile(in: Folder.parent(of: path), for: path)
  }

  /// Removes what is unfinished, before the process ends early.
  public static func discardUnfinished() { UnfinishedFile.discardAll() }

  /// Whether a name in a folder is that of an unfinished file, whoever writes it.
  public static func isUnfinished(_ name: String) -> Bool { UnfinishedFile.isName(name) }

  /// Removes what dead processes left unfinished in a folder. Writing a file into it does that too,
  /// once.
  public static func sweep(_ folder: String) { UnfinishedFile.Sweep.remove(in: folder) }

  /// Writes more bytes, behind those that were handed over before.
  ///
  /// - Throws: `FileProblem` where the disk is full or fails.
  public func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(FileProblem) {
    try drain()
    try append(bytes)
  }

  private func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(FileProblem) {
    guard let start = bytes.baseAddress else { return }
    var written = 0
    while written < bytes.count {
      let step = Glibc.write(unfinished.descriptor, start + written, bytes.count - written)
      if step < 0 {
        if errno == EINTR { continue }
        throw FileProblem(.write, path)
      }
      written += step
    }
    byteCount += bytes.count
    digest.update(bytes)
  }

  /// Writes a buffer's bytes.
  ///
  /// - Throws: `FileProblem` where the disk is full or fails.
  public func write(_ buffer: borrowing OutputBuffer) throws(FileProblem) {
    try buffer.withBytes { (bytes) throws(FileProblem) in try write(bytes) }
  }

  /// The path of the unfinished file, for a check that needs to read it before `commit`.
  public var pathBeforeCommit: String { unfinished.path }

  /// Hands over a block of bytes to be written behind those already handed over, in the background.
  /// What goes wrong is thrown by `commit`.
  public func writeBehind(_ block: OutputBlock) {
    room.wait()
    // Sendable in effect: the queue is serial, and nobody else touches the file until it is idle.
    nonisolated(unsafe) let file = self
    background.async {
      defer { file.room.signal() }
      guard file.failure == nil else { return }
      do throws(FileProblem) {
        try block.buffer.withBytes { (bytes) throws(FileProblem) in try file.append(bytes) }
      } catch {
        file.failure = error
      }
    }
  }

  /// Commits in the background, while the caller makes the next file.
  public func commitBehind() -> PendingReceipt {
    let pending = PendingReceipt()
    // Sendable in effect: the caller has handed the file over.
    nonisolated(unsafe) let file = self
    DispatchQueue.global().async {
      let result: Result<Receipt, FileProblem>
      do throws(FileProblem) { result = .success(try file.commit()) } catch {
        result = .failure(error)
      }
      pending.finish(result)
    }
    return pending
  }

  /// Waits until everything handed over is written.
  ///
  /// - Throws: `FileProblem`, the first thing that went wrong in the background.
  public func drain() throws(FileProblem) {
    background.sync {}
    if let failure { throw failure }
  }

  /// Makes the bytes durable and moves the file into its place.
  ///
  /// - Parameter isDurable: false where whoever writes many files flushes them all together; until
  ///   then a crash of the machine may lose this one.
  /// - Throws: `FileProblem` where the file cannot be flushed or renamed.
  public func commit(durably isDurable: Bool = true) throws(FileProblem) -> Receipt {
    try drain()
    guard !isDurable || fsync(unfinished.descriptor) == 0 else {
      throw FileProblem(.write, path)
    }
    try unfinished.rename(to: path)
    if isDurable { try Self.flushFolder(of: path) }
    return Receipt(path: path, byteCount: byteCount, sha256: digest.finish())
  }

  /// Writes a whole small file.
  ///
  /// - Throws: `FileProblem` where it cannot be written.
  public static func write(
    _ buffer: borrowing OutputBuffer, to path: String
  ) throws(FileProblem) -> Receipt {
    let file = try OutputFile(path)
    try file.write(buffer)
    return try file.commit()
  }

  /// A rename is durable only once its folder is.
  private static func flushFolder(of path: String) throws(FileProblem) {
    let parent = Folder.parent(of: path)
    let folder = open(parent.isEmpty ? "." : parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw FileProblem(.open, parent) }
    fsync(folder)
    close(folder)
  }
}

/// A finished buffer that can be handed to another thread.
public final class OutputBlock: Sendable {
  /// The bytes.
  public let buffer: OutputBuffer

  /// Takes the buffer over.
  public init(_ buffer: consuming OutputBuffer) { self.buffer = buffer }
}
