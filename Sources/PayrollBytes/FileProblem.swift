import Glibc

/// Something the system refused to do with a file.
public struct FileProblem: Error, Sendable, Equatable {
  /// What was tried.
  public enum Operation: String, Sendable {
    case open, read, create, write, rename, list
  }

  /// What was tried.
  public let operation: Operation
  /// The path, as given.
  public let path: String
  /// The system's `errno`; `EINVAL` where the problem is not the system's.
  public let errorNumber: Int32

  private let detail: String?

  /// A problem with an explicit error number.
  ///
  /// - Parameter detail: what is the matter, where the system's words do not say it.
  public init(
    _ operation: Operation, _ path: String, errorNumber: Int32, detail: String? = nil
  ) {
    self.operation = operation
    self.path = path
    self.errorNumber = errorNumber
    self.detail = detail
  }

  /// A problem that is not the system's.
  init(_ operation: Operation, _ path: String, detail: String) {
    self.init(operation, path, errorNumber: EINVAL, detail: detail)
  }

  /// A file that is longer than any of its kind.
  public init(_ path: String, tooLongFor limit: InputLimit) {
    self.init(
      .read, path, errorNumber: EFBIG,
      detail: "it is longer than \(limit.words), which is the most for such a file")
  }

  /// A problem with the error number of the last system call.
  init(_ operation: Operation, _ path: String) {
    self.init(operation, path, errorNumber: errno)
  }

  /// What is the matter: the system's own words for the error number, unless there are better ones.
  public var reason: String { detail ?? String(cString: strerror(errorNumber)) }

  /// Whether the file, or a folder on the way to it, does not exist.
  public var isMissing: Bool { errorNumber == ENOENT || errorNumber == ENOTDIR }
}
