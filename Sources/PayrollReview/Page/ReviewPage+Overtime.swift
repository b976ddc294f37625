import PayrollModel
import RunFiles

extension ReviewPage {
  /// What one rule comes to.
  private struct Rule {
    var seconds: Int64 = 0
    var people = 0
    var lastPerson = -1
  }

  /// Overtime and work on holidays: by which rule, and who has most of it.
  func writeOvertime(to html: inout HTML) {
    html.card("overtime", "Overtime and holidays: why, and who") { html in
      let rules = self.rules()
      guard !rules.isEmpty else {
        html.element("p", text: "There is neither overtime nor work on a holiday.")
        return
      }
      html.element("div", ["class": "two plain"]) { html in
        html.element("div") { html in
          html.element("h3", text: "Why")
          html.element("ul", ["class": "why"]) { html in
            for (reason, rule) in rules.prefix(20) { writeRule(reason, rule, to: &html) }
          }
          html.more(rules.count - 20, "rules")
        }
        html.element("div") { html in
          html.element("h3", text: "Who has most")
          writeMost(to: &html)
        }
      }
    }
  }

  private func isPremium(_ line: BatchRecord.Line) -> Bool {
    line.bucket == .overtime || (line.bucket == .holiday && line.isWorked)
  }

  /// The rules that make overtime or pay work on a holiday, by their hours, the most first.
  private func rules() -> [(PayReason, Rule)] {
    var rules = [Rule](repeating: Rule(), count: review.batch.reasons.count)
    for (place, person) in review.people.enumerated() {
      for line in lines(of: person) where isPremium(line) {
        let reason = Int(line.reason)
        guard rules.indices.contains(reason) else { continue }
        rules[reason].seconds = PageFacts.sum([rules[reason].seconds, line.seconds])
        if rules[reason].lastPerson != place {
          rules[reason].people += 1
          rules[reason].lastPerson = place
        }
      }
    }
    return zip(review.batch.reasons, rules).filter { $0.1.people > 0 }.map { ($0.0, $0.1) }
      .sorted { ($0.1.seconds, $1.0.rule) > ($1.1.seconds, $0.0.rule) }
  }

  /// The lines of a person; none where the range is not of this batch.
  func lines(of person: ReviewPerson) -> ArraySlice<BatchRecord.Line> {
    review.batch.lines[person.lineRange.clamped(to: review.batch.lines.indices)]
  }

  private func writeRule(_ reason: PayReason, _ rule: Rule, to html: inout HTML) {
    html.element("li") { html in
      html.element("b", text: Finding.sentence(reason.sentence))
      html.element("span", ["class": "fig"]) {
        $0.text("\(Words.hours(rule.seconds)) h, \(Words.count(rule.people, "person", "people"))")
      }
      html.element("small", text: Self.source(of: reason))
    }
  }

  /// `Cal. Lab. Code 510(a), rule us-ca/daily-8`.
  static func source(of reason: PayReason) -> String {
    let rule = "rule \(reason.ruleSet)/\(reason.rule)"
    return reason.citation.isEmpty ? rule : "\(reason.citation), \(rule)"
  }

  private func writeMost(to html: inout HTML) {
    let isPremium = review.kinds.map {
      $0.bucket == .overtime || ($0.bucket == .holiday && $0.isWorked)
    }
    let kinds = zip(review.kinds, isPremium).filter(\.1).map(\.0)
    func seconds(_ person: ReviewPerson) -> [Int64] {
      zip(person.seconds, isPremium).filter(\.1).map(\.0)
    }
    let most = review.people.indices.map { ($0, PageFacts.sum(seconds(review.people[$0]))) }
      .filter { $0.1 > 0 }.sorted { ($0.1, facts.ranks[$1.0]) > ($1.1, facts.ranks[$0.0]) }
    let scale = most.first?.1 ?? 1
    html.element("ul", ["class": "most"]) { html in
      for (place, total) in most.prefix(10) {
        html.element("li") { html in
          html.element("span", ["class": "top"]) { html in
            writeWho(place, to: &html)
            html.text(" ")
            html.element("span", ["class": "fig"], text: "\(Words.hours(total)) h")
          }
          html.bar(seconds(review.people[place]), kinds, scale: scale, width: 3000)
          html.element("small", text: why(review.people[place]))
        }
      }
    }
    html.more(most.count - 10, "people")
    html.legend(kinds)
  }

  /// The sentences of the rules that a person's overtime and holidays come from.
  private func why(_ person: ReviewPerson) -> String {
    var seconds: [UInt16: Int64] = [:]
    for line in lines(of: person) where isPremium(line) {
      seconds[line.reason] = PageFacts.sum([seconds[line.reason] ?? 0, line.seconds])
    }
    return seconds.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
      .filter { review.batch.reasons.indices.contains(Int($0.key)) }
      .map { "\(Words.hours($0.value)) h \(review.batch.reasons[Int($0.key)].sentence)" }
      .joined(separator: "; ")
  }
}
