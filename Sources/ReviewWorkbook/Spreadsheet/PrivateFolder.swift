import Glibc
import PayrollBytes

/// A folder that its owner alone can look into, for the time of a piece of work.
final class PrivateFolder {
  /// Where it is.
  let path: String

  /// Makes one in a folder (`""` is this one), under a name that nobody has.
  ///
  /// - Throws: `FileProblem` that names `shown`, the path that the work is for.
  init(in folder: String, for shown: String) throws(FileProblem) {
    // The system makes the folder at once with 0700.
    var name = Folder.resolve(".payroll-export-XXXXXX", in: folder).utf8CString
    let made = name.withUnsafeMutableBufferPointer { bytes in
      bytes.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    guard let made else { throw FileProblem(.create, shown, errorNumber: errno) }
    path = made
  }

  deinit { try? Folder.remove(path) }
}
