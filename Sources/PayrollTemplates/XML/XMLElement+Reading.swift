import CLibXML2
import PayrollBytes

extension XMLElement {
  /// The largest template that is read, in bytes.
  static let sizeLimit = 1 << 20

  /// Reads a small XML file written by a person.
  ///
  /// - Throws: `TextProblems` where it is too large, not well-formed, or has a DOCTYPE.
  static func read(_ bytes: [UInt8], file: String) throws(TextProblems) -> XMLElement {
    func failure(_ location: TextLocation?, _ message: String, _ advice: String) -> TextProblems {
      TextProblems([
        TextProblem(
          file: file, location: location,
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
        error.map {
          TextLocation(line: Int($0.pointee.line), column: max(1, Int($0.pointee.int2)))
        },
        "the file is not well-formed XML: \(LibXML.message(error?.pointee.message))",
        "correct it; every element must be closed and every attribute quoted")
    }
    defer { xmlFreeDoc(document) }
    guard document.pointee.intSubset == nil else {
      throw failure(
        TextLocation(line: 1, column: 1), "the file has a DOCTYPE", "remove it; templates have none"
      )
    }
    guard let root = xmlDocGetRootElement(document) else {
      throw failure(nil, "the file has no element", "begin it with <template>")
    }
    var builder = XMLElementBuilder(map: XMLSourceMap(bytes))
    return builder.element(root)
  }
}

/// Takes over libxml2's tree, and gives each part its place in the file.
private struct XMLElementBuilder {
  let map: XMLSourceMap
  private var tagsSeen = 0
  private var textsSeen = 0

  init(map: XMLSourceMap) { self.map = map }

  mutating func element(_ node: xmlNodePtr) -> XMLElement {
    // The map and the tree list the same tags in the same order; the line is there in any case.
    let line = TextLocation(line: Int(xmlGetLineNo(node)), column: 1)
    let tag = tagsSeen < map.tags.count ? map.tags[tagsSeen] : XMLSourceMap.Tag(location: line)
    tagsSeen += 1
    var declarations: [(prefix: String, namespace: String)] = []
    var definition = node.pointee.nsDef
    while let current = definition {
      declarations.append(
        (LibXML.text(current.pointee.prefix), LibXML.text(current.pointee.href)))
      definition = current.pointee.next
    }
    var children: [XMLElement.Child] = []
    let attributes = attributes(node, tag)
    var child = node.pointee.children
    while let current = child {
      if let read = self.child(current) { children.append(read) }
      child = current.pointee.next
    }
    return XMLElement(
      name: LibXML.text(node.pointee.name), prefix: LibXML.text(node.pointee.ns?.pointee.prefix),
      namespace: LibXML.text(node.pointee.ns?.pointee.href), location: tag.location,
      attributes: attributes, declarations: declarations, children: children)
  }

  private func attributes(
    _ node: xmlNodePtr, _ tag: XMLSourceMap.Tag
  ) -> [XMLElement.Attribute] {
    var attributes: [XMLElement.Attribute] = []
    var property = node.pointee.properties
    while let current = property {
      let value = xmlNodeListGetString(node.pointee.doc, current.pointee.children, 1)
      let name = LibXML.text(current.pointee.name)
      let prefix = LibXML.text(current.pointee.ns?.pointee.prefix)
      let written = prefix.isEmpty ? name : "\(prefix):\(name)"
      let place = tag.attributes.first { $0.name == written }
      attributes.append(
        XMLElement.Attribute(
          name: name, prefix: prefix, namespace: LibXML.text(current.pointee.ns?.pointee.href),
          value: LibXML.text(value), location: place?.location ?? tag.location,
          valueLocation: place?.value ?? tag.location))
      if let value { clibxml2_free(value) }
      property = current.pointee.next
    }
    return attributes
  }

  private mutating func child(_ node: xmlNodePtr) -> XMLElement.Child? {
    switch node.pointee.type {
    case XML_ELEMENT_NODE: return .element(element(node))
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      let line = TextLocation(line: Int(xmlGetLineNo(node)), column: 1)
      let location = textsSeen < map.texts.count ? map.texts[textsSeen] : line
      textsSeen += 1
      return .text(LibXML.text(node.pointee.content), location)
    case XML_PI_NODE:
      return .instruction(
        target: LibXML.text(node.pointee.name), content: LibXML.text(node.pointee.content))
    default: return nil
    }
  }
}
