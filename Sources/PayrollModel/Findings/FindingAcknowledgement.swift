/// Which warnings may be paid only where somebody writes down why.
///
/// Those that could lose pay, pay twice or pay wrongly always; a company may add kinds that it wants
/// a word about. What blocks is never acknowledged, and a note needs nothing.
public struct FindingAcknowledgement: Sendable, Equatable {
  /// The kinds that a company adds.
  public var kinds: Set<FindingKind>

  /// The usual warnings, and these.
  public init(_ kinds: Set<FindingKind> = []) { self.kinds = kinds }

  /// Whether a finding needs a reason in writing.
  public func isNeeded(for finding: Finding) -> Bool {
    guard finding.severity == .warning else { return false }
    if kinds.contains(finding.id) { return true }
    return finding.id.cases.contains { $0.severity == finding.usualSeverity && $0.risk != nil }
  }
}
