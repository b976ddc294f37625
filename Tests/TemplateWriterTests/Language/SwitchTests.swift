import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Settings that switch headings, marks and other settings")
struct SwitchTests {
  private func template(_ dialect: String, _ file: String = "name=\"t.csv\"") -> SmallTemplate {
    var template = SmallTemplate(
      "<field heading=\"Who\" value=\"{employee.number}\"/>"
        + "<field heading=\"Hours\" value=\"{hours}\"/>")
    template.dialect = dialect
    template.file = file
    template.head = "<setting name=\"on\" type=\"yesNo\" default=\"no\">Whether.</setting>"
    return template
  }

  @Test("a line of headings")
  func headings() throws {
    let template = template("<csv header=\"{setting.on}\"/>")
    #expect(try template.written(BatchBuilder.one(8.h)) == ["7,8.00"])
    #expect(try template.written(BatchBuilder.one(8.h), ["on": "yes"]) == ["Who,Hours", "7,8.00"])
  }

  @Test("a byte order mark")
  func byteOrderMark() throws {
    let template = template(
      "<csv/>", "name=\"t.csv\" byteOrderMark=\"{setting.on}\"")
    #expect(try template.written(BatchBuilder.one(8.h)) == ["7,8.00"])
    #expect(try template.written(BatchBuilder.one(8.h), ["on": "yes"]) == ["\u{FEFF}7,8.00"])
  }

  @Test("a setting that is needed, or has an effect, with another one only")
  func conditions() throws {
    var template = template("<csv/>")
    template.head += """
      <setting name="code" requiredWhen="on" example="X">The code.</setting>
      <setting name="form" type="choice" choices="a b" default="a" when="on">The form.</setting>
      """
    template.fields +=
      "<field heading=\"C\" value=\"{setting.code?}{setting.form}\" when=\"on\"/>"
    #expect(template.problems() == [])
    #expect(
      template.problems(["on": "yes"]) == [
        "the template t needs the setting \"code\" where on (t.xml, settings.code): The code."
      ])
    #expect(template.problems(["on": "yes", "code": "X", "form": "b"]) == [])
    #expect(
      template.problems(["form": "b"]) == [
        "the setting \"form\" has no effect here (t.xml, settings.form): "
          + "it needs on; remove it otherwise"
      ])
    // The default, written out, does no harm.
    #expect(template.problems(["form": "a"]) == [])
  }

  @Test("a default column that another setting switches off is not there; a chosen one is refused")
  func defaultColumns() throws {
    var template = template("<csv header=\"yes\"/>")
    template.row = "order=\"{setting.columns}\""
    template.head += """
      <setting name="columns" type="columns" default="who, day, hours">The columns.</setting>
      """
    template.fields =
      "<field name=\"who\" heading=\"Who\" value=\"{employee.number}\"/>"
      + "<field name=\"day\" heading=\"Day\" value=\"\" optional=\"yes\" when=\"on\"/>"
      + "<field name=\"hours\" heading=\"Hours\" value=\"{hours}\"/>"
    #expect(try template.written(BatchBuilder.one(8.h)) == ["Who,Hours", "7,8.00"])
    #expect(
      try template.written(BatchBuilder.one(8.h), ["on": "yes"]) == ["Who,Day,Hours", "7,,8.00"])
    #expect(
      template.problems(["columns": "who, day, hours"]) == [
        "the column \"day\" is there only with other settings (t.xml, settings.columns): "
          + "it needs on"
      ])
  }

  @Test("without-zeros takes zeros from the beginning alone, and tells 7 and 007 apart no more")
  func zeros() throws {
    let template = SmallTemplate(
      "<field value=\"{employee.number|without-zeros}\"/><field value=\"{hours|0}\"/>")
    for (number, printed) in [("0070", "70"), ("7", "7"), ("000", "0"), ("0A0", "A0")] {
      #expect(try template.written(BatchBuilder.one(8.h, number)) == ["\(printed),8"])
    }
    var builder = BatchBuilder()
    for number in ["7", "007"] {
      builder.employee(number)
      builder.hours(.regular, 8.h)
    }
    #expect(
      try template.refused(builder.batch) == ["the file cannot tell this employee from employee 7"])
  }

  @Test("DATEV takes personnel numbers of one to five digits", arguments: ["asIs", "withoutZeros"])
  func personnelNumbers(_ form: String) throws {
    let plan = try ShippedTemplates.plan("datev-lodas", ["personnelNumber": form])
    for (number, isTaken) in [
      ("0201", true), ("99999", true), ("100000", false), ("A7", false), ("000", false),
      ("000201", form == "withoutZeros"),
    ] {
      let (draft, _) = try Writing.write(plan, BatchBuilder.one(8.h, number))
      #expect(draft.receipts.isEmpty == !isTaken, "\(number)")
    }
  }

  @Test("QuickBooks asks for the company where the file names it")
  func timerHeader() throws {
    func problems(_ settings: [String: String]) -> [String] {
      Writing.problems {
        _ = try OutputPlan(
          template: try ShippedTemplates.template("quickbooks-iif"), settings: settings,
          earningCodes: try ShippedTemplates.mapping("quickbooks-iif"), schema: nil)
      }
    }
    #expect(problems(["timerHeader": "no"]) == [])
    #expect(problems([:]).count == 2)
  }
}
