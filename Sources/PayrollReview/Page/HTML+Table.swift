extension HTML {
  /// A table that opens on a click: what a picture shows, in figures. The first column names its rows;
  /// the others are figures.
  mutating func details(
    _ summary: String, _ columns: [String], _ rows: (inout HTML) -> Void
  ) {
    element("details") { html in
      html.element("summary", text: summary)
      html.table(summary, columns, rows)
    }
  }

  /// A table in a frame that can be moved sideways where the screen is narrow.
  mutating func table(
    _ label: String, _ columns: [String], areFigures: Bool = true, _ rows: (inout HTML) -> Void
  ) {
    scroll(label) { html in
      html.element("table") { html in
        html.element("thead") { html in
          html.element("tr") { html in
            for (place, column) in columns.enumerated() {
              html.element(
                "th", ["scope": "col", "class": place > 0 && areFigures ? "n" : ""], text: column)
            }
          }
        }
        html.element("tbody") { rows(&$0) }
      }
    }
  }

  /// A row of it.
  mutating func row(_ cells: [String]) {
    element("tr") { html in
      for (place, cell) in cells.enumerated() {
        if place == 0 {
          html.element("th", ["scope": "row"]) { $0.name(cell) }
        } else {
          html.element("td", ["class": "n"], text: cell)
        }
      }
    }
  }

  /// A frame that the keyboard can move sideways.
  mutating func scroll(_ label: String, _ content: (inout HTML) -> Void) {
    element(
      "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": label], content)
  }

  /// A section with a heading, in a frame of its own.
  mutating func card(_ id: String, _ title: String, _ content: (inout HTML) -> Void) {
    element("section", ["class": "card", "id": id, "aria-labelledby": "h-" + id]) { html in
      html.element("h2", ["id": "h-" + id], text: title)
      content(&html)
    }
    line()
  }

  /// How many more there are than a list shows.
  mutating func more(_ count: Int, _ place: String) {
    guard count > 0 else { return }
    element("p", ["class": "more"], text: "and \(Words.count(count)) more \(place)")
  }
}
