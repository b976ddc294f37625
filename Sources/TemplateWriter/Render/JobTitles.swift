import PayrollModel
import PayrollTemplates

/// The titles that hours are printed under where a repetition groups them by job: the name of the
/// position, or where there is none the employee's job title. Positions of one name are one job.
struct JobTitles: Sendable {
  /// The titles, each as it is spelt first.
  private(set) var texts: [[UInt8]] = []
  private var ofPosition: [Int32] = []
  private var ofEmployee: [Int32] = []

  /// No titles.
  init() {}

  /// The titles of time data; where `ignoresCapitals`, spellings that differ in capitals and outer
  /// blanks are one.
  init(_ data: TimeData, ignoresCapitals: Bool) {
    var known: [String: Int32] = [:]
    func place(_ span: TextSpan) -> Int32 {
      guard !span.isEmpty else { return -1 }
      let text = data.text.string(span)
      let key = ignoresCapitals ? FoldedName(text).text : text
      if key.isEmpty { return -1 }
      if let place = known[key] { return place }
      known[key] = Int32(texts.count)
      texts.append(Array(text.utf8))
      return Int32(texts.count - 1)
    }
    ofPosition = data.positions.map { place($0.name) }
    ofEmployee = data.employees.map { place($0.jobTitle) }
  }

  /// The title of hours in a position; -1 where neither the position nor the employee has one.
  func title(_ position: RecordIndex, ofRecord record: Int) -> Int32 {
    if let place = position.place, ofPosition.indices.contains(place), ofPosition[place] >= 0 {
      return ofPosition[place]
    }
    return mainTitle(ofRecord: record)
  }

  /// The job title of an employee; -1 for none.
  func mainTitle(ofRecord record: Int) -> Int32 {
    ofEmployee.indices.contains(record) ? ofEmployee[record] : -1
  }
}
