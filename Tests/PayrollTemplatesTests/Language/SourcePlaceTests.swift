import PayrollBytes
import Testing

@testable import PayrollTemplates

@Suite("Where the parts of a template stand")
struct SourcePlaceTests {
  private func place(_ location: TextLocation) -> String { "\(location.line):\(location.column)" }

  @Test("tags, attributes and texts, behind comments, instructions and CDATA")
  func places() throws {
    let text = """
      <?xml version="1.0"?>
      <!-- <no tag="1"/> -->
      <a one='1'
        two = "2" xmlns:p="urn:p"><!-- > --><b/>
       text <c
      p:x="é" y=""></c><![CDATA[ more]]>
      </a>
      """
    for mark in ["", "\u{FEFF}"] {
      let root = try XMLElement.read(Array((mark + text).utf8), file: "t.xml")
      #expect(root.name == "a" && place(root.location) == "3:1")
      #expect(root.attributes.map { "\($0.name)=\($0.value)" } == ["one=1", "two=2"])
      #expect(root.attributes.map { place($0.location) } == ["3:4", "4:3"])
      #expect(root.attributes.map { place($0.valueLocation) } == ["3:9", "4:10"])
      #expect(root.declarations.map { "\($0.prefix) \($0.namespace)" } == ["p urn:p"])
      #expect(root.elements.map(\.name) == ["b", "c"])
      #expect(root.elements.map { place($0.location) } == ["4:39", "5:7"])
      let inner = root.elements[1].attributes
      #expect(inner.map { "\($0.prefix) \($0.name) \($0.namespace)" } == ["p x urn:p", " y "])
      #expect(inner.map { place($0.location) } == ["6:1", "6:10"])
      #expect(inner.map { place($0.valueLocation) } == ["6:6", "6:13"])
      #expect(root.text == "text more" && place(root.textLocation) == "5:2")
      #expect(root.elements[0].text.isEmpty)
      #expect(place(root.elements[0].textLocation) == "4:39", "the element's own place")
    }
  }

  @Test("qualified names, instructions and blanks in text")
  func names() throws {
    let root = try XMLElement.read(
      Array("<p:a xmlns:p='urn:p'><?go on now?> a\n\n b\t<p:b/>c </p:a>".utf8), file: "t.xml")
    #expect(root.qualifiedName == "p:a" && root.prefix == "p" && root.namespace == "urn:p")
    #expect(root.text == "a b c")
    let instructions = root.children.compactMap { child -> String? in
      if case .instruction(let target, let content) = child { "\(target)|\(content)" } else { nil }
    }
    #expect(instructions == ["go|on now"])
    #expect(root.elements[0].qualifiedName == "p:b")
  }

  @Test("references are replaced in values and texts")
  func references() throws {
    let root = try XMLElement.read(
      Array("<a x='&lt;&#65;&amp;&quot;'>&gt;&#x42;</a>".utf8), file: "t.xml")
    #expect(root.attributes[0].value == "<A&\"" && root.text == ">B")
  }

  @Test("a template may be a mebibyte, and not a byte more")
  func size() throws {
    let limit = XMLElement.sizeLimit
    func text(_ count: Int) -> [UInt8] {
      Array("<a>".utf8) + Array(repeating: 0x20, count: count - 7) + Array("</a>".utf8)
    }
    #expect(limit == 1_048_576)
    #expect(try XMLElement.read(text(limit), file: "t.xml").name == "a")
    #expect(throws: TextProblems.self) { try XMLElement.read(text(limit + 1), file: "t.xml") }
  }

  @Test("problems come in the order of the file, those of one place in the order found")
  func order() {
    let problems = TemplateProblems(file: "t.xml")
    for (line, column, message) in [
      (2, 5, "c"), (1, 9, "b"), (2, 5, "d"), (1, 2, "a"), (3, 1, "e"),
    ] {
      problems.note(TextLocation(line: line, column: column), message)
    }
    #expect(problems.sorted.map(\.message) == ["a", "b", "c", "d", "e"])
    #expect(TextLocation(line: 4, column: 7).moved(by: 5) == TextLocation(line: 4, column: 12))
  }

  @Test("a mistake inside of a value is named at its place")
  func insideOfValues() {
    func problems(_ field: String) -> [String] {
      Templates.problems {
        _ = try Templates.template(
          text: """
            <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
            <file name="t.csv"/>
            <rows><repeat group="employee wek"><row>
            <field value="{employee.number}"/><field value="{hours}"/>
            \(field)
            </row></repeat></rows></template>
            """)
      }.map { String($0.split(separator: "(").last?.prefix { $0 != ")" } ?? "") }
    }
    #expect(problems("<field value=\"ab{x}\"/>") == ["t.xml:3:31", "t.xml:5:17"])
    #expect(problems("<field\n value='é{x}'/>") == ["t.xml:3:31", "t.xml:6:11"])
    #expect(problems("<field heading=\"{\" value=\"1\"/>") == ["t.xml:3:31", "t.xml:5:17"])
  }
}
