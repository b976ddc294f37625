import PayrollTestSupport
import Testing

@testable import PayrollTemplates

@Suite("Templates described to people")
struct DescriptionTests {
  private func describe(_ template: SmallTemplate) throws -> TemplateDescription {
    TemplateDescription(try template.template())
  }

  private func file(_ template: SmallTemplate) throws -> [String] {
    try describe(template).file.map { "\($0.name): \($0.value)" }
  }

  private static let plain = SmallTemplate(
    "<field value=\"{employee.number}\"/><field value=\"{hours}\"/>")

  @Test("a file with nothing but a name")
  func plainFile() throws {
    #expect(
      try file(Self.plain) == [
        "name: t.csv", "encoding: utf-8", "line ends: LF", "delimiter: comma", "quotes: needed",
        "texts like formulas: refused", "heading line: no", "negative hours: refused",
        "adjustments: net",
      ])
    var fixed = SmallTemplate(
      "<field value=\"{employee.number}\" width=\"3\"/><field value=\"{hours}\" width=\"5\"/>")
    fixed.kind = "fixedWidth"
    #expect(
      try file(fixed) == [
        "name: t.csv", "encoding: utf-8", "line ends: LF", "heading line: no",
        "negative hours: refused", "adjustments: net",
      ])
  }

  @Test("a file that says everything")
  func fullFile() throws {
    var template = SmallTemplate(
      "<field heading=\"N\" value=\"{employee.number}\"/><field heading=\"H\" value=\"{hours}\"/>")
    template.head = """
      <setting name="m" type="yesNo" default="no">M.</setting>
      <setting name="h" type="yesNo" default="no">H.</setting>
      <setting name="d" type="choice" choices="comma tab" default="tab">D.</setting>
      <characters allow="32-126 233"/>
      <file name="old.csv" when="m"/>
      """
    template.file =
      "name=\"{period.last|yyMMdd}.csv\" lineEnd=\"crlf\" byteOrderMark=\"{setting.m}\" "
      + "negativeHours=\"accepted\" adjustments=\"dated\" whenEmpty=\"left-out\""
    template.dialect =
      "<csv delimiter=\"{setting.d}\" quote=\"always\" header=\"{setting.h}\" formulas=\"exact\"/>"
    #expect(
      try file(template) == [
        "name: old.csv where m", "name: {period.last|yyMMdd}.csv",
        "encoding: utf-8 with a byte order mark where m", "line ends: CR LF",
        "delimiter: {setting.d}", "quotes: always", "texts like formulas: exact",
        "heading line: {setting.h}", "characters: space to ~, U+E9", "negative hours: accepted",
        "adjustments: dated", "no hours at all: no file",
      ])
    var per = Self.plain
    per.file = "name=\"{employee.number}\" per=\"employee\" byteOrderMark=\"yes\""
    per.dialect = "<csv delimiter=\"~\" header=\"no\"/>"
    let said = try file(per)
    #expect(said[0] == "name: {employee.number}, one an employee")
    #expect(said[1] == "encoding: utf-8 with a byte order mark" && said[3] == "delimiter: ~")
    var fixed = SmallTemplate(
      "<field value=\"{employee.number}\" width=\"3\"/><field value=\"{hours}\" width=\"5\"/>")
    fixed.kind = "fixedWidth"
    fixed.dialect = "<fixedWidth length=\"20\"/>"
    #expect(try file(fixed).contains("record length: 20"))
  }

  @Test("columns with their limits")
  func columns() throws {
    func limits(_ attributes: String, value: String = "{payCode}", kind: String = "csv") throws
      -> [String]
    {
      let width = kind == "csv" ? "" : " width=\"3\""
      var template = SmallTemplate(
        "<field value=\"{employee.number}\"\(width)/><field value=\"{hours}\"\(width)/>"
          + "<field value=\"\(value)\" \(attributes)/>")
      template.kind = kind
      template.group = "employee payCode"
      return try #require(try describe(template).parts.first?.columns.last).limits
    }
    #expect(try limits("") == [])
    #expect(try limits("minLength=\"2\"") == ["at least 2 characters"])
    #expect(try limits("maxLength=\"8\"") == ["at most 8 characters"])
    #expect(try limits("minLength=\"2\" maxLength=\"8\"") == ["2 to 8 characters"])
    #expect(try limits("minLength=\"4\" maxLength=\"4\"") == ["4 characters"])
    #expect(try limits("characters=\"capitals 45\"") == ["only A to Z, -"])
    #expect(try limits("values=\"A B\"") == ["one of A, B"])
    #expect(try limits("range=\"1..9\"", value: "{hours}") == ["from 1 to 9"])
    #expect(try limits("optional=\"yes\"") == ["may be empty"])
    #expect(try limits("optional=\"yes\"", value: "") == [])
    #expect(try limits("width=\"6\"") == ["6 wide, left-aligned"])
    #expect(
      try limits("width=\"6\" align=\"right\" fill=\"0\"") == [
        "6 wide, right-aligned, filled with 0"
      ])
    #expect(
      try limits(
        "width=\"6\" maxLength=\"6\" characters=\"digits\" optional=\"yes\"", kind: "fixedWidth")
        == ["6 wide, left-aligned", "at most 6 characters", "only 0 to 9", "may be empty"])
  }

  @Test("names, values, places and conditions of columns")
  func columnWords() throws {
    var template = SmallTemplate(
      "<field heading=\"No\" value=\"{employee.number}\" at=\"1-3\"/>"
        + "<field name=\"pad\" value=\"\" optional=\"yes\" width=\"2\"/>"
        + "<hours code=\"REG\" at=\"10\"/><hours name=\"rest\" except=\"REG\" width=\"4\" when=\"s\"/>"
        + "<field value=\"x\" width=\"1\"/>")
    template.kind = "fixedWidth"
    template.head = "<setting name=\"s\" type=\"yesNo\" default=\"no\">S.</setting>"
    let columns = try #require(try describe(template).parts.first?.columns)
    #expect(columns.map(\.name) == ["No", "pad", "hours", "rest", "constant"])
    #expect(
      columns.map(\.value) == [
        "{employee.number}", "", "{hours|2} of REG", "{hours|2} of all codes but REG", "x",
      ])
    #expect(columns.map(\.positions) == ["1-3", "4-5", "10", "", "11"])
    #expect(columns.map(\.condition) == ["", "", "", "s", ""])
    var csv = SmallTemplate(
      "<field value=\"{employee.number}\" width=\"3\"/><pairs count=\"4\" when=\"s\">"
        + "<field heading=\"Code {n}\" value=\"{earningCode}\"/><field value=\"{hours}\" when=\"not s\"/>"
        + "<field value=\"{hours}\"/></pairs>")
    csv.head = template.head
    let pairs = try #require(try describe(csv).parts.first?.columns)
    #expect(pairs.map(\.positions) == ["", "", "", ""])
    #expect(
      pairs.dropFirst().map(\.value) == [
        "{earningCode}, 4 times", "{hours}, 4 times", "{hours}, 4 times",
      ])
    #expect(pairs.map(\.name) == ["employee.number", "Code {n}", "hours", "hours"])
    #expect(pairs.map(\.condition) == ["", "s", "s and not s", "s"])
  }

  @Test("how often records are there")
  func repetitions() throws {
    let template = try Templates.template(
      text: """
        <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
        <setting name="s" type="yesNo" default="no">S.</setting>
        <file name="t.csv"/><rows><line>HEAD</line><line when="s">{batch.id}</line>
        <repeat group="employee payCode"><group by="worked" when="s"/><row when="not s">
        <field value="{employee.number}"/><field value="{hours}"/></row>
        <repeat group="employee job"><row><field value="{employee.number}"/><field value="{hours}"/>
        </row></repeat></repeat><row><field value="{file.hours}"/></row></rows></template>
        """)
    let parts = TemplateDescription(template).parts
    #expect(
      parts.map(\.repetition) == [
        "once", "once, where s",
        "for each employee, pay code, worked or not (where s), where not s",
        "for each employee, pay code, worked or not (where s), title of the job", "once",
      ])
    #expect(parts.map(\.line) == ["HEAD", "{batch.id}", nil, nil, nil])
    #expect(parts.map { $0.columns.count } == [0, 0, 2, 2, 1])
  }

  @Test("places in XML by their paths")
  func document() throws {
    let template = try Templates.template(
      text: """
        <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="xml">
        <setting name="s" type="yesNo" default="no">S.</setting>
        <file name="t.xml"/><document><?go on?><a xmlns="" xmlns:t="urn:payroll-export:template:1" v="1">
        <t:repeat group="employee"><b n="{employee.number}" t:when="s"><t:attribute name="x" value="y" when="not s"/>
        <c>{hours}</c></b><d n="{employee.number}">{hours}</d></t:repeat></a></document></template>
        """)
    let parts = TemplateDescription(template).parts
    #expect(parts.map(\.repetition) == ["the document"])
    let columns = try #require(parts.first?.columns)
    #expect(
      columns.map(\.name) == ["<?go?>", "a/@v", "a/b/@n", "a/b/@x", "a/b/c", "a/d/@n", "a/d"])
    #expect(
      columns.map(\.value) == [
        "on", "1", "{employee.number}", "y", "{hours}", "{employee.number}", "{hours}",
      ])
    #expect(columns.map(\.condition) == ["", "", "s", "s and not s", "s", "", ""])
  }

  @Test("what a setting must be, and when it must be given")
  func settings() throws {
    func setting(_ attributes: String) throws -> TemplateSetting {
      var template = Self.plain
      template.head =
        "<setting name=\"on\" type=\"yesNo\" default=\"no\">O.</setting>"
        + "<setting name=\"s\" \(attributes)>S.</setting>"
        + "<file name=\"{setting.s}.csv\" when=\"on\"/>"
      return try #require(try template.template().settings.last)
    }
    for (attributes, limits) in [
      ("default=\"a\"", ""), ("default=\"ab\" minLength=\"2\" maxLength=\"2\"", "2 characters"),
      ("default=\"ab\" minLength=\"2\" maxLength=\"3\"", "2 to 3 characters"),
      ("default=\"ab\" minLength=\"2\"", "at least 2 characters"),
      ("default=\"ab\" minLength=\"1\"", "not empty"),
      ("default=\"a\" maxLength=\"3\"", "at most 3 characters"),
      ("default=\"A\" characters=\"capitals\"", "only A to Z"),
      ("type=\"integer\" default=\"1\" minimum=\"1\"", "at least 1"),
      ("type=\"integer\" default=\"1\" minimum=\"1\" maximum=\"9\"", "1 to 9"),
      ("type=\"integer\" default=\"1\" maximum=\"9\"", "at most 9"),
      ("type=\"integer\" default=\"1\" minimum=\"1\" maximum=\"1\"", "1"),
      ("type=\"choice\" choices=\"x y\" default=\"x\"", "x, y"),
      (
        "default=\"A\" maxLength=\"3\" when=\"on\" characters=\"capitals\"",
        "at most 3 characters; only where on; only A to Z"
      ),
    ] {
      #expect(try setting(attributes).limits == limits, "\(attributes)")
    }
    #expect(try setting("required=\"yes\" example=\"a\"").demand == "required")
    #expect(try setting("requiredWhen=\"not on\" example=\"a\"").demand == "required where not on")
    #expect(try setting("default=\"a\"").demand == "")
    let full = try setting("required=\"yes\" example=\"ab\" minLength=\"1\" maxLength=\"9\"")
    #expect(
      full.isRequired && full.example == "ab" && full.defaultText == nil && full.type == .text)
    #expect(full.documentation == "S." && full.choices.isEmpty)
    #expect(full.minimum == 1 && full.maximum == 9)
  }

  @Test("how well a format is known is what its best evidence says")
  func evidence() throws {
    func template(_ statuses: [String]) throws -> Template {
      var template = Self.plain
      template.head = statuses.map { "<evidence status=\"\($0)\">Seen  in\n a file.</evidence>" }
        .joined()
      return try template.template()
    }
    for (statuses, knowledge, isOpen) in [
      ([], Template.Evidence.Status.toConfirm, false), (["to-confirm"], .toConfirm, true),
      (["seen"], .seen, false), (["documented"], .documented, false),
      (["to-confirm", "seen"], .seen, true), (["seen", "documented"], .documented, false),
      (["to-confirm", "documented", "seen"], .documented, true),
    ] {
      let read = try template(statuses)
      #expect(read.knowledge == knowledge && read.hasOpenQuestions == isOpen, "\(statuses)")
      #expect(read.evidence.map(\.status.rawValue) == statuses)
      #expect(read.evidence.allSatisfy { $0.text == "Seen in a file." })
    }
  }

  @Test("what a template says of itself, given and left out")
  func ownWords() throws {
    let plain = try Self.plain.template()
    #expect(plain.id == "t" && plain.vendor == "v" && plain.title == "t" && plain.kind == .csv)
    #expect(plain.version == "1" && !plain.isPartial && plain.schemaPath == nil)
    #expect(plain.upload.isEmpty && plain.rejections.isEmpty && plain.file == "t.xml")
    #expect(plain.settings.isEmpty && plain.lists.isEmpty && plain.alternatives.isEmpty)
    let text = Self.plain.text.replacing(
      "kind=\"csv\"", with: "kind=\"csv\" version=\"7\" coverage=\"partial\" schema=\"a.xsd\""
    )
    .replacing(
      "<file",
      with:
        "<upload>By hand.</upload><upload>Or by mail.</upload><rejection>Blanks.</rejection><file")
    let full = try Templates.template(text: text)
    #expect(full.version == "7" && full.isPartial && full.schemaPath == "a.xsd")
    #expect(full.upload == "By hand.\nOr by mail." && full.rejections == ["Blanks."])
    let whole = try Templates.template(
      text: Self.plain.text.replacing("kind=\"csv\"", with: "kind=\"csv\" coverage=\"whole\""))
    #expect(!whole.isPartial)
  }
}
