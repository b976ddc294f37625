public import PayrollModel
import TimeRules

/// Explains the hours of any number of employees of one snapshot and period. What concerns all of them
/// is looked at once, so that explaining everybody takes one pass.
public struct EmployeeExplainer: Sendable {
  private let run: MapperRun
  private let mapper: Mapper
  /// The place of each employee's task in the run, by the place in the snapshot.
  private let tasks: [Int: Int]
  /// What the reader and the run have found, by whom it is about.
  private let findingsByPerson: [Finding.Subject: [Finding]]

  init(_ mapper: Mapper, _ data: TimeData, period: PayPeriod) throws(MapperError) {
    let (data, entries) = mapper.withEntryCodes(data, period)
    let run = try MapperRun(mapper, data.linkingBreaks(), period: period, entries: entries)
    self.run = run
    self.mapper = mapper
    self.tasks = Dictionary(
      run.tasks.indices.map { (run.tasks[$0].place, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [Finding.Subject: [Finding]] = [:]
    for finding in data.findings + run.runFindings + (entries?.findings ?? []) {
      let subject = finding.subject
      // By the number where there is one, else by the record.
      let key =
        subject.employee.map { Finding.Subject(employee: $0) }
        ?? subject.record.map { Finding.Subject(record: $0) }
      if let key { found[key, default: []].append(finding) }
    }
    self.findingsByPerson = found
  }

  /// The employees with anything near the period, in the order of the batch: places in the snapshot.
  public var employees: [RecordIndex] { run.tasks.map { RecordIndex($0.place) } }

  /// How an employee's hours came to be; nil where nobody knows the clock or the law, or there is
  /// nothing near the period.
  public func explanation(of employee: RecordIndex) -> EmployeeExplanation? {
    guard let place = employee.place, let index = tasks[place] else { return nil }
    var explanation = run.explain(run.tasks[index], others: others(about: place))
    explanation?.markWeeks(ruleSets: mapper.ruleSets, company: mapper.policy.workweek)
    return explanation
  }

  /// What the reader and the run itself have found about one employee, the blocking ones first.
  public func findings(about employee: RecordIndex) -> [Finding] {
    employee.place.map { place in
      others(about: place).map { $0.spoken(in: run.context.data.source) }
        .sorted(by: Finding.comesFirst)
    } ?? []
  }

  private func others(about place: Int) -> [Finding] {
    let person = run.context.data.subject(ofEmployee: place)
    var found: [Finding] = []
    if let number = person.employee {
      found += findingsByPerson[Finding.Subject(employee: number)] ?? []
    }
    if let record = person.record {
      found += findingsByPerson[Finding.Subject(record: record)] ?? []
    }
    return found
  }
}
