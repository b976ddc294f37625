import PayrollBytes
import PayrollMapper

extension Configuration {
  /// The rules under `leaveOut`, of the whole file or of one output.
  static func leaveOut(_ reader: JSONObjectReader) -> [LeaveOutRule] {
    var seen: Set<String> = []
    return reader.objects("leaveOut").compactMap { rule(in: $0, &seen) }
  }

  private static func rule(
    in reader: JSONObjectReader, _ seen: inout Set<String>
  ) -> LeaveOutRule? {
    let given = LeaveOutRule.Kind.allCases.filter { reader.node($0.rawValue) != nil }
    let reason = reason(reader)
    reader.finish()
    guard let kind = given.first, given.count == 1 else {
      let keys = LeaveOutRule.Kind.allCases.map { "\"\($0.rawValue)\"" }
      reader.problems.note(
        reader.location, reader.path,
        given.isEmpty
          ? "nothing says who is left out" : "several keys say who is left out",
        "give exactly one of \(keys.joined(separator: ", ")) in each entry")
      return nil
    }
    let nodes = reader.array(kind.rawValue)
    let names = nodes.compactMap { name($0, kind, reader, &seen) }
    if nodes.isEmpty, case .array? = reader.node(kind.rawValue)?.value {
      reader.problems.note(
        reader.location, reader.path(to: kind.rawValue), "the list is empty",
        "name somebody, or remove the entry")
    }
    guard let reason, !names.isEmpty else { return nil }
    return LeaveOutRule(
      kind, names, reason: reason,
      // `outputs[0].leaveOut[1]` is an entry of `outputs[0].leaveOut`.
      list: reader.path.lastIndex(of: "[").map { String(reader.path[..<$0]) } ?? reader.path)
  }

  private static func reason(_ reader: JSONObjectReader) -> String? {
    guard let node = reader.requiredNode("reason"), let text = reader.filledString("reason") else {
      return nil
    }
    if WrittenReason.saysSomething(text) { return text }
    reader.note(
      node, "reason", "\"\(text)\" is no reason",
      "write in words why these people are not in the file")
    return nil
  }

  /// One name, which must be there once.
  private static func name(
    _ node: JSONNode, _ kind: LeaveOutRule.Kind, _ reader: JSONObjectReader,
    _ seen: inout Set<String>
  ) -> String? {
    let text: String
    switch node.value {
    case .string(let given), .number(let given): text = given
    default:
      reader.note(node, kind.rawValue, "a text was expected here, not \(node.kind)")
      return nil
    }
    if text.allSatisfy(\.isWhitespace) {
      reader.note(node, kind.rawValue, "this must not be empty", "write a name, or remove it")
      return nil
    }
    let words = LeaveOutRule.Profile.allCases.map(\.rawValue)
    if kind == .profiles, !words.contains(text) {
      reader.note(
        node, kind.rawValue, "\"\(text)\" is not one of \(words.joined(separator: ", "))",
        JSONObjectReader.suggestion(for: text, among: words))
      return nil
    }
    guard seen.insert("\(kind.rawValue) \(text)").inserted else {
      reader.note(node, kind.rawValue, "\"\(text)\" is there twice", "remove one")
      return nil
    }
    return text
  }
}
