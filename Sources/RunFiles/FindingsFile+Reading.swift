import PayrollBytes
public import PayrollModel

extension FindingsFile {
  /// Reads a `findings.json`, one finding a line, in its order.
  ///
  /// - Parameter batch: the id of the batch that it must be of.
  /// - Throws: `FileProblem` where it cannot be read, `TextProblems` where it is no such file, or one
  ///   of another batch.
  public static func read(_ path: String, of batch: BatchID) throws -> [FindingRecord] {
    let bytes = try InputBuffer.array(of: path)
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count >= 3, lines[lines.count - 1].isEmpty,
      lines[lines.count - 2].elementsEqual("]}".utf8),
      let head = lines.first, head.suffix(open.count).elementsEqual(open)
    else { throw problem("it is cut, or no file of findings", path, line: 1) }
    let root = try JSONTextParser.parse(Array(head) + Array("]}".utf8), file: path)
    let reader = JSONObjectReader(root, problems: JSONObjectReader.Problems(file: path))
    guard reader.requiredString("schema") == schema,
      reader.requiredString("batch") == batch.description
    else { throw problem("it is no \(schema) of \(batch)", path, line: 1) }
    var findings: [FindingRecord] = []
    findings.reserveCapacity(lines.count - 3)
    for (index, line) in lines[1..<lines.count - 2].enumerated() {
      let entry = line.last == UInt8(ascii: ",") ? line.dropLast() : line
      guard let node = try? JSONTextParser.parse(Array(entry), file: path),
        let finding = record(JSONObjectReader(node, problems: .init(file: path)))
      else { throw problem("this is no finding", path, line: index + 2) }
      findings.append(finding)
    }
    return findings
  }

  private static let open = Array(#""findings":["#.utf8)

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
