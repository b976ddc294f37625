import PayrollModel

/// Compares the hours of a batch with those that the source reckons itself, employee by employee
/// and bucket by bucket.
///
/// Neither side is taken to be right: two programs that come to different hours from the same
/// clock-ins have different rules or different data, and a person should know which.
struct SecondOpinion {
  /// One employee's hours in one bucket that differ.
  private struct Difference {
    let employee: Int
    let bucket: Bucket
    let theirs: Int64
    var words: [Label] = []
  }

  private let batch: PayBatch
  private let figures: SourceFigures
  /// By employee and bucket: what the source has, and the rows that it comes from.
  private var seconds: [Int64]
  private var rowCounts: [Int32]
  private var isUnclear: [Bool]
  /// Rows that cannot be read, of people who are not known.
  private let unreadableRows: Int

  private static let bucketCount = Bucket.allCases.count
  /// Half of a hundredth of an hour, in seconds: what one row of the source may be rounded by.
  static let roundingSeconds: Int64 = 18

  init(_ batch: PayBatch, _ figures: SourceFigures) {
    self.batch = batch
    self.figures = figures
    let count = batch.timeData.employees.count
    var seconds = [Int64](repeating: 0, count: count * Self.bucketCount)
    var rowCounts = [Int32](repeating: 0, count: count * Self.bucketCount)
    var isUnclear = [Bool](repeating: false, count: count)
    var unreadableRows = figures.refusedRows
    figures.eachRow { row in
      guard let employee = row.employee.place else {
        if row.bucket == nil { unreadableRows += 1 }
        return
      }
      guard let bucket = row.bucket else {
        isUnclear[employee] = true
        return
      }
      let place = Self.place(employee, bucket)
      seconds[place] += row.seconds
      rowCounts[place] += 1
    }
    self.seconds = seconds
    self.rowCounts = rowCounts
    self.isUnclear = isUnclear
    self.unreadableRows = unreadableRows
  }

  private static func place(_ employee: Int, _ bucket: Bucket) -> Int {
    employee * bucketCount + Int(bucket.rawValue)
  }

  /// What is different: a warning each; and a note about those who could not be compared.
  func compare() -> (findings: [Finding], comparison: ComparisonControls) {
    var comparison = ComparisonControls(figures.compared)
    comparison.unreadableRows = unreadableRows
    var lines = [Range<Int>](repeating: 0..<0, count: batch.timeData.employees.count)
    for employee in batch.employees {
      if let place = employee.record.place { lines[place] = employee.lineRange }
    }
    var differences: [Difference] = []
    for employee in lines.indices where !isUnclear[employee] {
      let before = differences.count
      var hasRows = !lines[employee].isEmpty
      var ours = [Int64](repeating: 0, count: Self.bucketCount)
      for line in batch.lines[lines[employee]] { ours[Int(line.bucket.rawValue)] += line.seconds }
      for bucket in Bucket.allCases {
        let place = Self.place(employee, bucket)
        if rowCounts[place] > 0 { hasRows = true }
        let tolerance = Self.roundingSeconds * Int64(rowCounts[place])
        guard abs(ours[Int(bucket.rawValue)] - seconds[place]) > tolerance else { continue }
        differences.append(
          Difference(employee: employee, bucket: bucket, theirs: seconds[place]))
      }
      if hasRows { comparison.employees += 1 }
      if differences.count > before { comparison.differing += 1 }
    }
    collectWords(&differences)
    var findings = differences.map { finding($0, batch.lines[lines[$0.employee]]) }
    let unclear = isUnclear.indices.filter { isUnclear[$0] }
    comparison.notCompared = unclear.count
    if !unclear.isEmpty {
      findings.append(.hoursNotCompared(unclear, with: figures.name, batch.timeData))
    }
    if unreadableRows > 0 {
      findings.append(.rowsNotCompared(unreadableRows, of: figures.name))
    }
    return (findings, comparison)
  }

  /// What the source calls the hours that differ. Few do, so the rows are read again for them.
  private func collectWords(_ differences: inout [Difference]) {
    if differences.isEmpty { return }
    var order: [Int: Int] = [:]
    for (index, difference) in differences.enumerated() {
      order[Self.place(difference.employee, difference.bucket)] = index
    }
    var words = [[Label]](repeating: [], count: differences.count)
    figures.eachRow { row in
      guard let employee = row.employee.place, let bucket = row.bucket,
        let index = order[Self.place(employee, bucket)]
      else { return }
      for word in [row.words.0, row.words.1, row.words.2]
      where word != .none && !words[index].contains(word) {
        words[index].append(word)
      }
    }
    for index in differences.indices { differences[index].words = words[index] }
  }

  private func finding(_ difference: Difference, _ lines: ArraySlice<PayLine>) -> Finding {
    let ours = lines.filter { $0.bucket == difference.bucket }
    let rules = Set(ours.map(\.reason)).sorted().map { place in
      let reason = batch.reasons[Int(place)]
      return "\(reason.ruleSet)/\(reason.rule)"
    }
    return .hoursDiffer(
      difference.employee, difference.bucket,
      ours: (ours.reduce(0) { $0 + $1.seconds }, rules),
      theirs: (difference.theirs, difference.words.map { batch.timeData.labels[$0] }.sorted()),
      by: figures.name, batch.timeData)
  }
}
