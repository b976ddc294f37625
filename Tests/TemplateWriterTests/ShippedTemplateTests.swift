import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("The shipped templates, byte for byte")
struct ShippedTemplateTests {
  @Test(
    "each with each batch", arguments: ShippedTemplates.ids, GoldenBatch.allCases)
  func golden(_ id: String, _ batch: GoldenBatch) throws {
    let settings =
      batch == .ratesAndPositions
      ? ShippedTemplates.everyColumn(try ShippedTemplates.template(id)) : [:]
    try expect(try ShippedTemplates.plan(id, settings), batch.batch, id, batch.rawValue)
  }

  @Test("each with values as long and as large as it allows", arguments: ShippedTemplates.ids)
  func widest(_ id: String) throws {
    let plan = try ShippedTemplates.plan(id)
    let widest = WidestBatch(plan)
    let (draft, _) = try Writing.write(plan, widest.batch())
    #expect(draft.findings == [], "\(id)")
    try expect(plan, widest.batch(), id, "widest")
    // One character more is refused, and said of the field that has the limit.
    for name in widest.limited {
      let (draft, _) = try Writing.write(plan, widest.batch(name))
      let used = plan.body.contains { $0.uses(name) }
      #expect(draft.receipts.isEmpty == used, "\(id), \(name.rawValue)")
    }
  }

  @Test(
    "settings that change the columns",
    arguments: [
      (
        "adp-workforce-now", "rates-and-departments",
        [
          "companyCode": "AB", "includeTempRate": "yes", "includeTempDept": "yes",
        ]
      ),
      ("adp-workforce-now", "further-columns", ["overflow": "columns"]),
      (
        "quickbooks-timetracking", "customers",
        [
          "customer": "account", "serviceItem": "Guarding", "className": "Unarmed",
          "entityName": "number", "onError": "continueOnError",
        ]
      ),
    ])
  func settings(_ id: String, _ name: String, _ settings: [String: String]) throws {
    let batch: GoldenBatch = name == "further-columns" ? .allBuckets : .ratesAndPositions
    try expect(try ShippedTemplates.plan(id, settings), batch.batch, id, name)
  }

  @Test("settings that change what the file looks like", arguments: SettingShape.all)
  func shape(_ shape: SettingShape) throws {
    let plan = try ShippedTemplates.plan(shape.id, shape.settings)
    try expect(plan, shape.batch.batch, shape.id, shape.name)
  }

  /// Compares the file, or the findings where it is refused.
  private func expect(
    _ plan: OutputPlan, _ batch: PayBatch, _ id: String, _ name: String
  ) throws {
    let (draft, bytes) = try Writing.write(plan, batch)
    guard !draft.receipts.isEmpty else {
      let lines = draft.findings.map { finding in
        "\(finding.severity) \(finding.id): \(finding.message) [\(finding.subject.file ?? "")]\n"
      }
      return try Golden.expect(Array(lines.joined().utf8), "\(id)/\(name).refused")
    }
    let ending = draft.fileName.split(separator: ".").last.map(String.init) ?? "txt"
    try Golden.expect(bytes, "\(id)/\(name).\(ending)")
  }
}

extension BodyNode {
  /// Whether a value is printed somewhere in it.
  fileprivate func uses(_ name: ValueName) -> Bool {
    var uses = false
    visit { uses = uses || $0.pattern.values.contains(name) }
    return uses
  }
}
