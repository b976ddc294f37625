public import PayrollBytes
public import PayrollModel

/// A file of worked examples: a list of cases, or an object with a list under `cases`.
public enum RuleCaseFile {
  /// Reads all cases of a file.
  ///
  /// `file` is the path as the person knows it; `zone` finds a time zone by its name.
  ///
  /// - Throws: `TextProblems` with everything that is wrong, by line.
  public static func read(
    _ bytes: [UInt8], file: String, zone: (String) -> ZoneRules?
  ) throws(TextProblems) -> [RuleCase] {
    let root: JSONNode
    do { root = try JSONTextParser.parse(bytes, file: file, allowsComments: true) } catch {
      throw TextProblems([error])
    }
    let problems = JSONObjectReader.Problems(file: file)
    var nodes: [JSONNode] = []
    var path = ""
    if case .array(let elements) = root.value {
      nodes = elements
    } else {
      let reader = JSONObjectReader(root, problems: problems)
      _ = reader.string("$schema")
      _ = reader.string("note")
      _ = reader.requiredNode("cases")
      nodes = reader.array("cases")
      reader.finish()
      path = "cases"
    }
    let cases = nodes.enumerated().map { index, node in
      RuleCase.read(
        JSONObjectReader(node, path: "\(path)[\(index)]", problems: problems), zone: zone)
    }
    var ids: [String: TextLocation] = [:]
    for example in cases where !example.id.isEmpty {
      if let first = ids.updateValue(example.location, forKey: example.id) {
        problems.note(
          example.location, "id",
          "the case on line \(first.line) is called \"\(example.id)\" too",
          "give each case a name of its own")
      }
    }
    try problems.check()
    return cases
  }
}
