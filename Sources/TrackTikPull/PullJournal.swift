import Glibc
import PayrollBytes
import TimeSources

/// What a pull has done so far, a line an event, in the file `pull.journal` of the snapshot. While
/// the file is there, the snapshot is not complete.
final class PullJournal {
  /// The file's name.
  static let name = "pull.journal"

  private let path: String
  private let lock: FileLock
  private var descriptor: Int32 { lock.descriptor }

  /// Opens the journal of a folder, for this process alone.
  ///
  /// - Throws: `ServerError` where another pull has it, `FileProblem` inside where it cannot be opened.
  init(_ folder: String) throws(ServerError) {
    path = "\(folder)/\(Self.name)"
    let lock: FileLock?
    do { lock = try FileLock(path, O_RDWR | O_CREAT | O_APPEND) } catch { throw ServerError(error) }
    guard let lock else {
      throw ServerError(
        .refused, "another pull writes to this folder", at: folder,
        advice: "wait for it, or name another folder with --out")
    }
    self.lock = lock
  }

  /// The events so far. A last line that was cut off by a crash is left out, and cut off.
  func events() throws(ServerError) -> [JSONMember] {
    let bytes: [UInt8]
    do { bytes = try InputBuffer.array(of: path, limit: .page) } catch { throw ServerError(error) }
    var events: [JSONMember] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      guard let node = try? JSONTextParser.parse(Array(bytes[start..<end]), file: Self.name),
        let member = JSONFields(node).first
      else { break }
      events.append(member)
      start = end + 1
    }
    if start < bytes.count { ftruncate(descriptor, off_t(start)) }
    return events
  }

  /// Forgets everything.
  func clear() { ftruncate(descriptor, 0) }

  /// Adds an event: an object with one member, which says what happened.
  func add(_ event: (inout JSONWriter.Object) -> Void) throws(ServerError) {
    var out = OutputBuffer()
    JSONWriter.document(into: &out, event)
    let bytes = out.array()
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count else {
      throw ServerError(FileProblem(.write, path, errorNumber: errno))
    }
  }

  /// The pull is complete: the journal goes.
  func remove() { unlink(path) }
}
