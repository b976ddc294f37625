import Glibc
import Synchronization

/// A file that is being written, under a name that nobody can know before: made new, never through a
/// link, and held with a lock for as long as its process lives.
///
/// Whoever can take the lock knows that the writer is gone, whatever ended it, on this machine or in
/// another container; process numbers, which are given out again, play no part.
struct UnfinishedFile: ~Copyable {
  /// Where it is.
  let path: String
  private(set) var descriptor: Int32

  private static let prefix = ".payroll-export-"
  private static let ending = ".part"
  private static let digitCount = 32

  /// Makes one in a folder (`""` is this one), and removes what dead writers left there.
  ///
  /// - Throws: `FileProblem` that names `shown`, the path that the file is for.
  init(in folder: String, for shown: String) throws(FileProblem) {
    Sweep.once(folder)
    while true {
      let path = Folder.resolve(Self.name(), in: folder)
      Self.all.withLock { _ = $0.insert(path) }
      let descriptor = Glibc.open(
        path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else {
        let problem = FileProblem(.create, shown)
        Self.forget(path)
        if problem.errorNumber == EEXIST || problem.errorNumber == EINTR { continue }
        throw problem
      }
      if Self.isHeld(descriptor) {
        self.path = path
        self.descriptor = descriptor
        return
      }
      // Somebody who swept the folder was faster than the lock.
      close(descriptor)
      Self.forget(path)
    }
  }

  deinit {
    if descriptor >= 0 {
      unlink(path)
      close(descriptor)
    }
    Self.forget(path)
  }

  /// Moves the file to its place. The lock goes with it, and ends with `close`.
  ///
  /// - Throws: `FileProblem`; the file is then gone.
  mutating func rename(to place: String) throws(FileProblem) {
    let problem = Glibc.rename(path, place) == 0 ? nil : FileProblem(.rename, place)
    if problem != nil { unlink(path) }
    close(descriptor)
    descriptor = -1
    if let problem { throw problem }
  }

  /// The unfinished files of this process.
  private static let all = Mutex<Set<String>>([])

  private static func forget(_ path: String) { all.withLock { _ = $0.remove(path) } }

  /// Removes all of this process, before it ends early.
  static func discardAll() {
    all.withLock { for path in $0 { unlink(path) } }
  }

  private static func name() -> String {
    var generator = SystemRandomNumberGenerator()
    let digits = (0..<digitCount).map { _ in
      String(Int.random(in: 0..<16, using: &generator), radix: 16)
    }
    return prefix + digits.joined() + ending
  }

  /// Whether a name is one that this type gives.
  static func isName(_ name: String) -> Bool {
    let digits = name.utf8.dropFirst(prefix.utf8.count).dropLast(ending.utf8.count)
    return name.hasPrefix(prefix) && name.hasSuffix(ending) && digits.count == digitCount
      && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// Takes the lock of a new file; false where a sweep has it, or has removed the file.
  private static func isHeld(_ descriptor: Int32) -> Bool {
    // A file system without locks has no sweeps either.
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 { return errno != EWOULDBLOCK }
    var status = stat()
    return fstat(descriptor, &status) != 0 || status.st_nlink > 0
  }

  /// Removing what dead writers left.
  enum Sweep {
    private static let done = Mutex<Set<String>>([])

    /// Sweeps a folder the first time that this process writes into it.
    static func once(_ folder: String) {
      guard done.withLock({ $0.insert(folder).inserted }) else { return }
      remove(in: folder)
    }

    /// Removes the unfinished files of ours in a folder whose writers are gone. What cannot be
    /// removed stays: the next one tries again.
    static func remove(in folder: String) {
      guard let names = try? Folder.names(in: folder.isEmpty ? "." : folder) else { return }
      for name in names where UnfinishedFile.isName(name) {
        removeIfDead(Folder.resolve(name, in: folder))
      }
    }

    private static func removeIfDead(_ path: String) {
      let descriptor = Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { return }
      defer { close(descriptor) }
      var status = stat()
      guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        status.st_uid == geteuid(), flock(descriptor, LOCK_EX | LOCK_NB) == 0
      else { return }
      unlink(path)
    }
  }
}
