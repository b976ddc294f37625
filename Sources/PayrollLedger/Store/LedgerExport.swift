public import PayrollBytes

/// A ledger as lines of JSON: the ledger, then its events in their order, then the bytes that they name.
/// Read back it is the same ledger, with the same digests.
public enum LedgerExport {
  static let schema = "payroll-export/ledger-export/1"

  /// Writes a ledger.
  ///
  /// - Throws: `LedgerProblem`.
  public static func text(of ledger: Ledger, payer: String) throws(LedgerProblem) -> OutputBuffer {
    var out = OutputBuffer(capacity: 1 << 16)
    JSONWriter.document(into: &out) { line in
      line.member("schema", schema)
      line.member("lineage", ledger.state.head.lineage)
      line.member("payer", payer)
    }
    var named: [LedgerDigest] = []
    var lines = OutputBuffer(capacity: 1 << 16)
    try ledger.forEachEvent { event in
      named += LedgerFact(event)?.attachments ?? []
      JSONWriter.document(into: &lines) { line in
        line.member("sequence", event.sequence)
        line.member("at", event.at)
        line.member("actor", event.actor)
        line.member("kind", event.draft.kind.description)
        line.member("subject", event.draft.subject)
        line.member("body", event.draft.body)
        line.member("digest", event.digest.hexadecimal)
      }
    }
    out.append(contentsOf: lines)
    var seen: Set<LedgerDigest> = []
    for digest in named where seen.insert(digest).inserted {
      let bytes = try ledger.attachment(digest)
      JSONWriter.document(into: &out) { line in
        line.member("attachment", digest.hexadecimal)
        if let text = String(validating: bytes, as: UTF8.self) {
          line.member("text", text)
        } else {
          line.member("hexadecimal", hexadecimal(bytes))
        }
      }
    }
    JSONWriter.document(into: &out) { line in
      line.member("head", ledger.state.head.digest.hexadecimal)
      line.member("events", ledger.state.head.sequence)
    }
    return out
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    var out = OutputBuffer(capacity: bytes.count * 2)
    for byte in bytes { out.append(hexadecimal: byte) }
    return String(decoding: out.array(), as: UTF8.self)
  }

  /// What stands in an export.
  struct Contents {
    var lineage = ""
    var payer = ""
    var events: [(event: LedgerEvent.Draft, at: Int64, actor: String, digest: LedgerDigest)] = []
    var attachments: [(digest: LedgerDigest, bytes: [UInt8])] = []
    /// Whether the last line was there, and is of as many events.
    var isWhole = false
  }

  /// Reads an export.
  ///
  /// - Parameter file: its path, for messages.
  /// - Throws: `LedgerProblem` where a line is none of an export.
  static func read(_ bytes: [UInt8], file: String) throws(LedgerProblem) -> Contents {
    var contents = Contents()
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let node = try? JSONTextParser.parse(Array(line), file: file),
        contents.take(JSONFields(node), isFirst: index == 0)
      else {
        throw LedgerProblem(
          .foreign, file, "line \(index + 1) is none of an exported ledger",
          advice: "export the ledger again with payroll-export ledger export")
      }
    }
    guard contents.isWhole else {
      throw LedgerProblem(
        .foreign, file, "the export is cut: its last line is missing",
        advice: "export the ledger again with payroll-export ledger export")
    }
    return contents
  }
}

extension LedgerExport.Contents {
  /// Takes a line; false where it is none.
  fileprivate mutating func take(_ line: JSONFields, isFirst: Bool) -> Bool {
    if isWhole { return false }
    if isFirst {
      guard line.text("schema") == LedgerExport.schema, let lineage = line.text("lineage"),
        let payer = line.text("payer")
      else { return false }
      (self.lineage, self.payer) = (lineage, payer)
      return true
    }
    if let digest = line.text("attachment").flatMap({ LedgerDigest($0) }) {
      let bytes =
        line.text("text").map { Array($0.utf8) } ?? line.text("hexadecimal").flatMap(Self.bytes)
      guard let bytes, LedgerDigest(of: bytes) == digest else { return false }
      attachments.append((digest, bytes))
      return true
    }
    if let head = line.text("head") {
      isWhole = head == events.last?.digest.hexadecimal && line.number("events") == events.count
      return isWhole
    }
    guard line.number("sequence") == events.count + 1,
      case .number(let at)? = line.node("at")?.value, let at = Int64(at),
      let actor = line.text("actor"),
      let kind = line.text("kind").flatMap({ LedgerEvent.Kind($0) }),
      let subject = line.text("subject"), let body = line.text("body"),
      let digest = line.text("digest").flatMap({ LedgerDigest($0) })
    else { return false }
    events.append((LedgerEvent.Draft(kind, subject, body: body), at, actor, digest))
    return true
  }

  private static func bytes(_ hexadecimal: String) -> [UInt8]? {
    let digits = hexadecimal.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[place], let low = digits[place + 1] else { return nil }
      bytes.append(UInt8(high << 4 | low))
    }
    return bytes
  }
}
