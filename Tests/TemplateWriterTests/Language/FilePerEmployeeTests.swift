import Foundation
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("A file for each employee")
struct FilePerEmployeeTests {
  private var template: SmallTemplate {
    var template = SmallTemplate(
      "<field name=\"Name\" value=\"{employee.lastName}\"/><field value=\"{hours}\"/>")
    template.file = "name=\"{employee.number|lead 4 0}_{period.last|yyMMdd}.csv\" per=\"employee\""
    return template
  }

  private func batch(_ people: [(number: String, last: String)]) -> PayBatch {
    var builder = BatchBuilder()
    for (index, person) in people.enumerated() {
      builder.employee(person.number, "Ann", person.last)
      builder.hours(.regular, (8 - index).h)
    }
    return builder.batch
  }

  @Test("each has a name and hours of their own")
  func names() throws {
    let (draft, bytes) = try Writing.write(
      try template.plan(), batch([("7", "Lee"), ("12", "Nye"), ("13", "Poe")]))
    #expect(
      draft.receipts.map { Folder.name(of: $0.path) }
        == ["0007_261107.csv", "0012_261107.csv", "0013_261107.csv"])
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "== 0007_261107.csv ==\nLee,8.00\n== 0012_261107.csv ==\nNye,7.00\n"
        + "== 0013_261107.csv ==\nPoe,6.00\n")
    #expect(draft.employeeCount == 3 && draft.rowCount == 3)
    #expect(draft.codes.map(\.printedUnits) == [2_100])
  }

  @Test("who is held, and who has no hours, has no file")
  func leftOut() throws {
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h)
    builder.employee("8", held: .notApproved)
    builder.hours(.regular, 8.h)
    builder.employee("9")
    let (draft, _) = try Writing.write(try template.plan(), builder.batch)
    #expect(draft.receipts.map { Folder.name(of: $0.path) } == ["0007_261107.csv"])
  }

  @Test("where one value is refused, nobody has a file")
  func oneValue() throws {
    #expect(
      try template.refused(batch([("7", "Lee"), ("8", "")]))
        == ["the field \"Name\" has no value"])
  }

  @Test("where one name is unsafe, or there twice, nobody has a file")
  func oneName() throws {
    #expect(
      try template.refused(batch([("7", "Lee"), ("../8", "Nye")]))
        == ["\"../8_261107.csv\" cannot be a file's name"])
    #expect(
      try template.refused(batch([("7", "Lee"), ("07", "Nye")]))
        == [
          "the employee's file would be called \"0007_261107.csv\", and another file of the run has "
            + "that name, capitals aside"
        ])
  }

  @Test("where a later file is refused or cannot be written, the earlier ones are removed")
  func oneFailure() throws {
    let folder = try Writing.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let plan = try template.plan()
    let batch = batch([("7", "Lee"), ("8", "Nye")])
    #expect(throws: OutputError.self) {
      _ = try plan.write(batch, toFolder: folder) {
        (file, plan, batch) throws(OutputError) in
        guard file.finalPath.hasSuffix("0008_261107.csv") else { return }
        throw .readBack(path: file.finalPath, line: 1, message: "made up")
      }
    }
    #expect(try Folder.names(in: folder) == [])
    try Folder.make(folder + "/0008_261107.csv/in-the-way")
    #expect(throws: OutputError.self) {
      _ = try plan.write(batch, toFolder: folder, check: FinishedFileReader.check)
    }
    #expect(try Folder.names(in: folder) == ["0008_261107.csv"])
  }

  @Test("nobody at all: no file, and a note")
  func nobody() throws {
    let (draft, _) = try Writing.write(try template.plan(), batch([]))
    #expect(draft.receipts.isEmpty)
    #expect(draft.findings.map(\.id) == [.nothingToExport])
  }
}
