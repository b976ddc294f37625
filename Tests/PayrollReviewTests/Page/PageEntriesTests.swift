import PayrollModel
import PayrollTestSupport
import RunFiles
import Testing

@testable import PayrollReview

@Suite("What was entered by hand, on the page and in the text")
struct PageEntriesTests {
  /// The example company, of which every line without a rule of overtime was entered by hand.
  private func review(author: String, reason: String) -> Review {
    review(PayReason(PayReason.HandEntry(author: author, reason: reason)))
  }

  /// The example company, of which every line without a rule of overtime has a reason.
  private func review(_ reason: PayReason) -> Review {
    let base = HarborReview.review()
    var batch = base.batch
    batch.reasons[0] = reason
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

  @Test("Each correction has its person, cause and run, and no text is markup")
  func adjustments() throws {
    let run = try #require(BatchID("HARBOR-20261024-1"))
    let rule = PayReason(
      ruleSet: "own", rule: "straight", sentence: HostileReview.names[3], citation: "")
    let review = review(
      PayReason(PayReason.Adjustment(corrects: run, .hoursChanged), of: rule))
    let count = review.batch.lines.count { $0.reason == 0 }
    #expect(count > 0 && review.adjustments.count == count && review.entries.isEmpty)
    let page = try PageParts(PageFiles.page(of: review))
    #expect(page.standing.contains("id=\"h-adjustments\""))
    #expect(page.standing.contains("hours changed") && page.standing.contains(run.description))
    #expect(!page.standing.contains("<img src=x"))
    let text = ReviewMarkdown(review, withNames: false).text
    #expect(text.contains("## Corrections of earlier pay"))
    #expect(text.contains("hours changed (HARBOR-20261024-1)"))
    let names = Set(review.people.map(\.lastName)).filter { text.contains($0) && !$0.isEmpty }
    #expect(names.isEmpty)
  }

  @Test("Without entries and corrections there is no such section")
  func none() throws {
    let review = HarborReview.review()
    #expect(review.entries.isEmpty)
    let page = try PageParts(PageFiles.page(of: review))
    #expect(!page.standing.contains("h-entries") && !page.standing.contains("h-adjustments"))
    #expect(!ReviewMarkdown(review, withNames: false).text.contains("Entered by hand"))
  }
}
