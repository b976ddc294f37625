import CLibXML2
import PayrollBytes

extension XMLElement {
  /// The largest template that is read, in bytes.
  static let sizeLimit = 1 << 20

  /// Reads a small XML file written by a person.
  ///
  /// - Throws: `TextProblems` where it is too large, not well-formed, or has a DOCTYPE.
  static func read(_ bytes: [UInt8], file: String) throws(TextProblems) -> XMLElement {
    func failure(_ line: Int?, _ message: String, _ advice: String) -> TextProblems {
      TextProblems([
        TextProblem(
          file: file, location: line.map { TextLocation(line: $0, column: 1) },
          message: message, advice: advice)
      ])
    }
    guard bytes.count <= sizeLimit else {
      throw failure(nil, "the file has more than 1 MiB", "a template has a few kilobytes")
    }
    _ = LibXML.ready
    guard let context = xmlNewParserCtxt() else {
      throw failure(nil, "there is not enough memory to read the file", "")
    }
    defer { xmlFreeParserCtxt(context) }
    let document = bytes.withUnsafeBytes { raw in
      xmlCtxtReadMemory(
        context, raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count), nil, nil,
        LibXML.options)
    }
    guard let document else {
      let error = xmlCtxtGetLastError(context)
      throw failure(
        error.map { Int($0.pointee.line) },
        "the file is not well-formed XML: \(LibXML.message(error?.pointee.message))",
        "correct it; every element must be closed and every attribute quoted")
    }
    defer { xmlFreeDoc(document) }
    guard document.pointee.intSubset == nil else {
      throw failure(1, "the file has a DOCTYPE", "remove it; templates have none")
    }
    guard let root = xmlDocGetRootElement(document) else {
      throw failure(nil, "the file has no element", "begin it with <template>")
    }
    return element(root)
  }

  private static func element(_ node: xmlNodePtr) -> XMLElement {
    var declarations: [(prefix: String, namespace: String)] = []
    var definition = node.pointee.nsDef
    while let current = definition {
      declarations.append(
        (LibXML.text(current.pointee.prefix), LibXML.text(current.pointee.href)))
      definition = current.pointee.next
    }
    var attributes: [Attribute] = []
    var property = node.pointee.properties
    while let current = property {
      let value = xmlNodeListGetString(node.pointee.doc, current.pointee.children, 1)
      attributes.append(
        Attribute(
          name: LibXML.text(current.pointee.name),
          prefix: LibXML.text(current.pointee.ns?.pointee.prefix),
          namespace: LibXML.text(current.pointee.ns?.pointee.href), value: LibXML.text(value)))
      if let value { clibxml2_free(value) }
      property = current.pointee.next
    }
    var children: [Child] = []
    var child = node.pointee.children
    while let current = child {
      if let read = Self.child(current) { children.append(read) }
      child = current.pointee.next
    }
    return XMLElement(
      name: LibXML.text(node.pointee.name), prefix: LibXML.text(node.pointee.ns?.pointee.prefix),
      namespace: LibXML.text(node.pointee.ns?.pointee.href), line: Int(xmlGetLineNo(node)),
      attributes: attributes, declarations: declarations, children: children)
  }

  private static func child(_ node: xmlNodePtr) -> Child? {
    let line = Int(xmlGetLineNo(node))
    switch node.pointee.type {
    case XML_ELEMENT_NODE: return .element(element(node))
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      return .text(LibXML.text(node.pointee.content), line: line)
    case XML_PI_NODE:
      return .instruction(
        target: LibXML.text(node.pointee.name), content: LibXML.text(node.pointee.content),
        line: line)
    default: return nil
    }
  }
}
