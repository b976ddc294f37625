import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Texts and counters that are filled up")
struct PaddingTests {
  @Test("pad fills behind, lead before; what is longer stays as it is")
  func texts() throws {
    let template = SmallTemplate(
      "<field value=\"[{employee.number|pad 6 _}][{employee.lastName|lead 5 *}]\"/>"
        + "<field value=\"{hours}\"/>")
    #expect(try template.written(BatchBuilder.one(8.h, "41", "Nye")) == ["[41____][**Nye],8.00"])
    #expect(
      try template.written(BatchBuilder.one(8.h, "1234567", "Niemeyer"))
        == ["[1234567][Niemeyer],8.00"])
  }

  @Test("characters are counted, not bytes")
  func characters() throws {
    let template = SmallTemplate(
      "<field value=\"{employee.lastName|pad 5 -}\"/><field value=\"{hours}\"/>")
    #expect(try template.written(BatchBuilder.one(8.h, "7", "Zoë")) == ["Zoë--,8.00"])
  }

  @Test("counters of employees, rows and the file")
  func counters() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"E{employee.counter|lead 3 0}\"/>"
        + "<field value=\"{row.counter|lead 2 0}\"/><field value=\"{row.number|pad 3 .}\"/>"
        + "<field value=\"{hours}\"/>")
    template.group = "employee date"
    template.behind =
      "<row><field value=\"T{file.rows|lead 4 0}\"/><field value=\"{file.employees|lead 2 0}\"/>"
      + "<field value=\"{file.hours}\"/></row>"
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h, day: 1)
    builder.hours(.regular, 6.h, day: 2)
    builder.employee("8")
    builder.hours(.regular, 4.h, day: 1)
    #expect(
      try template.written(builder.batch) == [
        "7,E001,01,1..,8.00", "7,E001,02,2..,6.00", "8,E002,01,3..,4.00", "T0003,02,18.00",
      ])
  }

  @Test("values of the batch, settings and file names are filled too")
  func batchAndSettings() throws {
    var template = SmallTemplate(
      "<field value=\"{company.name|pad 14 .}{setting.client|lead 6 0}\"/>"
        + "<field value=\"{employee.number}\"/><field value=\"{hours}\"/>")
    template.file = "name=\"{setting.client|lead 6 0}-{batch.revision|lead 2 0}.csv\""
    template.head =
      "<setting name=\"client\" type=\"integer\" default=\"12\">The client.</setting>"
    var batch = BatchBuilder.one(8.h)
    batch.id.revision = 3
    #expect(try template.written(batch) == ["Acme Guards...000012,7,8.00"])
    #expect(try template.plan().fileName(for: batch) == "000012-03.csv")
  }
}
