import PayrollModel

/// A finding in words.
enum FindingText {
  /// `blocking [open-session] employee 000117, 2026-10-27, work-sessions/17: what. What to do.`
  static func line(_ finding: Finding) -> String {
    let place = place(of: finding)
    // Employee numbers, record names and the words of a finding hold what the data hold.
    return TerminalText.escaped(
      "\(finding.severity.name) [\(finding.id)]\(place.isEmpty ? "" : " ")\(place): "
        + finding.sentences)
  }

  /// `employee 000117, 2026-10-27, work-sessions/17: what. What to do.`
  static func about(_ finding: Finding) -> String {
    let place = place(of: finding)
    return TerminalText.escaped((place.isEmpty ? "" : "\(place): ") + finding.sentences)
  }

  /// `warning implausible-rate`, and the severity by itself where the company gives it another.
  static func name(of finding: Finding) -> String {
    let isUsual = finding.severity == finding.usualSeverity
    return "\(finding.severity.name) \(finding.id)"
      + (isUsual ? "" : " (usually \(finding.usualSeverity.name))")
  }

  /// `employee 000117, 2026-10-27, work-sessions/17: what.` without what to do.
  static func matter(of finding: Finding) -> String {
    let place = place(of: finding)
    return TerminalText.escaped(
      (place.isEmpty ? "" : "\(place): ") + Finding.sentence(finding.message))
  }

  private static func place(of finding: Finding) -> String {
    var places: [String] = []
    if let employee = finding.subject.employee { places.append("employee \(employee)") }
    if let date = finding.subject.date { places.append(date.description) }
    if let record = finding.subject.record { places.append(record.description) }
    if let file = finding.subject.file { places.append(file) }
    return places.joined(separator: ", ")
  }
}
