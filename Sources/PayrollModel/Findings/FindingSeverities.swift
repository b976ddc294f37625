/// How much the kinds of findings matter to a company, where it differs from the program.
///
/// A severity holds for all findings of its kind. Where the kind has several severities by itself,
/// each keeps its own floor: one that blocks because pay could be lost goes on to block, whatever is
/// made of the others.
public struct FindingSeverities: Sendable, Equatable {
  private var chosen: [FindingKind: Finding.Severity] = [:]

  /// Every kind as the program has it.
  public init() {}

  /// What a company makes of a kind; nil where it says nothing.
  public subscript(kind: FindingKind) -> Finding.Severity? {
    get { chosen[kind] }
    set { chosen[kind] = newValue }
  }

  /// Whether the company differs in nothing.
  public var isEmpty: Bool { chosen.isEmpty }

  /// What the company differs in, by name.
  public var all: [(kind: FindingKind, severity: Finding.Severity)] {
    chosen.map { ($0.key, $0.value) }.sorted { $0.kind.name < $1.kind.name }
  }

  /// How much a finding matters to the company.
  public func severity(of finding: Finding) -> Finding.Severity {
    guard let wanted = chosen[finding.id] else { return finding.usualSeverity }
    return max(wanted, finding.id.floor(of: finding.usualSeverity))
  }

  /// The findings as the company weighs them, in the order of reports.
  public func weighed(_ findings: [Finding]) -> [Finding] {
    let weighed = isEmpty ? findings : findings.map { $0.weighed(as: severity(of: $0)) }
    return weighed.sorted(by: Finding.comesFirst)
  }
}
