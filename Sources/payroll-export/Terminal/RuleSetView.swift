import LawText
import PayrollModel
import TimeRules

/// A rule set as sentences with citations: text for the terminal, or Markdown for a page.
struct RuleSetView {
  enum Style { case text, markdown }

  private let ruleSet: RuleSet
  private let versions: [RuleSetVersion]
  private let style: Style
  private var out = ""

  static func render(_ ruleSet: RuleSet, versions: [RuleSetVersion], style: Style) -> String {
    var view = RuleSetView(ruleSet: ruleSet, versions: versions, style: style)
    view.head()
    for version in versions { view.write(version) }
    return view.out
  }

  private init(ruleSet: RuleSet, versions: [RuleSetVersion], style: Style) {
    self.ruleSet = ruleSet
    self.versions = versions
    self.style = style
  }

  private mutating func head() {
    if style == .markdown {
      out += TerminalText.line("# \(ruleSet.name)") + "\n"
      out += TerminalText.line("`\(ruleSet.id)` · \(ruleSet.jurisdiction)") + "\n"
    } else {
      out += TerminalText.line("\(ruleSet.id): \(ruleSet.name) (\(ruleSet.jurisdiction))")
    }
    let words = ruleSet.evidence.words
    paragraph(
      ruleSet.evidence == .company
        ? "\(words.prefix(1).uppercased())\(words.dropFirst())." : "Known \(words).")
    if let base = ruleSet.base {
      let link = style == .markdown ? "[`\(base)`](\(base).md)" : base
      paragraph("Stands on top of \(link); what that says holds where this does not say otherwise.")
    }
    for caution in ruleSet.cautions {
      paragraph((style == .markdown ? "**Caution.** " : "CAUTION: ") + caution)
    }
    if !ruleSet.note.isEmpty { paragraph(ruleSet.note) }
    if !ruleSet.sources.isEmpty {
      heading("Sources")
      for source in ruleSet.sources { item(source) }
      endList()
    }
  }

  private mutating func write(_ version: RuleSetVersion) {
    let description = RuleSetDescription(version)
    heading("From \(version.from)")
    for sentence in description.days { item(text(sentence)) }
    endList()
    paragraph(description.combination.text)
    for (index, list) in description.lists.enumerated() {
      if description.lists.count > 1 { paragraph("List \(index + 1)") }
      for (number, rule) in list.enumerated() {
        numbered(number + 1, named(rule.name) + text(rule.sentence))
      }
      endList()
    }
    for sentence in description.others { item(text(sentence)) }
    if !description.others.isEmpty { endList() }
  }

  private func named(_ name: String) -> String {
    style == .markdown ? "**\(name)**: " : "\(name): "
  }

  private func text(_ sentence: RuleSentence) -> String {
    var text = sentence.text
    if !sentence.citation.isEmpty { text += " [\(sentence.citation)]" }
    if let evidence = sentence.evidence { text += " (known \(evidence.words))" }
    return text
  }

  // MARK: The two styles

  private mutating func heading(_ title: String) {
    out += style == .markdown ? "## \(title)\n\n" : "\n\(title)\n"
  }

  private mutating func paragraph(_ text: String) {
    out +=
      style == .markdown
      ? wrapped(text, first: "", rest: "") + "\n"
      : wrapped(text, first: "  ", rest: "  ")
  }

  private mutating func item(_ text: String) {
    out +=
      style == .markdown
      ? wrapped(text, first: "- ", rest: "  ")
      : wrapped(text, first: "  - ", rest: "    ")
  }

  private mutating func numbered(_ number: Int, _ text: String) {
    out +=
      style == .markdown
      ? wrapped(text, first: "\(number). ", rest: "   ")
      : wrapped(text, first: "  \(number). ", rest: "     ")
  }

  private mutating func endList() { if style == .markdown { out += "\n" } }

  private func wrapped(_ text: String, first: String, rest: String) -> String {
    TextWrap.text(text, width: style == .markdown ? 100 : 88, first: first, rest: rest)
  }
}
