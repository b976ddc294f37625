import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("XML that is read in pieces")
struct DocumentPieceTests {
  private static let people: PayBatch = {
    var builder = BatchBuilder()
    for number in 1...5 {
      builder.employee("\(number)")
      builder.hours(.regular, number.h)
    }
    return builder.batch
  }()

  /// A person's note may be missing or a number, and there are no more than four people.
  private static func schema(most: Int) -> String {
    """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="time"><xs:complexType>
    <xs:sequence><xs:element name="p" minOccurs="0" maxOccurs="\(most)"><xs:complexType>
    <xs:simpleContent><xs:extension base="xs:decimal"><xs:attribute name="n" type="xs:int"
      use="required"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>
    <xs:element name="sum" type="xs:decimal"/></xs:sequence></xs:complexType></xs:element>
    </xs:schema>
    """
  }

  private func plan(inPieces: Bool, most: Int? = nil) throws -> OutputPlan {
    try SmallTemplate.document(
      "<t:repeat group=\"employee\"><p n=\"{employee.number}\">{hours}</p></t:repeat>"
        + "<sum>{file.hours}</sum>", schema: most.map { Self.schema(most: $0) },
      attributes: inPieces ? "checkInPieces=\"yes\"" : "")
  }

  private static let rows = (1...5).map { "<p n=\"\($0)\">\($0).00</p>\n" }

  private func said(
    _ plan: OutputPlan, _ rows: [String] = rows, _ head: String = "<time>\n",
    _ tail: String = "<sum>15.00</sum></time>\n"
  ) throws -> String? {
    try FinishedText.verdict(plan, Self.people, inPieces: head, rows, tail)
  }

  @Test(
    "without a schema: each piece with its people, and the total with all", arguments: [0, 1, 2])
  func withoutSchema(_ kind: Int) throws {
    let plan = try plan(inPieces: kind == 1, most: kind == 2 ? 5 : nil)
    #expect(try said(plan) == nil)
    for place in Self.rows.indices {
      var rows = Self.rows
      rows[place] = rows[place].replacing(".00", with: ".01")
      let number = place + 1
      // It shows where the next one begins; that the last one is wrong shows at the end.
      #expect(
        try said(plan, rows)
          == "\(place < 4 ? place + 3 : 0): employee \(number): \(number).01 hours of all codes "
          + "together, and the batch has \(number).00")
      rows.remove(at: place)
      #expect(try said(plan, rows) != nil, "\(number)")
    }
    #expect(
      try said(plan, Self.rows, "<time>\n", "<sum>15.01</sum></time>")
        == "7: a total of 15.01 hours, and the batch has 15.00")
    for (head, tail) in [
      ("<time>", "<sum>15.00</sum></tome>"), ("<tome>", "<sum>15.00</sum></tome>"),
      ("<time>", "<sum>15.00</sum>"), ("<time>", "</time>"), ("", "<sum>15.00</sum></time>"),
    ] {
      #expect(try said(plan, Self.rows, head, tail) != nil, "\(head) \(tail)")
    }
  }

  @Test("a schema that is not for pieces is asked about the whole file")
  func whole() throws {
    // Five people, which no piece of two has.
    #expect(try said(try plan(inPieces: false, most: 5)) == nil)
    let verdict = try said(try plan(inPieces: false, most: 4))
    #expect(
      verdict?.hasPrefix("out/t was not written: line 6 does not satisfy the schema: ") == true,
      "\(verdict ?? "right")")
    // The hours of this file are right: it is the schema that refuses it.
    #expect(try said(try plan(inPieces: false)) == nil)
  }

  @Test("one that is for pieces is asked about each, and its bounds hold within one")
  func inPieces() throws {
    #expect(try said(try plan(inPieces: true, most: 4)) == nil)
    #expect(try said(try plan(inPieces: true, most: 2)) == nil)
    let tooMany = try said(try plan(inPieces: true, most: 1))
    #expect(tooMany?.contains("does not satisfy the schema") == true)
    for place in Self.rows.indices {
      var rows = Self.rows
      rows[place] = rows[place].replacing("<p ", with: "<p x=\"1\" ")
      let verdict = try said(try plan(inPieces: true, most: 5), rows)
      #expect(
        verdict?.hasPrefix(
          "out/t was not written: line \(place + 2) does not satisfy the schema: ") == true,
        "\(verdict ?? "right")")
    }
  }

  @Test("who is in which piece is looked at, and who is in none is missed")
  func order() throws {
    let plan = try plan(inPieces: false)
    for (first, second) in [(0, 1), (1, 2), (0, 4), (3, 4)] {
      var rows = Self.rows
      rows.swapAt(first, second)
      #expect(
        try said(plan, rows) == "\(first + 2): employee \(first + 1) is expected here",
        "\(first) and \(second)")
    }
    #expect(
      try said(plan, Self.rows + ["<p n=\"6\">0.00</p>\n"])
        == "7: this employee is not expected here, or at all")
    #expect(
      try said(plan, Array(Self.rows.dropLast()), "<time>\n", "<sum>10.00</sum></time>")
        != nil)
  }
}
