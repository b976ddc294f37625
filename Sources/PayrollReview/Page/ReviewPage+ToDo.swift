import PayrollModel
import RunFiles

extension ReviewPage {
  /// The most findings of one kind that the list shows one by one.
  private static let listed = 6

  /// What there is to do, by who does it.
  func writeToDo(to html: inout HTML) {
    html.card("todo", "To do") { html in
      if review.findings.isEmpty {
        html.element("p", text: "Nothing: there is no finding at all.")
      }
      for owner in FindingKind.Owner.allCases {
        let findings = review.findings.indices.filter {
          review.findings[$0].kind.owner == owner && !isNote(review.findings[$0])
        }
        guard !findings.isEmpty else { continue }
        let title = owner.words.prefix(1).uppercased() + owner.words.dropFirst()
        html.element("h3", text: title)
        html.element("ul", ["class": "do"]) { html in
          // What blocks, what needs a written reason, and the rest.
          for (blocks, asks) in [(true, false), (false, true), (false, false)] {
            let alike = findings.filter {
              let finding = review.findings[$0]
              let isBlocking = finding.severity == .blocking
              return isBlocking == blocks && (isBlocking || finding.needsAcknowledgement == asks)
            }
            for group in groups(of: alike) { writeToDo(group, to: &html) }
          }
        }
      }
      let notes = review.findings.indices.filter { isNote(review.findings[$0]) }
      guard !notes.isEmpty else { return }
      html.element("details") { html in
        html.element(
          "summary", text: "For information: \(Words.count(notes.count, "note", "notes"))")
        html.element("ul", ["class": "do"]) { html in
          for group in groups(of: notes) { writeToDo(group, to: &html) }
        }
      }
    }
  }

  private func isNote(_ finding: FindingRecord) -> Bool {
    finding.severity == .note && !finding.needsAcknowledgement
  }

  private func writeToDo(_ group: Group, to html: inout HTML) {
    let findings = group.findings.map { review.findings[$0] }
    html.element("li") { html in
      let action = Self.action(findings)
      html.element("span", ["class": action.style], text: action.words)
      html.text(" ")
      html.element("b", text: group.kind.title)
      if findings.count > 1 { html.text(" × \(Words.count(findings.count))") }
      guard findings[0].severity != .blocking else {
        html.text(": ")
        html.element("a", ["href": "#h-verdict"], text: "see above")
        return
      }
      // What has to be acknowledged and is about nobody who has hours can be found nowhere else.
      let isAlone = { review.findings[$0].needsAcknowledgement && facts.personOfFinding[$0] == nil }
      let others = group.findings.filter { !isAlone($0) }
      let advice = Set(findings.map(\.advice))
      html.element("ul") { html in
        for place in group.findings.filter(isAlone) + others.prefix(Self.listed) {
          html.element("li", ["data-f": "\(place)"]) {
            writeFinding(place, withMessage: true, withAdvice: advice.count > 1, to: &$0)
          }
        }
      }
      html.more(others.count - Self.listed, "of this kind: see the people")
      if advice.count == 1 { html.element("small") { $0.name(findings[0].advice) } }
    }
  }

  /// What becomes of findings of one kind, which all may have the same or not.
  private static func action(_ findings: [FindingRecord]) -> (words: String, style: String) {
    if findings.contains(where: { $0.severity == .blocking }) { return ("blocks", "pill bad") }
    if findings.contains(where: \.needsAcknowledgement) { return ("acknowledge", "pill warn") }
    return findings.contains { $0.severity == .warning } ? ("look", "pill look") : ("note", "pill")
  }
}
