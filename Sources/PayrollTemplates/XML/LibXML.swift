package import CLibXML2
import PayrollBytes

/// What every use of libxml2 here has in common.
package enum LibXML {
  /// Initialises the library once. The loader of included schemas may read files, never the net, and
  /// only what has an end.
  package static let ready: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader { address, id, context in
      guard isFile(address) else { return nil }
      return xmlNoNetExternalEntityLoader(address, id, context)
    }
  }()

  /// Whether an address may be read: what stands there must be a regular file of bounded size. Where
  /// nothing does, the library says so itself.
  private static func isFile(_ address: UnsafePointer<CChar>?) -> Bool {
    guard let address else { return false }
    var path = String(cString: address)
    if path.hasPrefix("file://") { path = String(path.dropFirst("file://".count)) }
    // The library makes an address of a path, with %20 for a blank.
    guard let found = [path, decoded(path)].first(where: { Folder.kind(of: $0) != .missing }) else {
      return true
    }
    guard let size = try? InputBuffer.size(of: found) else { return false }
    return size <= InputLimit.text.byteCount
  }

  private static func decoded(_ address: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(address.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

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
