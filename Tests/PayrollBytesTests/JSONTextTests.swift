import Foundation
import PayrollBytes
import PayrollTestSupport
import Testing

@Suite("JSON that people write")
struct JSONTextTests {
  private func problem(_ text: String, comments: Bool = false) -> String? {
    do {
      _ = try JSONTextParser.parse(
        Array(text.utf8), file: "payroll.json", allowsComments: comments)
      return nil
    } catch {
      return error.description
    }
  }

  @Test(
    "Each mistake is named with its line and column",
    arguments: [
      ("", "the file is empty (payroll.json:1:1)"),
      ("{", "a key in quotes was expected (payroll.json:1:2)"),
      ("{\"a\": 1,}", "a key in quotes was expected (payroll.json:1:9)"),
      ("{\"a\" 1}", "a colon was expected after the key (payroll.json:1:6)"),
      ("{\"a\": 1 \"b\": 2}", "a comma or the end of the object was expected (payroll.json:1:9)"),
      ("[1 2]", "a comma or the end of the list was expected (payroll.json:1:4)"),
      ("{\"a\":\n  tru}", "a value was expected here (payroll.json:2:3)"),
      ("\"abc", "the text is not closed with a quote (payroll.json:1:5)"),
      ("\"\\x\"", "an unknown escape (payroll.json:1:4)"),
      ("\"\\ud800\"", "an unpaired surrogate (payroll.json:1:8)"),
      ("1 2", "there is more text after the end of the JSON value (payroll.json:1:3)"),
      ("01", "there is more text after the end of the JSON value (payroll.json:1:2)"),
      ("-", "a digit was expected here (payroll.json:1:2)"),
      ("// no\n1", "a value was expected here (payroll.json:1:1)"),
      ("{\"a\": 1, \"a\": 2}", "this key is given twice (payroll.json:1:10, a): keep one of them"),
    ])
  func mistakes(text: String, message: String) {
    #expect(problem(text) == message)
  }

  @Test("Depth is limited, bytes must be UTF-8")
  func limits() {
    #expect(
      problem(String(repeating: "[", count: 100))
        == "values are nested too deeply (payroll.json:1:66)")
    #expect(throws: TextProblem.self) {
      try JSONTextParser.parse([0x22, 0xFF, 0x22], file: "x")
    }
  }

  @Test("Comments are allowed where they are asked for")
  func comments() {
    #expect(problem("/* a\n b */ {// c\n}", comments: true) == nil)
    #expect(problem("{ /* open", comments: true) == "the comment is not closed (payroll.json:1:10)")
  }

  @Test("What JSONSerialization accepts is accepted, and what it refuses is refused, for mutations")
  func mutations() throws {
    let text = #"{"a":[1,-2.5e3,true,null,"x\u00e9\n"],"b":{"c":"d"}}"#
    var random = SeededGenerator(seed: 11)
    for _ in 0..<3000 {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = Array(text.utf8).randomElement(using: &random) ?? 0
      }
      let ours = (try? JSONTextParser.parse(bytes, file: "x")) != nil
      let theirs =
        (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
      // JSONSerialization lets duplicate keys and some bare numbers pass; never the reverse.
      if ours { #expect(theirs, "\(String(decoding: bytes, as: UTF8.self))") }
    }
  }
}

@Suite("Reading objects key by key")
struct JSONObjectReaderTests {
  @Test("Everything that is wrong is reported at once, with suggestions")
  func collects() throws {
    let text = """
      { "name": 7,
        "frequncy": "weekly",
        "size": 99,
        "on": "yes" }
      """
    let problems = JSONObjectReader.Problems(file: "a.json")
    let reader = JSONObjectReader(
      try JSONTextParser.parse(Array(text.utf8), file: "a.json"), problems: problems)
    #expect(reader.string("name") == nil)
    #expect(reader.string("frequency") == nil)
    #expect(reader.integer("size", in: 0...10) == nil)
    #expect(reader.bool("on") == nil)
    #expect(reader.requiredString("missing") == nil)
    reader.finish()
    do {
      try problems.check()
      Issue.record("nothing was reported")
    } catch {
      #expect(
        error.problems.map(\.description) == [
          "a text was expected here, not a number (a.json:1:11, name)",
          "the key \"missing\" is missing (a.json:1:1, missing): add it",
          "the key \"frequncy\" is not known here (a.json:2:3, frequncy): did you mean \"frequency\"?",
          "a whole number from 0 to 10 was expected (a.json:3:11, size)",
          "true or false was expected here, not a text (a.json:4:9, on)",
        ])
    }
  }
}
