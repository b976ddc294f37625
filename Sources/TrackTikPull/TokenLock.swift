import Glibc
import PayrollBytes

/// Whoever has it may renew the token of an account: a refresh token works once, and of two that
/// use it at the same time one would be left without. It is given back with the value.
final class TokenLock {
  private let descriptor: Int32

  /// Takes the lock; nil where somebody else has it.
  ///
  /// - Throws: `FileProblem` where its file cannot be opened.
  init?(_ path: String) throws(FileProblem) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileProblem(.create, path, errorNumber: errno) }
    // The lock belongs to the open file and ends with it, also where the program is killed.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
