import Testing

@testable import PayrollBytes

@Suite("Objects of configuration, key by key")
struct ObjectReaderTests {
  private enum Word: String, CaseIterable { case one, two }

  /// A reader of an object, and what it noted.
  private func reader(_ text: String) throws -> JSONObjectReader {
    JSONObjectReader(
      try JSONTextParser.parse(Array(text.utf8), file: "f"), problems: .init(file: "f"))
  }

  private func noted(_ text: String, _ body: (JSONObjectReader) -> Void) throws -> [String] {
    let reader = try reader(text)
    body(reader)
    return reader.problems.found.map { "\($0.key): \($0.message)" }
  }

  @Test("what is absent or null is nothing, and nothing is said")
  func absent() throws {
    for text in ["{}", #"{"k":null}"#] {
      let noted = try noted(text) { reader in
        #expect(reader.node("k") == nil && reader.string("k") == nil && reader.bool("k") == nil)
        #expect(reader.integer("k", in: 0...9) == nil && reader.decimalText("k") == nil)
        #expect(reader.choice("k", Word.self) == nil && reader.object("k") == nil)
        #expect(reader.parsed("k", expected: "x") { Int($0) } == nil)
        #expect(reader.array("k").isEmpty && reader.objects("k").isEmpty)
        #expect(reader.filledString("k") == nil)
        reader.finish()
      }
      #expect(noted == [])
      let missing = try self.noted(text) { reader in
        #expect(reader.requiredString("k") == nil && reader.requiredFilledString("k") == nil)
      }
      #expect(missing == Array(repeating: "k: the key \"k\" is missing", count: 2))
    }
  }

  @Test("values of the right kind")
  func values() throws {
    let text = """
      {"text":"a","number":-2.50,"whole":7,"yes":true,"no":false,"list":[1,{"x":2}],"object":{"x":3},
       "word":"two","digits":"12","empty":"","blank":"  ","tab":"a\\tb"}
      """
    let noted = try noted(text) { reader in
      #expect(reader.string("text") == "a" && reader.requiredString("text") == "a")
      #expect(reader.decimalText("number") == "-2.50" && reader.decimalText("digits") == "12")
      #expect(reader.integer("whole", in: 7...7) == 7)
      #expect(reader.bool("yes") == true && reader.bool("no") == false)
      #expect(reader.array("list").count == 2 && reader.choice("word", Word.self) == .two)
      #expect(reader.parsed("digits", expected: "x") { Int($0) } == 12)
      #expect(reader.object("object")?.integer("x", in: 0...9) == 3)
      #expect(reader.object("object")?.path(to: "x") == "object.x")
      #expect(reader.string("empty") == "" && reader.filledString("text") == "a")
      #expect(reader.unknownMembers.map(\.key) == ["blank", "tab"])
    }
    #expect(noted == [])
    let wrong = try self.noted(text) { reader in
      #expect(reader.filledString("empty") == nil && reader.filledString("blank") == nil)
      #expect(reader.filledString("tab") == nil)
    }
    #expect(
      wrong == [
        "empty: this must not be empty", "blank: this must not be empty",
        "tab: a control character stands in it, as \\t, \\n and \\b do",
      ])
  }

  @Test("values of another kind are named by what was expected and what is there")
  func wrongKinds() throws {
    let kinds = [
      ("true", "true or false"), ("1", "a number"), ("\"x\"", "a text"), ("[]", "a list"),
      ("{}", "an object"),
    ]
    for (value, kind) in kinds {
      let found = try noted("{\"k\":\(value)}") { reader in
        if kind != "a text" { #expect(reader.string("k") == nil) }
        if kind != "true or false" { #expect(reader.bool("k") == nil) }
        if kind != "a list" { #expect(reader.array("k").isEmpty) }
        if kind != "an object" { _ = reader.object("k") }
      }
      let all = [
        ("a text", "a text was expected here, not"),
        ("true or false", "true or false was expected here, not"),
        ("a list", "a list was expected here, not"),
        ("an object", "an object was expected here, not"),
      ]
      #expect(found == all.filter { $0.0 != kind }.map { "k: \($0.1) \(kind)" })
    }
    for value in ["true", "[]", "{}"] {
      let found = try noted("{\"k\":\(value)}") { #expect($0.decimalText("k") == nil) }
      #expect(found.count == 1, "\(value)")
    }
    for value in ["6", "1", "2.0", "2e0", "\"3\"", "true", "99999999999999999999"] {
      let found = try noted("{\"k\":\(value)}") { #expect($0.integer("k", in: 2...5) == nil) }
      #expect(found == ["k: a whole number from 2 to 5 was expected"], "\(value)")
    }
  }

  @Test("words of another list, texts that do not parse, and what is no object")
  func wrongWords() throws {
    let word = try noted(#"{"k":"tow"}"#) { #expect($0.choice("k", Word.self) == nil) }
    #expect(word == ["k: \"tow\" is not one of one, two"])
    let text = try noted(#"{"k":"x"}"#) {
      #expect($0.parsed("k", expected: "a number") { Int($0) } == nil)
    }
    #expect(text == ["k: \"x\" is not a number"])
    let list = try noted("[]") { #expect($0.string("k") == nil) }
    #expect(list == [": an object was expected here, not a list"])
    let inside = try noted(#"{"k":[1,{"x":2}]}"#) { reader in
      let inner = reader.objects("k")
      #expect(inner.count == 2 && inner[1].integer("x", in: 0...9) == 2)
      #expect(inner[1].path == "k[1]")
    }
    #expect(inside == ["k[0]: an object was expected here, not a number"])
  }

  @Test("keys that nobody asked for, of few and of many")
  func unknown() throws {
    for count in [1, 15, 16, 17, 200] {
      let members = (0..<count).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
      let found = try noted("{\(members)}") { reader in
        for place in 0..<count where place != count / 2 {
          #expect(reader.integer("k\(place)", in: 0...999) == place)
        }
        #expect(reader.node("other") == nil && reader.knownKeys.count == count)
        reader.finish()
      }
      #expect(found == ["k\(count / 2): the key \"k\(count / 2)\" is not known here"])
    }
    let all = try reader(#"{"a":1,"b":null}"#)
    #expect(all.allMembers().map(\.key) == ["a", "b"] && all.unknownMembers.isEmpty)
  }

  @Test("problems come in the order of the file")
  func order() throws {
    let reader = try reader("{\"a\":1,\n\"b\":2,\n\"c\":3}")
    for key in ["c", "a", "b"] { _ = reader.string(key) }
    do {
      try reader.problems.check()
      Issue.record("nothing is wrong")
    } catch { #expect(error.problems.map(\.key) == ["a", "b", "c"]) }
    try JSONObjectReader.Problems(file: "f").check()
  }

  @Test("values of a list that must rise")
  func rising() throws {
    let found = try noted(#"{"k":1}"#) { reader in
      let node = reader.node("k")
      reader.noteOrder(2, after: 1, at: node, "k", "")
      reader.noteOrder(2, after: nil, at: node, "k", "")
      reader.noteOrder(nil, after: 1, at: node, "k", "")
      reader.noteOrder(1, after: 2, at: nil, "k", "")
      reader.noteOrder(2, after: 2, at: node, "k", "")
      reader.noteOrder(1, after: 2, at: node, "k", "")
    }
    #expect(found == ["k: 2 does not come after 2", "k: 1 does not come after 2"])
  }

  @Test("suggestions: the nearest word, a list of few, and of many those that begin alike")
  func suggestions() {
    func suggestion(_ word: String, _ words: [String]) -> String {
      JSONObjectReader.suggestion(for: word, among: words)
    }
    #expect(suggestion("regoin", ["region", "position"]) == "did you mean \"region\"?")
    #expect(suggestion("xxxx", ["b", "a", "b"]) == "known are a, b")
    #expect(suggestion("x", []) == "")
    let many = (10..<50).map { "word\($0)" }
    #expect(
      suggestion("zzzzzzzz", many) == "40 are known, such as word10, word11, word12, word13, word14"
    )
    let mixed = many + ["abcdefgh", "abcxyzzz"]
    #expect(suggestion("abcqqqqqqqq", mixed) == "42 are known; like it begin abcdefgh, abcxyzzz")
    #expect(suggestion("", many).hasPrefix("40 are known, such as"))
    #expect(suggestion("q", (0..<26).map { "long\($0)" }).hasPrefix("known are "))
    #expect(suggestion("qqqqqqqq", (0..<27).map { "long\($0)" }).hasPrefix("27 are known"))
  }

  @Test("how far apart words are: slips of the hand, in whatever capitals")
  func distances() {
    func edits(_ left: String, _ right: String) -> Int {
      SpellingDistance.edits(Array(left.utf8), Array(right.utf8))
    }
    for (left, right, count) in [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abd", 1),
      ("abc", "acb", 1), ("abc", "ab", 1), ("ab", "abc", 1), ("kitten", "sitting", 3),
      ("abcd", "badc", 2), ("ca", "abc", 3),
    ] {
      #expect(edits(left, right) == count, "\(left) \(right)")
      #expect(edits(right, left) == count, "\(right) \(left)")
    }
    func nearest(_ word: String, _ words: String...) -> String? {
      SpellingDistance.nearest(to: word, among: words)
    }
    #expect(nearest("Region", "region") == "region" && nearest("ab", "ac") == "ac")
    #expect(nearest("ab", "cd") == nil && nearest("abcdef", "abcdxy") == "abcdxy")
    #expect(nearest("abcdef", "abcxyz") == nil && nearest("abc", "abd", "abx") == "abd")
    #expect(nearest("abc", "xbx", "abd") == "abd" && nearest("x") == nil)
    let long = String(repeating: "a", count: 100)
    #expect(nearest(long, long) == long && nearest(long + "a", long) == nil)
    #expect(nearest(long, long + "a") == nil)
  }

  @Test(
    "escapes of four digits have digits alone",
    arguments: ["\\u+041", "\\u-000", "\\u004", "\\u 041", "\\u004G", "\\ud83d\\u+e00", "\\u"])
  func escapes(_ text: String) {
    #expect(throws: TextProblem.self, "\(text)") {
      try JSONTextParser.parse(Array("\"\(text)\"".utf8), file: "f")
    }
  }

  @Test("texts with every escape, and surrogates")
  func escapesRead() throws {
    let node = try JSONTextParser.parse(
      Array(#""\"\\\/\b\f\n\r\t\u0041\u00e9\u20AC\ud83d\uDE00""#.utf8), file: "f")
    guard case .string(let text) = node.value else {
      Issue.record("no text")
      return
    }
    #expect(text == "\"\\/\u{8}\u{C}\n\r\tAé€😀")
  }
}
