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
  /// The system's error number.
  public let errorNumber: Int32

  /// A problem with an explicit error number.
  public init(_ operation: Operation, _ path: String, errorNumber: Int32) {
    self.operation = operation
    self.path = path
    self.errorNumber = errorNumber
  }

  /// A problem with the error number of the last system call.
  init(_ operation: Operation, _ path: String) {
    self.init(operation, path, errorNumber: errno)
  }

  /// The system's own words for the error number.
  public var reason: String { String(cString: strerror(errorNumber)) }

  /// Whether the file, or a folder on the way to it, does not exist.
  public var isMissing: Bool { errorNumber == ENOENT || errorNumber == ENOTDIR }
}
