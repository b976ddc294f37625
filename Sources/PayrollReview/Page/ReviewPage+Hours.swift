import PayrollModel
import RunFiles

extension ReviewPage {
  /// The most sites that the page lists.
  private static let listedSites = 30

  /// Hours by site, the most first.
  func writeSites(to html: inout HTML) {
    html.card("sites", "Hours by site") { html in
      let scale = review.sites.map { PageFacts.sum($0.seconds) }.max() ?? 1
      html.scroll("Hours by site") { html in
        html.element("table") { html in
          html.element("thead") { html in
            html.element("tr") { html in
              html.element("th", ["scope": "col"], text: "Site")
              html.element("th", ["scope": "col", "class": "wide"], text: "Hours by kind")
              for title in ["Hours", "Overtime", "People"] {
                html.element("th", ["scope": "col", "class": "n"], text: title)
              }
            }
          }
          html.element("tbody") { html in
            for site in review.sites.prefix(Self.listedSites) {
              writeSite(site, scale: scale, to: &html)
            }
          }
        }
      }
      html.more(review.sites.count - Self.listedSites, "sites with fewer hours")
    }
  }

  private func writeSite(_ site: ReviewSite, scale: Int64, to html: inout HTML) {
    let overtime = PageFacts.sum(
      zip(review.kinds, site.seconds).filter { $0.0.bucket == .overtime }.map(\.1))
    html.element("tr") { html in
      html.element("th", ["scope": "row"]) { $0.name(site.name) }
      html.element("td", ["class": "wide"]) { $0.bar(site.seconds, review.kinds, scale: scale) }
      html.element("td", ["class": "n"], text: Words.hours(PageFacts.sum(site.seconds)))
      html.element("td", ["class": overtime > 0 ? "n hot" : "n"], text: Words.hours(overtime))
      html.element("td", ["class": "n"], text: Words.count(site.people))
    }
  }

  /// Hours by day as a picture, with the table behind it.
  func writeDays(to html: inout HTML) {
    html.card("days", "Hours by day") { html in
      html.scroll("Hours by day, a picture") { writeDayPicture(to: &$0) }
      html.legend(review.kinds)
      html.details("The same as a table", ["Day"] + review.kinds.map(\.name) + ["All"]) { html in
        for day in review.days {
          html.row(
            [Words.day(day.date)]
              + review.kinds.indices.map { Words.hours(Self.figure(day.seconds, $0)) }
              + [Words.hours(PageFacts.sum(day.seconds))])
        }
      }
    }
  }

  private func writeDayPicture(to html: inout HTML) {
    let top = max(review.days.map { PageFacts.sum($0.seconds) }.max() ?? 1, 1)
    let width = max(review.days.count, 1) * 38
    let label = review.days.map {
      "\(Words.shortDay($0.date)) \(Words.hours(PageFacts.sum($0.seconds)))"
    }
    html.element(
      "svg",
      [
        "class": "daily", "viewBox": "0 0 \(width) 196", "role": "img",
        "aria-label": "Hours by day: " + label.joined(separator: ", "),
      ]
    ) { html in
      for (index, day) in review.days.enumerated() {
        let holiday = review.timeline?.holidays[day.date]
        let weekend = [.saturday, .sunday].contains(day.date.weekday)
        if holiday != nil || weekend {
          html.element(
            "rect",
            [
              "x": "\(index * 38)", "y": "14", "width": "38", "height": "182",
              "class": holiday != nil ? "hol" : "we",
            ], text: "")
        }
        writeStack(day, at: index, top: top, to: &html)
        for (y, text) in [
          ("174", day.date.weekday.title.prefix(2)), ("189", "\(day.date.parts.day)"),
        ] {
          html.element(
            "text", ["x": "\(index * 38 + 19)", "y": y, "class": "tick mid"], text: String(text))
        }
        if holiday != nil {
          html.element("text", ["x": "\(index * 38 + 19)", "y": "10", "class": "tick mid"]) {
            $0.text("holiday")
          }
        }
      }
      html.element("path", ["d": "M0 160.5H\(width)", "class": "axis"], text: "")
    }
  }

  private func writeStack(_ day: ReviewDay, at index: Int, top: Int64, to html: inout HTML) {
    var level: Int64 = 1600
    for (place, kind) in review.kinds.enumerated() {
      let height = max(Self.figure(day.seconds, place), 0) * 1300 / top
      guard height > 0 else { continue }
      level -= height
      html.element(
        "rect",
        [
          "x": "\(index * 38 + 5)", "y": HTML.tenths(level), "width": "28",
          "height": HTML.tenths(height), "class": "k \(kind.letter)",
        ], text: "")
    }
    guard level < 1600 else { return }
    html.element(
      "text",
      ["x": "\(index * 38 + 19)", "y": HTML.tenths(level - 40), "class": "small mid"],
      text: Hours.text(seconds: PageFacts.sum(day.seconds)).split(separator: ".").first.map(
        String.init) ?? "")
  }
}
