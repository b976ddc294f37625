import Glibc
import PayrollBytes

/// A file or folder that one process at a time has. It is given back with the value, and also where
/// the program is killed.
final class FileLock {
  /// The open file.
  let descriptor: Int32

  /// Opens a file and takes it; nil where somebody else has it.
  ///
  /// - Parameter flags: as for `open`; a file that is made is its owner's alone, and a link in its
  ///   place is not followed.
  /// - Throws: `FileProblem` where it cannot be opened.
  init?(_ path: String, _ flags: Int32) throws(FileProblem) {
    // A folder of somebody's own may well be a link; a file of ours is none.
    let noLink = flags & O_CREAT != 0 ? O_NOFOLLOW : 0
    descriptor = open(path, flags | noLink | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileProblem(.open, path, errorNumber: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
  }

  deinit {
    guard descriptor >= 0 else { return }
    // Said aloud, because a program that is being started at this moment still has the file too.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
