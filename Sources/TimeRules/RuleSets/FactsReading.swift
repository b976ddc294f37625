import PayrollBytes
import PayrollModel

/// What rule sets and holiday calendars have in common: a name, a place and where it is known from.
enum FactsReading {
  struct Facts {
    let id: String
    let name: String
    let jurisdiction: String
    let evidence: Evidence
    let sources: [String]
    let note: String
  }

  /// Parses a file whose value is an object.
  static func begin(
    _ bytes: [UInt8], file: String
  ) throws(TextProblems) -> (JSONObjectReader, JSONObjectReader.Problems) {
    let root: JSONNode
    do { root = try JSONTextParser.parse(bytes, file: file) } catch { throw TextProblems([error]) }
    let problems = JSONObjectReader.Problems(file: file)
    return (JSONObjectReader(root, problems: problems), problems)
  }

  /// Reads the common keys; nil where one is missing or wrong, which is then a problem.
  ///
  /// Where `mayBeOwn` is set, a file that names no jurisdiction and no evidence is the company's own.
  static func facts(_ reader: JSONObjectReader, mayBeOwn: Bool = false) -> Facts? {
    _ = reader.string("$schema")
    let id = name("id", of: reader)
    let title = reader.requiredString("name")
    let isOwn =
      mayBeOwn && reader.node("jurisdiction") == nil && reader.node("evidence") == nil
    let jurisdiction = isOwn ? "" : reader.requiredString("jurisdiction")
    let hasEvidence = isOwn || reader.requiredNode("evidence") != nil
    let evidence = isOwn ? .company : hasEvidence ? reader.choice("evidence", Evidence.self) : nil
    var sources: [String] = []
    for (index, node) in reader.array("sources").enumerated() {
      if case .string(let text) = node.value, !text.isEmpty {
        sources.append(text)
      } else {
        reader.note(node, "sources[\(index)]", "a text was expected here, not \(node.kind)")
      }
    }
    if sources.isEmpty, evidence != .unverified, evidence != .company {
      noteEmpty("sources", of: reader, "name at least one source, or mark it \"unverified\"")
    }
    let note = reader.string("note") ?? ""
    guard let id, let title, let jurisdiction, let evidence else { return nil }
    return Facts(
      id: id, name: title, jurisdiction: jurisdiction, evidence: evidence, sources: sources,
      note: note)
  }

  /// The last date of a file, which must not lie before `latest`, the first date of its last `part`.
  static func until(
    _ reader: JSONObjectReader, after latest: CalendarDate?, _ part: String, expected: String,
    _ advice: String
  ) -> CalendarDate? {
    let until = reader.parsed("until", expected: expected) { CalendarDate($0) }
    if let until, let latest, until < latest, let node = reader.node("until") {
      reader.note(
        node, "until", "\(until) lies before the last \(part), which begins on \(latest)", advice)
    }
    return until
  }

  /// A required name: lower-case letters, digits, hyphens and points.
  static func name(_ key: String, of reader: JSONObjectReader) -> String? {
    guard let node = reader.requiredNode(key), let text = reader.string(key) else { return nil }
    let isName =
      !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
      }
    if isName { return text }
    reader.note(
      node, key, "\"\(text)\" is not a name", "use lower-case letters, digits, hyphens and points")
    return nil
  }

  /// Notes that a list which must not be empty is missing or empty, unless it is something else.
  static func noteEmpty(_ key: String, of reader: JSONObjectReader, _ advice: String) {
    guard let node = reader.node(key) else {
      _ = reader.requiredNode(key)
      return
    }
    guard case .array(let elements) = node.value, elements.isEmpty else { return }
    reader.note(node, key, "the list is empty", advice)
  }
}

extension JSONObjectReader {
  /// A calendar date that must be there.
  func requiredDate(_ key: String) -> CalendarDate? {
    guard requiredNode(key) != nil else { return nil }
    return parsed(key, expected: "a date like 2026-01-31", CalendarDate.init(_:))
  }

  /// Decimal hours that must be there, as seconds; they must be a whole number of seconds.
  func requiredHours(_ key: String, upTo most: Int64 = 100_000) -> Int64? {
    guard let node = requiredNode(key), let text = decimalText(key) else { return nil }
    guard let microHours = DecimalText.exact(text, fractionDigits: 6), microHours >= 0,
      microHours <= most * 1_000_000
    else {
      note(node, key, "\"\(text)\" is not a number of hours", "write it like 8 or 37.5")
      return nil
    }
    guard microHours * 36 % 10_000 == 0 else {
      note(node, key, "\(text) hours are not a whole number of seconds")
      return nil
    }
    return microHours * 36 / 10_000
  }
}
