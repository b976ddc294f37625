public import PayrollBytes
public import PayrollModel

/// What HR decided about a run: who is held and why, and why findings are no obstacle. The review page
/// saves it as `decisions.json`, and whoever approves may sign it.
public struct RunDecisions: Sendable, Equatable {
  /// Somebody who is not paid by the run.
  public struct Held: Sendable, Equatable {
    /// The employee number; empty where there is none.
    public var number: String
    /// The number in the source.
    public var id: Int64
    /// Why.
    public var reason: String
  }

  /// A finding that is no obstacle.
  public struct Acknowledged: Sendable, Equatable {
    /// Its kind.
    public var kind: FindingKind
    /// The employee number; nil where it is about nobody.
    public var employee: String?
    /// Its date.
    public var date: CalendarDate?
    /// Its record: `work-sessions/17`.
    public var record: String?
    /// Why.
    public var reason: String

    /// Whether it is this finding of a run.
    public func isOf(_ finding: FindingRecord) -> Bool {
      kind == finding.kind && employee == finding.employee && date == finding.date
        && record == finding.record
    }
  }

  /// The name of the file in the folder of a run.
  public static let name = "decisions.json"
  private static let schema = "payroll-export/decisions/1"

  /// The batch.
  public let batch: BatchID
  /// The SHA-256 of its `batch.json`.
  public let batchSHA256: String
  /// The SHA-256 of the `totals.json` of the run, which names all files.
  public let runSHA256: String
  /// Who decided.
  public let by: String
  /// When: `2026-11-08T10:00:00Z`.
  public let at: String
  /// Who is held.
  public let held: [Held]
  /// Which findings are no obstacle.
  public let acknowledged: [Acknowledged]
  /// The bytes, as they are signed.
  public let bytes: [UInt8]

  /// The SHA-256 of the bytes.
  public var sha256: String { SHA256.hexadecimal(of: bytes) }

  /// The decision that everybody is paid.
  ///
  /// - Parameter at: when: `2026-11-08T10:00:00Z`.
  public init(of run: FinishedRun, by: String, at: String) {
    batch = run.batchID
    batchSHA256 = run.batch?.sha256 ?? ""
    runSHA256 = run.sha256
    self.by = by
    self.at = at
    held = []
    acknowledged = []
    var out = OutputBuffer(capacity: 512)
    JSONWriter.document(.separateLines, into: &out) { [batch, batchSHA256, runSHA256] object in
      object.member("schema", Self.schema)
      object.member("batch", batch.description)
      object.member("batchSHA256", batchSHA256)
      object.member("runSHA256", runSHA256)
      object.member("by", by)
      object.member("at", at)
      object.list("decisions") { _ in }
      object.list("acknowledged") { _ in }
      object.list("notes") { _ in }
    }
    bytes = out.array()
  }

  /// Reads a file of decisions.
  ///
  /// - Parameter file: its path, for messages.
  /// - Throws: `TextProblems` with everything that is wrong.
  public init(_ bytes: [UInt8], file: String) throws(TextProblems) {
    let root: JSONNode
    do { root = try JSONTextParser.parse(bytes, file: file) } catch { throw TextProblems([error]) }
    let problems = JSONObjectReader.Problems(file: file)
    let reader = JSONObjectReader(root, problems: problems)
    if let schema = reader.requiredString("schema"), schema != Self.schema {
      problems.note(
        reader.location, "schema", "\"\(schema)\" is not \(Self.schema)",
        "save the decisions on the page of the run")
    }
    _ = reader.requiredNode("batch")
    let batch = reader.parsed("batch", expected: "an id such as ACME-20261107-1") { BatchID($0) }
    let batchSHA256 = reader.requiredString("batchSHA256")
    let runSHA256 = reader.requiredString("runSHA256")
    let by = reader.requiredFilledString("by")
    let at = reader.requiredString("at")
    for key in ["decisions", "acknowledged"] { _ = reader.requiredNode(key) }
    var seen: Set<Int64> = []
    held = reader.objects("decisions").compactMap { Self.held($0, &seen) }
    acknowledged = reader.objects("acknowledged").compactMap(Self.acknowledged)
    for note in reader.objects("notes") { _ = note.allMembers() }
    reader.finish()
    try problems.check()
    guard let batch, let batchSHA256, let runSHA256, let by, let at else {
      throw TextProblems(problems.found)
    }
    self.batch = batch
    self.batchSHA256 = batchSHA256
    self.runSHA256 = runSHA256
    self.by = by
    self.at = at
    self.bytes = bytes
  }

  /// Somebody who is held; nil where somebody is approved, or an entry is wrong, which is noted.
  private static func held(_ reader: JSONObjectReader, _ seen: inout Set<Int64>) -> Held? {
    let number = reader.requiredString("employee")
    _ = reader.requiredNode("id")
    let id = reader.integer("id", in: 0...Int.max)
    if let id, !seen.insert(Int64(id)).inserted {
      reader.problems.note(
        reader.location, reader.path(to: "id"), "about \(id) something is decided already",
        "keep one")
    }
    let decision = reader.requiredString("decision")
    let reason = reader.string("reason")
    reader.finish()
    switch decision {
    case nil, "approve": return nil
    case "hold":
      guard let reason, WrittenReason.saysSomething(reason) else {
        reader.problems.note(
          reader.location, reader.path(to: "reason"), "nobody is held without a reason",
          "write in words why")
        return nil
      }
      guard let number, let id else { return nil }
      return Held(number: number, id: Int64(id), reason: reason)
    case let word?:
      reader.problems.note(
        reader.location, reader.path(to: "decision"), "\"\(word)\" is no decision",
        "write approve or hold")
      return nil
    }
  }

  private static func acknowledged(_ reader: JSONObjectReader) -> Acknowledged? {
    let name = reader.requiredString("finding")
    let employee = reader.string("employee")
    let date = reader.parsed("date", expected: "a date") { CalendarDate($0) }
    let record = reader.string("record")
    let reason = reader.requiredString("reason")
    reader.finish()
    guard let name, let reason else { return nil }
    guard let kind = FindingKind.named(name) else {
      reader.problems.note(
        reader.location, reader.path(to: "finding"), "there is no finding \"\(name)\"",
        JSONObjectReader.suggestion(for: name, among: FindingKind.all.map(\.name)))
      return nil
    }
    guard WrittenReason.saysSomething(reason) else {
      reader.problems.note(
        reader.location, reader.path(to: "reason"), "\"\(reason)\" is no reason",
        "write in words why it may be paid all the same")
      return nil
    }
    return Acknowledged(
      kind: kind, employee: employee, date: date, record: record, reason: reason)
  }
}
