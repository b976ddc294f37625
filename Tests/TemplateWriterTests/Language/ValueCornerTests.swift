import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Values at the edge")
struct ValueCornerTests {
  @Test("a needed text that is padded and not given is missing")
  func padMissing() throws {
    let template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field name=\"T\" value=\"{employee.jobTitle|pad 5 _}\"/><field value=\"{hours}\"/>"
    )
    #expect(try template.refused(BatchBuilder.one(8.h)) == ["the field \"T\" has no value"])
  }

  @Test("an optional text that is padded and not given leaves its cell empty")
  func padOptional() throws {
    let template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field optional=\"yes\" value=\"{employee.jobTitle|pad 5 _}\"/><field value=\"{hours}\"/>"
    )
    #expect(try template.written(BatchBuilder.one(8.h)) == ["7,,8.00"])
  }

  @Test("the apostrophe before a formula is no part of who somebody is")
  func neutralizedIdentity() throws {
    var template = SmallTemplate("<field value=\"{employee.lastName}\"/><field value=\"{hours}\"/>")
    template.dialect = "<csv formulas=\"neutralized\"/>"
    #expect(try template.written(BatchBuilder.one(8.h, "7", "@Lee")) == ["'@Lee,8.00"])
  }

  @Test("the apostrophe before a formula counts as a character")
  func neutralizedLength() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field name=\"Title\" value=\"{account.name}\" maxLength=\"4\"/><field value=\"{hours}\"/>"
    )
    template.group = "employee account"
    template.dialect = "<csv formulas=\"neutralized\"/>"
    var builder = BatchBuilder()
    let site = builder.account("1", "=1+1")
    builder.employee("7")
    builder.hours(.regular, 8.h, account: site)
    #expect(
      try template.refused(builder.batch) == [
        "the value of \"Title\" has 5 characters, and 4 are allowed"
      ])
  }

  @Test("a default with a value takes the padding of the setting")
  func settingFormat() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{setting.s|pad 8 _}\"/><field value=\"{hours}\"/>"
    )
    template.head = "<setting name=\"s\" default=\"{period.last|yyMMdd}\">S.</setting>"
    #expect(try template.written(BatchBuilder.one(8.h)) == ["7,261107__,8.00"])
  }

  @Test(
    "half a unit below zero is read back as it was rounded", arguments: ["0", "1", "2", "minutes"])
  func negativeHalves(_ format: String) throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{hours|\(format)}\"/>")
    template.file += " negativeHours=\"accepted\""
    let seconds = ["0": 1800, "1": 180, "2": 18, "minutes": 30][format] ?? 0
    #expect(try template.written(BatchBuilder.one(-seconds)).count == 1)
  }

  @Test("a rate of zero is printed, a missing one is not") func rate() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{rate?|2}\"/><field value=\"{hours}\"/>")
    template.group = "employee rate"
    var builder = BatchBuilder()
    builder.employee("7"); builder.hours(.regular, 8.h); builder.hours(.regular, 1.h, rate: 0)
    #expect(try template.written(builder.batch) == ["7,,8.00", "7,0.00,1.00"])
  }

  @Test("three units at once add up, each by itself") func units() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{hours|1}\"/><field value=\"{hours|minutes}\"/><field value=\"{hours|clock-seconds}\"/>"
    )
    template.group = "employee date"
    template.behind =
      "<row><field value=\"T\"/><field value=\"{file.hours|1}\"/><field value=\"{file.hours|minutes}\"/><field value=\"{file.hours|clock-seconds}\"/></row>"
    var builder = BatchBuilder()
    builder.employee("7")
    for day in 1...3 { builder.hours(.regular, 20.m + 10, day: day) }
    #expect(
      try template.written(builder.batch) == [
        "7,0.4,21,0:20:10", "7,0.3,20,0:20:10", "7,0.3,20,0:20:10", "T,1.0,61,1:00:30",
      ])
  }
}
