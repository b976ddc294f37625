import PayrollModel
public import RunFiles

/// The people whom somebody decided to hold out of the files of a run, found in what it was made from.
public struct HeldPeople: Sendable {
  /// What was decided.
  public let decisions: RunDecisions

  /// The people of some decisions.
  public init(_ decisions: RunDecisions) { self.decisions = decisions }

  /// Holds the people out of a batch, each with a finding that says why.
  ///
  /// - Throws: `RunError` where somebody is not in the time data.
  func hold(in batch: inout PayBatch) throws(RunError) {
    for person in decisions.held {
      let record = batch.timeData.employees.indices.first { place in
        let employee = batch.timeData.employees[place]
        return employee.id == person.id && number(of: place, batch) == person.number
      }
      guard let record else {
        throw RunError(
          .badInput,
          "the decisions hold employee \"\(person.number)\" with the id \(person.id), and the time "
            + "data have nobody of both", at: RunDecisions.name,
          advice: "save the decisions on the page of this run")
      }
      if let place = batch.employees.firstIndex(where: { $0.record.place == record }) {
        if batch.employees[place].held == nil {
          batch.controls.heldSeconds += batch.lines[batch.employees[place].lineRange]
            .reduce(0) { $0 + $1.seconds }
        }
        batch.employees[place].held = .heldByDecision
      }
      batch.findings.append(
        Finding(
          .heldByDecision,
          Finding.Subject(
            employee: person.number.isEmpty ? nil : person.number,
            record: Finding.RecordName(.employee, person.id)),
          "Held out of the files by \(decisions.by): \(person.reason)"))
    }
  }

  private func number(of place: Int, _ batch: PayBatch) -> String {
    batch.timeData.text.string(batch.timeData.employees[place].number)
  }

  /// The findings of a batch, of which those that are about held people alone block nothing any more:
  /// nothing of these is paid.
  func settled(_ findings: [Finding], in batch: PayBatch) -> [Finding] {
    let ids = Set(decisions.held.map(\.id))
    var (held, others): (Set<String>, Set<String>) = ([], [])
    for place in batch.timeData.employees.indices {
      let number = number(of: place, batch)
      if ids.contains(batch.timeData.employees[place].id) {
        held.insert(number)
      } else {
        others.insert(number)
      }
    }
    // Of two people with one number nobody can say whom a finding is about.
    held.subtract(others)
    held.remove("")
    return findings.map { finding in
      let isAboutHeld =
        finding.subject.employee.map(held.contains)
        ?? (finding.subject.record.map { $0.kind == .employee && ids.contains($0.id) } ?? false)
      guard finding.severity == .blocking, isAboutHeld else { return finding }
      return finding.standing(as: .warning)
    }
  }
}
