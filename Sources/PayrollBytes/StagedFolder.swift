import Glibc
import Synchronization

/// A folder whose content is made aside and changed over at once.
///
/// One process at a time has it. What is written goes into a folder beside it that nobody looks at;
/// `changeOver` lets the two change places in one step of the file system, so that at any instant,
/// and after a crash at any instant, the folder is wholly the old one or wholly the new one. What
/// stands in the old one and is not the program's own moves over behind that; where a crash comes in
/// between, whoever opens the folder next finishes the move.
///
/// A folder that cannot change its place (a mount point, one that the program works in, one whose
/// parent is not ours to write to, a file system that cannot) gets its files one by one. A note of
/// what is to be done is made durable before, and whoever opens the folder next does the rest. Until
/// then `head`, the file that tells of the others, is not there.
public final class StagedFolder {
  /// Why a folder is not to be had.
  public enum Failure: Error, Sendable {
    /// Another process has it; its number, where the system says so.
    case busy(process: Int32?)
    /// The system refused something.
    case file(FileProblem)
  }

  /// The folder, as given.
  public let path: String
  /// The file that tells of the others: the first that leaves and the last that comes.
  let head: String
  /// The folder in it whose files are looked at one by one; others stay or go as a whole.
  let inner: String
  /// The folder without links.
  let real: String
  private let isNew: Bool
  private var locks: [FileLock]
  private var staging: String?

  /// Takes a folder, which is made where it is not there, and finishes what a crash left.
  ///
  /// - Parameters:
  ///   - head: the name of the file that tells of the others.
  ///   - inner: the name of the folder in it that holds files like the folder itself; any other is
  ///     one thing.
  /// - Throws: `Failure` where it is not to be had.
  public init(_ path: String, head: String, inner: String) throws(Failure) {
    self.path = path
    self.head = head
    self.inner = inner
    isNew = Folder.kind(of: path) == .missing
    do throws(FileProblem) {
      guard Folder.kind(of: path) != .file else {
        throw FileProblem(.create, path, errorNumber: ENOTDIR)
      }
      try Folder.make(path)
      guard let lock = try FileLock.folder(path) else {
        throw FileProblem(.open, path, errorNumber: EWOULDBLOCK)
      }
      locks = [lock]
      real = try Folder.real(path)
    } catch {
      throw error.errorNumber == EWOULDBLOCK
        ? .busy(process: FileLock.holder(of: path)) : .file(error)
    }
    do { try repair() } catch { throw .file(error) }
  }

  deinit {
    if let staging {
      try? Folder.remove(staging)
      Self.unfinished.withLock { _ = $0.remove(staging) }
    }
    // Nothing came of it.
    if isNew { rmdir(real) }
  }

  /// Where the new content is written; made at the first call.
  ///
  /// - Throws: `FileProblem` where it cannot be made.
  public func stagingFolder() throws(FileProblem) -> String {
    if let staging { return staging }
    let made = try makeStaging()
    staging = made
    Self.unfinished.withLock { _ = $0.insert(made) }
    return made
  }

  /// What would be lost: names that the new content has, and that stand in the folder without being
  /// the program's own. A link is replaced, and what it leads to stays.
  ///
  /// - Parameter own: the names of what the program wrote earlier, as for `changeOver`.
  /// - Throws: `FileProblem` where a folder cannot be read.
  public func namesInTheWay(notOwn own: Set<String>) throws(FileProblem) -> [String] {
    guard let staging else { return [] }
    var names = try entries(of: staging).filter { !own.contains($0) && isTaken($0) }
    if Folder.holds("\(staging)/\(inner)"), Folder.holds("\(real)/\(inner)"),
      Folder.kind(of: "\(real)/\(inner)") != .folder
    {
      names.append(inner)
    }
    return names
  }

  private func isTaken(_ name: String) -> Bool {
    Folder.holds("\(real)/\(name)") && !Folder.isLink("\(real)/\(name)")
  }

  /// Puts the new content in the place of the program's own old one. Everything else stays.
  ///
  /// - Parameter own: the names of what the program wrote earlier, as seen from the folder; those in
  ///   the inner folder as `inner/name`. Those that the new content lacks are removed.
  /// - Throws: `FileProblem` where that cannot be; the folder is then as it was, or the next one who
  ///   opens it finishes it.
  public func changeOver(dropping own: Set<String>) throws(FileProblem) {
    guard let staging else { return }
    let links = try entries(of: staging).filter { Folder.isLink("\(real)/\($0)") }
    let replaced = own.union(links)
    try Self.isEnding.withLock { (isEnding) throws(FileProblem) in
      guard !isEnding else { throw FileProblem(.rename, path, errorNumber: ECANCELED) }
      Folder.flush("\(staging)/\(inner)")
      Folder.flush(staging)
      try put(staging, dropping: replaced)
      self.staging = nil
      Self.unfinished.withLock { _ = $0.remove(staging) }
    }
  }

  private func put(_ staging: String, dropping own: Set<String>) throws(FileProblem) {
    let inside = Self.inside(real)
    if staging != inside {
      if let lock = try exchange(with: staging, dropping: own) {
        locks.append(lock)
        return try takeOver(from: staging)
      }
      // The file system cannot let them change places.
      guard rename(staging, inside) == 0 else { throw FileProblem(.rename, path) }
    }
    try writeNote(own.subtracting(try entries(of: inside)), in: inside)
    try putIn(from: inside)
  }

  // MARK: Interruption

  /// The unfinished folders of this process.
  private static let unfinished = Mutex<Set<String>>([])
  /// Held while a folder changes over; whether the program is ending.
  private static let isEnding = Mutex(false)

  /// Waits for a folder that is changing over at this moment, then removes what is unfinished; for a
  /// program that ends early. Nothing changes over any more.
  public static func discardUnfinished() {
    isEnding.withLock { $0 = true }
    unfinished.withLock { for path in $0 { try? Folder.remove(path) } }
  }

  // MARK: Names

  /// The folder beside `real` in which the new one is made.
  static func beside(_ real: String) -> String {
    "\(Folder.resolve("." + Folder.name(of: real), in: Folder.parent(of: real))).payroll-export"
  }

  /// The folder in `real` in which the new content is made where it cannot be made beside it.
  static func inside(_ real: String) -> String { "\(real == "/" ? "" : real)/.payroll-export" }

  /// The note of what is the program's own, in the folder that is to go or to come.
  static let note = ".changing-over"

  /// The names in a folder; `inner` is not among them, but what it holds: `inner/name`.
  func entries(of folder: String) throws(FileProblem) -> [String] {
    var entries: [String] = []
    for name in try Folder.names(in: folder) where name != Self.note {
      if name == inner, Folder.kind(of: "\(folder)/\(name)") == .folder {
        entries += try Folder.names(in: "\(folder)/\(name)").map { "\(name)/\($0)" }
      } else {
        entries.append(name)
      }
    }
    return entries
  }
}
