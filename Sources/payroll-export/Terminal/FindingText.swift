import PayrollModel

/// A finding on one line.
enum FindingText {
  /// `blocking [open-session] employee 000117, 2026-10-27, work-sessions/17: what. What to do.`
  static func line(_ finding: Finding) -> String {
    var places: [String] = []
    if let employee = finding.subject.employee { places.append("employee \(employee)") }
    if let date = finding.subject.date { places.append(date.description) }
    if let record = finding.subject.record { places.append(record.description) }
    if let file = finding.subject.file { places.append(file) }
    let place = places.isEmpty ? "" : " \(places.joined(separator: ", "))"
    // Employee numbers, record names and the words of a finding hold what the data hold.
    return TerminalText.escaped(
      "\(finding.severity.name) [\(finding.id)]\(place): \(finding.sentences)")
  }
}
