public import PayrollBytes
import PayrollModel

extension HolidayPayRules {
  /// Reads a file of holiday pay rules; see `Mappings/holiday-pay` for examples.
  ///
  /// `file` is the path as the person knows it.
  ///
  /// - Throws: `TextProblems` with everything that is wrong with the file.
  public static func read(
    _ bytes: [UInt8], file: String
  ) throws(TextProblems) -> HolidayPayRules {
    let root: JSONNode
    do { root = try JSONTextParser.parse(bytes, file: file) } catch { throw TextProblems([error]) }
    let problems = JSONObjectReader.Problems(file: file)
    let reader = JSONObjectReader(root, problems: problems)
    let facts = HolidayPayFacts.read(reader)
    var versions: [Version] = []
    var latest: CalendarDate?
    for entry in reader.objects("versions") {
      let from = entry.requiredDate("from")
      entry.noteOrder(
        from, after: latest, at: entry.node("from"), "from",
        "list the versions by rising date, each date once")
      latest = from ?? latest
      let version = HolidayPayReading.version(entry, from: from)
      _ = entry.string("note")
      entry.finish()
      if let version { versions.append(version) }
    }
    reader.noteEmptyList("versions", "holiday rules need at least one version")
    reader.finish()
    try problems.check()
    guard let facts else { throw TextProblems([]) }
    return HolidayPayRules(
      id: facts.id, name: facts.name, jurisdiction: facts.jurisdiction, evidence: facts.evidence,
      sources: facts.sources, versions: versions)
  }
}

/// A name, a place and where it is known from, as rule sets have them too.
struct HolidayPayFacts {
  let id: String
  let name: String
  let jurisdiction: String
  let evidence: FactsEvidence
  let sources: [String]

  /// Reads the common keys; nil where one is missing or wrong, which is then a problem.
  static func read(_ reader: JSONObjectReader) -> HolidayPayFacts? {
    _ = reader.string("$schema")
    _ = reader.string("note")
    let id = reader.requiredNode("id") == nil ? nil : reader.string("id")
    if let id, let node = reader.node("id"), !isName(id) {
      reader.note(
        node, "id", "\"\(id)\" is not a name", "use lower-case letters, digits, hyphens and points")
    }
    let name = reader.requiredString("name")
    let jurisdiction = reader.requiredString("jurisdiction")
    let evidence =
      reader.requiredNode("evidence") == nil
      ? nil : reader.choice("evidence", FactsEvidence.self)
    var sources: [String] = []
    for (index, node) in reader.array("sources").enumerated() {
      if case .string(let text) = node.value, !text.isEmpty {
        sources.append(text)
      } else {
        reader.note(node, "sources[\(index)]", "a text was expected here, not \(node.kind)")
      }
    }
    if sources.isEmpty, evidence == .lawText || evidence == .secondary {
      reader.noteEmptyList("sources", "name at least one source, or mark it \"unverified\"")
    }
    guard let id, let name, let jurisdiction, let evidence else { return nil }
    return HolidayPayFacts(
      id: id, name: name, jurisdiction: jurisdiction, evidence: evidence, sources: sources)
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
      }
  }
}

extension JSONObjectReader {
  /// A calendar date that must be there.
  func requiredDate(_ key: String) -> CalendarDate? {
    guard requiredNode(key) != nil else { return nil }
    return parsed(key, expected: "a date like 2026-01-31", CalendarDate.init(_:))
  }

  /// A whole number that must be there.
  func requiredInteger(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard requiredNode(key) != nil else { return nil }
    return integer(key, in: range)
  }

  /// One of a fixed set of words that must be there.
  func requiredChoice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard requiredNode(key) != nil else { return nil }
    return choice(key, type)
  }

  /// Notes that a list which must not be empty is missing or empty, unless it is something else.
  func noteEmptyList(_ key: String, _ advice: String) {
    guard let node = requiredNode(key), case .array(let elements) = node.value, elements.isEmpty
    else { return }
    note(node, key, "the list is empty", advice)
  }
}
