import PayrollBytes
import PayrollModel

extension Configuration {
  /// Reads what the company makes of kinds of findings: `{ "no-pay-rate": "warning" }`.
  mutating func readSeverities(_ reader: JSONObjectReader) {
    for member in reader.allMembers() {
      guard let kind = FindingKind.named(member.key) else {
        reader.problems.note(
          member.location, reader.path(to: member.key),
          "there is no finding \"\(member.key)\"",
          JSONObjectReader.suggestion(for: member.key, among: FindingKind.all.map(\.name)))
        continue
      }
      if let severity = Self.severity(member, of: kind, reader) { severities[kind] = severity }
    }
  }

  /// The severity that a member gives to a kind; nil where it gives none that it may have.
  private static func severity(
    _ member: JSONMember, of kind: FindingKind, _ reader: JSONObjectReader
  ) -> Finding.Severity? {
    guard case .string(let text) = member.value.value else {
      reader.note(
        member.value, member.key, "a severity was expected here, not \(member.value.kind)",
        "write one of \(words(from: .note))")
      return nil
    }
    guard let severity = Finding.Severity(text) else {
      reader.note(
        member.value, member.key, "\"\(text)\" is not one of \(words(from: .note))",
        JSONObjectReader.suggestion(for: text, among: Finding.Severity.allCases.map(\.name)))
      return nil
    }
    // A kind with several severities may be set to what only some of them can be: the others keep
    // their floors.
    if let lowest = kind.lowest, let risk = lowest.risk, severity < lowest.floor {
      reader.note(
        member.value, member.key,
        "\"\(kind)\" cannot be less than \"\(lowest.floor.name)\": \(risk.words)",
        lowest.floor == .blocking
          ? "remove it, and resolve what it finds" : "write one of \(words(from: lowest.floor))")
      return nil
    }
    return severity
  }

  /// `note, warning, blocking`, or those from one of them on.
  private static func words(from lowest: Finding.Severity) -> String {
    Finding.Severity.allCases.filter { $0 >= lowest }.map(\.name).joined(separator: ", ")
  }
}
