import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Lists of words")
struct ListTests {
  @Test("a bucket prints what its list says, and is read back by it")
  func buckets() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{bucket|list types}\"/>"
        + "<field value=\"{multiplier}\"/><field value=\"{hours}\"/>")
    template.head = """
      <list name="types"><item value="regular" prints="1"/><item value="overtime" prints="2"/>
      <item value="holiday" prints="3"/><item value="sick" prints="S, paid"/>
      <item value="vacation" prints="5"/></list>
      """
    template.group = "employee bucket multiplier"
    #expect(
      try template.written(BatchBuilder.threeCodes) == [
        "7,1,1,8.00", "7,2,1.5,2.00", "7,\"S, paid\",1,4.00",
      ])
  }

  @Test("worked hours are yes or no, by themselves and by a list")
  func worked() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{worked}\"/>"
        + "<field value=\"{worked|list marks}\" optional=\"yes\"/><field value=\"{hours}\"/>")
    template.head =
      "<list name=\"marks\"><item value=\"yes\" prints=\"W\"/><item value=\"no\"/></list>"
    template.group = "employee worked"
    #expect(try template.written(BatchBuilder.threeCodes) == ["7,yes,W,10.00", "7,no,,4.00"])
  }

  @Test("a list that prints nothing for a word leaves a needed field without a value")
  func empty() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field name=\"Mark\" value=\"{worked|list marks}\"/>"
        + "<field value=\"{hours}\"/>")
    template.head =
      "<list name=\"marks\"><item value=\"yes\" prints=\"W\"/><item value=\"no\"/></list>"
    template.group = "employee worked"
    #expect(
      try template.refused(BatchBuilder.threeCodes) == ["the field \"Mark\" has no value"])
  }

  @Test("settings of few words print through a list, in fields and in the file's name")
  func settings() throws {
    var template = SmallTemplate(
      "<field value=\"{setting.pay|list frequencies}\"/><field value=\"{setting.net|list yes}\"/>"
        + "<field value=\"{employee.number}\"/><field value=\"{hours}\"/>")
    template.file = "name=\"pay-{setting.pay|list frequencies}.csv\""
    template.head = """
      <setting name="pay" type="choice" choices="weekly monthly" default="weekly">When.</setting>
      <setting name="net" type="yesNo" default="no">Whether.</setting>
      <list name="frequencies"><item value="weekly" prints="W"/>
      <item value="monthly" prints="M"/></list>
      <list name="yes"><item value="yes" prints="1"/><item value="no" prints="0"/></list>
      """
    let batch = BatchBuilder.one(8.h)
    #expect(try template.written(batch) == ["W,0,7,8.00"])
    #expect(try template.written(batch, ["pay": "monthly", "net": "yes"]) == ["M,1,7,8.00"])
    #expect(try template.plan(["pay": "monthly"]).fileName(for: batch) == "pay-M.csv")
  }
}
