import PayrollBytes
public import PayrollModel

extension FindingsFile {
  /// Reads a `findings.json`, one finding a line, in its order.
  ///
  /// - Parameter batch: the id of the batch that it must be of.
  /// - Throws: `FileProblem` where it cannot be read, `TextProblems` where it is no such file, or one
  ///   of another batch.
  public static func read(_ path: String, of batch: BatchID) throws -> [FindingRecord] {
    var findings: [FindingRecord] = []
    do {
      try LinedList.read(path, opening: #""findings":["#, like: Records()) { head in
        let root = try JSONTextParser.parse(head, file: path)
        let reader = JSONObjectReader(root, problems: JSONObjectReader.Problems(file: path))
        guard reader.requiredString("schema") == schema,
          reader.requiredString("batch") == batch.description
        else { throw problem("it is no \(schema) of \(batch)", path, line: 1) }
      } join: {
        findings += $0.findings
      }
    } catch let malformed as ListProblem {
      switch malformed {
      case .file(let problem): throw problem
      case .entry(let line): throw problem("this is no finding", path, line: line)
      case .line(let line):
        throw problem("this is none of such a file, or the file is cut", path, line: line)
      }
    }
    return findings
  }

  /// The findings that a core read.
  private struct Records: ListPart {
    var findings: [FindingRecord] = []

    mutating func add(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
      guard let node = try? JSONTextParser.parse(Array(line), file: ""),
        let finding = record(JSONObjectReader(node, problems: .init(file: "")))
      else { return false }
      findings.append(finding)
      return true
    }
  }

  private static func record(_ reader: JSONObjectReader) -> FindingRecord? {
    guard let kind = reader.requiredString("id").flatMap(FindingKind.named),
      let severity = reader.requiredString("severity").flatMap({ Finding.Severity($0) }),
      let message = reader.requiredString("message"), let advice = reader.requiredString("advice")
    else { return nil }
    let most = 1 << 50
    return FindingRecord(
      kind: kind, severity: severity, employee: reader.string("employee"),
      date: reader.string("date").flatMap { CalendarDate($0) }, record: reader.string("record"),
      file: reader.string("file"), message: message, advice: advice,
      seconds: reader.integer("seconds", in: -most...most).map(Int64.init),
      gross: reader.string("gross").flatMap { DecimalText.exact($0, fractionDigits: 2) }
        .map(Money.init(cents:)),
      needsAcknowledgement: reader.bool("acknowledge") ?? false)
  }

  private static func problem(_ message: String, _ path: String, line: Int) -> TextProblems {
    TextProblems([
      TextProblem(
        file: path, location: TextLocation(line: line, column: 1), message: message,
        advice: "make the run again")
    ])
  }
}
