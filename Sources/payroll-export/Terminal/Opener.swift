import Glibc

/// Shows a file with the program that the desktop has for it.
enum Opener {
  /// Has `xdg-open` show a file; false where there is no such program, or it cannot.
  ///
  /// The path is an argument and goes through no shell.
  static func open(_ path: String) -> Bool {
    let words = ["xdg-open", path]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { arguments.forEach { free($0) } }
    arguments.append(nil)
    var process = pid_t()
    guard posix_spawnp(&process, "xdg-open", nil, nil, arguments, environ) == 0 else {
      return false
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return false }
    }
    return status == 0
  }
}
