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
    let size = Int(lseek(descriptor, 0, SEEK_END))
    try check(FileSegments(descriptor, [0..<max(size, 0)]), path: path, schema: schema)
  }

  /// Reads `file` back in pieces, on all cores. Each piece is read with what stands before and
  /// behind the repeated part, as a document of its own.
  ///
  /// That all pieces are well-formed makes the whole well-formed: each leaves the open elements as
  /// it found them. That all are valid makes the whole valid only for a schema without bounds or
  /// keys that reach across the repetition, so a template must ask for it. Where a piece fails, the
  /// whole is read, so that the error has the right line.
  /// - Throws: `OutputError` where it is not well-formed or does not satisfy the schema.
  static func check(
    _ file: String, path: String, schema: OutputSchema?, pieces: PieceBoundaries
  ) throws(OutputError) {
    _ = LibXML.ready
    let ranges = pieces.ranges
    let isValid = Parallel.map(ranges.count) { index -> Bool in
      let descriptor = open(file, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return false }
      defer { close(descriptor) }
      let segments = FileSegments(descriptor, [pieces.head, ranges[index], pieces.tail])
      do { try check(segments, path: path, schema: schema) } catch { return false }
      return true
    }
    if isValid.contains(false) || ranges.isEmpty {
      try check(file, path: path, schema: schema)
    }
  }

  private static func check(
    _ segments: FileSegments, path: String, schema: OutputSchema?
  ) throws(OutputError) {
    guard let parser = xmlNewParserCtxt() else { throw .schemaUnusable(path: path) }
    defer { xmlFreeParserCtxt(parser) }
    let errors = LibXMLErrors()
    let isUsable = withExtendedLifetime(errors) {
      if let schema {
        validate(segments, parser, schema, errors)
      } else {
        read(segments, parser)
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
  private static func read(_ segments: FileSegments, _ parser: xmlParserCtxtPtr) -> Bool {
    guard let handlers = parser.pointee.sax else { return false }
    handlers.pointee = xmlSAXHandler()
    handlers.pointee.initialized = UInt32(XML_SAX2_MAGIC)
    parse(segments, parser)
    return true
  }

  private static func validate(
    _ segments: FileSegments, _ parser: xmlParserCtxtPtr, _ schema: OutputSchema,
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
    parse(segments, parser)
    parser.pointee.sax = original
    parser.pointee.userData = originalData
    xmlSchemaSAXUnplug(plug)
    // -1 is an error inside the library; 0 with errors noted is an invalid file.
    return xmlSchemaIsValid(validator) >= 0
  }

  private static func parse(_ segments: FileSegments, _ parser: xmlParserCtxtPtr) {
    withExtendedLifetime(segments) {
      let document = xmlCtxtReadIO(
        parser, FileSegments.callback, nil, segments.pointer, nil, nil, LibXML.options)
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
