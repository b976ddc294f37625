import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates

@Suite("Settings, earning codes and schemas of a plan")
struct SettingTests {
  private func problems(_ settings: [String: String]) throws -> [String] {
    let text = """
      <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
      <setting name="code" required="yes" example="AB" minLength="2" maxLength="3" characters="capitals">Two or
        three capitals.</setting>
      <setting name="count" type="integer" default="2" minimum="1" maximum="4">One to four.
      </setting>
      <setting name="mark" type="yesNo" default="no">Whether.</setting>
      <setting name="day" type="date" default="2026-11-07">A day.</setting>
      <setting name="order" type="choice" choices="first last" default="last">Which.</setting>
      <file name="{setting.code}.csv"/>
      <rows><repeat group="employee"><row><field value="{employee.number}"/>
      <field value="{setting.count}{hours}" when="mark and order=first"/>
      <field value="{setting.day|dd/MM/yy}" when="not mark"/><field value="{hours}"/>
      </row></repeat></rows></template>
      """
    let template = try Templates.template(text: text)
    return Templates.problems {
      _ = try OutputPlan(
        template: template, settings: settings, earningCodes: .empty, schema: nil)
    }
  }

  @Test("settings that are missing, unknown or malformed")
  func settings() throws {
    #expect(try problems(["code": "AB"]) == [])
    #expect(
      try problems([:]) == [
        "the template t needs the setting \"code\" (t.xml, settings.code): Two or three capitals."
      ])
    #expect(
      try problems(["cod": "AB", "code": "ABCD"]) == [
        "the template t has no setting \"cod\" (t.xml, settings.cod): did you mean \"code\"?",
        "the value \"ABCD\" has more than 3 characters (t.xml, settings.code): "
          + "Two or three capitals.",
      ])
    #expect(
      try problems(["code": "A"]) == [
        "the value \"A\" has fewer than 2 characters (t.xml, settings.code): "
          + "Two or three capitals."
      ])
    #expect(
      try problems([
        "code": "ab", "count": "5", "mark": "true", "day": "7.11.26", "order": "frist",
      ]) == [
        "the value \"ab\" has a character that is not allowed there (t.xml, settings.code): "
          + "Two or three capitals.",
        "the value \"5\" is more than 4 (t.xml, settings.count): One to four.",
        "the value \"true\" is neither yes nor no (t.xml, settings.mark): write yes or no",
        "the value \"7.11.26\" is not a date (t.xml, settings.day): write it as 2026-11-07",
        "the value \"frist\" is none of its choices (t.xml, settings.order): "
          + "did you mean \"first\"?",
      ])
    #expect(
      try problems(["code": "AB", "count": "0"]) == [
        "the value \"0\" is less than 1 (t.xml, settings.count): One to four."
      ])
    #expect(
      try problems(["code": "AB", "count": "two"]) == [
        "the value \"two\" is not a whole number (t.xml, settings.count): One to four."
      ])
  }

  @Test("a template with earning codes needs a mapping, and each code a column")
  func columns() throws {
    let template = try Templates.template(
      text: """
        <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
        <file name="t.csv"/>
        <rows><repeat group="employee"><row><field value="{employee.number}"/>
        <hours code="REG"/><hours code="OT"/></row></repeat></rows></template>
        """)
    func problems(_ mapping: EarningCodeMapping) -> [String] {
      Templates.problems {
        _ = try OutputPlan(
          template: template, settings: [:], earningCodes: mapping, schema: nil)
      }
    }
    #expect(
      problems(.empty) == [
        "the template t prints earning codes, and no mapping is given (t.xml): "
          + "give it a file with the columns bucket, multiplier, payCode, earningCode"
      ])
    #expect(
      problems(try Templates.mapping("regular,*,*,REG\nsick,*,*,SCK\nvacation,*,*,VAC\n")) == [
        "the template t has no column for the earning code \"SCK\" (codes.csv:3:1, earningCode): "
          + "its columns are for REG, OT",
        "the template t has no column for the earning code \"VAC\" (codes.csv:4:1, earningCode): "
          + "its columns are for REG, OT",
      ])
    #expect(problems(try Templates.mapping("*,*,*,REG\n")) == [])
  }

  @Test("a total is no place for a code; the rows of a repetition have places together")
  func places() throws {
    func problems(_ rows: String, _ kind: String = "csv") throws -> [String] {
      let body =
        kind == "csv"
        ? "<rows><repeat group=\"employee\">\(rows)</repeat></rows>"
        : "<document><a xmlns=\"\" xmlns:t=\"urn:payroll-export:template:1\">"
          + "<t:repeat group=\"employee\">\(rows)</t:repeat></a></document>"
      let template = try Templates.template(
        text: """
          <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="\(kind)">
          <file name="t.\(kind)"/>
          \(body)</template>
          """)
      return Templates.problems {
        _ = try OutputPlan(
          template: template, settings: [:],
          earningCodes: try Templates.mapping("regular,*,*,REG\novertime,*,*,OT\nsick,*,*,SCK\n"),
          schema: nil)
      }
    }
    let number = "<field value=\"{employee.number}\"/>"
    let lost = [
      "the template t has no column for the earning code \"SCK\" (codes.csv:4:1, earningCode): "
        + "its columns are for REG, OT"
    ]
    #expect(
      try problems(
        "<row>\(number)<hours code=\"REG\"/><hours code=\"OT\"/><field value=\"{hours}\"/></row>")
        == lost)
    #expect(
      try problems(
        "<row>\(number)<hours code=\"REG\"/><hours code=\"OT\"/></row>"
          + "<row>\(number)<hours code=\"SCK\"/></row>") == [])
    #expect(
      try problems(
        "<p number=\"{employee.number}\" total=\"{hours}\">"
          + "<r><t:value of=\"{hours}\" code=\"REG\"/></r><o><t:value of=\"{hours}\" code=\"OT\"/></o></p>",
        "xml") == lost)
  }
}
