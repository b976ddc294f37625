import LawText
public import PayrollBytes
import PayrollModel

extension RuleSet {
  /// Where a rule set file finds the set that it extends. This module opens no files.
  public struct Bases {
    /// The rule set of an id; nil where there is none or it cannot be read.
    public let named: (String) -> RuleSet?
    /// The law that a file with `"extends": "any"` is put on, or nil.
    public let law: RuleSet?

    /// No rule sets.
    public static var none: Bases { Bases { _ in nil } }

    /// Rule sets by id, and the law that an agreement for any law is put on.
    public init(law: RuleSet? = nil, named: @escaping (String) -> RuleSet?) {
      self.named = named
      self.law = law
    }
  }

  /// Reads a rule set file; see `Mappings/rule-sets` for examples.
  ///
  /// `file` is the path as the person knows it.
  ///
  /// - Throws: `TextProblems` with everything that is wrong with the file.
  public static func read(
    _ bytes: [UInt8], file: String, bases: Bases = .none
  ) throws(TextProblems) -> RuleSet {
    let (reader, problems) = try LawFacts.begin(bytes, file: file)
    let isExtension = reader.node("extends") != nil
    let facts = LawFacts.read(reader, mayBeOwn: isExtension)
    let base = isExtension ? base(reader, bases) : nil
    var texts: [RuleSetVersionText] = []
    var latest: CalendarDate?
    for version in reader.objects("versions") {
      let text = RuleSetVersionText(version, ruleSet: facts?.id ?? "", isExtension: isExtension)
      version.noteOrder(
        text.from, after: latest, at: version.node("from"), "from",
        "list the versions by rising date, each date once")
      latest = text.from ?? latest
      texts.append(text)
    }
    let until = LawFacts.until(
      reader, after: latest, "version",
      expected: "a date such as 2027-06-30", "name the last date on which the set holds")
    let caution = caution(reader)
    if texts.isEmpty {
      reader.noteEmptyList("versions", "a rule set needs at least one version")
    }
    reader.finish()
    try problems.check()
    guard let facts else { throw TextProblems([]) }
    let isOnAny = bases.law != nil
    let id = isOnAny ? "\(base?.id ?? "")+\(facts.id)" : facts.id
    let versions = versions(texts, id, base, isOnAny: isOnAny, problems)
    try problems.check()
    return RuleSet(
      id: id, name: isOnAny ? "\(base?.name ?? "") + \(facts.name)" : facts.name,
      jurisdiction: facts.jurisdiction.isEmpty ? base?.jurisdiction ?? "" : facts.jurisdiction,
      evidence: facts.evidence, sources: facts.sources, note: facts.note,
      cautions: [caution].compactMap { $0 } + (base?.cautions ?? []), base: base?.id,
      versions: versions, until: [until, base?.until].compactMap { $0 }.min())
  }

  private static func caution(_ reader: JSONObjectReader) -> String? {
    guard let node = reader.node("caution"), let text = reader.string("caution") else { return nil }
    if text.isEmpty { reader.note(node, "caution", "there is nothing to say", "remove it") }
    return text
  }

  private static func base(_ reader: JSONObjectReader, _ bases: Bases) -> RuleSet? {
    guard let node = reader.node("extends"), let name = reader.string("extends") else {
      return nil
    }
    if name == "any" {
      if bases.law == nil {
        reader.note(
          node, "extends", "this set goes on top of a law, and none is named",
          "name it after one, like us-flsa+\(reader.string("id") ?? "agreement")")
      }
      return bases.law
    }
    if bases.law != nil {
      reader.note(
        node, "extends", "this set extends \"\(name)\" and cannot go on top of another",
        "name it alone, or write \"extends\": \"any\"")
    } else if let base = bases.named(name) {
      return base
    } else {
      reader.note(
        node, "extends", "there is no rule set \"\(name)\" that can be extended",
        "check its name; a set cannot extend itself")
    }
    return nil
  }

  /// The versions that result: one for each date on which the set or its base changes.
  private static func versions(
    _ texts: [RuleSetVersionText], _ id: String, _ base: RuleSet?, isOnAny: Bool,
    _ problems: JSONObjectReader.Problems
  ) -> [RuleSetVersion] {
    var versions: [RuleSetVersion] = []
    for (index, text) in texts.enumerated() {
      guard var from = text.from else { continue }
      // What goes on top of any law begins with the law.
      if isOnAny, let first = base?.versions.first?.from { from = max(from, first) }
      let end = index + 1 < texts.count ? texts[index + 1].from : nil
      var dates = [from]
      dates += (base?.versions.map(\.from) ?? []).filter { date in
        date > from && (end.map { date < $0 } ?? true)
      }
      // The versions that come of one entry may have the same faults: each is told once.
      var told: Set<String> = []
      for date in dates {
        let law: RuleSetVersion?
        do { law = try base?.version(on: date) } catch {
          problems.note(
            text.location, "\(text.path).from", error.description,
            "begin no earlier than the set that is extended")
          continue
        }
        var version = RuleSetVersion(text, ruleSet: id, base: law)
        version.from = date
        for name in text.without where !(law?.rules.contains { $0.id == name } ?? false) {
          problems.note(
            text.location, "\(text.path).without",
            "the extended set has no rule \"\(name)\" on \(date)",
            JSONObjectReader.suggestion(for: name, among: law?.rules.map(\.id) ?? []))
        }
        for problem in version.contradictions where told.insert(problem.message).inserted {
          problems.note(text.location, text.path, problem.message, problem.advice)
        }
        for sentence in text.sentences {
          guard let problem = sentence.rule.sentenceProblem(of: sentence.tier, in: version),
            told.insert(sentence.path).inserted
          else { continue }
          problems.note(sentence.location, sentence.path, problem.message, problem.advice)
        }
        versions.append(version)
      }
    }
    return versions
  }
}
