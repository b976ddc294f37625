import PayrollModel
import RunFiles

extension ReviewPage {
  /// The most people that a list of this section names.
  private static let named = 10

  /// What is other than in the last paid period: who is gone, who is new, whose hours nobody explains.
  func writeChanges(to html: inout HTML) {
    html.card("changes", "Changes since the last paid period") { html in
      guard let bridge = review.bridge, let before = review.earlier.first else {
        html.element(
          "p",
          text: "There is no earlier period to compare with: all "
            + "\(Words.count(paidCount)) who are paid are shown as they are.")
        return
      }
      html.element("p", text: "Against \(Words.period(before.period)), batch \(before.batch).")
      html.element("div", ["class": "four"]) { html in
        html.element("div") { writeAbsent(bridge.absent, to: &$0) }
        html.element("div") {
          writePeople(
            "First paid", "Nobody is paid for the first time.", bridge.first, query: "first",
            to: &$0, Self.hoursWords)
        }
        if !bridge.returned.isEmpty {
          html.element("div") {
            writePeople(
              "Returned", "", bridge.returned, query: "returned", to: &$0, Self.hoursWords)
          }
        }
        html.element("div") { html in
          let people = facts.order.filter { review.people[$0].change?.isUnexplained == true }
          writePeople(
            "Unusual hours, unexplained", "All hours are usual or explained.", people,
            query: "unexplained", to: &html, Self.changeWords)
        }
      }
      writeReasons(to: &html)
    }
  }

  private func writeAbsent(_ absent: [HeadcountBridge.Absent], to html: inout HTML) {
    html.element("h3") { html in
      html.text("Absent now")
      html.element("span", ["class": "count"], text: " \(Words.count(absent.count))")
    }
    if absent.isEmpty { html.element("p", text: "Everybody who was paid last time has hours.") }
    html.element("ul") { html in
      for person in absent.prefix(Self.named) {
        html.element("li") { html in
          html.element("b") {
            $0.name(
              [person.lastName, person.firstName].filter { !$0.isEmpty }.joined(separator: ", "))
          }
          html.text(" ")
          html.name(person.number)
          html.element("small", text: "\(Words.hours(person.seconds)) h last time, none now")
        }
      }
    }
    writeRest(absent.count - Self.named, query: "absent", to: &html)
  }

  private func writePeople(
    _ title: String, _ none: String, _ people: [Int], query: String, to html: inout HTML,
    _ words: (ReviewPerson) -> String
  ) {
    html.element("h3") { html in
      html.text(title)
      html.element("span", ["class": "count"], text: " \(Words.count(people.count))")
    }
    if people.isEmpty { html.element("p", text: none) }
    html.element("ul") { html in
      for place in people.prefix(Self.named) where review.people.indices.contains(place) {
        html.element("li") { html in
          writeWho(place, to: &html)
          html.element("small", text: words(review.people[place]))
        }
      }
    }
    writeRest(people.count - Self.named, query: query, to: &html)
  }

  /// How many more there are, and where: the list of people shows them where the script runs.
  private func writeRest(_ count: Int, query: String, to html: inout HTML) {
    guard count > 0 else { return }
    html.element("p", ["class": "more"]) {
      $0.element(
        "a", ["href": "#people", "data-q": query],
        text: "and \(Words.count(count)) more: find “\(query)” below")
    }
  }

  /// How many changes are explained by what.
  private func writeReasons(to html: inout HTML) {
    let outside = review.people.compactMap(\.change).filter { $0.isOutside && !$0.isUnexplained }
    guard !outside.isEmpty else { return }
    let parts = HoursVariance.Reason.allCases.compactMap { reason -> String? in
      let count = outside.count { $0.reasons.contains(reason) }
      return count > 0 ? "\(reason.words) \(Words.count(count))" : nil
    }
    html.element(
      "p", ["class": "dim"],
      text: "Unusual and explained: \(Words.count(outside.count, "person", "people")) "
        + "(\(parts.joined(separator: ", "))).")
  }

  private static func hoursWords(_ person: ReviewPerson) -> String {
    "\(Words.hours(PageFacts.sum(person.seconds))) h"
  }

  /// `78.00 h, usually 72.00 h (+8 %)`.
  private static func changeWords(_ person: ReviewPerson) -> String {
    let now = PageFacts.sum(person.seconds)
    guard let usual = person.change?.usual else { return "\(Words.hours(now)) h" }
    return
      "\(Words.hours(now)) h, usually \(Words.hours(usual)) h (\(Words.percent(from: usual, to: now)))"
  }
}
