import CLinux
import Glibc

extension Folder {
  /// Removes a file, a link (never what it leads to), or a folder with all that is in it; nothing
  /// where nothing is there.
  ///
  /// - Throws: `FileProblem` where something stays.
  public static func remove(_ path: String) throws(FileProblem) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return }
      throw FileProblem(.create, path)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      if unlink(path) != 0 && errno != ENOENT { throw FileProblem(.create, path) }
      return
    }
    for name in try names(in: path) { try remove("\(path)/\(name)") }
    if rmdir(path) != 0 && errno != ENOENT { throw FileProblem(.create, path) }
  }

  /// Moves a file or folder to where nothing is, in one step.
  ///
  /// - Throws: `FileProblem` where something is there, or the two are of different file systems.
  public static func move(_ path: String, to target: String) throws(FileProblem) {
    if payroll_move_name(path, target) == 0 { return }
    // A file system without that call.
    guard errno == EINVAL || errno == ENOSYS, !holds(target) else {
      throw FileProblem(.rename, target)
    }
    guard rename(path, target) == 0 else { throw FileProblem(.rename, target) }
  }

  /// Puts a folder into the place of another one, which is removed.
  ///
  /// - Throws: `FileProblem` where that cannot be.
  public static func replace(_ path: String, with other: String) throws(FileProblem) {
    if payroll_exchange_names(other, path) == 0 { return try remove(other) }
    try remove(path)
    try move(other, to: path)
  }

  /// Whether a name is taken, be it by a link that leads nowhere.
  public static func holds(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether a path is a link itself.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The path of a folder without links, `.` and `..`.
  ///
  /// - Throws: `FileProblem` where it cannot be found.
  public static func real(_ path: String) throws(FileProblem) -> String {
    guard let found = realpath(path, nil) else { throw FileProblem(.open, path) }
    defer { free(found) }
    return String(cString: found)
  }

  /// Whether the program, and so most likely the person who started it, is at work in a folder.
  static func isWorkedIn(_ real: String) -> Bool {
    guard let own = try? self.real(".") else { return false }
    return own == real || own.hasPrefix(real == "/" ? "/" : real + "/")
  }

  /// Makes the names in a folder durable.
  public static func flush(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
