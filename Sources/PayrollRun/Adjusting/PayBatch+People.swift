import PayrollModel

extension TimeData {
  /// The employee number of somebody; empty where there is none.
  func number(of place: Int) -> String { text.string(employees[place].number) }
}

extension PayBatch {
  /// Leaves out the findings about people whom the run is not for.
  mutating func keepFindings(of only: Set<Int>) {
    let wanted = Set(only.map { timeData.number(of: $0) })
    let ids = Set(only.map { timeData.employees[$0].id })
    var others: Set<String> = []
    for place in timeData.employees.indices where !only.contains(place) {
      others.insert(timeData.number(of: place))
    }
    findings.removeAll { finding in
      if let number = finding.subject.employee {
        return others.contains(number) && !wanted.contains(number)
      }
      return finding.subject.record.map { $0.kind == .employee && !ids.contains($0.id) } ?? false
    }
  }
}
