import PayrollModel
import PayrollTestSupport
import RunFiles
import Testing

@testable import PayrollReview

@Suite("What was entered by hand, on the page and in the text")
struct PageEntriesTests {
  /// The example company, of which every line without a rule of overtime was entered by hand.
  private func review(author: String, reason: String) -> Review {
    let base = HarborReview.review()
    var batch = base.batch
    batch.reasons[0] = PayReason(PayReason.HandEntry(author: author, reason: reason))
    return Review(
      batch: batch, digest: base.digest, runDigest: "", isBlocked: base.isBlocked,
      vendorFiles: base.vendorFiles, findings: base.findings, kinds: base.kinds,
      people: base.people, sites: base.sites, days: base.days, paidSeconds: base.paidSeconds,
      heldSeconds: base.heldSeconds, gross: base.gross, earlier: base.earlier,
      bridge: base.bridge, timeline: base.timeline)
  }

  @Test("Each entry has its person, author and reason, and no text is markup")
  func entries() throws {
    let hostile = HostileReview.names[3]
    let review = review(author: "Q. <b>Xylo</b>", reason: hostile)
    let count = review.batch.lines.count { $0.reason == 0 }
    #expect(count > 0 && review.entries.count == count)
    let page = try PageParts(PageFiles.page(of: review))
    #expect(page.standing.contains("id=\"h-entries\""))
    #expect(page.standing.contains("Q. &lt;b&gt;Xylo"))
    #expect(!page.standing.contains("<img src=x") && !page.standing.contains("<b>Xylo"))
    let text = ReviewMarkdown(review, withNames: false).text
    #expect(text.contains("## Entered by hand"))
    let names = Set(review.people.map(\.lastName)).filter { text.contains($0) && !$0.isEmpty }
    #expect(names.isEmpty)
  }

  @Test("Without entries there is no such section")
  func none() throws {
    let review = HarborReview.review()
    #expect(review.entries.isEmpty)
    let page = try PageParts(PageFiles.page(of: review))
    #expect(!page.standing.contains("h-entries"))
    #expect(!ReviewMarkdown(review, withNames: false).text.contains("Entered by hand"))
  }
}
