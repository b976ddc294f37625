import PayrollModel
import RunFiles

/// What a run knows of people of whom it pays nothing: the findings that say why.
struct RunAbsences: Sendable {
  private var isUnapproved: Set<String> = []
  private var isNamed: Set<String> = []

  init(_ findings: [FindingRecord]) {
    for finding in findings {
      guard let employee = finding.employee, finding.record != nil else { continue }
      isNamed.insert(employee)
      if finding.kind == .notApproved { isUnapproved.insert(employee) }
    }
  }

  /// Why somebody is in the other run alone: what the run said of a record of the person, or that it
  /// knew none.
  func cause(_ employee: String, otherwise: ChangeCause) -> ChangeCause {
    if employee.isEmpty { return otherwise }
    if isUnapproved.contains(employee) { return .approval }
    return isNamed.contains(employee) ? .recordEdited : otherwise
  }
}
