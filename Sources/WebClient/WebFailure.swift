/// Why there was no answer.
public struct WebFailure: Error, Sendable, Equatable {
  /// What went wrong, as far as it decides what to do about it.
  public enum Kind: Sendable, Equatable {
    /// No connection: refused, reset, unreachable, closed before an answer.
    case connection
    /// The name of the host is unknown.
    case host
    /// The server could not prove who it is, or no safe way of talking was agreed on.
    case certificate
    /// It took too long.
    case timeout
    /// The answer ended before its announced length, or its encoding is broken.
    case cut
    /// The answer is larger than anything that is expected.
    case tooLarge
    /// The address is none, or libcurl refused a setting.
    case unusable
  }

  /// What went wrong.
  public let kind: Kind
  /// libcurl's own words; no secret is in them.
  public let detail: String

  /// A failure.
  public init(_ kind: Kind, _ detail: String) {
    self.kind = kind
    self.detail = detail
  }

  /// Whether trying again may help.
  public var isTemporary: Bool {
    switch kind {
    case .connection, .host, .timeout, .cut: true
    case .certificate, .tooLarge, .unusable: false
    }
  }
}
