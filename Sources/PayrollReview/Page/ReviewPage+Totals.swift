import PayrollModel
import RunFiles

extension ReviewPage {
  /// The hours of everybody who is paid by kind, each against the earlier periods.
  func writeTotals(to html: inout HTML) {
    html.element("section", ["aria-labelledby": "h-totals"]) { html in
      html.element("h2", ["id": "h-totals", "class": "quiet"], text: "What is paid")
      html.element("ul", ["class": "tiles"]) { html in
        for (place, kind) in review.kinds.enumerated() {
          html.element("li") { writeTile(place, kind, to: &$0) }
        }
        html.element("li") { writeGrossTile(to: &$0) }
      }
      writeTotalsTable(to: &html)
    }
    html.line()
  }

  private func writeTile(_ place: Int, _ kind: HourKind, to html: inout HTML) {
    let now = Self.figure(review.paidSeconds, place)
    let held = Self.figure(review.heldSeconds, place)
    html.element("a", ["class": "tile", "href": "#people", "data-q": "\(kind.key) > 0"]) { html in
      html.element("span", ["class": "lab"]) {
        $0.swatch(kind)
        $0.text(kind.name)
      }
      html.text(" ")
      html.element("span", ["class": "big"], text: Words.hours(now))
      html.text(" ")
      html.element("span", ["class": "sub"]) { html in
        writeSpark(place, kind, to: &html)
        if let before = review.earlier.first {
          let change = now - Self.figure(before.seconds, place)
          html.element("span", text: "\(Words.signedHours(change)) h")
        }
      }
      if held != 0 {
        html.element("span", ["class": "sub"], text: "\(Words.hours(held)) more are held")
      }
    }
  }

  /// Bars of the earlier periods, the oldest first, and of this one.
  private func writeSpark(_ place: Int, _ kind: HourKind, to html: inout HTML) {
    guard !review.earlier.isEmpty else { return }
    let now = Self.figure(review.paidSeconds, place)
    let series =
      review.earlier.prefix(5).reversed().map { Self.figure($0.seconds, place) } + [now]
    let top = max(series.max() ?? 0, 1)
    html.element(
      "svg",
      [
        "class": "spark", "viewBox": "0 0 \(series.count * 11 - 3) 24", "role": "img",
        "aria-label": "earlier periods: "
          + series.dropLast().map { Words.hours($0) }.joined(separator: ", "),
      ]
    ) { html in
      for (index, seconds) in series.enumerated() {
        let height = max(max(seconds, 0) * 220 / top, seconds > 0 ? 10 : 4)
        html.element(
          "rect",
          [
            "x": "\(index * 11)", "y": HTML.tenths(240 - height), "width": "8",
            "height": HTML.tenths(height),
            "class": index == series.count - 1 ? "k \(kind.letter)" : "old",
          ], text: "")
      }
    }
  }

  private func writeGrossTile(to html: inout HTML) {
    let hours = PageFacts.sum(review.paidSeconds)
    html.element("div", ["class": "tile sum"]) { html in
      html.element("span", ["class": "lab"], text: review.gross == nil ? "All hours" : "Gross pay")
      html.text(" ")
      guard let gross = review.gross else {
        html.element("span", ["class": "big"], text: Words.hours(hours))
        html.text(" ")
        html.element("span", ["class": "sub"], text: "payroll alone knows the rates")
        return
      }
      html.element("span", ["class": "big"], text: Words.money(gross.pay))
      html.text(" ")
      html.element("span", ["class": "sub"], text: "for \(Words.hours(hours)) hours")
      html.text(" ")
      html.element("span", ["class": "sub"], text: "gross before payroll’s own reckoning")
      if !gross.isWhole {
        html.element(
          "span", ["class": "sub"],
          text: "without \(Words.hours(gross.secondsWithoutRate)) hours whose rate is not known")
      }
    }
  }

  private func writeTotalsTable(to html: inout HTML) {
    html.details(
      "The same as a table",
      ["Kind", "Held", "Paid now"]
        + review.earlier.prefix(5).map { "to \(Words.shortDay($0.period.last))" }
    ) { html in
      for (place, kind) in review.kinds.enumerated() {
        html.row(
          [
            kind.name, Words.hours(Self.figure(review.heldSeconds, place)),
            Words.hours(Self.figure(review.paidSeconds, place)),
          ] + review.earlier.prefix(5).map { Words.hours(Self.figure($0.seconds, place)) })
      }
      html.row(
        [
          "All", Words.hours(PageFacts.sum(review.heldSeconds)),
          Words.hours(PageFacts.sum(review.paidSeconds)),
        ] + review.earlier.prefix(5).map { Words.hours(PageFacts.sum($0.seconds)) })
      html.row(
        ["People", Words.count(heldCount), Words.count(paidCount)]
          + review.earlier.prefix(5).map { Words.count($0.people) })
    }
  }

  /// The figure of a kind; 0 where a list is shorter than the kinds.
  static func figure(_ seconds: [Int64], _ place: Int) -> Int64 {
    seconds.indices.contains(place) ? Words.bounded(seconds[place]) : 0
  }
}
