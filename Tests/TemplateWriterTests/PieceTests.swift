import Foundation
import PayrollBytes
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Reading XML back in pieces")
struct PieceTests {
  private let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"><xs:complexType>
    <xs:sequence><xs:element name="b" type="xs:int" maxOccurs="unbounded"/></xs:sequence>
    </xs:complexType></xs:element></xs:schema>
    """

  /// Checks a file of `<a>`, the elements and `</a>`, cut behind each element.
  private func check(_ elements: [String]) throws {
    let folder = try Writing.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var pieces = PieceBoundaries(start: 4, smallest: 1)
    var text = "<a>\n"
    for element in elements {
      text += element
      pieces.cuts.append(text.utf8.count)
    }
    text += "</a>\n"
    pieces.size = text.utf8.count
    #expect(pieces.ranges.count == elements.count)
    var buffer = OutputBuffer()
    buffer.append(text)
    _ = try OutputFile.write(buffer, to: folder + "/a.xml")
    try XMLOutputCheck.check(
      folder + "/a.xml", path: "a.xml",
      schema: try OutputSchema(Array(schema.utf8), path: "a.xsd"), pieces: pieces)
  }

  @Test("all pieces are valid")
  func valid() throws {
    try check((1...9).map { "<b>\($0)</b>\n" })
  }

  @Test("a piece that is not valid is found, and named with the line of the whole file")
  func invalid() throws {
    var elements = (1...9).map { "<b>\($0)</b>\n" }
    elements[6] = "<b>x</b>\n"
    let error = #expect(throws: OutputError.self) { try check(elements) }
    guard case .notValid("a.xml", 8, _, 1) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("a piece that is not well-formed is found")
  func notWellFormed() throws {
    let error = #expect(throws: OutputError.self) { try check(["<b>1</b>\n", "<b>2</c>\n"]) }
    guard case .notWellFormed("a.xml", 3, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("pieces are put together until they are worth it")
  func sizes() {
    var pieces = PieceBoundaries(start: 10, cuts: [20, 30, 40, 50], size: 60, smallest: 20)
    #expect(pieces.ranges == [10..<30, 30..<50])
    #expect(pieces.head == 0..<10 && pieces.tail == 50..<60)
    pieces.smallest = 100
    #expect(pieces.ranges == [10..<50])
    #expect(PieceBoundaries(start: 10, cuts: [], size: 20).ranges == [])
  }
}
