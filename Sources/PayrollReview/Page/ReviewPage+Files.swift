import PayrollModel
import RunFiles

extension ReviewPage {
  /// The vendor files and the digests by which they are known.
  func writeFiles(to html: inout HTML) {
    html.card("files", review.isBlocked ? "Vendor files, drafts" : "Vendor files") { html in
      guard !review.vendorFiles.isEmpty else {
        html.element("p", text: "The run has no file for a vendor.")
        return
      }
      html.table("Vendor files", ["File", "For", "SHA-256"], areFigures: false) { html in
        for file in review.vendorFiles {
          html.element("tr") { html in
            html.element("th", ["scope": "row"]) { $0.name(file.name) }
            html.element("td") { $0.name(file.kind) }
            html.element("td", ["class": "code"], text: file.sha256)
          }
        }
      }
    }
  }

  /// What a reviewer should know of the page itself.
  func writeFooter(to html: inout HTML) {
    html.element("footer") { html in
      html.element("p") { html in
        html.text("Made of batch.json with the SHA-256 ")
        html.element("span", ["class": "code"], text: review.digest)
        html.text(
          ". Decisions that are saved here name this fingerprint: they hold for this run and no other."
        )
      }
      html.element(
        "p",
        text:
          "The page loads nothing, sends nothing and keeps nothing; it holds wages and names, so "
          + "treat it like a payroll.")
    }
    html.line()
  }
}
