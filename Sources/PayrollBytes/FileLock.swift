import Glibc

/// A file or folder that one process at a time has. It is given back with the value, and also where
/// the program is killed.
public final class FileLock {
  /// The open file.
  public let descriptor: Int32

  /// Opens a file and takes it; nil where somebody else has it.
  ///
  /// - Parameter flags: as for `open`; a file that is made is its owner's alone, and a link in its
  ///   place is not followed.
  /// - Throws: `FileProblem` where it cannot be opened, or where its file system has no locks.
  public init?(_ path: String, _ flags: Int32) throws(FileProblem) {
    // A folder of somebody's own may well be a link; a file of ours is none.
    let noLink = flags & O_CREAT != 0 ? O_NOFOLLOW : 0
    descriptor = open(path, flags | noLink | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileProblem(.open, path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return }
    guard errno == EWOULDBLOCK else { throw FileProblem(.open, path) }
    return nil
  }

  /// Takes a folder, by whatever name it goes; nil where somebody else has it.
  ///
  /// - Throws: `FileProblem` where it cannot be opened.
  public static func folder(_ path: String) throws(FileProblem) -> FileLock? {
    // A folder may change its place with a new one between the opening and the taking: then what
    // was taken is the old one, and of no use.
    for _ in 0..<100 {
      guard let lock = try FileLock(path, O_RDONLY | O_DIRECTORY) else { return nil }
      if lock.isStill(at: path) { return lock }
    }
    return nil
  }

  /// Whether the open file is what a path leads to.
  func isStill(at path: String) -> Bool {
    var own = stat()
    var there = stat()
    return fstat(descriptor, &own) == 0 && stat(path, &there) == 0
      && own.st_ino == there.st_ino && own.st_dev == there.st_dev
  }

  /// The process that has a file, where the system says so.
  public static func holder(of path: String) -> Int32? {
    var status = stat()
    guard stat(path, &status) == 0, let bytes = try? InputBuffer.array(of: "/proc/locks") else {
      return nil
    }
    // "1: FLOCK  ADVISORY  WRITE 4711 08:01:1310730 0 EOF"
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 5, words[1] == "FLOCK", words[5].hasSuffix(":\(status.st_ino)"),
        let process = Int32(words[4]), process > 0
      else { continue }
      return process
    }
    return nil
  }

  deinit {
    guard descriptor >= 0 else { return }
    // Said aloud, because a program that is being started at this moment still has the file too.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
