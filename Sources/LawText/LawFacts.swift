package import PayrollBytes
package import PayrollModel

/// What files of law have in common: a name, a place and where it is known from.
package struct LawFacts {
  /// The id, by which others name the file.
  package let id: String
  /// The name for people.
  package let name: String
  /// The place: `US-CA`; empty for what is a company's own.
  package let jurisdiction: String
  /// How well it is known.
  package let evidence: Evidence
  /// Where it is known from.
  package let sources: [String]
  /// What else is to be said; empty where nothing is.
  package let note: String

  /// Parses a file whose value is an object.
  package static func begin(
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
  package static func read(_ reader: JSONObjectReader, mayBeOwn: Bool = false) -> LawFacts? {
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
      reader.noteEmptyList("sources", "name at least one source, or mark it \"unverified\"")
    }
    let note = reader.string("note") ?? ""
    guard let id, let title, let jurisdiction, let evidence else { return nil }
    return LawFacts(
      id: id, name: title, jurisdiction: jurisdiction, evidence: evidence, sources: sources,
      note: note)
  }

  /// The last date of a file, which must not lie before `latest`, the first date of its last `part`.
  package static func until(
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
  package static func name(_ key: String, of reader: JSONObjectReader) -> String? {
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
}
