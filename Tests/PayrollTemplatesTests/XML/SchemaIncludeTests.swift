import Foundation
import PayrollBytes
import PayrollTestSupport
import Testing

@testable import PayrollTemplates

@Suite("Schemas and the files that they include")
struct SchemaIncludeTests {
  private static let types = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:simpleType name="hours"><xs:restriction base="xs:decimal"/></xs:simpleType></xs:schema>
    """

  private static func schema(including name: String) -> String {
    """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:include schemaLocation="\(name)"/>
    <xs:element name="h" type="hours"/></xs:schema>
    """
  }

  /// Whether a schema in a folder with these files can be used.
  private func isUsable(
    _ schema: String, _ files: [String: String], folder name: String = "s"
  ) throws -> Bool {
    let root = FileManager.default.temporaryDirectory.path + "/schema-\(UUID())"
    let folder = "\(root)/\(name)"
    defer { try? FileManager.default.removeItem(atPath: root) }
    for (file, text) in files {
      let path = "\(folder)/\(file)"
      try FileManager.default.createDirectory(
        atPath: Folder.parent(of: path), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: path))
    }
    return Templates.problems {
      _ = try OutputSchema(Array(schema.utf8), path: "\(folder)/main.xsd")
    }.isEmpty
  }

  @Test("are read from beside the schema, from folders below, and with blanks in their paths")
  func found() throws {
    for (name, file) in [
      ("types.xsd", "types.xsd"), ("sub/types.xsd", "sub/types.xsd"), ("a%20b.xsd", "a b.xsd"),
      ("./types.xsd", "types.xsd"),
    ] {
      #expect(
        try isUsable(Self.schema(including: name), [file: Self.types]), "\(name)")
    }
    #expect(
      try isUsable(
        Self.schema(including: "types.xsd"), ["types.xsd": Self.types], folder: "a company"))
  }

  @Test("that are not there, or are no schemas, make the schema unusable")
  func missing() throws {
    let schema = Self.schema(including: "types.xsd")
    #expect(try !isUsable(schema, ["other.xsd": Self.types]))
    #expect(try !isUsable(schema, ["types.xsd": "<xs:schema"]))
    #expect(try !isUsable(schema, ["types.xsd/inside.xsd": Self.types]), "a folder")
    #expect(try !isUsable(schema, ["types.xsd": "<a/>"]))
  }

  @Test("are never read from the net")
  func net() throws {
    for address in ["http://127.0.0.1:1/types.xsd", "ftp://127.0.0.1/types.xsd"] {
      #expect(
        try !isUsable(Self.schema(including: address), ["types.xsd": Self.types]), "\(address)")
    }
  }

  @Test("have an end: 64 MiB are read, and not a byte more")
  func large() throws {
    let limit = InputLimit.text.byteCount
    #expect(limit == 64 << 20)
    // The library reads no comment of ten million bytes, but many of one million.
    let comment = "<!--" + String(repeating: " ", count: 999_993) + "-->"
    var padding = String(repeating: comment, count: (limit - Self.types.utf8.count) / 1_000_000)
    let rest = limit - Self.types.utf8.count - padding.utf8.count
    padding += "<!--" + String(repeating: " ", count: rest - 7) + "-->"
    let schema = Self.schema(including: "types.xsd")
    #expect(try isUsable(schema, ["types.xsd": Self.types + padding]))
    #expect(try !isUsable(schema, ["types.xsd": Self.types + padding + " "]))
  }

  @Test("what is wrong with a schema is said with its line, and of twenty mistakes the first")
  func lines() {
    let wrong = (1...30).map { "<xs:element name=\"e\($0)\" type=\"none\($0)\"/>" }
    let text =
      "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n\n"
      + wrong.joined(separator: "\n") + "\n</xs:schema>"
    let found = Templates.problems { _ = try OutputSchema(Array(text.utf8), path: "a.xsd") }
    #expect(found.count == 1 && found.first?.contains("(a.xsd:3:1)") == true, "\(found)")
    let errors = LibXMLErrors()
    for line in 1...30 { errors.note(line: line, message: "m") }
    #expect(errors.entries.count == 20 && errors.entries.last?.line == 20)
  }
}
