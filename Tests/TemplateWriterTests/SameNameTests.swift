import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("People whom a file does not tell apart")
struct SameNameTests {
  private var batch: PayBatch {
    var builder = BatchBuilder()
    for (number, last) in [("1", "Lee"), ("2", "Nye"), ("3", "Lee"), ("4", "Lee")] {
      builder.employee(number, "Ann", last)
      // The last one has no hours, and stands in no file.
      if number != "4" { builder.hours(.regular, 8.h) }
    }
    return builder.batch
  }

  @Test("a file that knows people by name refuses two of one name")
  func names() throws {
    let (draft, _) = try Writing.write(try ShippedTemplates.plan("quickbooks-iif"), batch)
    #expect(draft.receipts.isEmpty)
    #expect(draft.findings.map(\.id) == [.templateSameName])
    #expect(draft.findings.first?.subject.employee == "3")
    #expect(
      draft.findings.first?.message
        == "the file cannot tell this employee from employee 1")
  }

  @Test("a file that has employee numbers does not mind")
  func numbers() throws {
    for id in ["surepayroll", "generic-csv"] {
      let (draft, _) = try Writing.write(try ShippedTemplates.plan(id), batch)
      #expect(draft.receipts.count == 1, "\(id)")
    }
  }

  @Test(
    "numbers that filling makes the same are told apart no more",
    arguments: [
      ("{employee.number|lead 6 0}", "", "117", "000117", false),
      ("{employee.number|lead 6 0}", "", "117", "118", true),
      ("{employee.number|pad 6 _}", "", "117_", "117", false),
      ("{employee.number}", "width=\"6\" fill=\"0\"", "12", "120", false),
      ("{employee.number}", "width=\"6\" fill=\"0\" align=\"right\"", "12", "012", false),
      ("{employee.number}", "width=\"6\" fill=\"0\" align=\"right\"", "12", "120", true),
    ])
  func filled(
    _ value: String, _ checks: String, _ number: String, _ other: String, _ areTold: Bool
  ) throws {
    let template = SmallTemplate("<field value=\"\(value)\" \(checks)/><field value=\"{hours}\"/>")
    var builder = BatchBuilder()
    for number in [number, other] {
      builder.employee(number)
      builder.hours(.regular, 8.h)
    }
    let (draft, _) = try Writing.write(try template.plan(), builder.batch)
    #expect(draft.findings.map(\.id) == (areTold ? [] : [.templateSameName]))
  }

  @Test("each repetition tells them apart by itself")
  func eachRepetition() throws {
    let template = try Writing.template(
      text: """
        <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
        <file name="t.csv"/><rows>
        <repeat group="employee"><row><field value="EMP"/><field value="{employee.number}"/></row>
        </repeat>
        <repeat group="employee"><row><field value="TIME"/><field value="{employee.lastName}"/>
        <field value="{hours}"/></row></repeat></rows></template>
        """)
    let plan = try OutputPlan(
      template: template, settings: [:], earningCodes: .empty, schema: nil)
    let (draft, _) = try Writing.write(plan, batch)
    #expect(draft.findings.map(\.subject.employee) == ["3"])
  }
}
