import PayrollModel
import RunFiles
import Testing

@testable import PayrollReview

/// Whom findings are about, by number and by record.
@Suite("Findings of people")
struct PersonFindingsTests {
  private static func finding(
    _ kind: FindingKind, employee: String? = nil, record: String? = nil
  ) -> FindingRecord {
    FindingRecord(
      kind: kind, severity: .warning, employee: employee, record: record, message: "Something.",
      advice: "Look.")
  }

  /// The findings about everybody of the example, by name.
  private func found(_ findings: [FindingRecord], hasTimeline: Bool = true) -> [String: [Int]] {
    let review = HarborReview.review { people, _ in people[0].shifts[0].isOpen = true }
    let findings = PersonFindings(findings, review.batch, hasTimeline ? review.timeline : nil)
    return Dictionary(
      uniqueKeysWithValues: review.people.indices.compactMap { place in
        let about = findings.about(place)
        return about.isEmpty ? nil : (review.people[place].lastName, about)
      })
  }

  /// What the source calls the sessions that somebody's pay lines come from.
  private func sessions(of place: Int) -> [String] {
    let review = HarborReview.review()
    let lines = review.batch.lines[review.people[place].lineRange]
    return lines.flatMap { review.batch.sourceRange(of: $0).map(review.batch.sourceName) }
  }

  @Test("Who has a number is known by it, whatever record a finding names")
  func number() throws {
    let foreign = try #require(sessions(of: 0).first)
    let findings = [
      Self.finding(.openSession, employee: "000166", record: foreign),
      Self.finding(.emptySession, employee: "000131"), Self.finding(.longSession),
      Self.finding(.longSession, employee: "999999"),
      Self.finding(.longSession, employee: "000166"),
      Self.finding(.unknownRegion, record: "employees/1407"),
    ]
    #expect(found(findings) == ["Fairweather": [0, 4], "Okoye": [1]])
  }

  @Test("Who has none is known by the own record, by those of the hours, and by clocked ones")
  func noNumber() throws {
    let open = try #require(sessions(of: 0).first)
    let mine = try #require(sessions(of: 0).last)
    let other = try #require(sessions(of: 7).first)
    let findings = [
      Self.finding(.openSession, record: open), Self.finding(.longSession, record: other),
      Self.finding(.employeeWithoutNumber, record: "employees/1408"),
      Self.finding(.longSession, record: mine),
      Self.finding(.repeatedRows, record: "employees/140"),
      Self.finding(.emptySession, employee: "", record: mine),
    ]
    #expect(found(findings) == ["Lindqvist": [0, 2, 3, 5]])
    #expect(found(findings, hasTimeline: false) == ["Lindqvist": [2, 3, 5]])
    #expect(found([]) == [:])
  }

  @Test("A damaged line of the timeline hides no other finding")
  func damaged() {
    let review = HarborReview.review()
    var timeline = review.timeline
    timeline?.people = TimelineLines([Array(#"{"sessions":[[],1,2,"#.utf8)])
    let findings = [Self.finding(.employeeWithoutNumber, record: "employees/1408")]
    #expect(PersonFindings(findings, review.batch, timeline).about(0) == [0])
    timeline?.people = TimelineLines()
    #expect(PersonFindings(findings, review.batch, timeline).about(0) == [0])
  }

  @Test("The text names whom a finding is about only where names are asked for")
  func markdown() {
    let review = HarborReview.review()
    let named = ReviewMarkdown(review, withNames: true).text
    #expect(named.contains("`employee-without-number` Lindqvist, Owen, employees/1408: "))
    #expect(named.contains("`open-session` 000166 Fairweather, Nadia, 2026-11-06, "))
    let plain = ReviewMarkdown(review, withNames: false).text
    #expect(plain.contains("`employee-without-number` employees/1408: "))
    #expect(plain.contains("`open-session` 000166, 2026-11-06, "))
    #expect(!plain.contains("Lindqvist") && !plain.contains("Fairweather"))
  }
}
