import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("Delimiters, quotes, line ends and encodings of a file")
struct DialectTests {
  private static let none = "this is none of the template's records that can come here"

  private func template(_ csv: String, _ file: String = "") -> SmallTemplate {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{employee.lastName}\"/>"
        + "<field value=\"{hours}\"/>")
    template.dialect = "<csv \(csv)/>"
    template.file += file
    return template
  }

  private func people(_ names: String...) -> PayBatch {
    var builder = BatchBuilder()
    for (place, name) in names.enumerated() {
      builder.employee("\(place + 7)", "Ann", name)
      builder.hours(.regular, 8.h)
    }
    return builder.batch
  }

  @Test(
    "cells are where the delimiter is, and no other sign divides them",
    arguments: [
      ("comma", ","), ("semicolon", ";"), ("tab", "\t"), ("pipe", "|"), ("space", " "), ("^", "^"),
    ])
  func delimiters(_ name: String, _ sign: String) throws {
    let template = template("delimiter=\"\(name)\"")
    let batch = people("Lee")
    for other in [",", ";", "\t", "|", "^"] {
      let text = "7\(other)Lee\(other)8.00\n"
      #expect(try (template.verdict(batch, text) == nil) == (other == sign), "\(other)")
    }
    // The sign in a name stands in quotes, and every other one need not.
    let named = people("A\(sign)B")
    #expect(try template.verdict(named, "7\(sign)\"A\(sign)B\"\(sign)8.00\n") == nil)
    #expect(try template.verdict(named, "7\(sign)A\(sign)B\(sign)8.00\n") == "1: \(Self.none)")
  }

  @Test("without quotes they are letters of a name, and a name holds no delimiter")
  func noQuotes() throws {
    let template = template("quote=\"never\" delimiter=\"tab\"")
    #expect(try template.verdict(people("\"Lee\""), "7\t\"Lee\"\t8.00\n") == nil)
    #expect(try template.verdict(people("Lee"), "7\t\"Lee\"\t8.00\n") != nil)
    #expect(try template.verdict(people("Le\"e"), "7\tLe\"e\t8.00\n") == nil)
    // One quote begins nothing that would run over the end of a line.
    #expect(
      try template.verdict(people("\"Lee", "\"Nye"), "7\t\"Lee\t8.00\n8\t\"Nye\t8.00\n") == nil)
  }

  @Test("a line end in quotes belongs to the name, and lines count records")
  func lineEndInQuotes() throws {
    let plan = try template("").plan()
    let batch = people("A\nB", "Nye", "Poe")
    let right = "7,\"A\nB\",8.00\n8,Nye,8.00\n9,Poe,8.00\n"
    #expect(try FinishedText.verdict(plan, batch, right) == nil)
    #expect(
      try FinishedText.verdict(plan, batch, right.replacing("Poe", with: "Doe"))
        == "3: employee 9 is expected here")
    // A quote that does not end takes the rest of the file with it.
    #expect(
      try FinishedText.verdict(plan, batch, right.replacing("8,Nye", with: "8,\"Nye"))
        == "2: the last line has no end")
    let crlf = try template("", " lineEnd=\"crlf\"").plan()
    let two = people("A\nB", "Nye")
    #expect(
      try FinishedText.verdict(crlf, two, "7,\"A\nB\",8.00\r\n8,Nye,8.00\r\n") == nil)
    #expect(
      try FinishedText.verdict(crlf, two, "7,\"A\nB\",8.00\r\n8,Nye,8.00\n")
        == "2: the line does not end with CR LF")
  }

  @Test("line ends are those of the template")
  func lineEnds() throws {
    let batch = people("Lee", "Nye")
    let text = "7,Lee,8.00\n8,Nye,8.00\n"
    let crlf = text.replacing("\n", with: "\r\n")
    #expect(try template("", " lineEnd=\"lf\"").verdict(batch, text) == nil)
    #expect(try template("", " lineEnd=\"crlf\"").verdict(batch, crlf) == nil)
    #expect(
      try template("", " lineEnd=\"crlf\"").verdict(batch, text)
        == "1: the line does not end with CR LF")
    // A carriage return behind the hours is part of their cell.
    #expect(try template("", " lineEnd=\"lf\"").verdict(batch, crlf)?.hasPrefix("1: ") == true)
    #expect(
      try template("", " lineEnd=\"crlf\"").verdict(batch, "\n" + crlf)
        == "1: the line does not end with CR LF")
    #expect(
      try template("", " lineEnd=\"lf\"").verdict(batch, "\n" + text) == "1: \(Self.none)")
    #expect(try template("", " lineEnd=\"lf\"").verdict(batch, text + "\n") == "3: \(Self.none)")
  }

  @Test("letters beyond ASCII are those of the encoding")
  func encodings() throws {
    let batch = people("Zoë")
    func bytes(_ letter: [UInt8]) -> [UInt8] {
      Array("7,Zo".utf8) + letter + Array(",8.00\n".utf8)
    }
    for (encoding, letter) in [
      ("utf-8", [0xC3, 0xAB]), ("iso-8859-1", [0xEB]), ("windows-1252", [0xEB]),
    ] as [(String, [UInt8])] {
      let plan = try template("", " encoding=\"\(encoding)\"").plan()
      #expect(try FinishedText.verdict(plan, batch, bytes(letter)) == nil, "\(encoding)")
      let other: [UInt8] = letter.count == 1 ? [0xC3, 0xAB] : [0xEB]
      #expect(
        try FinishedText.verdict(plan, batch, bytes(other)) == "1: employee 7 is expected here",
        "\(encoding)")
    }
    let ascii = try template("", " encoding=\"us-ascii\"").plan()
    #expect(
      try FinishedText.verdict(ascii, batch, bytes([0xEB]))
        == "1: a character is not of the file's encoding")
    #expect(try FinishedText.verdict(ascii, people("Zoe"), bytes([0x65])) == nil)
  }

  @Test("a mark at the beginning is there where the template has one, and nowhere else")
  func byteOrderMark() throws {
    let batch = people("Lee")
    let text = "7,Lee,8.00\n"
    #expect(try template("", " byteOrderMark=\"yes\"").verdict(batch, "\u{FEFF}" + text) == nil)
    #expect(
      try template("", " byteOrderMark=\"yes\"").verdict(batch, text)
        == "1: the byte order mark is missing")
    #expect(
      try template("", " byteOrderMark=\"yes\"").verdict(batch, "\u{FEFF}\u{FEFF}" + text) != nil)
    #expect(
      try template("", " byteOrderMark=\"no\"").verdict(batch, "\u{FEFF}" + text)
        == "1: employee 7 is expected here")
  }

  @Test("columns that a company has chosen stand in its order, with empty ones between")
  func chosenColumns() throws {
    var template = SmallTemplate(
      "<field name=\"employee\" heading=\"No\" value=\"{employee.number}\"/>"
        + "<field name=\"code\" heading=\"C\" value=\"{earningCode}\"/><field name=\"hours\" heading=\"H\" value=\"{hours}\"/>"
    )
    template.head =
      "<setting name=\"columns\" type=\"columns\" default=\"employee, code, hours\">"
      + "The columns in their order.</setting>"
    template.row = "order=\"{setting.columns}\""
    template.group = "employee earningCode"
    template.dialect = "<csv header=\"yes\"/>"
    template.mapping = "*,*,*,REG\n"
    let plan = try template.plan(["columns": "code=Kind, -=Notes, employee, -, hours=Time"])
    let batch = people("Lee")
    #expect(try FinishedText.verdict(plan, batch, "Kind,Notes,No,,Time\nREG,,7,,8.00\n") == nil)
    #expect(
      try FinishedText.verdict(plan, batch, "C,,No,,H\nREG,,7,,8.00\n")?.hasPrefix("1: ") == true)
    #expect(
      try FinishedText.verdict(plan, batch, "Kind,Notes,No,,Time\n7,,REG,,8.00\n")?.hasPrefix("2: ")
        == true)
    #expect(
      try FinishedText.verdict(plan, batch, "Kind,Notes,No,,Time\nREG,x,7,,8.00\n")?.hasPrefix(
        "2: ")
        == true)
  }
}
