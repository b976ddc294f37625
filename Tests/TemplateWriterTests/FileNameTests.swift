import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Names of files of single employees")
struct FileNameTests {
  private func draft(
    _ numbers: [String], name: String = "{employee.number}", taken: [String] = []
  ) throws -> Draft {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{hours}\"/>")
    template.file = "per=\"employee\" name=\"\(name)\""
    var builder = BatchBuilder()
    for number in numbers {
      builder.employee(number)
      builder.hours(.regular, 8.h)
    }
    let plan = try template.plan()
    let folder = try Writing.folder()
    return try plan.write(builder.batch, toFolder: folder, taken: taken) { _, _, _ in }
  }

  @Test(
    "None has a name of the program's own, in whatever capitals",
    arguments: [
      "batch.json", "Batch.JSON", "findings.json", "TOTALS.JSON", "wages.csv", "published.json",
      "snapshot", "Draft", "decisions.json", "receipt.json", "review.html", "review.xlsx",
      "batch.json.sha256", "anything.SHA256", "x.csv.17.part",
    ])
  func reserved(name: String) throws {
    let draft = try draft(["117", name])
    #expect(draft.receipts.isEmpty)
    #expect(draft.findings.map(\.id) == [.fileNameTaken])
    #expect(draft.findings.first?.severity == .blocking)
    #expect(draft.findings.first?.subject.employee == name)
  }

  @Test("Two that differ in capitals only, or one like another file of the run, are refused")
  func taken() throws {
    #expect(try draft(["00A1", "00a1"]).findings.map(\.id) == [.fileNameTaken])
    #expect(
      try draft(["A"], name: "{employee.number}.csv", taken: ["a.CSV"]).findings.map(\.id)
        == [.fileNameTaken])
  }

  @Test("Names that only look like them are good")
  func neighbours() throws {
    let numbers = ["117", "batch", "batch.json.csv", "snapshots", "draft1", "00A1", "00B1"]
    let draft = try draft(numbers, taken: ["117.csv"])
    #expect(draft.findings.isEmpty && draft.receipts.count == numbers.count)
  }
}
