/// The server and how to treat it.
public struct PullSource: Sendable {
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
  /// Resources that are not asked for, and fields (`shifts.approvedHours`).
  public var without: Set<String> = []
  /// How old, in hours, pages of an earlier pull may be; 0 where none are used or kept.
  public var cacheHours = 24
  /// How long to wait and how often to try.
  public var retries = RetryPolicy()

  /// A server, treated as usual.
  public init(address: ServerAddress) { self.address = address }

  /// The names of the resources that a pull knows.
  public static var resourceNames: [String] { ResourcePlan.names }

  /// The fields that a pull asks for by name, behind the names of their resources:
  /// `shifts.approvedHours`.
  public static var fieldNames: [String] {
    ResourcePlan.all.flatMap { plan in plan.onDemand.map { "\(plan.name).\($0)" } }
  }
}

/// How far a pull is.
public struct PullProgress: Sendable {
  /// The resource that a page came of.
  public var resource: String
  /// The rows so far, of all resources.
  public var rowCount: Int
  /// The rows that are known to be still to come, of the resources under way.
  public var rowsLeft: Int
  /// Milliseconds since the pull began.
  public var milliseconds: Int
  /// What the pull is waiting for, if it is.
  public var waiting: String?
}
