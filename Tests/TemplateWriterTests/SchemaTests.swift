import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("XML is read back before it is put into its place")
struct SchemaTests {
  private let template = """
    <t:template xmlns:t="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="xml">
    <t:file name="t.xml" encoding="iso-8859-1"/>
    <t:document><hours company="{company.name}"><t:repeat group="employee">
    <of number="{employee.number}">{hours|2}</of></t:repeat></hours></t:document></t:template>
    """

  private func schema(_ type: String) -> (path: String, bytes: [UInt8]) {
    let text = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="hours">
      <xs:complexType><xs:sequence><xs:element name="of" maxOccurs="unbounded"><xs:complexType>
      <xs:simpleContent><xs:extension base="\(type)"><xs:attribute name="number"/></xs:extension>
      </xs:simpleContent></xs:complexType></xs:element></xs:sequence>
      <xs:attribute name="company"/></xs:complexType></xs:element></xs:schema>
      """
    return ("s.xsd", Array(text.utf8))
  }

  private var batch: PayBatch {
    var builder = BatchBuilder(company: "Žižka & Söhne <\"x\">")
    builder.employee("1")
    builder.hours(.regular, 8.h)
    builder.employee("2")
    builder.hours(.regular, 9.h)
    return builder.batch
  }

  private func plan(_ schema: (path: String, bytes: [UInt8])?) throws -> OutputPlan {
    try OutputPlan(
      template: try Writing.template(text: template), settings: [:], earningCodes: .empty,
      schema: schema)
  }

  @Test("escapes, and characters that the encoding has not")
  func escapes() throws {
    let (_, bytes) = try Writing.write(try plan(schema("xs:decimal")), batch)
    #expect(
      bytes == Array(
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<hours company=\"&#381;i&#382;ka &amp; S"
          .utf8) + [0xF6]
        + Array(
          "hne &lt;&quot;x&quot;>\">\n<of number=\"1\">8.00</of>\n<of number=\"2\">9.00</of>\n</hours>\n"
            .utf8))
  }

  @Test("a file that does not satisfy its schema is not put into its place")
  func invalid() throws {
    let plan = try plan(schema("xs:integer"))
    let error = #expect(throws: OutputError.self) { try Writing.write(plan, batch) }
    guard case .notValid(_, let line, let message, let count) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(line == 3)
    #expect(count == 2)
    #expect(message.contains("'8.00' is not a valid value of the atomic type 'xs:integer'"))
    #expect(error?.message.hasSuffix("(and 1 more)") == true)
  }

  // The validator once took the file's name from memory that nobody had set, and which usually was
  // zero by luck.
  @Test("the validator is told a line and no name of a file, even where nothing is being read")
  func location() {
    withUnsafePointer(to: 0x2A as CChar) { stray in
      var file: UnsafePointer<CChar>? = stray
      var line: UInt = 42
      #expect(XMLOutputCheck.locator(nil, &file, &line) == -1)
      #expect(file == nil)
      #expect(line == 0)
    }
  }

  @Test(
    "an element that is missing, and one that is not expected",
    arguments: [
      (0, "of", "Element 'hours': Missing child element(s). Expected is ( of )."),
      (1, "it", "Element 'of': This element is not expected. Expected is ( it )."),
    ])
  func incomplete(employees: Int, expected: String, message: String) throws {
    let schema = String(decoding: schema("xs:decimal").bytes, as: UTF8.self)
      .replacing("name=\"of\"", with: "name=\"\(expected)\"")
    let plan = try plan(("s.xsd", Array(schema.utf8)))
    var builder = BatchBuilder()
    for number in 0..<employees {
      builder.employee("\(number)")
      builder.hours(.regular, 8.h)
    }
    let error = #expect(throws: OutputError.self) { try Writing.write(plan, builder.batch) }
    #expect(error?.message.hasSuffix("line 3 does not satisfy the schema: \(message)") == true)
  }

  @Test("a schema that is not one")
  func unusable() throws {
    let problems = Writing.problems { _ = try plan(("s.xsd", Array("<a>\n</b>".utf8))) }
    #expect(problems.count == 1)
    #expect(problems[0].hasPrefix("the XML schema cannot be used: Opening and ending tag mismatch"))
    let other = Writing.problems { _ = try plan(("s.xsd", Array("<a/>".utf8))) }
    #expect(other.count == 1)
    #expect(other[0].hasPrefix("the XML schema cannot be used: "))
  }

  @Test("a schema for a template that makes no XML, and one that is not there")
  func misplaced() throws {
    let csv = try Writing.template("generic-csv")
    #expect(
      Writing.problems {
        _ = try OutputPlan(
          template: csv, settings: [:], earningCodes: try Writing.usualMapping(),
          schema: schema("xs:decimal"))
      } == [
        "the template generic-csv makes no XML and can have no schema (s.xsd): remove the schema"
      ])
    let lost = try Writing.template(
      text: template.replacing("kind=\"xml\"", with: "kind=\"xml\" schema=\"lost.xsd\""))
    #expect(
      Writing.problems {
        _ = try OutputPlan(template: lost, settings: [:], earningCodes: .empty, schema: nil)
      } == [
        "the XML schema of the template t cannot be read: No such file or directory (lost.xsd): "
          + "put it there, or correct schema in t.xml"
      ])
  }

  @Test("a control character never reaches XML")
  func control() throws {
    var builder = BatchBuilder()
    builder.employee("1\u{1}")
    builder.hours(.regular, 8.h)
    let (draft, _) = try Writing.write(try plan(nil), builder.batch)
    #expect(draft.receipts.first == nil)
    #expect(draft.findings.map(\.id) == [.templateFieldCharacter])
  }

  @Test("a folder that is not there")
  func noFolder() throws {
    let plan = try plan(nil)
    let error = #expect(throws: OutputError.self) {
      try plan.write(
        batch, toFolder: "/nowhere/at/all", check: FinishedFileReader.check)
    }
    #expect(error?.message == "cannot create /nowhere/at/all/t.xml: No such file or directory")
  }
}
