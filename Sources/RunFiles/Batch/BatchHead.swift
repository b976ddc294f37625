import PayrollBytes
import PayrollModel

/// What stands before the people in a `batch.json`: its first line.
struct BatchHead {
  let id: BatchID
  let company: String
  let isBlocked: Bool
  let period: PayPeriod
  let workweek: Workweek
  let reasons: [PayReason]
  /// Whether a line ends with what the source says that it comes to.
  let hasTotals: Bool
  /// Whether a line ends with an amount, which may be null.
  let hasAmounts: Bool
  /// Whether a line ends with its gross pay, which may be null.
  let hasGross: Bool

  /// Reads the first line, which is open at its end: the people come behind it.
  init(_ line: [UInt8], file: String) throws(BatchRecord.Unreadable) {
    let open = Array(#""employees":["#.utf8)
    guard line.suffix(open.count).elementsEqual(open) else { throw .line(1) }
    do throws(TextProblems) {
      try self.init(closed: line + Array("]}".utf8), file: file)
    } catch {
      throw .problems(error)
    }
  }

  private init(closed line: [UInt8], file: String) throws(TextProblems) {
    let root: JSONNode
    do { root = try JSONTextParser.parse(line, file: file) } catch { throw TextProblems([error]) }
    let problems = JSONObjectReader.Problems(file: file)
    let reader = JSONObjectReader(root, problems: problems)
    if let schema = reader.requiredString("schema"), schema != BatchFile.schema {
      problems.note(
        reader.location, "schema", "\"\(schema)\" is not \(BatchFile.schema)", "make the run again")
    }
    _ = reader.requiredNode("batch")
    let id = reader.parsed("batch", expected: "an id such as ACME-20261107-1") { BatchID($0) }
    let company = reader.requiredString("company")
    let state = reader.parsed("state", expected: "draft or blocked") { text in
      ["draft", "blocked"].contains(text) ? text : nil
    }
    let period = reader.object("period").flatMap(Self.period)
    let workweek = reader.object("workweek").flatMap(Self.workweek)
    let reasons = reader.objects("reasons").map(Self.reason)
    let columns = reader.array("lineColumns").map { node in
      if case .string(let name) = node.value { name } else { "" }
    }
    _ = reader.array("employees")
    reader.finish()
    let hasTotals = columns.contains("total")
    let hasAmounts = columns.contains("amount")
    let hasGross = columns.contains("gross")
    if columns
      != LineTexts.columns(
        withTotals: hasTotals, withAmounts: hasAmounts, withGross: hasGross)
    {
      problems.note(
        reader.location, "lineColumns", "these are not the columns of a batch",
        "make the run again")
    }
    if let id, let period, id.last != period.last {
      problems.note(
        reader.location, "batch", "\(id) is no batch of \(period)", "make the run again")
    }
    try problems.check()
    guard let id, let company, let state, let period, let workweek else {
      problems.note(
        reader.location, "", "a part of the head of a batch is missing", "make the run again")
      throw TextProblems(problems.found)
    }
    self.id = id
    self.company = company
    self.isBlocked = state == "blocked"
    self.period = period
    self.workweek = workweek
    self.reasons = reasons
    self.hasTotals = hasTotals
    self.hasAmounts = hasAmounts
    self.hasGross = hasGross
  }

  private static func period(_ reader: JSONObjectReader) -> PayPeriod? {
    _ = reader.requiredNode("first")
    _ = reader.requiredNode("last")
    let first = reader.parsed("first", expected: "a date") { CalendarDate($0) }
    let last = reader.parsed("last", expected: "a date") { CalendarDate($0) }
    let payDate = reader.parsed("payDate", expected: "a date") { CalendarDate($0) }
    reader.finish()
    guard let first, let last else { return nil }
    return PayPeriod(first: first, last: last, payDate: payDate)
  }

  private static func workweek(_ reader: JSONObjectReader) -> Workweek? {
    let start = reader.parsed("start", expected: "a weekday") { Weekday($0) }
    let time = reader.parsed("startTime", expected: "a time") { TimeOfDay($0) }
    let day = reader.parsed("workdayStart", expected: "a time") { TimeOfDay($0) }
    reader.finish()
    guard let start, let time, let day else { return nil }
    return Workweek(start: start, startTime: time, workdayStart: day)
  }

  private static func reason(_ reader: JSONObjectReader) -> PayReason {
    defer { reader.finish() }
    return PayReason(
      ruleSet: reader.requiredString("ruleSet") ?? "", rule: reader.requiredString("rule") ?? "",
      sentence: reader.requiredString("sentence") ?? "",
      citation: reader.requiredString("citation") ?? "")
  }

  // MARK: The whole

  /// The record of a batch with these people and lines; `tail` is what stands behind them, from the
  /// bracket that closes their list.
  func record(
    _ lines: BatchLines, tail: [UInt8], file: String
  ) throws(BatchRecord.Unreadable) -> BatchRecord {
    var weeks: [BatchRecord.Week]?
    do throws(TextProblems) {
      weeks = try Self.weeks(Array(#"{"employees":["#.utf8) + tail, file: file)
    } catch {
      throw .problems(error)
    }
    return BatchRecord(
      id: id, company: company, isBlocked: isBlocked, period: period, workweek: workweek,
      reasons: reasons, employees: lines.employees, lines: lines.lines, sources: lines.sources,
      sourceTexts: lines.sourceTexts, texts: lines.interner.texts,
      lineTotals: hasTotals ? lines.totals : nil, wages: weeks)
  }

  private static func weeks(
    _ bytes: [UInt8], file: String
  ) throws(TextProblems) -> [BatchRecord.Week]? {
    let root: JSONNode
    do { root = try JSONTextParser.parse(bytes, file: file) } catch { throw TextProblems([error]) }
    let problems = JSONObjectReader.Problems(file: file)
    let reader = JSONObjectReader(root, problems: problems)
    _ = reader.array("employees")
    let hasWages = reader.node("wages") != nil
    let weeks = reader.objects("wages").compactMap(BatchRecord.Week.init)
    reader.finish()
    try problems.check()
    return hasWages ? weeks : nil
  }
}
