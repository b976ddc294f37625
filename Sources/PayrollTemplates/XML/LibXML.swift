package import CLibXML2

/// What every use of libxml2 here has in common.
package enum LibXML {
  /// Initialises the library once. The loader of included schemas may read files, never the net.
  package static let ready: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader { address, id, context in
      xmlNoNetExternalEntityLoader(address, id, context)
    }
  }()

  /// No network, nothing printed. Entities are not replaced and no DTD is loaded, because the
  /// options that would do it are absent.
  package static let options =
    Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_NOERROR.rawValue)
    | Int32(XML_PARSE_NOWARNING.rawValue)

  /// The library's text as a Swift string.
  package static func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    return String(cString: pointer)
  }

  /// The library's message without its line end.
  package static func message(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer else { return "unknown error" }
    var text = String(cString: pointer)
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}

/// The first errors that libxml2 reported to a handler, with their lines.
package final class LibXMLErrors {
  /// One error.
  package struct Entry: Equatable {
    package var line: Int
    package var message: String
  }

  /// The first errors; more than this many help nobody.
  package private(set) var entries: [Entry] = []

  package init() {}

  package func note(line: Int, message: String) {
    if entries.count < 20 { entries.append(Entry(line: line, message: message)) }
  }

  /// The address to hand to libxml2 as user data. Valid while the object lives.
  package var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// The handler that libxml2 calls; its user data is `pointer`.
  package static let handler: xmlStructuredErrorFunc = { data, error in
    guard let data, let error else { return }
    let errors = Unmanaged<LibXMLErrors>.fromOpaque(data).takeUnretainedValue()
    let entry = UnsafePointer<xmlError>(error)
    errors.note(
      line: Int(entry.pointee.line), message: LibXML.message(entry.pointee.message))
  }
}
