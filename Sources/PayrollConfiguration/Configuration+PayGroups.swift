public import PayrollBytes
public import PayrollMapper
public import PayrollModel

extension Configuration {
  /// What the configuration says of a pay group.
  public struct PayGroupSetting: Sendable {
    /// The group.
    public var group: PayGroup
    /// When it pays; nil for as the company does.
    public var calendar: PayCalendar?
    /// Its files; nil for those of the company.
    public var outputs: [Output]?
  }

  /// Who pays batches: the company, or each of its pay groups.
  public var payers: [Payer] {
    payGroups.isEmpty
      ? [company.payer] : payGroups.map { Payer(company: company.id, payGroup: $0.group.id) }
  }

  /// The configuration of one pay group: as if the company had no other.
  ///
  /// - Parameter id: its id; nil where the company pays everybody together.
  /// - Throws: `TextProblem` where there is no such group, or none is named and there are some.
  public func of(payGroup id: String?) throws(TextProblem) -> Configuration {
    let known = payGroups.map(\.group.id)
    guard let id else {
      if known.isEmpty { return self }
      throw TextProblem(
        file: file, location: nil, key: "payGroups",
        message: "the company pays by pay groups, and none is named",
        advice: "name one with --group: \(known.joined(separator: ", "))")
    }
    guard let place = known.firstIndex(of: id) else {
      throw TextProblem(
        file: file, location: nil, key: "payGroups",
        message: known.isEmpty
          ? "the company has no pay groups" : "there is no pay group \"\(id)\"",
        advice: known.isEmpty
          ? "leave out --group" : JSONObjectReader.suggestion(for: id, among: known))
    }
    var configuration = self
    configuration.company.payGroup = id
    configuration.payGroup = place
    for other in payGroups.indices {
      configuration.payGroups[other].calendar = payGroups[other].calendar ?? calendar
    }
    configuration.calendar = payGroups[place].calendar ?? calendar
    configuration.outputs = payGroups[place].outputs ?? outputs
    return configuration
  }

  mutating func readPayGroups(_ root: JSONObjectReader) {
    guard let node = root.node("payGroups") else { return }
    let readers = root.objects("payGroups")
    if readers.isEmpty {
      root.note(node, "payGroups", "the list is empty", "remove it, or name the groups")
    }
    if company.payGroup != nil {
      root.note(
        node, "payGroups", "\"company\" names a pay group already",
        "remove \"payGroup\" there: the groups are here")
    }
    for reader in readers { readPayGroup(reader) }
    let rest = payGroups.filter(\.group.isEverybodyElse)
    if rest.count > 1 {
      root.note(
        node, "payGroups",
        "\(rest.map(\.group.id).joined(separator: " and ")) are both for everybody else",
        "say so of one")
    }
  }

  private mutating func readPayGroup(_ reader: JSONObjectReader) {
    _ = reader.requiredNode("id")
    let id = reader.parsed("id", expected: "letters, digits and hyphens", Self.plainID)
    let isEverybodyElse = reader.bool("everybodyElse") ?? false
    let members = reader.objects("members").compactMap(Self.members)
    if reader.array("members").isEmpty, !isEverybodyElse {
      reader.problems.note(
        reader.location, reader.path, "nothing says who is in the group",
        "name people under \"members\", or write \"everybodyElse\": true")
    }
    var own = Configuration()
    own.file = file
    if let calendar = reader.object("calendar") { own.readCalendar(calendar) }
    let hasOutputs = reader.node("outputs") != nil
    for output in reader.objects("outputs") { own.readOutput(output) }
    reader.finish()
    guard let id else { return }
    if let other = payGroups.first(where: { $0.group.id.lowercased() == id.lowercased() }) {
      reader.problems.note(
        reader.location, reader.path, "the group \(other.group.id) is there already",
        "give each an id of its own; capitals do not tell them apart")
      return
    }
    payGroups.append(
      PayGroupSetting(
        group: PayGroup(id: id, members: members, isEverybodyElse: isEverybodyElse),
        calendar: own.calendar, outputs: hasOutputs ? own.outputs : nil))
  }

  private static func members(_ reader: JSONObjectReader) -> PayGroup.Members? {
    let given = PayGroup.Members.Kind.allCases.filter { reader.node($0.rawValue) != nil }
    let from = reader.parsed("from", expected: "a date such as 2026-11-01") { CalendarDate($0) }
    let through = reader.parsed("through", expected: "a date such as 2026-11-15") {
      CalendarDate($0)
    }
    reader.finish()
    if let from, let through, from > through {
      reader.problems.note(
        reader.location, reader.path, "\(from) is after \(through)", "correct the dates")
    }
    guard let kind = given.first, given.count == 1 else {
      let keys = PayGroup.Members.Kind.allCases.map { "\"\($0.rawValue)\"" }
      reader.problems.note(
        reader.location, reader.path,
        given.isEmpty ? "nothing says who is meant" : "several keys say who is meant",
        "give exactly one of \(keys.joined(separator: ", ")) in each entry")
      return nil
    }
    let nodes = reader.array(kind.rawValue)
    var names: [String] = []
    for node in nodes {
      guard let name = name(node, kind, reader) else { continue }
      if names.contains(name) {
        reader.note(node, kind.rawValue, "\"\(name)\" is there twice", "remove one")
      } else {
        names.append(name)
      }
    }
    if nodes.isEmpty {
      reader.problems.note(
        reader.location, reader.path(to: kind.rawValue), "the list is empty",
        "name somebody, or remove the entry")
    }
    return PayGroup.Members(kind, names, from: from, through: through, place: reader.path)
  }

  private static func name(
    _ node: JSONNode, _ kind: PayGroup.Members.Kind, _ reader: JSONObjectReader
  ) -> String? {
    guard case .string(let text) = node.value else {
      reader.note(
        node, kind.rawValue, "a text was expected here, not \(node.kind)",
        "write it between quotes: numbers lose their zeros")
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
    return text
  }
}
