import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Texts that a spreadsheet takes for formulas")
struct FormulaTests {
  private func template(_ formulas: String, _ fields: String) -> SmallTemplate {
    var template = SmallTemplate(fields)
    template.file += " negativeHours=\"accepted\""
    template.dialect = "<csv formulas=\"\(formulas)\"/>"
    return template
  }

  private let title =
    "<field value=\"{employee.number}\"/><field name=\"Title\" value=\"{account.name}\"/>"
    + "<field value=\"{hours}\"/>"

  private func batch(_ text: String, _ seconds: Int = 8.h) -> PayBatch {
    var builder = BatchBuilder()
    let site = builder.account("1", text)
    builder.employee("7")
    builder.hours(.regular, seconds, account: site)
    return builder.batch
  }

  private func site(_ formulas: String) -> SmallTemplate {
    var template = template(formulas, title)
    template.group = "employee account"
    return template
  }

  @Test("left alone, refused, or with an apostrophe in front", arguments: ["=", "+", "-", "@"])
  func texts(_ sign: String) throws {
    let batch = batch("\(sign)1+1")
    #expect(try site("exact").written(batch) == ["7,\(sign)1+1,8.00"])
    #expect(
      try site("refused").refused(batch)
        == ["the value of \"Title\" begins like a formula of a spreadsheet"])
    #expect(try site("neutralized").written(batch) == ["7,'\(sign)1+1,8.00"])
  }

  @Test("refused where the template says nothing")
  func silent() throws {
    var template = SmallTemplate(title)
    template.group = "employee account"
    #expect(
      try template.refused(batch("=1+1"))
        == ["the value of \"Title\" begins like a formula of a spreadsheet"])
  }

  @Test(
    "a shipped file that a spreadsheet opens by its name has no formulas",
    arguments: ShippedTemplates.ids)
  func shipped(_ id: String) throws {
    let template = try ShippedTemplates.template(id)
    guard template.kind == .csv else { return }
    let path = SharedFolder.packageRoot + "/Templates/\(id).xml"
    let text = String(decoding: try InputBuffer.array(of: path), as: UTF8.self)
    #expect(text.contains(" formulas=\""), "the template says what happens to formulas")
    for output in template.alternatives + [template.output] {
      let isSheet = output.name.notation.hasSuffix(".csv")
      #expect(!isSheet || output.formulas != .exact, "\(output.name.notation)")
    }
  }

  @Test(
    "a tab or a carriage return in front is a character that no file can have",
    arguments: ["\t", "\r"])
  func control(_ character: String) throws {
    for formulas in ["exact", "refused", "neutralized"] {
      #expect(try site(formulas).refused(batch("\(character)=1+1")).count == 1)
    }
  }

  @Test(
    "a name like a formula is in neither file that people open",
    arguments: ["generic-csv", "gusto"])
  func opened(_ id: String) throws {
    var builder = BatchBuilder()
    builder.employee("7", "Ann", "=cmd|calc")
    builder.hours(.regular, 8.h)
    let (draft, _) = try Writing.write(try ShippedTemplates.plan(id), builder.batch)
    #expect(draft.receipts.isEmpty)
    #expect(draft.findings.map(\.id) == [.templateFieldCharacter])
  }

  @Test("a sign elsewhere in a text is none", arguments: ["1=1", "A-B", " =1"])
  func inside(_ text: String) throws {
    for formulas in ["refused", "neutralized"] {
      #expect(try site(formulas).written(batch(text)) == ["7,\(text),8.00"])
    }
  }

  @Test("negative hours are numbers, not formulas", arguments: ["refused", "neutralized"])
  func numbers(_ formulas: String) throws {
    #expect(try site(formulas).written(batch("Gate", -2.h)) == ["7,Gate,-2.00"])
  }

  @Test("a constant of the template is no formula; a setting can be one")
  func constants() throws {
    var template = template(
      "refused",
      "<field value=\"{employee.number}\"/><field value=\"-\"/>"
        + "<field name=\"Mark\" value=\"{setting.mark}\"/><field value=\"{hours}\"/>"
    )
    template.head = "<setting name=\"mark\" default=\"A\">A mark.</setting>"
    #expect(try template.written(batch("Gate")) == ["7,-,A,8.00"])
    #expect(
      try template.refused(batch("Gate"), ["mark": "=A"])
        == ["the value of \"Mark\" begins like a formula of a spreadsheet"])
  }
}
