import PayrollModel
import RunFiles

extension ReviewPage {
  /// May it be approved, and what stands in the way: every finding that does, whole.
  func writeVerdict(to html: inout HTML) {
    let blocking = facts.blocking
    let kind =
      isBlocked ? "card verdict stop" : waiting.isEmpty ? "card verdict go" : "card verdict ask"
    html.element("section", ["class": kind, "aria-labelledby": "h-verdict"]) { html in
      html.element("h2", ["id": "h-verdict"], text: verdict)
      html.element("p", text: verdictAdvice)
      for group in groups(of: blocking) { writeGroup(group, to: &html) }
    }
    html.line()
  }

  /// What a reviewer has to settle beside what blocks.
  private var waiting: [String] {
    let findings = facts.toAcknowledge.count
    let unexplained = facts.attention.count { $0 == .look }
    var waiting: [String] = []
    if findings > 0 {
      waiting.append(
        findings == 1
          ? "one finding needs a written reason"
          : "\(Words.spelled(findings)) findings need a reason")
    }
    if unexplained > 0 {
      waiting.append(
        unexplained == 1
          ? "the hours of one person are unusual and unexplained"
          : "the hours of \(Words.spelled(unexplained)) people are unusual and unexplained")
    }
    return waiting
  }

  private var verdict: String {
    let count = facts.blocking.count
    if count > 0 {
      return count == 1
        ? "Not ready to approve: one thing stands in the way"
        : "Not ready to approve: \(Words.spelled(count)) things stand in the way"
    }
    if review.isBlocked { return "Not ready to approve: the run is stopped" }
    guard waiting.isEmpty else {
      let words = Words.list(waiting)
      return "Nothing stands in the way; \(words)"
    }
    return "Ready to approve: nothing stands in the way"
  }

  private var verdictAdvice: String {
    if facts.blocking.isEmpty && review.isBlocked {
      return "The files are drafts. See the vendor files below, and make the run again."
    }
    if facts.blocking.isEmpty {
      return "Look at the people below, decide, and save your decisions."
    }
    return "Each is put right at its source and the run made again; or the person is held, with a "
      + "reason, and paid later. Until then the vendor files are drafts."
  }

  // MARK: Findings of one kind

  /// Findings of one kind: places in `review.findings`.
  struct Group {
    let kind: FindingKind
    var findings: [Int]
  }

  /// Findings by kind, in the order in which each first comes.
  func groups(of findings: [Int]) -> [Group] {
    var groups: [Group] = []
    var places: [FindingKind: Int] = [:]
    for finding in findings {
      let kind = review.findings[finding].kind
      if let place = places[kind] {
        groups[place].findings.append(finding)
      } else {
        places[kind] = groups.count
        groups.append(Group(kind: kind, findings: [finding]))
      }
    }
    return groups
  }

  private func writeGroup(_ group: Group, to html: inout HTML) {
    let findings = group.findings.map { review.findings[$0] }
    let messages = Set(findings.map(\.message))
    let advice = Set(findings.map(\.advice))
    html.element("div", ["class": "group"]) { html in
      html.element("h3") { html in
        html.text(group.kind.title)
        if findings.count > 1 {
          html.element("span", ["class": "count"], text: " × \(Words.count(findings.count))")
        }
        html.element("span", ["class": "ask"], text: "ask: \(group.kind.owner.words)")
      }
      if messages.count == 1 && findings.count > 1 {
        html.element("p", text: findings[0].message)
      }
      html.element("ul", ["class": findings.count > 8 ? "many" : "few"]) { html in
        for place in group.findings {
          html.element("li") {
            writeFinding(
              place, withMessage: messages.count > 1 || findings.count == 1,
              withAdvice: advice.count > 1, to: &$0)
          }
        }
      }
      if advice.count == 1 {
        html.element("p", ["class": "advice"]) {
          $0.element("b", text: "What to do: ")
          $0.text(findings[0].advice)
        }
      }
    }
  }

  /// Who, when, which record, what is the matter, and what hangs on it.
  func writeFinding(
    _ place: Int, withMessage: Bool, withAdvice: Bool, to html: inout HTML
  ) {
    let finding = review.findings[place]
    var isFirst = true
    func separate(_ html: inout HTML) {
      if !isFirst { html.text(", ") }
      isFirst = false
    }
    if let person = facts.personOfFinding[place] {
      separate(&html)
      writeWho(person, to: &html)
    } else if let employee = finding.employee {
      separate(&html)
      html.text("employee ")
      html.name(employee)
    }
    if let date = finding.date {
      separate(&html)
      html.text(Words.day(date))
    }
    if let record = finding.record ?? finding.file {
      separate(&html)
      html.element("span", ["class": "code"]) { $0.name(record) }
    }
    if withMessage {
      html.text(isFirst ? "" : ": ")
      html.name(finding.message)
    }
    if let weight = Self.weight(of: finding) {
      html.element("small", text: weight)
    }
    if withAdvice { html.element("small") { $0.name(finding.advice) } }
  }

  /// The name of a person, which opens what is known of them.
  func writeWho(_ place: Int, to html: inout HTML) {
    let person = review.people[place]
    html.element("b", ["class": "who", "data-p": "\(facts.ranks[place])"]) { $0.name(person.name) }
  }

  /// What hangs on a finding: `8.00 hours hang on it, 148.00 gross`; nil where the message begins with
  /// the hours and nothing else is known.
  private static func weight(of finding: FindingRecord) -> String? {
    guard let seconds = finding.seconds else { return nil }
    let hours = "\(Words.hours(seconds)) hours"
    if let gross = finding.gross { return "\(hours) hang on it, \(Words.money(gross)) gross" }
    return finding.message.hasPrefix(hours) ? nil : "\(hours) hang on it"
  }
}
