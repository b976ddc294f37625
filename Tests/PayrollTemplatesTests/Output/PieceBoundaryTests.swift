import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates

@Suite("Pieces of files, encodings, and what errors say")
struct PieceBoundaryTests {
  private func pieces(_ start: Int, _ cuts: [Int], smallest: Int, each: Int = 1) -> [String] {
    var boundaries = PieceBoundaries(start: start, cuts: cuts, size: 100, smallest: smallest)
    boundaries.employeesPerCut = each
    return boundaries.ranges.map {
      "\($0.bytes.lowerBound)-\($0.bytes.upperBound) \($0.employees.lowerBound)-\($0.employees.upperBound)"
    }
  }

  @Test("a piece has the least size at least, and the last one what is left")
  func ranges() {
    #expect(pieces(0, [], smallest: 1) == [])
    #expect(pieces(5, [5], smallest: 1) == [], "nothing between")
    #expect(pieces(5, [15], smallest: 1) == ["5-15 0-1"])
    #expect(pieces(5, [15], smallest: 1_000) == ["5-15 0-1"])
    #expect(pieces(5, [15, 25, 35], smallest: 1) == ["5-15 0-1", "15-25 1-2", "25-35 2-3"])
    #expect(pieces(5, [15, 25, 35], smallest: 10) == ["5-15 0-1", "15-25 1-2", "25-35 2-3"])
    #expect(pieces(5, [15, 25, 35], smallest: 11) == ["5-25 0-2", "25-35 2-3"])
    #expect(pieces(5, [15, 25, 35], smallest: 20) == ["5-25 0-2", "25-35 2-3"])
    #expect(pieces(5, [15, 25, 35], smallest: 30) == ["5-35 0-3"])
    #expect(
      pieces(0, [10, 20, 30], smallest: 10, each: 4) == ["0-10 0-4", "10-20 4-8", "20-30 8-12"])
    #expect(pieces(0, [10, 20, 30], smallest: 15, each: 4) == ["0-20 0-8", "20-30 8-12"])
    #expect(pieces(0, [10, 10, 20], smallest: 1) == ["0-10 0-1", "10-20 1-3"])
    #expect(pieces(0, [10, 20, 20], smallest: 1) == ["0-10 0-1", "10-20 1-2"])
  }

  @Test("what stands before and behind the pieces")
  func around() {
    let boundaries = PieceBoundaries(start: 5, cuts: [15, 90], size: 100)
    #expect(boundaries.head == 0..<5 && boundaries.tail == 90..<100)
    let none = PieceBoundaries(start: 5, size: 100)
    #expect(none.head == 0..<5 && none.tail == 5..<100 && none.smallest == 1 << 21)
    #expect(PieceBoundaries().head.isEmpty && PieceBoundaries().tail.isEmpty)
  }

  @Test("the bytes of characters beyond ASCII, as the standards have them")
  func encodings() {
    for scalar in UInt32(0)...0x3000 {
      #expect(TextEncoding.ascii.byte(scalar) == nil && TextEncoding.utf8.byte(scalar) == nil)
      let latin1: UInt8? = (0xA0...0xFF).contains(scalar) ? UInt8(scalar) : nil
      #expect(TextEncoding.latin1.byte(scalar) == latin1)
    }
    let extras: [(UInt32, UInt8)] = [
      (0x20AC, 0x80), (0x201A, 0x82), (0x0192, 0x83), (0x201E, 0x84), (0x2026, 0x85),
      (0x2020, 0x86), (0x2021, 0x87), (0x02C6, 0x88), (0x2030, 0x89), (0x0160, 0x8A),
      (0x2039, 0x8B), (0x0152, 0x8C), (0x017D, 0x8E), (0x2018, 0x91), (0x2019, 0x92),
      (0x201C, 0x93), (0x201D, 0x94), (0x2022, 0x95), (0x2013, 0x96), (0x2014, 0x97),
      (0x02DC, 0x98), (0x2122, 0x99), (0x0161, 0x9A), (0x203A, 0x9B), (0x0153, 0x9C),
      (0x017E, 0x9E), (0x0178, 0x9F), (0xA0, 0xA0), (0xE9, 0xE9), (0xFF, 0xFF),
    ]
    for (scalar, byte) in extras { #expect(TextEncoding.windows1252.byte(scalar) == byte) }
    for scalar: UInt32 in [0x80, 0x81, 0x9F, 0x100, 0x20AD, 0x2019 + 2, 0x1F600, 1] {
      #expect(TextEncoding.windows1252.byte(scalar) == nil, "\(scalar)")
    }
  }

  @Test("errors in sentences")
  func errors() {
    for (error, message) in [
      (
        OutputError.notWellFormed(path: "a.xml", line: 3, message: "no end"),
        "a.xml was not written: line 3 is not well-formed XML: no end"
      ),
      (
        .notValid(path: "a.xml", line: 3, message: "no attribute", count: 1),
        "a.xml was not written: line 3 does not satisfy the schema: no attribute"
      ),
      (
        .notValid(path: "a.xml", line: 3, message: "no attribute", count: 5),
        "a.xml was not written: line 3 does not satisfy the schema: no attribute (and 4 more)"
      ),
      (
        .readBack(path: "a.csv", line: 4, message: "this is none"),
        "a.csv was not written: read back, line 4 does not agree: this is none"
      ),
      (
        .readBack(path: "a.csv", line: 0, message: "fewer totals"),
        "a.csv was not written: read back, it has fewer totals"
      ),
      (
        .schemaUnusable(path: "a.xml"), "a.xml was not written: its schema could not be applied"
      ),
    ] {
      #expect(error.message == message)
    }
  }

  @Test("schemas that are none, with the line of the first thing that is wrong")
  func schemas() throws {
    func problems(_ text: String) -> [String] {
      Templates.problems { _ = try OutputSchema(Array(text.utf8), path: "a.xsd") }
    }
    let head = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n"
    #expect(problems(head + "<xs:element name=\"a\" type=\"xs:int\"/>\n</xs:schema>").isEmpty)
    for (text, line) in [
      ("", 1), (head, 2), (head + "\n<xs:element name=\"a\" type=\"xs:none\"/></xs:schema>", 3),
      ("<a/>", 1),
    ] {
      let found = problems(text)
      #expect(found.count == 1)
      #expect(found.first?.hasPrefix("the XML schema cannot be used: ") == true)
      #expect(found.first?.contains("(a.xsd:\(line):1)") == true, "\(found)")
    }
  }

  @Test("only XML has a schema, and a template's own is read from beside it")
  func schemaOfPlan() throws {
    let csv = SmallTemplate("<field value=\"{employee.number}\"/><field value=\"{hours}\"/>")
    let template = try csv.template()
    let schema = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"/>"
    #expect(
      Templates.problems {
        _ = try OutputPlan(
          template: template, settings: [:], earningCodes: .empty,
          schema: ("a.xsd", Array(schema.utf8)))
      } == [
        "the template t makes no XML and can have no schema (a.xsd): remove the schema"
      ])
    #expect(try csv.plan().schema == nil)
    let named = try Templates.template(
      text: csv.text.replacing("kind=\"csv\"", with: "kind=\"csv\" schema=\"a.xsd\""))
    #expect(
      try OutputPlan(template: named, settings: [:], earningCodes: .empty, schema: nil).schema
        == nil)
    let xml = """
      <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="xml"SCHEMA>
      <file name="t.xml"/><document CHECK><a xmlns="" xmlns:t="urn:payroll-export:template:1">
      <t:repeat group="employee"><b n="{employee.number}">{hours}</b></t:repeat></a></document></template>
      """
    func plan(_ name: String, check: String = "", given: Bool = false) throws -> OutputPlan {
      try OutputPlan(
        template: try Templates.template(
          text: xml.replacing("SCHEMA", with: name).replacing("CHECK", with: check)), settings: [:],
        earningCodes: .empty, schema: given ? ("b.xsd", Array(schema.utf8)) : nil)
    }
    #expect(try plan("").schema == nil && plan("", given: true).schema != nil)
    #expect(try plan(" schema=\"nowhere.xsd\"", given: true).schema != nil)
    let missing = Templates.problems { _ = try plan(" schema=\"nowhere.xsd\"") }
    #expect(missing.first?.hasPrefix("the XML schema of the template t cannot be read: ") == true)
    #expect(missing.first?.contains("nowhere.xsd") == true)
    #expect(try !plan("").output.isCheckedInPieces)
    #expect(try plan("", check: "checkInPieces=\"yes\"").output.isCheckedInPieces)
    #expect(try !plan("", check: "checkInPieces=\"no\"").output.isCheckedInPieces)
  }

  @Test("people who are held or left out are in no row")
  func people() throws {
    var builder = BatchBuilder()
    for held: FindingKind? in [nil, .notApproved, nil] { builder.employee("7", held: held) }
    let plan = try SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{hours}\"/>"
    ).plan()
    #expect(builder.batch.employees.map { plan.includes($0) } == [true, false, true])
  }
}
