import PayrollBytes
import PayrollModel
import PayrollReview
import PayrollTestSupport
import RunFiles
import Testing

@testable import PayrollRun

/// People who have no employee number in what is shown of a run.
@Suite("People without an employee number in a review")
struct UnnumberedPeopleTests {
  @Test("What a run finds about them reaches them, an open session among it")
  func review() throws {
    let people =
      #"{"id": 1, "customId": "007", "lastName": "Lee"}, {"id": 2, "lastName": "Roe"}, "#
      + #"{"id": 3, "lastName": "Poe"}"#
    func row(_ id: Int, _ employee: Int, _ day: Int, end: String) -> String {
      #"{"id": \#(id), "employee": \#(employee), "status": "\#(end == "null" ? "OPEN" : "CLOSED")", "#
        + #""startDateTime": "2026-03-0\#(day)T08:00:00-05:00", "endDateTime": \#(end)}"#
    }
    func at(_ day: Int) -> String { "\"2026-03-0\(day)T16:00:00-05:00\"" }
    let rows = [
      row(1, 1, 2, end: at(2)), row(2, 2, 2, end: at(2)), row(3, 3, 2, end: at(2)),
      row(4, 2, 3, end: "null"), row(5, 3, 3, end: at(2)), row(6, 1, 4, end: "null"),
    ]
    let pages = ["employees": people, "work-sessions": rows.joined(separator: ",")]
    try SmallRun.with(try SmallRun(pages: pages)) { run in
      run.request.folder = "\(run.folder)/runs/1"
      _ = try run.make()
      let review = try RunToReview("\(run.folder)/runs/1").review
      var found: [String: Set<String>] = [:]
      for person in review.people {
        for place in person.findings {
          let finding = review.findings[place]
          found[person.lastName, default: []].insert("\(finding.kind) \(finding.record ?? "")")
        }
      }
      #expect(found["Lee"]?.contains("open-session work-sessions/6") == true)
      #expect(
        found["Roe"] == ["employee-without-number employees/2", "open-session work-sessions/4"])
      #expect(
        found["Poe"] == ["employee-without-number employees/3", "end-before-start work-sessions/5"])
      let text = ReviewMarkdown(review, withNames: true).text
      #expect(text.contains("`open-session` Roe, 2026-03-03, work-sessions/4: "))
    }
  }
}
