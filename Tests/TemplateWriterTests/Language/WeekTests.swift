import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Weeks, clocks and counted rows")
struct WeekTests {
  /// Hours on the first, third, fifth, tenth and last day of the period.
  private func batch(_ start: Weekday) -> PayBatch {
    var builder = BatchBuilder()
    builder.employee("7")
    for day in [0, 2, 4, 9, 13] { builder.hours(.regular, 1.h, day: day) }
    var batch = builder.batch
    batch.workweek = Workweek(start: start)
    return batch
  }

  private var template: SmallTemplate {
    var template = SmallTemplate(
      "<field value=\"{week.number}\"/><field value=\"{week.first|MM/dd}-{week.last|MM/dd}\"/>"
        + "<field value=\"{employee.number}\"/><field value=\"{hours|0}\"/>")
    template.group = "employee week"
    return template
  }

  @Test("weeks of a period that begins with the workweek")
  func sunday() throws {
    #expect(
      try template.written(batch(.sunday)) == ["1,10/25-10/31,7,3", "2,11/01-11/07,7,2"])
  }

  @Test("the first week is the one that holds the first day, whole or not")
  func others() throws {
    #expect(
      try template.written(batch(.wednesday))
        == ["1,10/21-10/27,7,2", "2,10/28-11/03,7,2", "3,11/04-11/10,7,1"])
    #expect(
      try template.written(batch(.monday))
        == ["1,10/19-10/25,7,1", "2,10/26-11/01,7,2", "3,11/02-11/08,7,2"])
    #expect(
      try template.written(batch(.saturday))
        == ["1,10/24-10/30,7,3", "2,10/31-11/06,7,1", "3,11/07-11/13,7,1"])
  }

  @Test("a date says its week")
  func dates() throws {
    var template = template
    template.group = "employee date"
    template.fields =
      "<field value=\"{week.number} {date|d.M.yy}\"/>"
      + "<field value=\"{employee.number}\"/><field value=\"{hours|0}\"/>"
    #expect(
      try template.written(batch(.wednesday))
        == ["1 25.10.26,7,1", "1 27.10.26,7,1", "2 29.10.26,7,1", "2 3.11.26,7,1", "3 7.11.26,7,1"])
  }

  @Test("hours, minutes and seconds of a clock are exact")
  func clockSeconds() throws {
    let template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{hours|clock-seconds}\"/>")
    for (seconds, text) in [
      (1, "0:00:01"), (3_599, "0:59:59"), (8.h + 5.m + 9, "8:05:09"), (100.h, "100:00:00"),
    ] {
      #expect(try template.written(BatchBuilder.one(seconds)) == ["7,\(text)"])
    }
  }

  @Test("an outer repetition counts the rows of the inner one")
  func groupRows() throws {
    let template = try Writing.template(
      text: """
        <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
        <file name="t.csv"/>
        <rows><repeat group="employee week">
        <row><field value="H{week.number}"/><field value="{employee.number}"/>
        <field value="{group.rows}"/></row>
        <repeat group="date bucket multiplier"><row><field value="{date|MMdd}"/><field value="{bucket}"/>
        <field value="{multiplier}"/><field value="{hours|0}"/></row></repeat>
        </repeat></rows></template>
        """)
    let plan = try OutputPlan(
      template: template, settings: [:], earningCodes: .empty, schema: nil)
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h, day: 1)
    builder.hours(.overtime, 1.h, day: 1)
    builder.hours(.regular, 2.h, day: 1)
    builder.hours(.regular, 8.h, day: 8)
    #expect(
      try Writing.text(plan, builder.batch)
        == "H1,7,2\n1026,regular,1,10\n1026,overtime,1,1\nH2,7,1\n1102,regular,1,8\n")
  }
}
