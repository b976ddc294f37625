import PayrollTestSupport
import Testing

@testable import PayrollTemplates

@Suite("Every attribute of fields, rows and repetitions, given and left out")
struct FieldAttributeTests {
  /// The fields of the one row of a template.
  private func fields(_ text: String, kind: String = "csv", head: String = "") throws -> [FieldNode]
  {
    var template = SmallTemplate(text)
    template.kind = kind
    template.head = head
    return try row(try template.template()).fields
  }

  private func row(_ template: Template) throws -> RowNode {
    guard case .loop(let loop) = template.body.first, case .row(let row) = loop.children.first
    else {
      throw PatternError("no row", advice: "")
    }
    return row
  }

  private func field(_ attributes: String, kind: String = "csv", head: String = "") throws
    -> FieldNode
  {
    let who = "<field value=\"{employee.number}\"\(kind == "csv" ? "" : " width=\"9\"")/>"
    return try #require(
      try fields(who + "<field value=\"{hours}\" \(attributes)/>", kind: kind, head: head).last)
  }

  @Test("a field with nothing but a value")
  func defaults() throws {
    let plain = try field("")
    #expect(plain.name == "hours" && plain.heading == nil && plain.condition == nil)
    #expect(plain.code == nil && plain.except == nil && !plain.isOptional)
    #expect(plain.positions == nil && plain.width == nil && plain.alignment == .left)
    #expect(plain.fill == 0x20 && plain.emptyFill == 0x20)
    #expect(plain.minLength == nil && plain.maxLength == nil && plain.characters == nil)
    #expect(plain.words == nil && plain.range == nil)
  }

  @Test("each attribute by itself")
  func attributes() throws {
    #expect(try field("name=\"H\"").name == "H")
    #expect(try field("heading=\"Hours\"").name == "Hours")
    #expect(try field("heading=\"Hours\" name=\"H\"").name == "H")
    #expect(try field("heading=\"Hours\"").heading == .literal("Hours"))
    #expect(try field("heading=\"\"").heading == TextPattern())
    #expect(try field("optional=\"yes\"").isOptional)
    #expect(try !field("optional=\"no\"").isOptional)
    #expect(try field("minLength=\"2\"").minLength == 2)
    #expect(try field("maxLength=\"8\"").maxLength == 8)
    #expect(try field("minLength=\"3\" maxLength=\"3\"").maxLength == 3)
    #expect(try field("characters=\"digits\"").characters == CharacterRule(ranges: [0x30...0x39]))
    #expect(try field("values=\"1.00  2.00\"").words == ["1.00", "2.00"])
    #expect(try field("range=\"0..24\"").range?.upper == 24_000_000)
    #expect(try field("width=\"7\"").width == 7)
    #expect(try field("width=\"7\" align=\"right\"").alignment == .right)
    #expect(try field("width=\"7\" align=\"left\"").alignment == .left)
    #expect(try field("width=\"7\" align=\"right\" fill=\"0\"").fill == UInt8(ascii: "0"))
    for (word, byte) in [
      ("space", 0x20), ("comma", 0x2C), ("semicolon", 0x3B), ("tab", 0x09), ("pipe", 0x7C),
      ("*", 0x2A), ("~", 0x7E), (" ", 0x20),
    ] as [(String, UInt8)] {
      #expect(try field("width=\"7\" fill=\"\(word)\"").fill == byte, "\(word)")
    }
    let mark = "<setting name=\"s\" type=\"yesNo\" default=\"no\">S.</setting>"
    let when = try #require(try field("when=\"not s\"", head: mark).condition)
    #expect(when.text == "not s")
  }

  @Test("columns of fixed width: a width, or positions that say it")
  func positions() throws {
    let width = try field("width=\"7\" emptyFill=\"0\"", kind: "fixedWidth")
    #expect(width.width == 7 && width.positions == nil && width.emptyFill == UInt8(ascii: "0"))
    let at = try field("at=\"10-16\"", kind: "fixedWidth")
    #expect(at.width == 7 && at.positions == 10...16)
    let single = try field("at=\"10\"", kind: "fixedWidth")
    #expect(single.width == 1 && single.positions == 10...10)
    #expect(try field("at=\"10-16\" width=\"7\"", kind: "fixedWidth").width == 7)
  }

  @Test("hours of one code, of all others, and in another format")
  func hours() throws {
    let fields = try fields(
      "<field value=\"{employee.number}\"/><hours code=\"REG\"/>"
        + "<hours except=\"REG\" format=\"3 comma\"/><hours code=\"OT\" heading=\"Over\"/>")
    #expect(fields.map(\.name) == ["employee.number", "hours", "hours", "Over"])
    #expect(fields.map(\.isOptional) == [false, true, true, true])
    #expect(fields.map { $0.code?.constant } == [nil, "REG", nil, "OT"])
    #expect(fields.map { $0.except?.constant } == [nil, nil, "REG", nil])
    #expect(
      fields.dropFirst().map { $0.pattern.notation } == [
        "{hours|2}", "{hours|3 comma}", "{hours|2}",
      ])
    let except = try self.fields(
      "<field value=\"{employee.number}\"/><field value=\"{hours}\" code=\"REG\"/>"
        + "<field value=\"{hours}\" except=\"REG\"/>")
    #expect(except.map(\.isOptional) == [false, false, true])
  }

  @Test("blanks are cells without anything, one or as many as they say")
  func blanks() throws {
    let who = "<field value=\"{employee.number}\"/><field value=\"{hours}\"/>"
    #expect(try fields(who + "<blank/>").count == 3)
    #expect(try fields(who + "<blank count=\"1\"/>").count == 3)
    let blanks = try fields(who + "<blank count=\"200\"/>").dropFirst(2)
    #expect(blanks.count == 200)
    #expect(blanks.allSatisfy { $0.isOptional && $0.pattern.pieces.isEmpty && $0.name == "blank" })
    #expect(blanks.allSatisfy { $0.heading == TextPattern() })
  }

  @Test("pairs: their count, the number of the first, and their fields")
  func pairs() throws {
    func pairs(_ attributes: String) throws -> PairsNode {
      let template = SmallTemplate(
        "<field value=\"{employee.number}\"/><pairs \(attributes)>"
          + "<field value=\"{earningCode}\"/><field value=\"{hours}\"/></pairs>")
      for case .pairs(let pairs) in try row(try template.template()).items { return pairs }
      throw PatternError("no pairs", advice: "")
    }
    let plain = try pairs("count=\"4\"")
    #expect(plain.count.constant == "4" && plain.firstNumber == 1 && plain.condition == nil)
    #expect(plain.fields.map(\.name) == ["earningCode", "hours"])
    #expect(try pairs("count=\"all\"").count.constant == PairsNode.all)
    #expect(try pairs("count=\"99\" from=\"3\"").firstNumber == 3)
    #expect(try pairs("count=\"1\" from=\"0\"").firstNumber == 0)
  }

  @Test("repetitions: what they go by, how long hours may be, and what there may be one of")
  func loops() throws {
    func loop(_ attributes: String, inside: String = "", head: String = "") throws -> LoopNode {
      let template = try Templates.template(
        text: """
          <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
          \(head)<file name="t.csv"/><rows><repeat \(attributes)>\(inside)<row>
          <field value="{employee.number}"/><field value="{earningCode}"/><field value="{hours}"/>
          </row></repeat></rows></template>
          """)
      guard case .loop(let loop) = template.body.first else {
        throw PatternError("no loop", advice: "")
      }
      return loop
    }
    let plain = try loop("group=\"employee earningCode\"")
    #expect(plain.keys.map(\.key) == [.employee, .earningCode])
    #expect(plain.keys.allSatisfy { $0.condition == nil })
    #expect(plain.longestSeconds == nil && !plain.ignoresCapitals && plain.singles.isEmpty)
    #expect(plain.children.count == 1)
    #expect(try loop("group=\"employee earningCode\" longest=\"23:59\"").longestSeconds == 86_340)
    #expect(try loop("group=\"employee earningCode\" longest=\"0:01\"").longestSeconds == 60)
    #expect(try loop("group=\"employee earningCode\" capitals=\"alike\"").ignoresCapitals)
    #expect(try !loop("group=\"employee earningCode\" capitals=\"apart\"").ignoresCapitals)
    let mark = "<setting name=\"s\" type=\"yesNo\" default=\"no\">S.</setting>"
    let more = try loop(
      "group=\"employee earningCode\"",
      inside: "<group by=\"date position\" when=\"s\"/><group by=\"rate\"/>"
        + "<single by=\"employee date\" when=\"not s\">Merge them.</single>", head: mark)
    #expect(more.keys.map(\.key) == [.employee, .earningCode, .date, .position, .rate])
    #expect(more.keys.map { $0.condition?.text } == [nil, nil, "s", "s", nil])
    #expect(more.singles.map(\.keys) == [[.employee, .date]])
    #expect(more.singles.map(\.advice) == ["Merge them."])
    #expect(more.singles.map { $0.condition?.text } == ["not s"])
    #expect(try loop("", inside: "<group by=\"employee earningCode\"/>").keys.count == 2)
  }

  @Test("conditions: settings, words, and all of several")
  func conditions() throws {
    let head =
      "<setting name=\"a\" type=\"yesNo\" default=\"no\">A.</setting>"
      + "<setting name=\"b\" type=\"choice\" choices=\"x y\" default=\"x\">B.</setting>"
    for (text, terms) in [
      ("a", ["a nil true"]), ("not a", ["a nil false"]), ("b=x", ["b x true"]),
      ("not b=y", ["b y false"]), ("a and b=x", ["a nil true", "b x true"]),
      ("not a and not b=y and a=no", ["a nil false", "b y false", "a no true"]),
    ] {
      let condition = try #require(
        try field(
          "when=\"\(text)\"",
          head: head.replacing(
            "default=\"x\"", with: "default=\"x\"")
            + (text.contains("b") ? "" : "<file name=\"{setting.b}.csv\" when=\"b=x\"/>")
            + (text.contains("a") ? "" : "<file name=\"a.csv\" when=\"a\"/>")
        ).condition)
      #expect(condition.terms.map { "\($0.setting) \($0.word ?? "nil") \($0.isEqual)" } == terms)
      #expect(condition.text == text)
    }
  }
}
