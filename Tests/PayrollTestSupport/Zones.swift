import PayrollBytes
public import PayrollModel
import Synchronization

/// The system's time zones.
public enum Zones {
  /// A zone that is not installed, or cannot be read.
  public struct Missing: Error { let name: String }

  private static let known = Mutex<[String: ZoneRules]>([:])

  /// The clock of a zone, read once.
  ///
  /// - Throws: `FileProblem` or `Missing`.
  public static func named(_ name: String) throws -> ZoneRules {
    if let zone = known.withLock({ $0[name] }) { return zone }
    let bytes = try InputBuffer.array(of: "/usr/share/zoneinfo/" + name)
    guard let zone = ZoneRules(name: name, tzif: bytes) else { throw Missing(name: name) }
    known.withLock { $0[name] = zone }
    return zone
  }
}
