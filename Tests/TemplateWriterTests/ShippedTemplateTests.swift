import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("The shipped templates, byte for byte")
struct ShippedTemplateTests {
  @Test("ADP Workforce Now", arguments: GoldenBatch.allCases)
  func adp(_ batch: GoldenBatch) throws {
    try expect("adp-workforce-now", ["companyCode": "ABC"], batch, "adp-\(batch.rawValue).csv")
  }

  @Test("ADP Workforce Now with rates and departments")
  func adpRates() throws {
    try expect(
      "adp-workforce-now",
      ["companyCode": "AB", "includeTempRate": "yes", "includeTempDept": "yes"],
      .ratesAndPositions, "adp-temp-rate-dept.csv")
  }

  @Test(
    "ADP Workforce Now writes what a published sample has",
    .enabled(if: SharedFolder.isPresent, "\(SharedFolder.absenceReason)"))
  func adpSample() throws {
    let plan = try OutputPlan(
      template: try Writing.template("adp-workforce-now"),
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

  @Test("Generic CSV", arguments: GoldenBatch.allCases)
  func genericCSV(_ batch: GoldenBatch) throws {
    try expect("generic-csv", [:], batch, "generic-\(batch.rawValue).csv")
  }

  @Test("QuickBooks", arguments: GoldenBatch.allCases)
  func quickBooks(_ batch: GoldenBatch) throws {
    try expect(
      "quickbooks-timetracking", [:], batch, "quickbooks-\(batch.rawValue).xml")
  }

  @Test("QuickBooks with customers, items and classes")
  func quickBooksCustomers() throws {
    let settings = [
      "customer": "account", "serviceItem": "Guarding", "className": "Unarmed",
      "entityName": "number", "onError": "continueOnError",
    ]
    try expect(
      "quickbooks-timetracking", settings, .ratesAndPositions, "quickbooks-customers.xml")
  }

  @Test(
    "QuickBooks output satisfies the vendor's schema",
    .enabled(if: SharedFolder.isPresent, "\(SharedFolder.absenceReason)"),
    arguments: GoldenBatch.allCases)
  func quickBooksSchema(_ batch: GoldenBatch) throws {
    let path = SharedFolder.path + "/xsd/qbxml-12.0/qbxmlops120.xsd"
    let plan = try OutputPlan(
      template: try Writing.template("quickbooks-timetracking"),
      settings: ["customer": "account", "serviceItem": "Guarding"],
      earningCodes: try Writing.usualMapping(),
      schema: (path, try SharedFolder.bytes("xsd/qbxml-12.0/qbxmlops120.xsd")))
    #expect(try Writing.write(plan, batch.batch).draft.receipts.first != nil)
  }

  @Test("The payroll batch", arguments: GoldenBatch.allCases)
  func payrollBatch(_ batch: GoldenBatch) throws {
    try expect("payroll-batch", [:], batch, "batch-\(batch.rawValue).xml")
  }

  private func expect(
    _ template: String, _ settings: [String: String], _ batch: GoldenBatch, _ golden: String
  ) throws {
    let plan = try OutputPlan(
      template: try Writing.template(template), settings: settings,
      earningCodes: try Writing.usualMapping(), schema: nil)
    let (draft, bytes) = try Writing.write(plan, batch.batch)
    #expect(draft.findings.filter { $0.severity == .blocking } == [])
    #expect((draft.rowCount == 0) == (batch == .nothing))
    try Golden.expect(bytes, golden)
  }
}
