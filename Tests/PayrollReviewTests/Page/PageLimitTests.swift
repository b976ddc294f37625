import PayrollBytes
import PayrollModel
import RunFiles
import Testing

@testable import PayrollReview

@Suite("The review page of many people, and of absurd figures")
struct PageLimitTests {
  @Test("Every finding that blocks is listed, and other long lists say how many more there are")
  func lists() throws {
    let count = 1200
    let review = HarborReview.review { people, frame in
      let grace = people[13]
      for place in 0..<count {
        var person = grace
        person.number = String(200_000 + place)
        person.last = "Test-\(person.number)"
        person.usual = 300 * 3600
        frame.first.append(people.count)
        frame.findings.append(
          FindingRecord(
            kind: place < 700 ? .openSession : .overlappingSessions,
            severity: place < 700 ? .blocking : .warning, employee: person.number,
            message: "Message \(person.number).", advice: "Advice.",
            needsAcknowledgement: place >= 700))
        frame.people.append(people.count)
        people.append(person)
        frame.absent.append(
          HeadcountBridge.Absent(
            number: "\(place)", firstName: "", lastName: "Gone-\(place)", seconds: 1))
      }
    }
    let standing = try PageParts(PageFiles.page(of: review)).standing
    for place in 0..<700 { #expect(standing.contains("Message \(200_000 + place).")) }
    #expect(standing.contains("702 things stand in the way"))
    for more in [
      "and 495 more of this kind", "and 1,191 more: find “absent” below", "and 1,114 more people",
      "and 1,191 more: find “unexplained” below",
    ] {
      #expect(standing.contains(more), "\(more)")
    }
    let withoutBlocking = try #require(
      PageParts(Array(standing.utf8)).between("h-totals", "<script>"))
    #expect(withoutBlocking.utf8.count < 250_000)
  }

  @Test("What has to be acknowledged and is about nobody is listed, however much it is")
  func alone() throws {
    let review = HarborReview.review { people, frame in
      for place in 0..<30 {
        frame.findings.append(
          FindingRecord(
            kind: .repeatedRows, severity: .warning, record: "record-\(place)", message: "Twice.",
            advice: "Look \(place).", needsAcknowledgement: true))
        frame.people.append(nil)
      }
    }
    let standing = try PageParts(PageFiles.page(of: review)).standing
    for place in 0..<30 {
      #expect(standing.contains("record-\(place)<"))
      #expect(standing.contains("Look \(place)."))
    }
  }

  @Test("Figures beyond reason are written down and stop nothing")
  func absurd() throws {
    let plain = HarborReview.review()
    let most = [Int64](repeating: .max, count: plain.kinds.count)
    let people = plain.people.enumerated().map { place, person in
      var person = person
      person.seconds = place % 2 == 0 ? most : most.map { -$0 }
      person.findings = [0, 77]
      person.site = 99
      person.lineRange = 5..<900
      person.gross = Gross(pay: Money(cents: .min), secondsWithoutRate: .max)
      person.change = HoursVariance(
        before: .max, usual: place == 0 ? .min : 1, now: .min, isOutside: true, reasons: [])
      return person
    }
    let review = Review(
      batch: plain.batch, digest: "", runDigest: "", isBlocked: true, vendorFiles: [],
      findings: plain.findings,
      kinds: plain.kinds, people: people,
      sites: [ReviewSite(name: "", number: "", people: 0, seconds: most)],
      days: [ReviewDay(date: ReviewMaker.first, seconds: most)], paidSeconds: most,
      heldSeconds: [], gross: nil, earlier: plain.earlier,
      bridge: HeadcountBridge(before: 0, first: [99], returned: [], absent: [], held: [1], now: 9),
      timeline: TimelineFile(zones: [], sites: [:], positions: [:], holidays: [:], people: []))
    let page = try PageParts(PageFiles.page(of: review))
    #expect(page.text.contains("These figures do not add up"))
    #expect(try page.value("b0") != nil)
  }

  @Test("A run of nobody is a page too")
  func nobody() throws {
    let review = HarborReview.review { people, frame in
      people = []
      frame = ReviewMaker.Frame()
    }
    let page = try PageParts(PageFiles.page(of: review))
    #expect(page.text.contains("Ready to approve: nothing stands in the way"))
    #expect(page.text.contains("There is no earlier period to compare with"))
    #expect((try page.value("index") as? [String: Any])?["blocks"] as? Int == 0)
  }
}
