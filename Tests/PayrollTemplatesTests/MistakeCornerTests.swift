import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates

@Suite("Mistakes that once went unnoticed")
struct MistakeCornerTests {
  @Test("a code that only except leaves out has no place")
  func exceptAlone() throws {
    var template = SmallTemplate("<field value=\"{employee.number}\"/><hours except=\"REG\"/>")
    template.mapping = "*,*,*,REG\novertime,*,*,OT\n"
    #expect(!template.problems().isEmpty)
  }

  @Test("a record longer than its length")
  func length() throws {
    var template = SmallTemplate("<field value=\"{hours}\" at=\"1-10\"/>")
    template.kind = "fixedWidth"
    template.dialect = "<fixedWidth length=\"5\"/>"
    #expect(!template.problems().isEmpty)
  }

  @Test("conditions without a setting", arguments: ["", "and"])
  func emptyCondition(_ when: String) {
    #expect(!SmallTemplate("<field value=\"{hours}\" when=\"\(when)\"/>").problems().isEmpty)
  }

  @Test("zeros behind a number")
  func zerosBehind() throws {
    let template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{hours}\" width=\"8\" fill=\"0\"/>")
    #expect(!template.problems().isEmpty)
  }

  @Test("delimiters that numbers and quotes have", arguments: ["&quot;", "5", ".", "-"])
  func delimiter(_ delimiter: String) {
    var template = SmallTemplate("<field value=\"{employee.number}\"/><field value=\"{hours}\"/>")
    template.dialect = "<csv delimiter=\"\(delimiter)\"/>"
    #expect(!template.problems().isEmpty)
  }

  @Test("a setting that counts no pairs, or too many")
  func pairsSetting() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><pairs count=\"{setting.p}\"><field value=\"{earningCode}\"/><field value=\"{hours}\"/></pairs>"
    )
    template.head = "<setting name=\"p\" type=\"integer\" default=\"2\">P.</setting>"
    template.mapping = "*,*,*,REG\n"
    #expect(!template.problems(["p": "0"]).isEmpty)
    #expect(!template.problems(["p": "200"]).isEmpty)
  }

  @Test("the hours chosen twice")
  func twice() throws {
    var template = SmallTemplate(
      "<field name=\"who\" value=\"{employee.number}\"/><field name=\"hours\" value=\"{hours}\"/>")
    template.row = "order=\"{setting.c}\""
    template.head = "<setting name=\"c\" type=\"columns\" default=\"who, hours\">C.</setting>"
    #expect(!template.problems(["c": "who, hours, hours"]).isEmpty)
    #expect(template.problems(["c": "who,,hours"]).count == 1)
  }

  @Test("numbers with a sign, or with zeros before them", arguments: ["+2", "02"])
  func integers(_ text: String) {
    #expect(!SmallTemplate("<field value=\"{hours}\" width=\"\(text)\"/>").problems().isEmpty)
  }
}
