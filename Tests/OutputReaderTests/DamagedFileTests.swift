import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader

@Suite("Finished files with one thing wrong")
struct DamagedFileTests {
  /// What is said of a record that is none of the template's.
  private static let none = "this is none of the template's records that can come here"

  private static let fields =
    "<field name=\"No\" value=\"{employee.number}\"/><field name=\"Name\" value=\"{employee.lastName}\"/>"
    + "<field name=\"Hours\" value=\"{hours}\"/>"

  private var batch: PayBatch {
    var builder = BatchBuilder()
    builder.employee("7", "Ann", "Lee")
    builder.hours(.regular, 8.h)
    builder.employee("8", "Bo", "Zoë")
    builder.hours(.regular, 4.h)
    return builder.batch
  }

  /// The file of the batch without anything around it.
  private static let file = "7,Lee,8.00\n8,Zoë,4.00\n"

  private func said(
    _ template: SmallTemplate, _ text: String, _ from: String, by to: String
  ) throws -> String? {
    try FinishedText.verdict(try template.plan(), batch, text, from, by: to)
  }

  private func said(_ template: SmallTemplate, _ bytes: [UInt8]) throws -> String? {
    try FinishedText.verdict(try template.plan(), batch, bytes)
  }

  @Test("a total behind the rows that is wrong, and one that is gone")
  func total() throws {
    var template = SmallTemplate(Self.fields)
    template.behind = "<row><field value=\"T\"/><field value=\"{file.hours}\"/></row>"
    let file = Self.file + "T,12.00\n"
    #expect(
      try said(template, file, "T,12.00", by: "T,12.01")
        == "3: a total of 12.01 hours, and the batch has 12.00")
    #expect(
      try said(template, file, "T,12.00", by: "T,")
        == "3: a total of 0.00 hours, and the batch has 12.00"
    )
    #expect(
      try said(template, file, "T,12.00", by: "T,12")
        == "3: \"file.hours\" has no hours in the template's format")
    #expect(
      try said(template, file, "T,12.00", by: "U,12.00") == "3: \(Self.none)")
  }

  @Test("an employee twice, exchanged, unknown, or gone")
  func employees() throws {
    let template = SmallTemplate(Self.fields)
    let line = "7,Lee,8.00\n"
    #expect(
      try said(template, Self.file, line, by: line + line)
        == "3: employee 7: 16.00 hours of all codes together, and the batch has 8.00")
    #expect(
      try said(template, Self.file, line + "8,Zoë,4.00\n", by: "8,Zoë,4.00\n" + line)
        == "1: employee 7 is expected here")
    #expect(
      try said(template, Self.file, "8,Zoë,4.00\n", by: "8,Zoë,4.00\n" + line)
        == "3: this employee is not expected here, or at all")
    for other in ["7,Lea,8.00\n", ""] {
      #expect(
        try said(template, Self.file, line, by: other) == "1: employee 7 is expected here")
    }
    #expect(try said(template, Self.file, "8,Zoë,4.00\n", by: "") == "0: employee 8 is missing")
  }

  @Test("people whom the file does not tell apart are compared together")
  func sameName() throws {
    var builder = BatchBuilder()
    for _ in 1...2 {
      builder.employee("", "Ann", "Lee")
      builder.hours(.regular, 8.h)
    }
    let template = SmallTemplate(
      "<field value=\"A\"/><field value=\"{employee.number?}\" optional=\"yes\"/>"
        + "<field value=\"{hours}\"/>")
    #expect(try template.verdict(builder.batch, "A,,8.00\nA,,8.00\n") == nil)
    let message = try template.verdict(builder.batch, "A,,8.00\n")
    #expect(
      message?.hasSuffix("8.00 hours of all codes together, and the batch has 16.00") ?? false)
  }

  @Test("line ends, the mark at the beginning, and the end")
  func bytes() throws {
    var template = SmallTemplate(Self.fields)
    template.file += " lineEnd=\"crlf\" byteOrderMark=\"yes\""
    let file = "\u{FEFF}7,Lee,8.00\r\n8,Zoë,4.00\r\n"
    let bytes = Array(file.utf8)
    let ends = "the line does not end with CR LF"
    #expect(try said(template, file, "8.00\r\n", by: "8.00\n") == "1: \(ends)")
    #expect(try said(template, file, "4.00\r\n", by: "4.00\n") == "2: \(ends)")
    #expect(
      try said(template, Array(bytes.dropFirst(3))) == "1: the byte order mark is missing")
    #expect(try said(template, []) == "1: the byte order mark is missing")
    #expect(try said(template, bytes.dropLast(2)) == "2: the last line has no end")
    #expect(try said(template, bytes + [0x41]) == "3: the last line has no end")
    #expect(try said(template, bytes + [0x0D, 0x0A]) == "3: \(Self.none)")
  }

  @Test("a byte that the encoding does not have")
  func encoding() throws {
    var template = SmallTemplate(Self.fields)
    template.file += " encoding=\"windows-1252\""
    func bytes(_ last: UInt8) -> [UInt8] {
      Array("7,Lee,8.00\n8,Zo".utf8) + [last] + Array(",4.00\n".utf8)
    }
    #expect(try said(template, bytes(0xEB)) == nil)
    #expect(try said(template, bytes(0x81)) == "2: a character is not of the file's encoding")
    #expect(try said(template, bytes(0xE8)) == "2: employee 8 is expected here")
  }

  @Test("quotes that are gone, and too many or too few cells")
  func cells() throws {
    var template = SmallTemplate(Self.fields)
    template.dialect = "<csv quote=\"always\"/>"
    let file = "\"7\",\"Lee\",\"8.00\"\n\"8\",\"Zoë\",\"4.00\"\n"
    let none = "1: \(Self.none)"
    #expect(try said(template, file, "\"Lee\"", by: "Lee") == none)
    #expect(try said(template, file, "\"Lee\"", by: "\"Lee\"x") == none)
    #expect(try said(template, file, "\"Lee\",", by: "") == none)
    #expect(try said(template, file, "\"Lee\",", by: "\"Lee\",\"\",") == none)
    #expect(
      try said(template, file, "\"8.00\"", by: "\"8.0\"")
        == "1: \"Hours\" has no hours in the template's format")
  }

  @Test("columns of fixed width that are one character short or long")
  func fixedWidth() throws {
    var template = SmallTemplate(
      "<field name=\"No\" value=\"{employee.number}\" at=\"1-3\"/>"
        + "<field name=\"Name\" value=\"{employee.lastName}\" at=\"5-9\"/>"
        + "<field name=\"Hours\" value=\"{hours}\" at=\"10-15\" align=\"right\"/>")
    template.kind = "fixedWidth"
    template.dialect = "<fixedWidth length=\"16\"/>"
    let file = "7   Lee    8.00 \n8   Zoë    4.00 \n"
    #expect(try said(template, file, "8.00 \n", by: "8.00\n") == "1: \(Self.none)")
    #expect(try said(template, file, "8.00 \n", by: "8.00  \n") == "1: \(Self.none)")
    #expect(try said(template, file, "Zoë", by: "Zo") == "2: \(Self.none)")
    #expect(try said(template, file, "8   Zoë", by: "8  xZoë") == "2: \(Self.none)")
    #expect(try said(template, file, "Zoë", by: "Zoe") == "2: employee 8 is expected here")
  }
}
