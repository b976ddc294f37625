package import CLibXML2
package import PayrollBytes

/// A compiled XML Schema. Compiled once, read-only afterwards, so that threads may share it.
package final class OutputSchema: @unchecked Sendable {
  // Sendable because libxml2 only reads a compiled schema; each check has a context of its own.
  package let schema: xmlSchemaPtr
  private let document: xmlDocPtr

  /// Compiles a schema. Schemas that it includes are read from the folder of `path`.
  ///
  /// - Throws: `TextProblems` where it is not well-formed or not a schema.
  package init(_ bytes: [UInt8], path: String) throws(TextProblems) {
    func failure(_ entry: LibXMLErrors.Entry?) -> TextProblems {
      let line = max(1, entry?.line ?? 1)
      return TextProblems([
        TextProblem(
          file: path, location: TextLocation(line: line, column: 1),
          message: "the XML schema cannot be used: \(entry?.message ?? "unknown error")",
          advice: "use the vendor's schema as published, with the files it includes beside it")
      ])
    }
    _ = LibXML.ready
    let errors = LibXMLErrors()
    guard let context = xmlNewParserCtxt() else { throw failure(nil) }
    defer { xmlFreeParserCtxt(context) }
    let document = bytes.withUnsafeBytes { raw in
      xmlCtxtReadMemory(
        context, raw.bindMemory(to: CChar.self).baseAddress, Int32(clamping: raw.count), path,
        nil, LibXML.options)
    }
    guard let document else {
      let error = xmlCtxtGetLastError(context)
      throw failure(
        error.map {
          LibXMLErrors.Entry(
            line: Int($0.pointee.line), message: LibXML.message($0.pointee.message))
        })
    }
    guard let parser = xmlSchemaNewDocParserCtxt(document) else {
      xmlFreeDoc(document)
      throw failure(nil)
    }
    defer { xmlSchemaFreeParserCtxt(parser) }
    xmlSchemaSetParserStructuredErrors(parser, LibXMLErrors.handler, errors.pointer)
    let schema = withExtendedLifetime(errors) { xmlSchemaParse(parser) }
    guard let schema else {
      xmlFreeDoc(document)
      throw failure(errors.entries.first)
    }
    self.schema = schema
    self.document = document
  }

  deinit {
    xmlSchemaFree(schema)
    xmlFreeDoc(document)
  }
}
