import TrackTik

/// Why a pull or a publication ends before it is complete. What has been pulled stays and is gone on
/// with next time.
public struct PullError: Error, Sendable {
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

  init(_ kind: Kind, _ message: String, at place: String? = nil, advice: String) {
    self.kind = kind
    self.message = message
    self.place = place
    self.advice = advice
  }
}
