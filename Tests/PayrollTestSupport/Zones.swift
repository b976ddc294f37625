import PayrollBytes
public import PayrollModel

/// The system's time zones.
public enum Zones {
  /// A zone that is not installed, or cannot be read.
  public struct Missing: Error { let name: String }

  /// The clock of a zone.
  ///
  /// - Throws: `FileProblem` or `Missing`.
  public static func named(_ name: String) throws -> ZoneRules {
    let bytes = try InputBuffer.array(of: "/usr/share/zoneinfo/" + name)
    guard let zone = ZoneRules(name: name, tzif: bytes) else { throw Missing(name: name) }
    return zone
  }
}
