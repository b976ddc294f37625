import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

/// Vendors that take no more than so many hours in one row get the others in further rows.
@Suite("Hours in several parts")
struct PartedHoursTests {
  private func plan(longest: String, hours: String = "{hours|clock}") throws -> OutputPlan {
    let template = try Writing.template(
      text: """
        <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
        <file name="t.csv" negativeHours="accepted"/>
        <csv header="no"/>
        <rows><repeat group="employee"><row>
        <field value="{employee.number}"/><field value="{group.rows}"/>
        </row><repeat group="date earningCode" longest="\(longest)"><row>
        <field value="{employee.number}"/><field value="{earningCode}"/>
        <field value="\(hours)"/>
        </row></repeat></repeat></rows>
        </template>
        """)
    return try OutputPlan(
      template: template, settings: [:], earningCodes: try Writing.usualMapping(), schema: nil)
  }

  private func text(_ plan: OutputPlan, _ seconds: Int...) throws -> String {
    var builder = BatchBuilder()
    builder.employee("1")
    for (index, each) in seconds.enumerated() { builder.hours(.regular, each, day: index + 1) }
    return try Writing.text(plan, builder.batch)
  }

  @Test("A day of 24 hours, and one of 25 when the clock goes back, are two equal rows")
  func days() throws {
    let plan = try plan(longest: "23:59")
    #expect(try text(plan, 24.h) == "1,2\n1,REG,12:00\n1,REG,12:00\n")
    #expect(try text(plan, 25.h) == "1,2\n1,REG,12:30\n1,REG,12:30\n")
  }

  @Test("More hours than a date has stay whole, so that the field's range shows them")
  func impossible() throws {
    let plan = try plan(longest: "23:59")
    #expect(try text(plan, 25.h + 60) == "1,1\n1,REG,25:01\n")
  }

  @Test("The longest that is taken stays one row, beside days that are parted")
  func bound() throws {
    let plan = try plan(longest: "23:59")
    #expect(try text(plan, 23.h + 59.m) == "1,1\n1,REG,23:59\n")
    #expect(try text(plan, 8.h, 24.h) == "1,3\n1,REG,8:00\n1,REG,12:00\n1,REG,12:00\n")
  }

  @Test("Twice and three times the longest are two and three rows, and not one more")
  func multiples() throws {
    let plan = try plan(longest: "8:00", hours: "{hours|2}")
    #expect(try text(plan, 16.h) == "1,2\n1,REG,8.00\n1,REG,8.00\n")
    #expect(try text(plan, -24.h) == "1,3\n1,REG,-8.00\n1,REG,-8.00\n1,REG,-8.00\n")
    #expect(try text(plan, 16.h + 1) == "1,3\n1,REG,5.34\n1,REG,5.33\n1,REG,5.33\n")
  }

  @Test("Parts add up to what they are parts of, whatever does not come out even")
  func uneven() throws {
    let plan = try plan(longest: "8:00", hours: "{hours|2}")
    // 24.0083 hours are 24.01: four parts of 6.0021, one of which gets the hundredth.
    #expect(
      try text(plan, 24.h + 30)
        == "1,4\n1,REG,6.01\n1,REG,6.00\n1,REG,6.00\n1,REG,6.00\n")
    #expect(try text(plan, -10.h) == "1,2\n1,REG,-5.00\n1,REG,-5.00\n")
  }
}
