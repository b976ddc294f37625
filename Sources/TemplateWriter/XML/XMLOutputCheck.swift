import CLibXML2
import Glibc
import PayrollBytes

/// Reads finished XML back with libxml2, streaming, and validates it.
///
/// The parser's events go straight into the schema validator: no tree is built, so that memory
/// does not grow with the file.
enum XMLOutputCheck {
  /// Reads `file` back; messages call it `path`.
  ///
  /// - Throws: `OutputError` where it is not well-formed or does not satisfy the schema.
  static func check(
    _ file: String, path: String, schema: OutputSchema?
  ) throws(OutputError) {
    _ = LibXML.ready
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .file(FileProblem(.open, path, errorNumber: errno))
    }
    defer { close(descriptor) }
    guard let parser = xmlNewParserCtxt() else { throw .schemaUnusable(path: path) }
    defer { xmlFreeParserCtxt(parser) }
    let errors = LibXMLErrors()
    let isUsable = withExtendedLifetime(errors) {
      if let schema {
        validate(descriptor, parser, schema, errors)
      } else {
        read(descriptor, parser)
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

  /// Parses without a schema and without handlers.
  private static func read(_ descriptor: Int32, _ parser: xmlParserCtxtPtr) -> Bool {
    guard let handlers = parser.pointee.sax else { return false }
    handlers.pointee = xmlSAXHandler()
    handlers.pointee.initialized = UInt32(XML_SAX2_MAGIC)
    parse(descriptor, parser)
    return true
  }

  private static func validate(
    _ descriptor: Int32, _ parser: xmlParserCtxtPtr, _ schema: OutputSchema,
    _ errors: LibXMLErrors
  ) -> Bool {
    guard let validator = xmlSchemaNewValidCtxt(schema.schema) else { return false }
    defer { xmlSchemaFreeValidCtxt(validator) }
    xmlSchemaSetValidStructuredErrors(validator, LibXMLErrors.handler, errors.pointer)
    xmlSchemaValidateSetLocator(validator, locator, parser)
    // Without handlers of our own the validator installs its own, and they are the only ones.
    var handlers: UnsafeMutablePointer<xmlSAXHandler>?
    var data: UnsafeMutableRawPointer?
    guard let plug = xmlSchemaSAXPlug(validator, &handlers, &data) else { return false }
    let original = parser.pointee.sax
    let originalData = parser.pointee.userData
    parser.pointee.sax = handlers
    parser.pointee.userData = data
    parse(descriptor, parser)
    parser.pointee.sax = original
    parser.pointee.userData = originalData
    xmlSchemaSAXUnplug(plug)
    // -1 is an error inside the library; 0 with errors noted is an invalid file.
    return xmlSchemaIsValid(validator) >= 0
  }

  private static func parse(_ descriptor: Int32, _ parser: xmlParserCtxtPtr) {
    let document = xmlCtxtReadFd(parser, descriptor, nil, nil, LibXML.options)
    if let document { xmlFreeDoc(document) }
  }

  /// Tells the validator the line that the parser has reached.
  private static let locator: xmlSchemaValidityLocatorFunc = { data, _, line in
    guard let data else { return -1 }
    let parser = data.assumingMemoryBound(to: xmlParserCtxt.self)
    guard let input = parser.pointee.input else { return -1 }
    line?.pointee = UInt(clamping: input.pointee.line)
    return 0
  }
}
