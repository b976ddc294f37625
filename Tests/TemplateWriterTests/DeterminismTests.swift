import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("The bytes do not depend on chunks or threads")
struct DeterminismTests {
  private var batch: PayBatch {
    var builder = BatchBuilder()
    for number in 101...164 {
      builder.employee(String(number), "F\(number)", "L\(number)")
      for day in 0..<(number % 9) {
        builder.hours(.regular, 7 * 3600 + number * day, day: day, code: "C\(day % 3)")
      }
      builder.hours(.vacation, 4.h, day: 13)
    }
    return builder.batch
  }

  @Test(
    "chunk sizes and threads",
    arguments: ["adp-workforce-now", "generic-csv", "payroll-batch", "quickbooks-timetracking"])
  func sizes(name: String) throws {
    let settings = name == "adp-workforce-now" ? ["companyCode": "ABC"] : [:]
    let plan = try OutputPlan(
      template: try Writing.template(name), settings: settings,
      earningCodes: try Writing.usualMapping(), schema: nil)
    let (whole, bytes) = try Writing.write(plan, batch, chunk: 1_000, threads: 1)
    #expect(whole.employeeCount == 64)
    for chunk in [1, 3, 16, 63, 64] {
      for threads in [1, 2, 5] {
        let (draft, again) = try Writing.write(plan, batch, chunk: chunk, threads: threads)
        #expect(again == bytes, "chunks of \(chunk), \(threads) threads")
        #expect(draft.codes == whole.codes, "chunks of \(chunk), \(threads) threads")
        #expect(draft.rowCount == whole.rowCount && draft.employeeCount == 64)
      }
    }
  }

  @Test("row numbers count through the file")
  func rowNumbers() throws {
    let template = try Writing.template(
      text: """
        <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
        <file name="t.csv"/>
        <rows><repeat group="employee date"><row>
        <field value="{row.number}"/><field value="{employee.counter}"/>
        <field value="{row.counter}"/><field value="{employee.number}"/><field value="{hours|0}"/>
        </row></repeat>
        <row><field value="{file.rows}"/><field value="{file.employees}"/>
        <field value="{file.hours|2}"/></row>
        </rows></template>
        """)
    let plan = try OutputPlan(
      template: template, settings: [:], earningCodes: .empty, schema: nil)
    var builder = BatchBuilder()
    for number in 1...3 {
      builder.employee(String(number))
      for day in 1...2 { builder.hours(.regular, 8.h, day: day) }
    }
    for chunk in 1...3 {
      let (_, bytes) = try Writing.write(plan, builder.batch, chunk: chunk)
      #expect(
        String(decoding: bytes, as: UTF8.self)
          == "1,1,1,1,8\n2,1,2,1,8\n3,2,1,2,8\n4,2,2,2,8\n5,3,1,3,8\n6,3,2,3,8\n6,3,48.00\n")
    }
  }
}
