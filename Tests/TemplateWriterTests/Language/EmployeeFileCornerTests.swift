import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Files of single employees at the edge")
struct EmployeeFileCornerTests {
  @Test("what stands outside of the repetition is judged in each file")
  func trailer() throws {
    var template = SmallTemplate("<field value=\"{employee.number}\"/><field value=\"{hours}\"/>")
    template.file = "name=\"{employee.number}.csv\" per=\"employee\""
    template.behind = "<row><field name=\"N\" value=\"{file.employees}\" values=\"1\"/></row>"
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h)
    builder.employee("8")
    builder.hours(.regular, 8.h)
    #expect(try Writing.write(try template.plan(), builder.batch).draft.receipts.count == 2)
    template.behind = "<row><field name=\"T\" value=\"{file.hours}\" range=\"10..99\"/></row>"
    let (draft, _) = try Writing.write(try template.plan(), builder.batch)
    #expect(draft.receipts.count == 2 || !draft.findings.isEmpty, "7b silently no file")
  }

  @Test("somebody without hours and without a number is in nobody's way")
  func unnumbered() throws {
    var template = SmallTemplate("<field value=\"{employee.number}\"/><field value=\"{hours}\"/>")
    template.file = "name=\"{employee.number}.csv\" per=\"employee\""
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h)
    builder.employee("")
    #expect(try Writing.write(try template.plan(), builder.batch).draft.receipts.count == 1)
  }

  @Test("the files of an earlier run survive the failure of a later one")
  func earlier() throws {
    var template = SmallTemplate("<field value=\"{employee.number}\"/><field value=\"{hours}\"/>")
    template.file = "name=\"{employee.number}.csv\" per=\"employee\""
    var builder = BatchBuilder()
    builder.employee("7"); builder.hours(.regular, 8.h)
    builder.employee("8"); builder.hours(.regular, 8.h)
    let folder = try Writing.folder()
    let plan = try template.plan()
    _ = try plan.write(builder.batch, toFolder: folder, check: FinishedFileReader.check)
    #expect(try Folder.names(in: folder).sorted() == ["7.csv", "8.csv"])
    _ = try? plan.write(builder.batch, toFolder: folder) {
      (file, plan, batch) throws(OutputError) in
      if file.finalPath.hasSuffix("8.csv") { throw .readBack(path: "", line: 0, message: "") }
    }
    #expect(try Folder.names(in: folder).sorted() == ["7.csv", "8.csv"])
  }

  @Test("kinds of hours without a code are told, and nothing is written") func unmapped() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{earningCode}\"/><field value=\"{hours}\"/>"
    )
    template.file = "name=\"{employee.number}.csv\" per=\"employee\""
    template.group = "employee earningCode"
    template.mapping = "regular,*,*,REG\n"
    #expect(try template.refused(BatchBuilder.threeCodes).count == 2)
  }
}
