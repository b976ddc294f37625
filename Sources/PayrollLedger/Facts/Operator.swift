/// Who sits at the machine, as its operating system knows him. It is always recorded: a name that
/// somebody types proves nothing.
public struct Operator: Sendable, Hashable, CustomStringConvertible {
  /// The login name.
  public let login: String
  /// The number of the user.
  public let user: UInt32
  /// The name of the machine.
  public let host: String

  /// Somebody at a machine.
  public init(login: String, user: UInt32, host: String) {
    self.login = login
    self.user = user
    self.host = host
  }

  /// `ann@payroll-1 (user 1000)`.
  public var description: String { "\(login)@\(host) (user \(user))" }
}
