import PayrollTestSupport
import RuleCases
import Testing

/// What a file of examples is, and how much time one of them may span.
@Suite("Files of worked examples")
struct CaseFileTests {
  @Test("A file is a list, or an object with one; two examples of a name are told")
  func files() throws {
    let one = String(CaseText().text.dropFirst().dropLast())
    #expect(CaseText.problems("[]") == [])
    #expect(CaseText.problems("{ \"$schema\": \"x\", \"note\": \"y\", \"cases\": [\(one)] }") == [])
    #expect(CaseText.problems("// why\n[\(one)]") == [])
    #expect(CaseText.problems("{}") == ["cases: the key \"cases\" is missing: add it"])
    #expect(CaseText.problems("{ \"cases\": [], \"case\": [] }").count == 1)
    #expect(
      CaseText.problems("[\n\(one),\n\(one)]").last
        == "id: the case on line 2 is called \"x\" too: give each case a name of its own")
    #expect(
      CaseText.problems("{ \"cases\": [{}] }").contains {
        $0.hasPrefix("cases[0].id: the key \"id\" is missing")
      })
    #expect(CaseText.problems("[").count == 1)
    let other = one.replacing("\"id\": \"x\"", with: "\"id\": \"y\"")
    let read = try CaseFiles.read(Array("[\(one), \(other)]".utf8), "x.json")
    #expect(read.map(\.id) == ["x", "y"])
  }

  @Test("Ten years of 366 days are the most, from the first moment of all parts to the last")
  func span() {
    func told(_ end: String, _ more: String = "") -> [String] {
      var text = CaseText()
      text.more = more
      text.sessions = [#"{ "start": "2016-01-01T00:00:00Z", "end": "\#(end)" }"#]
      return text.problems()
    }
    let far =
      "[0].sessions: the times of the case lie 10 years apart: correct the year; ten years "
      + "are the most"
    // Ten years from 2016 have 3,653 days; a week more are 3,660.
    #expect(told("2026-01-08T00:00:00Z") == [])
    #expect(told("2026-01-08T00:00:01Z") == [far])
    let shift =
      #""schedule": [{ "start": "2016-01-01T08:00:00Z", "end": "2026-01-08T00:00:01Z" }],"#
    #expect(told("2016-01-01T08:00:00Z", shift) == [far])
    let change = #""workweekChange": { "newStart": "MON", "effective": "2026-01-08T00:00:01Z" },"#
    #expect(told("2016-01-01T08:00:00Z", change) == [far])
  }
}
