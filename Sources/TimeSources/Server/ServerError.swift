public import PayrollBytes

/// Why a pull, or telling a server, ends before it is complete. What has been pulled stays and is gone
/// on with next time.
public struct ServerError: Error, Sendable, Equatable {
  /// Whose turn it is.
  public enum Kind: Sendable, Equatable {
    /// The server does not accept who we are, or we do not accept who it is.
    case credentials
    /// It may work later.
    case temporary
    /// What the server answers is of no use.
    case badAnswer
    /// The folder holds something else.
    case refused
    /// What is needed here is not there.
    case missing
    /// The configuration names what cannot be used.
    case configuration
    /// Reading or writing here failed.
    case file
    /// A file or folder cannot be created here.
    case cannotCreate
    /// Something was sent, and nobody knows whether the server has acted on it.
    case unknownOutcome
  }

  /// Whose turn it is.
  public let kind: Kind
  /// What is wrong.
  public let message: String
  /// Where: a resource, an address, a file.
  public let place: String?
  /// What to do.
  public let advice: String

  /// An error.
  public init(_ kind: Kind, _ message: String, at place: String? = nil, advice: String) {
    self.kind = kind
    self.message = message
    self.place = place
    self.advice = advice
  }

  /// Trouble with a file here.
  public init(_ problem: FileProblem) {
    let kind: Kind =
      switch problem.operation {
      case .create, .rename: .cannotCreate
      case .open, .read, .write, .list: .file
      }
    self.init(
      kind, "\(problem.path): \(problem.reason)", at: nil,
      advice: "check the folder, its permissions and the free space of the disk")
  }

  /// A file that was named, or is needed, and cannot be read or made.
  public init(reading problem: FileProblem) {
    let kind: Kind =
      switch problem.operation {
      case .create, .rename: .cannotCreate
      case .write: .file
      case .open, .read, .list: problem.isMissing ? .missing : .file
      }
    self.init(kind, problem.message, at: problem.path, advice: problem.advice)
  }
}
