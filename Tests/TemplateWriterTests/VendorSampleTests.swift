import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates
@testable import TemplateWriter

@Suite(
  "Published samples and schemas of vendors",
  .enabled(if: SharedFolder.isPresent, "\(SharedFolder.absenceReason)"))
struct VendorSampleTests {
  @Test("ADP Workforce Now writes what a published sample has")
  func adpSample() throws {
    let plan = try OutputPlan(
      template: try ShippedTemplates.template("adp-workforce-now"),
      settings: ["companyCode": "ABC", "batchId": "KJ260927"],
      earningCodes: try Writing.mapping("regular,*,*,REG\novertime,*,*,OT\nvacation,*,*,V\n"),
      schema: nil)
    var builder = BatchBuilder()
    builder.employee("101")
    builder.hours(.regular, 80.h)
    builder.hours(.overtime, 5.h)
    builder.employee("102")
    builder.hours(.regular, 72.h)
    builder.hours(.vacation, 8.h)
    let (draft, bytes) = try Writing.write(plan, builder.batch)
    #expect(draft.fileName == "PRABCEPI.csv")
    let sample = String(
      decoding: try SharedFolder.bytes("vendor-samples/adp-wfn/PRABCEPI.csv"), as: UTF8.self)
    let lines = sample.split(whereSeparator: \.isNewline)
    #expect(String(decoding: bytes, as: UTF8.self) == lines.map { $0 + "\r\n" }.joined())
  }

  @Test(
    "XML satisfies the vendor's schema",
    arguments: [
      ("quickbooks-timetracking", "qbxml-12.0/qbxmlops120.xsd"),
      ("workday-payroll-input", "workday-payroll/Payroll.xsd"),
      ("hr-xml-timecard", "hr-xml-2.5/HR-XML-2_5/TimeCard/TimeCard.xsd"),
      ("paxml", "paxml/paxml.xsd"),
    ], GoldenBatch.allCases)
  func schema(_ format: (id: String, schema: String), _ batch: GoldenBatch) throws {
    let schema = (
      path: SharedFolder.path + "/xsd/" + format.schema,
      bytes: try SharedFolder.bytes("xsd/" + format.schema)
    )
    let everyColumn = ShippedTemplates.everyColumn(try ShippedTemplates.template(format.id))
    for settings in [[:], everyColumn] + Self.variants(format.id) {
      let plan = try ShippedTemplates.plan(format.id, settings, schema: schema)
      let (draft, _) = try Writing.write(plan, batch.batch)
      let isRefused = draft.findings.contains { $0.severity == .blocking }
      #expect(isRefused == (batch == .negative), "\(settings)")
    }
  }

  /// Settings that change which elements are there.
  private static func variants(_ id: String) -> [[String: String]] {
    switch id {
    case "quickbooks-timetracking":
      [
        ["serviceItem": "Guarding", "customer": "account"], ["middleName": "initial"],
        ["middleName": "full", "entityName": "firstLast"],
      ]
    case "workday-payroll-input": [["adjustment": "add", "includeRate": "yes"]]
    case "paxml": [["transactions": "payType"], ["transactions": "payType", "grain": "day"]]
    case "hr-xml-timecard": [["grain": "day"]]
    default: []
    }
  }
}
