import PayrollModel
import RunFiles

/// Whom the findings of a run are about. They name people by employee number; whoever has none is known
/// by the records: the own one, those that hours come from, and clocked sessions that pay nothing.
struct PersonFindings {
  private let batch: BatchRecord
  private let timeline: TimelineFile?
  private var byNumber: [String: [Int]] = [:]
  /// Findings that name nobody, by the record that they name.
  private var byRecord: [String: [Int]] = [:]

  init(_ findings: [FindingRecord], _ batch: BatchRecord, _ timeline: TimelineFile?) {
    self.batch = batch
    self.timeline = timeline
    for (place, finding) in findings.enumerated() {
      if let number = finding.employee, !number.isEmpty {
        byNumber[number, default: []].append(place)
      } else if let record = finding.record {
        byRecord[record, default: []].append(place)
      }
    }
  }

  /// The findings about the person at a place of the batch: places among the findings, in their order.
  func about(_ place: Int) -> [Int] {
    let person = batch.employees[place]
    guard person.number.isEmpty else { return byNumber[person.number] ?? [] }
    if byRecord.isEmpty { return [] }
    return records(of: person, at: place).flatMap { byRecord[$0] ?? [] }.sorted()
  }

  private func records(of person: BatchRecord.Employee, at place: Int) -> Set<String> {
    var records: Set = ["\(RecordKind.employee.name)/\(person.id)"]
    for line in batch.lines[person.lineRange] {
      for source in batch.sourceRange(of: line) { records.insert(batch.sourceName(source)) }
    }
    for session in sessions(at: place) {
      records.insert("\(RecordKind.workSession.name)/\(session)")
    }
    return records
  }

  /// The sessions that the timeline has of a person.
  private func sessions(at place: Int) -> [Int64] {
    var person = TimelinePerson()
    guard let lines = timeline?.people, lines.indices.contains(place),
      lines.withLine(place, { person.read($0) })
    else { return [] }
    let numbers = person[.sessions]
    return stride(from: 0, to: numbers.count, by: TimelinePerson.List.sessions.width).map {
      numbers[$0]
    }
  }
}
