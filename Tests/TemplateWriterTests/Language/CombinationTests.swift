import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Parts of the language together")
struct CombinationTests {
  @Test("XML for each employee has a root element in each file")
  func documents() throws {
    let plan = try OutputPlan(
      template: try Writing.template(
        text: """
          <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="xml">
          <file name="{employee.number}.xml" per="employee"/>
          <document><t:repeat xmlns:t="urn:payroll-export:template:1" group="employee">
          <person xmlns="" number="{employee.number}">{hours}</person>
          </t:repeat></document></template>
          """), settings: [:], earningCodes: .empty, schema: nil)
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h)
    builder.employee("8")
    builder.hours(.regular, 4.h)
    let (draft, bytes) = try Writing.write(plan, builder.batch)
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    #expect(draft.receipts.count == 2)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "== 7.xml ==\n\(head)<person xmlns=\"\" number=\"7\">8.00</person>\n"
        + "== 8.xml ==\n\(head)<person xmlns=\"\" number=\"8\">4.00</person>\n")
  }

  @Test("pairs under conditions stand in for each other")
  func pairs() throws {
    let pair = "<field value=\"{earningCode}\"/><field value=\"{hours}\"/></pairs>"
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><pairs count=\"1\" when=\"one\">\(pair)"
        + "<pairs count=\"2\" when=\"not one\">\(pair)")
    template.head = "<setting name=\"one\" type=\"yesNo\" default=\"no\">Whether.</setting>"
    template.mapping = "*,*,*,REG\novertime,*,*,OT\nsick,*,*,SCK\n"
    #expect(
      try template.written(BatchBuilder.threeCodes) == ["7,REG,8.00,OT,2.00", "7,SCK,4.00,,"])
    #expect(
      try template.written(BatchBuilder.threeCodes, ["one": "yes"])
        == ["7,REG,8.00", "7,OT,2.00", "7,SCK,4.00"])
    template.fields += "<field name=\"all\" value=\"{hours}\"/>"
    #expect(
      template.problems() == [
        "the field \"all\" repeats the hours that the pairs have (t.xml:4:219): give it a code, or remove it"
      ])
  }

  @Test("a rate that payroll knows is empty, and a rate of nothing is printed")
  func rates() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{rate?|2}\"/><field value=\"{hours}\"/>")
    template.group = "employee rate"
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h)
    builder.hours(.regular, 1.h, rate: 0)
    #expect(try template.written(builder.batch) == ["7,,8.00", "7,0.00,1.00"])
  }

  @Test("three units at once: each adds up by itself, and in the total of the file")
  func units() throws {
    let formats = ["1", "minutes", "clock-seconds"]
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/>"
        + formats.map { "<field value=\"{hours|\($0)}\"/>" }.joined())
    template.group = "employee date"
    template.behind =
      "<row><field value=\"T\"/>"
      + formats.map { "<field value=\"{file.hours|\($0)}\"/>" }.joined() + "</row>"
    var builder = BatchBuilder()
    builder.employee("7")
    for day in 1...3 { builder.hours(.regular, 20.m + 10, day: day) }
    #expect(
      try template.written(builder.batch) == [
        "7,0.4,21,0:20:10", "7,0.3,20,0:20:10", "7,0.3,20,0:20:10", "T,1.0,61,1:00:30",
      ])
  }
}
