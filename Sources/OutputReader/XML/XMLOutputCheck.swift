import CLibXML2
import PayrollBytes
import PayrollTemplates

/// Reads finished XML back with libxml2, streaming, and validates it.
///
/// The parser's events go to the reader and straight into the schema validator: no tree is built, so
/// that memory does not grow with the file.
enum XMLOutputCheck {
  /// Reads a source; messages call it `path`.
  ///
  /// - Throws: `OutputError` where it is not well-formed or does not satisfy the schema.
  static func check(
    _ source: FileSegments, path: String, schema: OutputSchema?, reader: XMLReadBack
  ) throws(OutputError) {
    _ = LibXML.ready
    guard let parser = xmlNewParserCtxt() else { throw .schemaUnusable(path: path) }
    defer { xmlFreeParserCtxt(parser) }
    reader.parser = parser
    defer { reader.parser = nil }
    let errors = LibXMLErrors()
    let isUsable = withExtendedLifetime((errors, reader)) {
      if let schema {
        validate(source, parser, schema, errors, reader)
      } else {
        read(source, parser, reader)
      }
    }
    guard isUsable else { throw .schemaUnusable(path: path) }
    if parser.pointee.wellFormed == 0 {
      let error = xmlCtxtGetLastError(parser)
      throw .notWellFormed(
        path: path, line: error.map { Int($0.pointee.line) } ?? 0,
        message: LibXML.message(error?.pointee.message))
    }
    if let error = errors.entries.first {
      throw .notValid(
        path: path, line: error.line, message: error.message, count: errors.entries.count)
    }
  }

  /// Parses without a schema.
  private static func read(
    _ source: FileSegments, _ parser: xmlParserCtxtPtr, _ reader: XMLReadBack
  ) -> Bool {
    guard let handlers = parser.pointee.sax else { return false }
    handlers.pointee = XMLReadBack.handlers()
    let original = parser.pointee.userData
    parser.pointee.userData = reader.pointer
    parse(source, parser)
    parser.pointee.userData = original
    return true
  }

  private static func validate(
    _ source: FileSegments, _ parser: xmlParserCtxtPtr, _ schema: OutputSchema,
    _ errors: LibXMLErrors, _ reader: XMLReadBack
  ) -> Bool {
    guard let validator = xmlSchemaNewValidCtxt(schema.schema) else { return false }
    defer { xmlSchemaFreeValidCtxt(validator) }
    xmlSchemaSetValidStructuredErrors(validator, LibXMLErrors.handler, errors.pointer)
    xmlSchemaValidateSetLocator(validator, locator, parser)
    // The validator puts its own handlers before ours, and hands each event on.
    var own = XMLReadBack.handlers()
    return withUnsafeMutablePointer(to: &own) { own in
      var handlers: UnsafeMutablePointer<xmlSAXHandler>? = own
      var data: UnsafeMutableRawPointer? = reader.pointer
      guard let plug = xmlSchemaSAXPlug(validator, &handlers, &data) else { return false }
      let original = parser.pointee.sax
      let originalData = parser.pointee.userData
      parser.pointee.sax = handlers
      parser.pointee.userData = data
      parse(source, parser)
      parser.pointee.sax = original
      parser.pointee.userData = originalData
      xmlSchemaSAXUnplug(plug)
      // -1 is an error inside the library; 0 with errors noted is an invalid file.
      return xmlSchemaIsValid(validator) >= 0
    }
  }

  private static func parse(_ source: FileSegments, _ parser: xmlParserCtxtPtr) {
    withExtendedLifetime(source) {
      let document = xmlCtxtReadIO(
        parser, FileSegments.callback, nil, source.pointer, nil, nil, LibXML.options)
      if let document { xmlFreeDoc(document) }
    }
  }

  /// Tells the validator the line that the parser has reached, and that the file has no name.
  ///
  /// The validator reads both answers from memory that it has not set, whatever is returned.
  static let locator: xmlSchemaValidityLocatorFunc = { data, file, line in
    file?.pointee = nil
    line?.pointee = 0
    guard let data else { return -1 }
    let parser = data.assumingMemoryBound(to: xmlParserCtxt.self)
    guard let input = parser.pointee.input else { return -1 }
    line?.pointee = UInt(clamping: input.pointee.line)
    return 0
  }
}
