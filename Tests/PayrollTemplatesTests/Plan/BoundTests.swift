import PayrollTestSupport
import Testing

@testable import PayrollTemplates

/// Templates at the bounds of what is allowed, from both sides.
@Suite("The last that is allowed, and the first that is not")
struct BoundTests {
  private static let who = "<field value=\"{employee.number}\"/>"

  private func problems(_ template: SmallTemplate) -> [String] {
    Templates.problems { _ = try template.template() }.map {
      String($0.prefix { $0 != "(" }.dropLast())
    }
  }

  private func fixed(_ fields: String, dialect: String = "", head: String = "") -> [String] {
    var template = SmallTemplate(fields)
    template.kind = "fixedWidth"
    template.dialect = dialect
    template.head = head
    return problems(template)
  }

  @Test("a record ends where its length says, or before")
  func lengths() {
    let fields =
      "<field value=\"{employee.number}\" at=\"1-8\"/><field value=\"{hours}\" width=\"7\"/>"
    for (length, isLongEnough) in [(14, false), (15, true), (16, true)] {
      let found = fixed(fields, dialect: "<fixedWidth length=\"\(length)\"/>")
      #expect(
        found == (isLongEnough ? [] : ["the record ends at 15, and its length is \(length)"]))
    }
    #expect(fixed(fields).isEmpty)
    let maybe = "<setting name=\"s\" type=\"yesNo\" default=\"no\">S.</setting>"
    #expect(
      fixed(
        fields + "<field value=\"a\" width=\"9\" when=\"s\"/>",
        dialect: "<fixedWidth length=\"15\"/>", head: maybe
      ).isEmpty, "a field under a condition may be left out")
  }

  @Test("positions follow each other, with gaps or without")
  func positions() {
    let maybe = "<setting name=\"s\" type=\"yesNo\" default=\"no\">S.</setting>"
    func found(_ first: String, _ second: String, _ third: String = "") -> [String] {
      fixed(
        "<field value=\"{employee.number}\" \(first)/><field value=\"{hours}\" \(second)/>" + third,
        head: second.contains("when") ? maybe : "")
    }
    let begins = "the field \"hours\" begins at 8, and the one before it ends at 8"
    #expect(found("at=\"1-8\"", "at=\"9-15\"").isEmpty)
    #expect(found("at=\"1-8\"", "at=\"20-25\"").isEmpty && found("at=\"3\"", "at=\"4\"").isEmpty)
    #expect(found("at=\"1-8\"", "at=\"8-15\"") == [begins])
    #expect(found("width=\"8\"", "at=\"8-15\"") == [begins])
    #expect(found("width=\"8\"", "at=\"9-15\"").isEmpty)
    #expect(found("at=\"1-8\"", "at=\"8-15\" when=\"s\"").isEmpty)
    let third = "<field value=\"a\" at=\"15-16\"/>"
    #expect(
      found("at=\"1-8\"", "at=\"9-15\"", third) == [
        "the field \"constant\" begins at 15, and the one before it ends at 15"
      ])
    #expect(
      found("at=\"1-8\"", "width=\"7\"", third) == [
        "the field \"constant\" begins at 15, and the one before it ends at 15"
      ])
  }

  @Test("hours in three units, and in a fourth")
  func units() {
    func hours(_ formats: String...) -> [String] {
      problems(
        SmallTemplate(
          Self.who + formats.map { "<field value=\"{hours|\($0)}\"/>" }.joined()))
    }
    #expect(hours("2", "minutes", "4").isEmpty)
    #expect(hours("2", "minutes", "4", "comma", "clock", "duration", "2 implied").isEmpty)
    #expect(hours("2", "minutes", "4", "3") == ["hours are printed in 4 different units"])
    #expect(hours("0", "1", "minutes", "seconds", "clock-seconds").count == 1)
    // A company chooses some of these columns.
    var chosen = SmallTemplate(
      "<field name=\"who\" value=\"{employee.number}\"/>"
        + ["2", "minutes", "4", "3"].map { "<field name=\"h\($0)\" value=\"{hours|\($0)}\"/>" }
        .joined())
    chosen.row = "order=\"{setting.c}\""
    chosen.head = "<setting name=\"c\" type=\"columns\" default=\"who, h2\">C.</setting>"
    #expect(problems(chosen).isEmpty)
    #expect(chosen.problems(["c": "who, h2, h3, h4"]).isEmpty)
    #expect(chosen.problems(["c": "who, h2, h3, h4, hminutes"]).count == 1)
  }

  @Test("a count of pairs by a setting is 1 to 99")
  func counts() {
    func found(_ attributes: String) -> [String] {
      var template = SmallTemplate(
        Self.who + "<pairs count=\"{setting.s}\"><field value=\"{earningCode}\"/>"
          + "<field value=\"{hours}\"/></pairs>")
      template.head = "<setting name=\"s\" \(attributes)>S.</setting>"
      return problems(template)
    }
    let any = ["the setting \"s\" counts pairs and can be any number"]
    let number = "type=\"integer\" default=\"4\""
    #expect(found("\(number) minimum=\"1\" maximum=\"99\"").isEmpty)
    #expect(found("\(number) minimum=\"4\" maximum=\"4\"").isEmpty)
    #expect(found("\(number) minimum=\"0\" maximum=\"99\"") == any)
    #expect(found("\(number) minimum=\"1\" maximum=\"100\"") == any)
    #expect(found("\(number) minimum=\"1\"") == any && found("\(number) maximum=\"9\"") == any)
    #expect(found(number) == any)
    #expect(
      found("default=\"4\"") == [
        "the count of pairs is the setting \"s\", which is not a number"
      ])
    for (count, isAllowed) in [
      ("1", true), ("99", true), ("all", true), ("0", false), ("100", false),
    ] {
      let template = SmallTemplate(
        Self.who + "<pairs count=\"\(count)\"><field value=\"{earningCode}\"/>"
          + "<field value=\"{hours}\"/></pairs>")
      #expect(problems(template).isEmpty == isAllowed, "\(count)")
    }
  }

  @Test("what each kind of setting can be asked in a condition")
  func conditions() {
    let types = [
      ("yesNo", "type=\"yesNo\" default=\"no\""), ("text", "default=\"a\""),
      ("choice", "type=\"choice\" choices=\"x yes\" default=\"x\""),
      ("date", "type=\"date\" default=\"2026-01-01\""),
      ("integer", "type=\"integer\" default=\"1\""),
    ]
    let allowed: Set = [
      "yesNo s", "yesNo not s", "yesNo s=yes", "yesNo s=no", "text s", "text not s", "choice s=x",
      "choice s=yes", "choice not s=x", "date s", "date not s",
    ]
    for (type, attributes) in types {
      for words in ["s", "not s", "s=yes", "s=no", "s=x", "not s=x"] {
        var template = SmallTemplate(
          Self.who + "<field value=\"{hours}\"/><field value=\"a\" when=\"\(words)\"/>")
        template.head = "<setting name=\"s\" \(attributes)>S.</setting>"
        #expect(
          problems(template).isEmpty == allowed.contains("\(type) \(words)"), "\(type) \(words)")
      }
    }
  }

  @Test("lines with quotes in pairs, and alone where nothing is quoted")
  func quotes() {
    func found(_ line: String, kind: String = "csv", dialect: String = "") -> [String] {
      var template = SmallTemplate(
        kind == "csv"
          ? Self.who + "<field value=\"{hours}\"/>"
          : Self.who.replacing("/>", with: " width=\"8\"/>")
            + "<field value=\"{hours}\" width=\"8\"/>")
      template.kind = kind
      template.dialect = dialect
      template.behind = "<line>\(line)</line>"
      return problems(template)
    }
    let alone = ["the line has a quote without its pair"]
    #expect(found("a \"b\" c").isEmpty && found("none").isEmpty && found("\"a\" \"b\"").isEmpty)
    #expect(found("a \"b") == alone && found("\"a\" \"") == alone)
    #expect(found("a \"b", dialect: "<csv quote=\"always\"/>") == alone)
    #expect(found("a \"b", dialect: "<csv quote=\"never\"/>").isEmpty)
    #expect(found("a \"b", kind: "fixedWidth").isEmpty)
  }

  @Test("settings in another format: padding, lists and dates, each for what it is for")
  func formats() {
    let list =
      "<list name=\"l\"><item value=\"yes\" prints=\"Y\"/><item value=\"no\" prints=\"N\"/></list>"
    func found(_ type: String, _ format: String) -> Bool {
      var template = SmallTemplate(
        Self.who + "<field value=\"{hours}\"/><field value=\"{setting.s|\(format)}\"/>")
      template.head =
        "<setting name=\"s\" \(type)>S.</setting>" + (format == "list l" ? list : "")
      return problems(template).isEmpty
    }
    for (type, formats) in [
      ("type=\"yesNo\" default=\"no\"", ["pad 3 _", "list l"]), ("default=\"a\"", ["pad 3 _"]),
      ("type=\"choice\" choices=\"yes no\" default=\"no\"", ["pad 3 _", "list l"]),
      ("type=\"date\" default=\"2026-01-01\"", ["yyMMdd"]),
      ("type=\"integer\" default=\"1\"", ["pad 3 _"]), ("default=\"{batch.id}\"", ["pad 3 _"]),
      ("default=\"{batch.id}-{batch.id}\"", []),
    ] {
      for format in ["pad 3 _", "list l", "yyMMdd", "pad 201 _", "pad 0 _", "pad 3"] {
        #expect(found(type, format) == formats.contains(format), "\(type) \(format)")
      }
    }
  }
}
