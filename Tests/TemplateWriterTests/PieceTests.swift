import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Reading finished files back in pieces")
struct PieceTests {
  private let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"><xs:complexType>
    <xs:sequence><xs:element name="b" maxOccurs="unbounded"><xs:complexType><xs:simpleContent>
    <xs:extension base="xs:decimal"><xs:attribute name="n" type="xs:int"/></xs:extension>
    </xs:simpleContent></xs:complexType></xs:element></xs:sequence>
    </xs:complexType></xs:element></xs:schema>
    """

  private func xml() throws -> OutputPlan {
    let template = try Writing.template(
      text: """
        <t:template xmlns:t="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="xml">
        <t:file name="a.xml"/><t:document checkInPieces="yes"><a><t:repeat group="employee">
        <b n="{employee.number}">{hours}</b></t:repeat></a></t:document></t:template>
        """)
    return try OutputPlan(
      template: template, settings: [:], earningCodes: .empty,
      schema: ("a.xsd", Array(schema.utf8)))
  }

  private func csv() throws -> OutputPlan {
    let template = try Writing.template(
      text: """
        <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
        <file name="a.csv"/><csv header="yes"/><rows><repeat group="employee"><row>
        <field heading="Who" value="{employee.number}"/><field heading="Hours" value="{hours}"/>
        </row></repeat><row><field value="T"/><field value="{file.hours}"/></row></rows></template>
        """)
    return try OutputPlan(
      template: template, settings: [:], earningCodes: .empty, schema: nil)
  }

  /// Writes nine employees, one a chunk, damages the finished file, and checks it in pieces.
  private func check(_ plan: OutputPlan, _ from: String = "", _ to: String = "") throws {
    var builder = BatchBuilder()
    for number in 1...9 {
      builder.employee("\(number)")
      builder.hours(.regular, number.h)
    }
    var pieceCount = 0
    _ = try Writing.write(plan, builder.batch, chunk: 1) {
      (file, plan, batch) throws(OutputError) in
      Damage.replace(from, by: to, in: file.path)
      var pieces = file.pieces
      pieces.smallest = 1
      pieceCount = pieces.ranges.count
      try FinishedFileReader.check(
        FinishedFile(
          path: file.path, finalPath: file.finalPath, employees: file.employees, pieces: pieces),
        plan: plan, batch: batch)
    }
    #expect(pieceCount == 9)
  }

  @Test("all pieces agree")
  func valid() throws {
    try check(try xml())
    try check(try csv())
  }

  @Test("a piece that is not valid is found, and named with the line of the whole file")
  func invalid() throws {
    let error = #expect(throws: OutputError.self) {
      try check(try xml(), "<b n=\"7\">7.00", "<b n=\"x\">7.00")
    }
    guard case .notValid(let path, 9, _, 1) = error, path.hasSuffix("a.xml") else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("a piece that is not well-formed is found")
  func notWellFormed() throws {
    let error = #expect(throws: OutputError.self) {
      try check(try xml(), "<b n=\"2\">2.00</b>", "<b n=\"2\">2.00</c>")
    }
    guard case .notWellFormed(_, 4, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("a piece with other hours is found, and named with its employee")
  func otherHours() throws {
    let error = #expect(throws: OutputError.self) { try check(try csv(), "6,6.00", "6,6.01") }
    guard case .readBack(_, 8, let message) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(
      message
        == "employee 6: 6.01 hours of all codes together, and the batch has 6.00")
  }
}
