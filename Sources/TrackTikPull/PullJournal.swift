import Glibc
import PayrollBytes

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
  /// - Throws: `PullError` where another pull has it, `FileProblem` inside where it cannot be opened.
  init(_ folder: String) throws(PullError) {
    path = "\(folder)/\(Self.name)"
    let lock: FileLock?
    do { lock = try FileLock(path, O_RDWR | O_CREAT | O_APPEND) } catch { throw PullError(error) }
    guard let lock else {
      throw PullError(
        .refused, "another pull writes to this folder", at: folder,
        advice: "wait for it, or name another folder with --out")
    }
    self.lock = lock
  }

  /// The events so far. A last line that was cut off by a crash is left out, and cut off.
  func events() throws(PullError) -> [JSONMember] {
    let bytes: [UInt8]
    do { bytes = try InputBuffer.array(of: path, limit: .page) } catch { throw PullError(error) }
    var events: [JSONMember] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      guard let node = try? JSONTextParser.parse(Array(bytes[start..<end]), file: Self.name),
        let member = JournalFields(node).first
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
  func add(_ event: (inout JSONWriter.Object) -> Void) throws(PullError) {
    var out = OutputBuffer()
    JSONWriter.document(into: &out, event)
    let bytes = out.array()
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count else {
      throw PullError(FileProblem(.write, path, errorNumber: errno))
    }
  }

  /// The pull is complete: the journal goes.
  func remove() { unlink(path) }
}

extension PullError {
  /// Trouble with a file here.
  init(_ problem: FileProblem) {
    let kind: Kind =
      switch problem.operation {
      case .create, .rename: .cannotCreate
      case .open, .read, .write, .list: .file
      }
    self.init(
      kind, "\(problem.path): \(problem.reason)", at: nil,
      advice: "check the folder, its permissions and the free space of the disk")
  }
}
