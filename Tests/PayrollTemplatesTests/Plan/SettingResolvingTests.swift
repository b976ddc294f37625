import PayrollTestSupport
import Testing

@testable import PayrollTemplates

@Suite("Settings in the places where they are used")
struct SettingResolvingTests {
  private static let who = "<field name=\"who\" value=\"{employee.number}\"/>"

  /// The row of a plan.
  private func row(
    _ fields: String, head: String, _ settings: [String: String] = [:], row: String = "",
    mapping: String = ""
  ) throws -> RowNode {
    var template = SmallTemplate(Self.who + fields)
    template.head = head
    template.row = row
    template.mapping = mapping
    guard case .loop(let loop) = try template.plan(settings).body.first,
      case .row(let row) = loop.children.first
    else { throw PatternError("no row", advice: "") }
    return row
  }

  /// What a text with a setting prints.
  private func printed(_ value: String, _ setting: String, _ given: [String: String] = [:])
    throws -> String?
  {
    let fields = try row(
      "<field name=\"x\" value=\"\(value)\" optional=\"yes\"/><field value=\"{hours}\"/>",
      head: setting, given
    ).fields
    return fields.first { $0.name == "x" }?.pattern.constant
  }

  private static func setting(_ attributes: String) -> String {
    "<setting name=\"s\" \(attributes)>Says.</setting>"
  }

  @Test("given, by default, and not at all")
  func values() throws {
    let text = Self.setting("type=\"text\"")
    #expect(try printed("a{setting.s?}b", text) == "ab")
    #expect(try printed("a{setting.s?}b", text, ["s": "X"]) == "aXb")
    #expect(try printed("a{setting.s?}b", text, ["s": ""]) == "ab")
    let usual = Self.setting("default=\"D\"")
    #expect(try printed("{setting.s}", usual) == "D")
    #expect(try printed("{setting.s}", usual, ["s": "X"]) == "X")
    #expect(try printed("{setting.s}", usual, ["s": ""]) == "")
    #expect(try printed("{setting.s}", Self.setting("type=\"integer\" default=\"7\"")) == "7")
    #expect(try printed("{setting.s}", Self.setting("type=\"yesNo\" default=\"no\"")) == "no")
  }

  @Test("formats: filled up, by a list, and dates")
  func formats() throws {
    let text = Self.setting("default=\"AB\"")
    #expect(try printed("{setting.s|pad 4 _}", text) == "AB__")
    #expect(try printed("{setting.s|lead 4 0}", text, ["s": "7"]) == "0007")
    let date = Self.setting("type=\"date\" default=\"2026-11-07\"")
    #expect(try printed("{setting.s}", date) == "2026-11-07")
    #expect(try printed("{setting.s|dd.MM.yy}", date) == "07.11.26")
    #expect(try printed("{setting.s|M/d/yyyy}", date, ["s": "2027-01-02"]) == "1/2/2027")
    let list =
      "<list name=\"l\"><item value=\"one\" prints=\"1\"/><item value=\"two\" prints=\"\"/></list>"
      + Self.setting("type=\"choice\" choices=\"one two\" default=\"one\"")
    #expect(try printed("{setting.s|list l}", list) == "1")
    #expect(try printed("{setting.s|list l}", list, ["s": "two"]) == "")
    let answers =
      "<list name=\"l\"><item value=\"yes\" prints=\"J\"/><item value=\"no\" prints=\"N\"/></list>"
      + Self.setting("type=\"yesNo\" default=\"no\"")
    #expect(try printed("{setting.s|list l}", answers) == "N")
  }

  @Test("a default with values in it takes over what fills it up")
  func defaultsWithValues() throws {
    func pattern(_ value: String, _ default: String, _ given: [String: String] = [:]) throws
      -> TextPattern?
    {
      try row(
        "<field name=\"x\" value=\"\(value)\"/><field value=\"{hours}\"/>",
        head: Self.setting("default=\"\(`default`)\""), given
      ).fields.first { $0.name == "x" }?.pattern
    }
    #expect(try pattern("{setting.s}", "{period.last|yyMMdd}")?.notation == "{period.last|yyMMdd}")
    #expect(
      try pattern("{setting.s}", "{batch.id}-{period.last}")?.values == [.batchID, .periodLast])
    let filled = try #require(try pattern("{setting.s|pad 9 _}", "{batch.id}"))
    guard case .value(.batchID, let format, false) = filled.pieces.first else {
      Issue.record("\(filled)")
      return
    }
    #expect(format.padding == TextPadding(width: 9, fill: "_", isBefore: false))
    #expect(try pattern("{setting.s}", "{batch.id}", ["s": "{x"])?.constant == "{x")
  }

  @Test(
    "conditions on settings of every type",
    arguments: [
      ("type=\"yesNo\" default=\"no\"", "s", nil, false),
      ("type=\"yesNo\" default=\"no\"", "s", "yes", true),
      ("type=\"yesNo\" default=\"yes\"", "s", nil, true),
      ("type=\"yesNo\" default=\"yes\"", "s", "no", false),
      ("type=\"yesNo\" default=\"no\"", "not s", nil, true),
      ("type=\"yesNo\" default=\"no\"", "s=no", nil, true),
      ("type=\"yesNo\" default=\"no\"", "s=yes", "yes", true),
      ("type=\"yesNo\" default=\"no\"", "not s=yes", "yes", false),
      ("type=\"choice\" choices=\"a b\" default=\"a\"", "s=a", nil, true),
      ("type=\"choice\" choices=\"a b\" default=\"a\"", "s=b", nil, false),
      ("type=\"choice\" choices=\"a b\" default=\"a\"", "not s=b", "b", false),
      ("type=\"text\"", "s", nil, false), ("type=\"text\"", "s", "", false),
      ("type=\"text\"", "s", "x", true),
      ("type=\"text\"", "not s", nil, true), ("default=\"D\"", "s", nil, true),
      ("default=\"{batch.id}\"", "s", nil, true), ("type=\"text\"", "s", "no", true),
      ("type=\"date\"", "s", nil, false), ("type=\"date\"", "s", "2026-11-07", true),
    ] as [(String, String, String?, Bool)])
  func conditions(_ attributes: String, when: String, given: String?, holds: Bool) throws {
    let fields = try row(
      "<field name=\"x\" value=\"X\" when=\"\(when)\"/><field value=\"{hours}\"/>",
      head: Self.setting(attributes), given.map { ["s": $0] } ?? [:]
    ).fields
    #expect(fields.contains { $0.name == "x" } == holds)
    #expect(fields.allSatisfy { $0.condition == nil }, "a plan has no conditions any more")
  }

  @Test("conditions on rows, pairs, keys and what there may be one of")
  func otherConditions() throws {
    let template = try Templates.template(
      text: """
        <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
        <setting name="s" type="yesNo" default="no">S.</setting>
        <file name="t.csv"/><rows>
        <line when="s">ON</line><line when="not s">OFF</line>
        <repeat group="employee earningCode"><group by="date" when="s"/><group by="employee date" when="not s"/>
        <group by="date"/>
        <single by="employee" when="s">One.</single><single by="date" when="s">Two.</single>
        <row when="s"><field value="{employee.number}"/><field value="{hours}"/></row>
        <row><field value="{employee.number}"/>
        <pairs count="2" when="s"><field value="{earningCode}"/><field value="{hours}"/></pairs>
        <pairs count="3" when="not s"><field value="{earningCode}"/><field value="{hours}"/></pairs>
        </row></repeat></rows></template>
        """)
    func plan(_ on: String) throws -> [BodyNode] {
      try OutputPlan(
        template: template, settings: ["s": on], earningCodes: try Templates.mapping("*,*,*,REG\n"),
        schema: nil
      ).body
    }
    for (on, line, rows, count, keys, singles) in [
      ("yes", "ON", 2, "2", ["employee", "earningCode", "date"], ["One."]),
      ("no", "OFF", 1, "3", ["employee", "earningCode", "date"], []),
    ] {
      let body = try plan(on)
      guard body.count == 2, case .line(let printed) = body[0], case .loop(let loop) = body[1],
        case .row(let last) = loop.children.last
      else {
        Issue.record("\(body.count) parts")
        continue
      }
      #expect(printed.field.pattern.constant == line)
      #expect(loop.children.count == rows)
      #expect(loop.keys.map(\.key.rawValue) == keys)
      #expect(loop.singles.map(\.advice) == singles)
      let pairs = last.items.compactMap { if case .pairs(let pairs) = $0 { pairs } else { nil } }
      #expect(pairs.map { $0.count.constant } == [count])
      #expect(pairs.allSatisfy { $0.condition == nil } && last.condition == nil)
    }
  }

  @Test("pairs that stand in for each other do so in every plan")
  func pairsTwice() {
    let pair = "<field value=\"{earningCode}\"/><field value=\"{hours}\"/>"
    var template = SmallTemplate(
      Self.who
        + "<pairs count=\"1\" when=\"a\">\(pair)</pairs><pairs count=\"1\" when=\"b\">\(pair)</pairs>"
    )
    template.head = ["a", "b"].map {
      "<setting name=\"\($0)\" type=\"yesNo\" default=\"no\">S.</setting>"
    }.joined()
    template.mapping = "*,*,*,REG\n"
    #expect(template.problems(["a": "yes"]).isEmpty && template.problems(["b": "yes"]).isEmpty)
    let both = template.problems(["a": "yes", "b": "yes"])
    #expect(both.count == 1 && both.first?.hasPrefix("the row has pairs twice") == true)
  }

  @Test("settings as codes, counts and headings")
  func codesAndHeadings() throws {
    let head =
      "<setting name=\"s\" default=\"REG\">S.</setting>"
      + "<setting name=\"n\" type=\"integer\" default=\"2\" minimum=\"1\" maximum=\"9\">N.</setting>"
    let fields = try row(
      "<hours code=\"{setting.s}\" heading=\"Hours of {setting.s}\"/>"
        + "<pairs count=\"{setting.n}\"><field value=\"{earningCode}\"/><field value=\"{hours}\"/></pairs>",
      head: head, ["s": "ORD", "n": "4"], mapping: "*,*,*,ORD\n")
    #expect(fields.fields.last?.code?.constant == "ORD")
    #expect(fields.fields.last?.heading?.constant == "Hours of ORD")
    #expect(fields.fields.last?.name == "Hours of ORD")
    guard case .pairs(let pairs) = fields.items.last else {
      Issue.record("no pairs")
      return
    }
    #expect(pairs.count.constant == "4")
  }

  @Test("columns that a company chooses: in its order, with its headings, and empty ones")
  func columns() throws {
    func names(_ columns: String?) throws -> [String] {
      try row(
        "<field name=\"hours\" heading=\"Hours\" value=\"{hours}\"/>"
          + "<field name=\"day\" value=\"x\" when=\"on\"/>",
        head: "<setting name=\"c\" type=\"columns\" default=\"who, hours\">C.</setting>"
          + "<setting name=\"on\" type=\"yesNo\" default=\"no\">O.</setting>",
        columns.map { ["c": $0] } ?? [:], row: "order=\"{setting.c}\""
      ).fields.map { "\($0.name)/\($0.heading?.constant ?? "-")" }
    }
    #expect(try names(nil) == ["who/-", "hours/Hours"])
    #expect(try names("hours, who") == ["hours/Hours", "who/-"])
    #expect(try names("who=Number,-,hours=") == ["who/Number", "blank/", "hours/"])
    #expect(try names(" who = No ,hours, -=Notes") == ["who/No", "hours/Hours", "blank/Notes"])
    #expect(try names("who=A=B,hours") == ["who/A=B", "hours/Hours"])
    #expect(try names("who,who,hours") == ["who/-", "who/-", "hours/Hours"])
  }

  @Test("positions that no field has are blank, before, between and behind")
  func gaps() throws {
    func positions(_ fields: String, _ length: String = "") throws -> [String] {
      var template = SmallTemplate(fields)
      template.kind = "fixedWidth"
      template.dialect = length.isEmpty ? "" : "<fixedWidth length=\"\(length)\"/>"
      guard case .loop(let loop) = try template.plan().body.first,
        case .row(let row) = loop.children.first
      else { return [] }
      return row.fields.map {
        ($0.name == "blank" ? "-" : "")
          + ($0.positions.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "w\($0.width ?? 0)")
      }
    }
    let who = "<field value=\"{employee.number}\" "
    let hours = "<field value=\"{hours}\" "
    #expect(try positions(who + "at=\"1-3\"/>" + hours + "at=\"4-9\"/>") == ["1-3", "4-9"])
    #expect(
      try positions(who + "at=\"2-3\"/>" + hours + "at=\"6-9\"/>", "12")
        == ["-1-1", "2-3", "-4-5", "6-9", "-10-12"])
    #expect(try positions(who + "width=\"3\"/>" + hours + "at=\"6-9\"/>") == ["w3", "-4-5", "6-9"])
    #expect(
      try positions(who + "width=\"3\"/>" + hours + "width=\"5\"/>", "9") == ["w3", "w5", "-9-9"])
    #expect(try positions(who + "width=\"3\"/>" + hours + "width=\"5\"/>", "8") == ["w3", "w5"])
  }
}
