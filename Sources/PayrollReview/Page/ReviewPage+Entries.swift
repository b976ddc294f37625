import PayrollModel
import RunFiles

extension ReviewPage {
  /// The most entries that the page lists; the workbook has all.
  private static let listedEntries = 500

  /// What was entered by hand, with who says so and why: nothing else says that it is due.
  func writeEntries(to html: inout HTML) {
    let entries = review.entries
    if entries.isEmpty { return }
    html.card("entries", "Entered by hand") { html in
      html.element(
        "p",
        text: "\(Words.count(entries.count, "entry", "entries")) of "
          + "\(Words.count(Set(entries.map(\.person)).count, "person", "people")): "
          + "no clock and no other record says that they are due.")
      html.table(
        "Entered by hand",
        ["Person", "Date", "Pay", "Kind", "Reason", "Author", "Row"], areFigures: false
      ) { html in
        for entry in entries.prefix(Self.listedEntries) { write(entry, to: &html) }
      }
      html.more(entries.count - Self.listedEntries, "entries: the workbook has them")
    }
  }

  /// The cell of a person in a list.
  func writePerson(_ place: Int, to html: inout HTML) {
    let person = review.people[place]
    html.element("th", ["scope": "row"]) { html in
      html.element("b", ["class": "who", "data-p": "\(facts.ranks[place])"]) {
        $0.name(person.name)
      }
      html.element("small") { $0.name(person.number.isEmpty ? "no number" : person.number) }
    }
  }

  private func write(_ entry: ReviewEntry, to html: inout HTML) {
    html.element("tr") { html in
      writePerson(entry.person, to: &html)
      html.element("td", text: entry.date.description)
      html.element(
        "td", ["class": entry.line.amount == 0 ? "n" : "n money"],
        text: entry.line.amount == 0
          ? Words.hours(entry.line.seconds) + " h" : Words.money(Money(cents: entry.line.amount)))
      html.element("td") { $0.name(entry.kind) }
      html.element("td") { $0.name(entry.word.reason) }
      html.element("td") { $0.name(entry.word.author) }
      html.element("td", text: entry.record)
    }
  }
}
