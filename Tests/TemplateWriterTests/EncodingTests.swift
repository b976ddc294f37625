import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Encodings, dialects and columns")
struct EncodingTests {
  private func bytes(
    _ name: String, file: String, csv: String = "", field: String = ""
  ) throws -> [UInt8] {
    let template = try Writing.template(
      text: """
        <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
        <file name="t.csv" \(file)/><csv header="no" \(csv)/>
        <rows><repeat group="employee"><row>
        <field value="{employee.lastName}" \(field)/><field value="{hours|1}"/>
        </row></repeat></rows></template>
        """)
    let plan = try OutputPlan(
      template: template, settings: [:], earningCodes: .empty, schema: nil)
    var builder = BatchBuilder()
    builder.employee("1", "", name)
    builder.hours(.regular, 8.h)
    return try Writing.write(plan, builder.batch).bytes
  }

  @Test("characters beyond ASCII")
  func encodings() throws {
    let end: [UInt8] = Array(",8.0\n".utf8)
    #expect(try bytes("Zoë", file: "encoding=\"utf-8\"") == Array("Zoë".utf8) + end)
    #expect(
      try bytes("Zoë", file: "encoding=\"iso-8859-1\"") == [0x5A, 0x6F, 0xEB] + end)
    #expect(
      try bytes("Š€", file: "encoding=\"windows-1252\"") == [0x8A, 0x80] + end)
    #expect(try bytes("Š", file: "encoding=\"iso-8859-1\"") == [])
    #expect(try bytes("Zoë", file: "encoding=\"us-ascii\"") == [])
    #expect(try bytes("𝄞", file: "encoding=\"utf-8\"") == Array("𝄞".utf8) + end)
    #expect(
      try bytes("Žižka", file: "encoding=\"windows-1252\"")
        == [0x8E, 0x69, 0x9E, 0x6B, 0x61] + end)
  }

  @Test("byte order mark and line ends")
  func marks() throws {
    #expect(
      try bytes("A", file: "lineEnd=\"crlf\" byteOrderMark=\"yes\"")
        == [0xEF, 0xBB, 0xBF] + Array("A,8.0\r\n".utf8))
  }

  @Test("quotes and delimiters")
  func quotes() throws {
    func text(_ name: String, _ csv: String) throws -> String {
      String(decoding: try bytes(name, file: "", csv: csv), as: UTF8.self)
    }
    #expect(try text("A,B", "") == "\"A,B\",8.0\n")
    #expect(try text("A\"B", "") == "\"A\"\"B\",8.0\n")
    #expect(try text("A,B", "delimiter=\"semicolon\"") == "A,B;8.0\n")
    #expect(try text("AB", "delimiter=\"tab\" quote=\"always\"") == "\"AB\"\t\"8.0\"\n")
    #expect(try text("A|B", "delimiter=\"|\" quote=\"never\"") == "")
  }

  @Test("the width of a column counts characters, not bytes")
  func widths() throws {
    #expect(
      try bytes("Zoë", file: "", field: "width=\"5\" align=\"right\" fill=\"*\"")
        == Array("**Zoë,8.0\n".utf8))
    #expect(try bytes("Zoë", file: "", field: "width=\"3\"") == Array("Zoë,8.0\n".utf8))
    #expect(try bytes("Zoë", file: "", field: "maxLength=\"3\"") == Array("Zoë,8.0\n".utf8))
  }

  @Test("fixed width: aligned, filled, implied decimals, empty columns")
  func fixedWidth() throws {
    let template = try Writing.template(
      text: """
        <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t"
          kind="fixedWidth">
        <setting name="client" type="integer" required="yes" example="12">The client's number.</setting>
        <file name="{setting.client|lead 4 0}_TA.txt" lineEnd="crlf"/>
        <rows>
        <line>HEAD {setting.client} {period.last|yyMMdd}</line>
        <repeat group="employee earningCode rate">
        <row>
        <field value="{employee.number}" width="6" align="right"/>
        <field value="{employee.jobTitle}" width="4" optional="yes"/>
        <field value="E{earningCode}" width="3"/>
        <field value="{rate|4}" width="9" align="right" fill="0" optional="yes"/>
        <field value="{hours|2 implied sign-always-behind}" width="9" align="right" fill="0"/>
        <field value="{hours|2}" width="8" align="right" fill="0"/>
        </row>
        </repeat>
        <row><field value="T" width="1"/><field value="{file.hours|2}" width="9" align="right"/>
        </row>
        </rows></template>
        """)
    let plan = try OutputPlan(
      template: template, settings: ["client": "12"],
      earningCodes: try Writing.mapping("*,*,*,1\nsick,*,*,SK\n"), schema: nil)
    var builder = BatchBuilder()
    builder.employee("1044")
    builder.hours(.regular, 40.h, rate: 1850)
    builder.hours(.sick, 5.h + 30.m)
    let (draft, bytes) = try Writing.write(plan, builder.batch)
    #expect(draft.fileName == "0012_TA.txt")
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "HEAD 12 261107\r\n"
        + "  1044    E1 0018.500000004000+00040.00\r\n"
        + "  1044    ESK         00000550+00005.50\r\n"
        + "T    45.50\r\n")
  }
}
