import Glibc
public import PayrollLedger

/// The moment at which a command adds to the ledger, and who sits at the machine.
public struct LedgerMoment: Sendable {
  /// When, in seconds since 1970 UTC.
  public let now: Int64
  /// Who.
  public let actor: Operator

  /// A moment that somebody chose.
  public init(now: Int64, actor: Operator) {
    self.now = now
    self.actor = actor
  }

  /// This moment, and the user of this process.
  public static func present() -> LedgerMoment {
    var host = [CChar](repeating: 0, count: 256)
    gethostname(&host, host.count - 1)
    let user = geteuid()
    let login = getpwuid(user).flatMap { $0.pointee.pw_name }.map { String(cString: $0) }
    let name = host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return LedgerMoment(
      now: Int64(time(nil)),
      actor: Operator(
        login: login ?? String(user), user: user, host: String(decoding: name, as: UTF8.self)))
  }
}
