import PayrollModel
import RunFiles

extension ReviewPage {
  /// How many people the page shows at once, and how many are packed together.
  static let pageLength = 100

  /// The first hundred people, those whom a reviewer must look at first. The script takes the section
  /// over and shows all.
  func writePeople(to html: inout HTML) {
    html.element("section", ["class": "card", "id": "people", "aria-labelledby": "h-people"]) {
      html in
      html.element("h2", ["id": "h-people", "tabindex": "-1"], text: "People")
      html.element("div", ["id": "find"]) { html in
        html.element(
          "noscript",
          text: "No script runs here: the list below stands as it is, and a person’s days and your "
            + "decisions need a browser that runs scripts.")
      }
      html.scroll("People") { html in
        html.element("table", ["id": "list"]) { html in
          html.element("thead") { html in
            html.element("tr") { html in
              for (title, style) in Self.columns {
                html.element("th", ["scope": "col", "class": style], text: title)
              }
            }
          }
          html.element("tbody", ["id": "rows"]) { html in
            for place in facts.order.prefix(Self.pageLength) { writeRow(place, to: &html) }
          }
        }
      }
      html.element("div", ["id": "pages"]) { html in
        html.more(
          review.people.count - Self.pageLength,
          "people: they are in this file, and a browser that runs its script shows them")
      }
      html.legend(review.kinds)
    }
    html.line()
  }

  private static let columns = [
    ("Name", ""), ("Hours by kind", "wide"), ("Hours", "n"), ("Overtime", "n"),
    ("Gross", "n money"),
    ("Against usual", "n change"), ("State", ""),
  ]

  private func writeRow(_ place: Int, to html: inout HTML) {
    let person = review.people[place]
    html.element("tr") { html in
      html.element("th", ["scope": "row"]) { html in
        html.element("b", ["class": "who", "data-p": "\(facts.ranks[place])"]) {
          $0.name(person.name)
        }
        html.element("small") { html in
          html.name(person.number.isEmpty ? "no number" : person.number)
          if let site = person.site, review.sites.indices.contains(site) {
            html.text(" · ")
            html.name(review.sites[site].name)
          }
        }
      }
      html.element("td", ["class": "wide"]) {
        $0.bar(person.seconds, review.kinds, scale: facts.longest)
      }
      html.element("td", ["class": "n"], text: Words.hours(PageFacts.sum(person.seconds)))
      let overtime = facts.overtime[place]
      html.element("td", ["class": overtime > 0 ? "n hot" : "n"], text: Words.hours(overtime))
      html.element("td", ["class": "n money"]) { html in
        html.text(person.gross.map { Words.money($0.pay) } ?? "–")
        if let gross = person.gross, !gross.isWhole { html.element("small", text: "in part") }
      }
      let (change, why) = self.change(of: place)
      let isOdd = person.change?.isUnexplained == true
      html.element("td", ["class": isOdd ? "n change hot" : "n change"]) { html in
        html.text(change)
        if !why.isEmpty { html.element("small", text: why) }
      }
      html.element("td") { html in
        let (word, reason) = self.state(of: place)
        html.element("span", ["class": facts.attention[place].styleClass], text: word)
        if !reason.isEmpty { html.element("small", text: reason) }
      }
    }
  }

  /// The hours against what is usual, and what explains it.
  func change(of place: Int) -> (String, String) {
    guard let change = review.people[place].change else { return ("–", "") }
    let reasons = change.reasons.map(\.words) + (change.isUnexplained ? ["unexplained"] : [])
    let why = reasons.joined(separator: ", ")
    guard let usual = change.usual else { return ("first", why == "new" ? "" : why) }
    let words = Words.percent(from: usual, to: change.now)
    return (words, why)
  }

  /// The state in a word, and why where that is not plain.
  func state(of place: Int) -> (String, String) {
    let person = review.people[place]
    switch person.standing {
    case .held(let kind): return ("held", kind.title)
    case .leftOut(let why): return ("left out", why)
    case .paid: break
    }
    let findings = facts.findings[place].map { review.findings[$0] }
    let attention = facts.attention[place]
    switch attention {
    case .held:
      return (attention.word, findings.first { $0.severity == .blocking }?.kind.title ?? "")
    case .acknowledge:
      return (attention.word, findings.first { $0.needsAcknowledgement }?.kind.title ?? "")
    default: return (attention.word, "")
    }
  }
}
