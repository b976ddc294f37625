import PayrollBytes
import PayrollModel
import Testing

@testable import LawText

/// What every file of law says about itself, and what is said where it does not.
@Suite("Facts of a file of law")
struct LawFactsTests {
  private static let whole = """
    { "id": "us-xx", "name": "Example", "jurisdiction": "US-XX", "evidence": "secondary",
      "sources": ["https://example.org/law"] }
    """

  /// What is read, and every problem as `key: message`.
  private func read(
    _ text: String, mayBeOwn: Bool = false
  ) throws -> (facts: LawFacts?, problems: [String]) {
    let (reader, problems) = try LawFacts.begin(Array(text.utf8), file: "law.json")
    let facts = LawFacts.read(reader, mayBeOwn: mayBeOwn)
    do throws(TextProblems) { try problems.check() } catch {
      return (facts, error.problems.map { "\($0.key): \($0.message)" })
    }
    return (facts, [])
  }

  private func problems(replacing text: String, with other: String) throws -> [String] {
    let (facts, problems) = try read(Self.whole.replacing(text, with: other))
    #expect(facts == nil || problems.allSatisfy { $0.hasPrefix("sources") })
    return problems
  }

  @Test("All of it is read")
  func whole() throws {
    let (facts, problems) = try read(Self.whole)
    #expect(problems.isEmpty)
    #expect(facts?.id == "us-xx" && facts?.name == "Example" && facts?.jurisdiction == "US-XX")
    #expect(facts?.evidence == .secondary && facts?.note == "")
    #expect(facts?.sources == ["https://example.org/law"])
    let noted = try read(Self.whole.replacing("\"id\"", with: "\"note\": \"more\", \"id\""))
    #expect(noted.facts?.note == "more" && noted.problems.isEmpty)
  }

  @Test("Each key must be there", arguments: ["id", "name", "jurisdiction", "evidence"])
  func missing(_ key: String) throws {
    let found = try problems(replacing: "\"\(key)\"", with: "\"x\(key)\"")
    #expect(found == ["\(key): the key \"\(key)\" is missing"], "\(found)")
  }

  @Test(
    "A name has small letters, digits, hyphens and points",
    arguments: ["US-XX", "us xx", "", "us_xx", "ñ", "us/xx"])
  func names(_ name: String) throws {
    let found = try problems(replacing: "us-xx", with: name)
    #expect(found == ["id: \"\(name)\" is not a name"])
  }

  @Test(
    "What was read somewhere says where; what nobody has checked, or a company decided, need not")
  func sources() throws {
    let empty = Self.whole.replacing("[\"https://example.org/law\"]", with: "[]")
    #expect(try read(empty).problems == ["sources: the list is empty"])
    for evidence in ["unverified", "company"] {
      #expect(try read(empty.replacing("secondary", with: evidence)).problems.isEmpty)
    }
    let law = empty.replacing("secondary", with: "law-text")
    #expect(try read(law).problems == ["sources: the list is empty"])
    for bad in ["[7]", "[\"\"]"] {
      let text = Self.whole.replacing("[\"https://example.org/law\"]", with: bad)
      #expect(try read(text).problems.first?.hasPrefix("sources[0]: a text was expected") ?? false)
    }
  }

  @Test("A company's own file may leave out where it holds, and then nothing else is asked")
  func own() throws {
    let own = #"{ "id": "site-7", "name": "Site 7" }"#
    let (facts, problems) = try read(own, mayBeOwn: true)
    #expect(problems.isEmpty && facts?.evidence == .company && facts?.jurisdiction == "")
    #expect(try read(own).problems.count >= 2)
    // Half of it is neither.
    let half = #"{ "id": "site-7", "name": "Site 7", "evidence": "company" }"#
    #expect(try read(half, mayBeOwn: true).facts == nil)
  }

  @Test("A last date must not lie before what the file holds")
  func until() throws {
    func until(_ text: String) throws -> (date: CalendarDate?, isRight: Bool) {
      let (reader, problems) = try LawFacts.begin(Array(text.utf8), file: "law.json")
      let date = LawFacts.until(
        reader, after: CalendarDate("2026-01-01"), "rate", expected: "a date", "correct it")
      return (date, (try? problems.check()) != nil)
    }
    #expect(try until("{}") == (nil, true))
    #expect(try until(#"{ "until": "2026-01-01" }"#) == (CalendarDate("2026-01-01"), true))
    #expect(try until(#"{ "until": "2025-12-31" }"#).isRight == false)
    #expect(try until(#"{ "until": "2026-13-01" }"#) == (nil, false))
  }

  @Test("Hours are whole seconds, from nothing to the most")
  func hours() throws {
    func hours(_ text: String, upTo most: Int64 = 24) throws -> Int64? {
      let (reader, problems) = try LawFacts.begin(
        Array("{ \"hours\": \(text) }".utf8), file: "law.json")
      let seconds = reader.requiredHours("hours", upTo: most)
      #expect((seconds == nil) == ((try? problems.check()) == nil), "\(text)")
      return seconds
    }
    #expect(try hours("8") == 28_800 && hours("37.5", upTo: 40) == 135_000)
    #expect(try hours("0") == 0 && hours("24") == 86_400 && hours("0.0025") == 9)
    for wrong in ["24.01", "-1", "\"eight\"", "0.0001", "1e2", "null"] {
      #expect(try hours(wrong) == nil, "\(wrong)")
    }
  }
}
