import PayrollModel
import RowReading

/// Counts what was read of a resource, and turns trouble into findings.
struct ResourceReport {
  /// The counts.
  var statistics: ResourceStatistics
  private let kind: RecordKind
  private let resource: String
  private let severity: Finding.Severity
  private let decidesPay: Bool
  private var announcingPages = 0
  private var selfCountingPages = 0
  private var rowsMissingOnPages = 0
  private var linesBefore = 0
  private var file = ""
  private var firstWithUnknownValue: [String: Int64] = [:]

  /// Nothing read yet.
  ///
  /// - Parameters:
  ///   - severity: of rows and fields that cannot be used.
  ///   - decidesPay: whether wages are wrong where rows are missing.
  init(
    _ resource: Resource, fileCount: Int, severity: Finding.Severity, decidesPay: Bool
  ) {
    self.kind = resource.kind
    self.resource = resource.rawValue
    self.severity = severity
    self.decidesPay = decidesPay
    statistics = ResourceStatistics(resource.kind, resource: resource.rawValue)
    statistics.fileCount = fileCount
  }

  /// Adds a chunk.
  mutating func add(_ notes: ChunkNotes, file: String, _ findings: inout [Finding]) {
    if file != self.file {
      self.file = file
      linesBefore = 0
    }
    statistics.rowCount += notes.rowCount
    statistics.refusedRowCount += notes.refusedRowCount
    if let count = notes.announcedCount {
      statistics.announcedCount = max(statistics.announcedCount ?? 0, count)
    }
    announcingPages += notes.announcingPages
    selfCountingPages += notes.selfCountingPages
    rowsMissingOnPages += notes.rowsMissingOnPages
    statistics.unknownFields.merge(notes.unknownFields, uniquingKeysWith: +)
    statistics.unknownValues.merge(notes.unknownValues, uniquingKeysWith: +)
    firstWithUnknownValue.merge(notes.firstWithUnknownValue) { first, _ in first }
    for problem in notes.problems { findings.append(finding(problem)) }
    linesBefore += notes.lineCount
  }

  /// A record under the name of the folder that it lies in: others hold the same kind.
  private func record(_ number: Int64) -> Finding.RecordName {
    Finding.RecordName(kind, number, written: "\(resource)/\(number)")
  }

  private func finding(_ problem: ChunkNotes.Problem) -> Finding {
    let line = problem.row == 0 ? linesBefore + problem.line : problem.line
    let row = problem.row == 0 ? "the row" : "row \(problem.row) of the page"
    let subject = Finding.Subject(
      record: problem.record.map { record($0) },
      file: "\(problem.file):\(line)")
    let left = problem.isRefused ? "; the row is left out" : ""
    let what: String =
      switch problem.kind {
      case .notAnObject: "\(row) is not an object"
      case .noNumber: "\(row) has no \(problem.field)"
      case .unreadable: "\(row): the value of \(problem.field) cannot be read"
      case .missing: "\(row): \(problem.field) is missing"
      case .twice: "\(row): \(problem.field) is given twice"
      }
    return Finding(
      problem.isRefused ? .unreadableRow : .unreadableField, severity, subject, what + left,
      advice: "correct the record in the source and pull the page again")
  }

  /// Adds what is known at the end only.
  ///
  /// - Parameter missingRows: the rows that the source announced and did not send, where the manifest
  ///   says it.
  mutating func finish(
    distinctCount: Int, missingRows: Int?, conflicts: ArraySlice<Int64>, _ findings: inout [Finding]
  ) {
    for id in conflicts {
      findings.append(
        Finding(
          .conflictingRows, severity,
          Finding.Subject(record: record(id), file: resource),
          "two rows have this number and different content; the later one is used",
          advice: "the record changed while it was pulled; pull \(resource) again"))
    }
    findings += unknownStates
    if statistics.repeatedRowCount > 0 {
      let count = statistics.repeatedRowCount
      findings.append(
        Finding(
          .repeatedRows, Finding.Subject(file: resource),
          count == 1 ? "1 row came twice" : "\(count) rows came more than once",
          advice: "each is used once; the source does this when records are added meanwhile"))
    }
    let read = distinctCount + statistics.refusedRowCount
    if let missingRows {
      // Pages of several questions cannot say it themselves: each has the count of its own.
      statistics.announcedCount = read + missingRows
    } else {
      judgePageCounts(read: read)
    }
    if let announced = statistics.announcedCount, announced != read {
      let difference = announced - read
      findings.append(
        Finding(
          .countDiffers, difference > 0 && decidesPay ? .blocking : .warning,
          Finding.Subject(file: resource),
          difference > 0
            ? "the source announced \(announced) records and \(read) were read: "
              + "\(difference) \(difference == 1 ? "row is" : "rows are") missing"
            : "the source announced \(announced) records and \(read) were read",
          advice: "pull \(resource) again, with all pages"))
    }
  }

  /// What the pages announce, taken together.
  private mutating func judgePageCounts(read: Int) {
    // Pages that all count themselves, and have what they say, say nothing of the whole.
    if announcingPages > 1, selfCountingPages == announcingPages { statistics.announcedCount = nil }
    if rowsMissingOnPages > 0, statistics.announcedCount ?? read <= read {
      statistics.announcedCount = read + rowsMissingOnPages
    }
  }

  /// Resources whose state says whether the time of a record is there.
  private static let resourcesWithState: Set<String> = [
    Resource.workSessions.rawValue, Resource.breakSessions.rawValue, Resource.shifts.rawValue,
  ]

  /// One finding for each state that nobody here knows: it may say that the record is not there.
  private var unknownStates: [Finding] {
    guard Self.resourcesWithState.contains(resource) else { return [] }
    return statistics.unknownValues.filter { $0.key.hasPrefix("status=") }.map { value, count in
      let word = value.dropFirst("status=".count)
      return Finding(
        .unknownStatus, severity == .blocking ? .warning : .note,
        Finding.Subject(
          record: firstWithUnknownValue[value].map { record($0) },
          file: resource),
        count == 1
          ? "the state \"\(word)\" is not known; the record is taken to be there"
          : "\(count) records, this one first, have the state \"\(word)\", which is not known; "
            + "they are taken to be there")
    }
  }
}
