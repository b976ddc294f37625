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
      (
        "{",
        "a key in quotes was expected (payroll.json:1:2): write it, or close the object with }"
      ),
      (
        "{\"a\": 1,}",
        "a comma stands before the end of the object (payroll.json:1:9): remove the comma"
      ),
      (
        "{\"a\" 1}",
        "a colon was expected after the key (payroll.json:1:6): write : between key and value"
      ),
      (
        "{\"a\": 1 \"b\": 2}",
        "a comma is missing before this (payroll.json:1:9): write one behind the value before it"
      ),
      (
        "[1 2]",
        "a comma is missing before this (payroll.json:1:4): write one behind the value before it"
      ),
      (
        "{\"a\":\n  tru}",
        "the text tru stands without quotes (payroll.json:2:3): write \"tru\""
      ),
      (
        "\"abc",
        "the text is not closed with a quote (payroll.json:1:1): add a \" at its end, on the same line"
      ),
      (
        "\"\\x\"",
        "a single backslash has a meaning of its own in JSON (payroll.json:1:2): in a path, write / "
          + "or two backslashes (\\\\)"
      ),
      (
        "\"\\ud800\"",
        "an unpaired surrogate (payroll.json:1:8): write both halves, or the character itself"
      ),
      ("1 2", "there is more text after the end of the JSON value (payroll.json:1:3): remove it"),
      ("-", "a digit was expected here (payroll.json:1:2): write numbers as 8, 7.5 or -2"),
      ("// no\n1", "this file may not have comments (payroll.json:1:1): remove it"),
      ("{\"a\": 1, \"a\": 2}", "this key is given twice (payroll.json:1:10, a): keep one of them"),
    ])
  func mistakes(text: String, message: String) {
    #expect(problem(text) == message)
  }

  @Test(
    "What people write for JSON has its own words, and a cure",
    arguments: [
      ("{\"a\": 1,, \"b\": 2}", "there is a comma too many", "remove it"),
      ("[1,,2]", "there is a comma too many", "remove it"),
      ("[1,]", "a comma stands before the end of the list", "remove the comma"),
      ("{\"a\": , \"b\": 1}", "a value is missing before the comma", "write it, or null"),
      ("{\"a\": }", "a value was expected here", "write it, or null"),
      ("{\u{201C}a\u{201D}: 1}", "a curly quote (\u{201C})", "type \" instead"),
      ("{\"a\": \u{2018}b\u{2019}}", "a curly quote (\u{2018})", "type \" instead"),
      ("{\"a\": 00123}", "a number does not begin with zeros", "write it in quotes: \"00123\""),
      ("[007, 8]", "a number does not begin with zeros", "write it in quotes: \"007\""),
      ("{\"a\": \"C:\\Users\\b\"}", "a single backslash", "write / or two backslashes"),
      ("{\"a\": \"C:\\pay\"}", "a single backslash", "write / or two backslashes"),
      ("{\"a\": \"D:\\users\"}", "a single backslash", "write / or two backslashes"),
      ("{'a': 1}", "double quotes here, not in single ones", "write \""),
      ("{\"a\": 'b'}", "double quotes here, not in single ones", "write \""),
      ("{company: 1}", "the key company stands without quotes", "write \"company\""),
      ("{\"a\": us-ca}", "the text us-ca stands without quotes", "write \"us-ca\""),
      ("{\"a\": True}", "\"True\" is not a JSON value", "write true"),
      ("{\"a\": None}", "\"None\" is not a JSON value", "write null"),
      ("{\"a\": yes}", "\"yes\" is not a JSON value", "write true"),
      ("{\"a\" = 1}", "a = stands where a colon was expected", "write :"),
      ("{\"a\", \"b\"}", "the key has no value", "write a colon"),
      ("{\"a\": 1\n \"b\": 2}", "a comma is missing before this", "write one behind"),
      ("{\"a\": 1; \"b\": 2}", "a semicolon stands where a comma", "write a comma"),
      ("{\"a\": 8,5}", "a key in quotes was expected", "a point before its decimals"),
      ("{\"a\": .5}", "a number does not begin with .", "0.5"),
      ("{\"a\": +5}", "a number does not begin with +", "8"),
      ("{\"a\": [1, 2}", "closed with the wrong bracket", "write ]"),
      ("{\"a\": {\"b\": 1]}", "closed with the wrong bracket", "write }"),
      ("{\"a\": 1", "the object that begins in line 1 is not closed", "write } at its end"),
      ("[\"a\": 1]", "a : stands where a comma", "keys stand in an object"),
      ("{\"a\": 1}}", "a bracket too many", "remove it"),
      ("{\"a\":\u{A0}1}", "an invisible character (U+00A0)", "delete it"),
      ("{\u{200B}\"a\": 1}", "an invisible character (U+200B)", "delete it"),
      ("{\"a\": \"x\ty\"}", "a control character stands inside a text", "write \\t"),
      ("{ # why\n \"a\": 1}", "a # begins no comment here", "remove the comment"),
    ])
  func cures(text: String, message: String, advice: String) {
    let problem = problem(text) ?? "nothing"
    #expect(problem.contains(message) && problem.contains(advice), "\(problem)")
  }

  @Test(
    "A file that is no text says what it is",
    arguments: [
      ([0xFF, 0xFE, 0x7B, 0x00], "UTF-16"), ([0x7B, 0x00, 0x7D, 0x00], "UTF-16"),
      ([0xFE, 0xFF, 0x00, 0x7B], "UTF-16"), ([0x50, 0x4B, 0x03, 0x04, 0x14], "workbook"),
      ([0x1F, 0x8B, 0x08], "compressed"), ([0x7B, 0x0A, 0xE9, 0x7D], "in line 2"),
    ] as [([UInt8], String)])
  func encodings(bytes: [UInt8], words: String) {
    #expect {
      try JSONTextParser.parse(bytes, file: "x")
    } throws: { error in
      (error as? TextProblem)?.description.contains(words) ?? false
    }
  }

  @Test("What looks like a mistake and is none is read")
  func neighbours() throws {
    for text in [
      "{\"a\": 0, \"b\": -0.5, \"c\": 0e1}", "{\"a\": \"C:\\\\Users\", \"b\": \"C:/x\"}",
      "\u{FEFF}{\"a\": \"\u{201C}quoted\u{201D} \u{A0}\"}", "{\"00123\": \"00123\"}", "[]", "{}",
      "{\"a\": \"it's; = #\"}",
    ] { #expect(problem(text) == nil, "\(text)") }
  }

  @Test("Depth is limited, bytes must be UTF-8")
  func limits() {
    #expect(
      problem(String(repeating: "[", count: 100))
        == "values are nested too deeply (payroll.json:1:66): 64 levels are the most")
    #expect(throws: TextProblem.self) {
      try JSONTextParser.parse([0x22, 0xFF, 0x22], file: "x")
    }
  }

  @Test("Comments are allowed where they are asked for")
  func comments() {
    #expect(problem("/* a\n b */ {// c\n}", comments: true) == nil)
    #expect(
      problem("{ /* open", comments: true)
        == "the comment is not closed (payroll.json:1:10): write */ behind it")
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
