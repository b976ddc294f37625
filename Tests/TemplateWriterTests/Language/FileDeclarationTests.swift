import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("What is said about the file itself")
struct FileDeclarationTests {
  @Test("the first alternative that holds is the file")
  func alternatives() throws {
    var template = SmallTemplate("<field value=\"{employee.lastName}\"/><field value=\"{hours}\"/>")
    template.head = """
      <setting name="client" type="choice" choices="old new test" default="new">Which.</setting>
      <setting name="mark" type="text" default="">A mark.</setting>
      <file name="old.txt" encoding="iso-8859-1" lineEnd="crlf" when="client=old"/>
      <file name="{setting.mark}.csv" when="mark and client=test"/>
      """
    template.file = "name=\"new.csv\" byteOrderMark=\"yes\""
    let batch = BatchBuilder.one(8.h, "7", "Zoë")
    func bytes(_ settings: [String: String]) throws -> [UInt8] {
      try Writing.write(try template.plan(settings), batch).bytes
    }
    #expect(try bytes([:]) == [0xEF, 0xBB, 0xBF] + Array("Zoë,8.00\n".utf8))
    #expect(try bytes(["client": "old"]) == [0x5A, 0x6F, 0xEB] + Array(",8.00\r\n".utf8))
    #expect(try bytes(["client": "test", "mark": "T"]) == Array("Zoë,8.00\n".utf8))
    let names = try [["client": "old"], ["client": "test", "mark": "T"], ["client": "test"]].map {
      try template.plan($0).fileName(for: batch)
    }
    #expect(names == ["old.txt", "T.csv", "new.csv"])
  }

  @Test("nobody has hours: a file is written, or left out where the template says so")
  func whenEmpty() throws {
    var template = SmallTemplate(
      "<field heading=\"N\" value=\"{employee.number}\"/><field heading=\"H\" value=\"{hours}\"/>")
    template.dialect = "<csv header=\"yes\"/>"
    let (written, bytes) = try Writing.write(try template.plan(), BatchBuilder().batch)
    #expect(written.receipts.count == 1 && bytes == Array("N,H\n".utf8))
    #expect(written.findings.map(\.id) == [.nothingToExport])
    template.file += " whenEmpty=\"left-out\""
    let (leftOut, _) = try Writing.write(try template.plan(), BatchBuilder().batch)
    #expect(leftOut.receipts.isEmpty && leftOut.findings.map(\.id) == [.nothingToExport])
    #expect(leftOut.findings.allSatisfy { $0.severity == .note })
    #expect(try template.written(BatchBuilder.one(8.h)) == ["N,H", "7,8.00"])
  }

  @Test("negative hours are refused unless they are accepted")
  func negativeHours() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field name=\"Hours\" value=\"{hours}\"/>")
    let batch = BatchBuilder.one(-(2.h + 30.m))
    #expect(
      try template.refused(batch) == [
        "the hours in \"Hours\" are negative, and the vendor's file cannot have that"
      ])
    template.file += " negativeHours=\"accepted\""
    #expect(try template.written(batch) == ["7,-2.50"])
    for (format, text) in [
      ("clock", "-2:30"), ("clock-seconds", "-2:30:00"), ("duration", "-PT2H30M"),
      ("minutes", "-150"), ("2 comma sign-behind", "\"2,50-\""), ("2 implied", "-250"),
      ("1 sign-always-behind", "2.5-"), ("seconds", "-9000"),
    ] {
      template.fields =
        "<field value=\"{employee.number}\"/><field value=\"{hours|\(format)}\"/>"
      #expect(try template.written(batch) == ["7,\(text)"], "\(format)")
    }
  }

  @Test("hours that add up to nothing or more are not negative")
  func correctedHours() throws {
    let template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field name=\"Hours\" value=\"{hours}\"/>")
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h)
    builder.hours(.regular, -3.h, day: 2)
    #expect(try template.written(builder.batch) == ["7,5.00"])
  }

  @Test("a revision counts from 1")
  func revision() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{batch.revision}\"/><field value=\"{hours}\"/>"
    )
    template.file = "name=\"r{batch.revision}.csv\""
    var batch = BatchBuilder.one(8.h)
    #expect(try template.written(batch) == ["7,1,8.00"])
    batch.id.revision = 2
    #expect(try template.written(batch) == ["7,2,8.00"])
    #expect(try template.plan().fileName(for: batch) == "r2.csv")
  }

  @Test("every revision but the first has a suffix in the names of files")
  func suffix() throws {
    var template = SmallTemplate("<field value=\"{employee.number}\"/><field value=\"{hours}\"/>")
    template.file = "name=\"r{batch.suffix?}.csv\""
    var batch = BatchBuilder.one(8.h)
    #expect(try template.plan().fileName(for: batch) == "r.csv")
    batch.id.revision = 3
    #expect(try template.plan().fileName(for: batch) == "r-3.csv")
  }
}
