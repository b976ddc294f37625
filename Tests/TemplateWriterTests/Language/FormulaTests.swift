import PayrollModel
import Testing

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
