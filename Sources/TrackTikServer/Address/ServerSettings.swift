public import OnceOnly

/// A server and how to treat it.
public struct ServerSettings: Sendable {
  /// Where it is.
  public var address: ServerAddress
  /// How it is spoken to; nil to find out.
  public var dialect: Dialect?
  /// How tokens are asked for; nil for a user's password where there is a user.
  public var grant: Grant?
  /// A file of certificates to trust in place of the system's.
  public var certificateAuthority: String?
  /// The requests on their way at a time.
  public var connectionCount = 2
  /// How long to wait and how often to try.
  public var retries = RetryPolicy()

  /// A server, treated as usual.
  public init(address: ServerAddress) { self.address = address }
}
