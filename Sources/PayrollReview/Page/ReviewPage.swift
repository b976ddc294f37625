public import PayrollBytes
import PayrollModel
import RunFiles

/// A review as a page: one file that is sent by mail, opened by a double click, printed, and used with
/// the keyboard or a screen reader. It loads nothing from anywhere.
///
/// What must be known stands in it as text, also where no script runs. The people are packed behind it,
/// a hundred in a block, and a browser unpacks the block of whom it shows.
public struct ReviewPage: Sendable {
  let facts: PageFacts
  let assets: PageAssets

  /// The page of a review.
  public init(_ review: Review, assets: PageAssets) {
    self.facts = PageFacts(review)
    self.assets = assets
  }

  var review: Review { facts.review }

  /// Writes the page. The same review and assets give the same bytes.
  ///
  /// - Throws: `FileProblem` where it cannot be written.
  public func write(to path: String) throws(FileProblem) -> OutputFile.Receipt {
    let file = try OutputFile(path)
    for piece in assets.pieces {
      switch piece {
      case .markup(let bytes):
        var html = HTML()
        html.markup(bytes)
        try file.write(html.out)
      case .placeholder(.data):
        writeData(to: file)
      case .placeholder(let placeholder):
        var html = HTML()
        write(placeholder, to: &html)
        try file.write(html.out)
      }
    }
    return try file.commit()
  }

  /// What belongs in the place of a placeholder.
  private func write(_ placeholder: PageAssets.Placeholder, to html: inout HTML) {
    switch placeholder {
    case .policy: html.text(policy)
    case .title: html.text("\(review.batch.company), \(Words.period(review.batch.period))")
    case .style: html.markup(assets.style)
    case .warning:
      writeWarning(to: &html)
      writePatterns(to: &html)
    case .header: writeHeader(to: &html)
    case .verdict: writeVerdict(to: &html)
    case .totals: writeTotals(to: &html)
    case .bridge: writeBridge(to: &html)
    case .todo:
      writeToDo(to: &html)
      writeAdjustments(to: &html)
      writeEntries(to: &html)
    case .changes: writeChanges(to: &html)
    case .overtime: writeOvertime(to: &html)
    case .sites: writeSites(to: &html)
    case .days: writeDays(to: &html)
    case .people: writePeople(to: &html)
    case .files: writeFiles(to: &html)
    case .footer: writeFooter(to: &html)
    case .data: break
    case .script: html.markup(assets.script)
    case .end: html.element("i", ["id": "end", "hidden": ""], text: "")
    }
  }

  /// What the page may do: run this script and this style, and nothing else.
  var policy: String {
    let script = Base64.policyHash(of: assets.script)
    let style = Base64.policyHash(of: assets.style)
    return "default-src 'none'; script-src '\(script)'; style-src '\(style)'; img-src data:; "
      + "base-uri 'none'; form-action 'none'"
  }

  /// Shown until the end of the page is there, which hides it.
  private func writeWarning(to html: inout HTML) {
    html.element("div", ["id": "cut", "class": "cut", "role": "alert"]) { html in
      html.element("p") {
        $0.element("strong", text: "This page is not whole. ")
        $0.text(
          "Its end is missing: it was cut on its way, or is still being read. Do not decide by it. "
            + "Have it sent again, or open the one in the folder of the run.")
      }
    }
  }
}
