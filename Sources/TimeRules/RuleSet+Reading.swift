public import PayrollBytes
import PayrollModel

extension RuleSet {
  /// Reads a rule set file; see `Mappings/rule-sets` for examples.
  ///
  /// `file` is the path as the person knows it.
  ///
  /// - Throws: `TextProblems` with everything that is wrong with the file.
  public static func read(_ bytes: [UInt8], file: String) throws(TextProblems) -> RuleSet {
    let (reader, problems) = try FactsReading.begin(bytes, file: file)
    let facts = FactsReading.facts(reader)
    var versions: [RuleSetVersion] = []
    var latest: CalendarDate?
    for version in reader.objects("versions") {
      let from = version.requiredDate("from")
      if let from, let previous = latest, from <= previous, let node = version.node("from") {
        version.note(
          node, "from", "\(from) does not come after \(previous)",
          "list the versions by rising date, each date once")
      }
      latest = from ?? latest
      let (seconds, citation) = readShortBreak(version)
      let alternatives = OvertimeRuleReading.alternatives(version)
      _ = version.string("note")
      version.finish()
      versions.append(
        RuleSetVersion(
          ruleSet: facts?.id ?? "", from: from ?? CalendarDate(daysSince1970: 0),
          shortBreakSeconds: seconds, shortBreakCitation: citation, alternatives: alternatives))
    }
    if versions.isEmpty {
      FactsReading.noteEmpty("versions", of: reader, "a rule set needs at least one version")
    }
    reader.finish()
    try problems.check()
    guard let facts else { throw TextProblems([]) }
    return RuleSet(
      id: facts.id, name: facts.name, jurisdiction: facts.jurisdiction, evidence: facts.evidence,
      sources: facts.sources, versions: versions)
  }

  private static func readShortBreak(
    _ version: JSONObjectReader
  ) -> (seconds: Int64?, citation: String) {
    guard let reader = version.object("shortBreak") else { return (nil, "") }
    let minutes = reader.integer("upToMinutes", in: 1...120)
    if minutes == nil { _ = reader.requiredNode("upToMinutes") }
    let citation = reader.requiredString("citation") ?? ""
    reader.finish()
    return (minutes.map { Int64($0) * 60 }, citation)
  }
}
