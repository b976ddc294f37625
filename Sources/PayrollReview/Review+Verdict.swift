import PayrollModel
import RunFiles

extension Review {
  /// How many findings must be resolved before anybody is paid.
  public var blockingCount: Int { findings.count { $0.severity == .blocking } }

  /// How many warnings may be paid only with a reason in writing.
  public var acknowledgementCount: Int { findings.count(where: \.needsAcknowledgement) }

  /// What stands in the way of an approval, as the end of a sentence; nil where nothing does.
  public var obstacle: String? {
    if isBlocked { return "\(blockingCount) blocking finding\(blockingCount == 1 ? "" : "s")" }
    let waiting = acknowledgementCount
    if waiting == 0 { return nil }
    return waiting == 1 ? "1 warning is acknowledged" : "\(waiting) warnings are acknowledged"
  }
}
