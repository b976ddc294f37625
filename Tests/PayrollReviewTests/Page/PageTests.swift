import Foundation
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import RunFiles
import Testing

@testable import PayrollReview

@Suite("The review page")
struct PageTests {
  @Test(
    "Its policy names the digests of the script and the style that stand in it, and allows no more")
  func policy() throws {
    let page = try PageParts(PageFiles.page(of: HarborReview.review()))
    let policy = try #require(
      page.between("<meta http-equiv=\"Content-Security-Policy\" content=\"", "\">"))
    let parts = policy.replacing("&#39;", with: "'").split(separator: "; ").map(String.init)
    #expect(parts.first == "default-src 'none'")
    #expect(parts.suffix(3) == ["img-src data:", "base-uri 'none'", "form-action 'none'"])
    #expect(parts.count == 6)
    for (part, begin, end) in [
      (parts[1], "<script>", "</script>"), (parts[2], "<style>", "</style>"),
    ] {
      let digest = try #require(part.split(separator: "'").last).dropFirst("sha256-".count)
      let bytes = try #require(Data(base64Encoded: String(digest)))
      let content = try #require(page.between(begin, end))
      #expect(
        bytes.map { String(format: "%02x", $0) }.joined()
          == SHA256.hexadecimal(of: Array(content.utf8)))
    }
    let charset = try #require(page.text.range(of: "<meta charset=\"utf-8\">"))
    #expect(page.text[..<charset.lowerBound].utf8.count < 100)
  }

  @Test("It asks for nothing and has neither styles nor handlers in its elements")
  func asksForNothing() throws {
    let page = try PageParts(PageFiles.page(of: HarborReview.review()))
    let standing = page.standing
    for forbidden in [
      #"<[^>]+\son\w+="#, #"<[^>]+\sstyle="#, #"<[^>]+\s(src|srcset)="#, "<link", "<iframe",
      "@import", #"url\((?!#)"#, #"localStorage|sessionStorage|fetch\(|XMLHttpRequest"#,
    ] {
      #expect(try standing.firstMatch(of: Regex(forbidden)) == nil, "\(forbidden)")
    }
    #expect(try PageFiles.bytes("page.js").count <= 40 << 10)
    #expect(try PageFiles.bytes("page.css").count <= 15 << 10)
  }

  @Test("The same review gives the same bytes, readable by the owner alone")
  func same() throws {
    let one = CrowdReview.review(people: 450)
    try TemporaryPage.with { path in
      let receipt = try ReviewPage(one, assets: PageFiles.assets()).write(to: path)
      let bytes = try InputBuffer.array(of: path)
      #expect(receipt.byteCount == bytes.count)
      #expect(try PageFiles.page(of: CrowdReview.review(people: 450)) == bytes)
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
  }

  @Test("The people are packed a hundred in a block, in the order of the page, with their lines")
  func blocks() throws {
    let review = CrowdReview.review(people: 250)
    let page = try PageParts(PageFiles.page(of: review))
    let index = try #require(try page.value("index") as? [String: Any])
    #expect(index["blocks"] as? Int == 3)
    #expect(try page.value("b3") == nil)
    let numbers = try #require(index["number"] as? [String])
    #expect(numbers.sorted() == review.people.map(\.number).sorted())
    let places = Dictionary(
      uniqueKeysWithValues: review.people.enumerated().map { ($1.number, $0) })
    for block in 0..<3 {
      let people = try #require(try page.value("b\(block)") as? [String: [Any]])
      let times = try #require(people["time"])
      let columns = try #require(people["lines"] as? [[[Any]]])
      #expect(columns.count == 10)
      #expect(times.count == (block == 2 ? 50 : 100))
      #expect(people["findings"]?.count == times.count)
      #expect(columns.allSatisfy { $0.count == times.count })
      for offset in times.indices {
        let place = try #require(places[numbers[block * 100 + offset]])
        let expected = review.batch.lines[review.people[place].lineRange]
        #expect(columns[2][offset].map { $0 as? Int } == expected.map { Int($0.seconds) })
        let ids = expected.map { line in
          (0..<line.sourceCount).map { review.batch.sources[Int(line.firstSource + $0)].id }
        }
        #expect(PackedPerson.sources(columns[9][offset]) == ids)
        let line = try #require(review.timeline?.people[place])
        #expect(
          try PackedPerson.times(times[offset], from: review.batch.period.first)
            == PackedPerson.times(of: line))
      }
    }
  }

  @Test(
    "The pay of a line is packed as what its rate does not say, and nothing where nobody knows it")
  func pay() throws {
    let plain = HarborReview.review()
    var batch = plain.batch
    let range = plain.people[13].lineRange
    batch.lines[range.lowerBound].gross += 7
    batch.lines[range.lowerBound + 1].gross = BatchRecord.Line.noGross
    let review = Review(
      batch: batch, digest: plain.digest, runDigest: "", isBlocked: true, vendorFiles: [],
      findings: [],
      kinds: plain.kinds, people: plain.people, sites: plain.sites, days: plain.days,
      paidSeconds: plain.paidSeconds, heldSeconds: plain.heldSeconds, gross: plain.gross,
      earlier: [], bridge: nil, timeline: nil)
    let page = try PageParts(PageFiles.page(of: review))
    let people = try #require(try page.value("b0") as? [String: [Any]])
    let place = try #require(PageFacts(review).order.firstIndex(of: 13))
    let column = try #require(people["lines"]?[8] as? [[Any]])
    let pay = column[place].map { "\($0)" }
    #expect(pay == ["7", ""] + [String](repeating: "0", count: range.count - 2))
  }

  @Test("A packed block says neither when nor by which system it was packed")
  func packing() {
    var buffer = OutputBuffer()
    buffer.append("the same")
    // The ninth byte says whether it was done in a hurry.
    let small = GZip.pack(buffer, .small)
    #expect(Array(small.prefix(10)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF])
    let fast = GZip.pack(buffer, .fast)
    #expect(Array(fast.prefix(10)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 4, 0xFF])
  }

  @Test("People come in the order in which a reviewer must look at them")
  func order() {
    let facts = PageFacts(HarborReview.review())
    #expect(
      facts.order.prefix(6).map { facts.review.people[$0].lastName } == [
        "Fairweather", "Lindqvist", "Adeyemi", "Sloane", "Marchetti", "Okoye",
      ])
  }

  @Test("What stands there without the script is as it was looked at")
  func golden() throws {
    let assets = try PageAssets(
      skeleton: PageFiles.bytes("page.html"), style: Array("body{}".utf8),
      script: Array("0".utf8))
    let standing = try TemporaryPage.with { path in
      _ = try ReviewPage(HarborReview.review(), assets: assets).write(to: path)
      return try PageParts(InputBuffer.array(of: path)).standing
    }
    try PageGolden.expect(standing, "harbor.html")
  }
}
