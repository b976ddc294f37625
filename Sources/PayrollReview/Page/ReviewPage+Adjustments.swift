import PayrollModel
import RunFiles

extension ReviewPage {
  /// The most corrections that the page lists; the workbook and adjustments.csv have all.
  private static let listedAdjustments = 500

  /// What makes up for other runs: hours that no day of the period shows.
  func writeAdjustments(to html: inout HTML) {
    let adjustments = review.adjustments
    if adjustments.isEmpty { return }
    html.card("adjustments", "Corrections of earlier pay") { html in
      html.element(
        "p",
        text: "\(Words.count(adjustments.count, "line", "lines")) of "
          + "\(Words.count(Set(adjustments.map(\.person)).count, "person", "people")): "
          + "what is owed now, less what other runs have paid.")
      html.table(
        "Corrections of earlier pay",
        ["Person", "Date", "Pay", "Kind", "Cause", "Corrects", "Rule"], areFigures: false
      ) { html in
        for adjustment in adjustments.prefix(Self.listedAdjustments) {
          write(adjustment, to: &html)
        }
      }
      html.more(
        adjustments.count - Self.listedAdjustments,
        "corrections: the workbook and adjustments.csv have them")
    }
  }

  private func write(_ adjustment: ReviewAdjustment, to html: inout HTML) {
    html.element("tr") { html in
      writePerson(adjustment.person, to: &html)
      html.element("td", text: adjustment.date.description)
      html.element(
        "td", ["class": adjustment.line.amount == 0 ? "n" : "n money"], text: adjustment.pay)
      html.element("td") { $0.name(adjustment.kind) }
      html.element("td", text: adjustment.adjustment.cause.rawValue)
      html.element("td", text: adjustment.adjustment.corrects.description)
      html.element("td", text: adjustment.rule)
    }
  }
}
