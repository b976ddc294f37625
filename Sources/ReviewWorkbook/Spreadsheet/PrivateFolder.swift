import Glibc
import PayrollBytes

/// A folder that its owner alone can look into, for the time of a piece of work. What a killed process
/// left is removed by the next one that makes such a folder in the same place.
final class PrivateFolder {
  /// Where it is.
  let path: String
  /// Held for as long as the process lives; nil on a file system without locks.
  private let lock: FileLock?

  /// Makes one in a folder (`""` is this one), under a name that nobody has.
  ///
  /// - Throws: `FileProblem` that names `shown`, the path that the work is for.
  init(in folder: String, for shown: String) throws(FileProblem) {
    Self.sweep(folder)
    while true {
      let made = try Self.make(in: folder, for: shown)
      do throws(FileProblem) {
        // Nobody else takes it but one who sweeps, and was faster than this.
        guard let lock = try FileLock.folder(made) else { continue }
        self.lock = lock
      } catch {
        if error.isMissing { continue }
        lock = nil
      }
      path = made
      return
    }
  }

  deinit { try? Folder.remove(path) }

  private static let prefix = ".payroll-export-"
  private static let template = "XXXXXX"

  private static func make(in folder: String, for shown: String) throws(FileProblem) -> String {
    // The system makes the folder at once with 0700.
    var name = Array(Folder.resolve(prefix + template, in: folder).utf8CString)
    let made = name.withUnsafeMutableBufferPointer { bytes in
      bytes.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    guard let made else { throw FileProblem(.create, shown, errorNumber: errno) }
    return made
  }

  /// Removes the folders of dead processes. What cannot be removed stays: the next one tries again.
  private static func sweep(_ folder: String) {
    let length = (prefix + template).utf8.count
    for name in (try? Folder.names(in: folder.isEmpty ? "." : folder)) ?? []
    where name.hasPrefix(prefix) && name.utf8.count == length {
      let path = Folder.resolve(name, in: folder)
      guard Folder.kind(of: path) == .folder, (try? FileLock.folder(path)) != nil else { continue }
      try? Folder.remove(path)
    }
  }
}
