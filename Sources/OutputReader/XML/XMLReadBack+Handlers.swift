import CLibXML2

extension XMLReadBack {
  /// The address to hand to libxml2 as user data. Valid while the object lives.
  var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  private static func object(_ data: UnsafeMutableRawPointer?) -> XMLReadBack? {
    data.map { Unmanaged<XMLReadBack>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The events that are listened to.
  static func handlers() -> xmlSAXHandler {
    var handlers = xmlSAXHandler()
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    handlers.startElementNs = { data, name, prefix, _, _, _, count, _, attributes in
      guard let name else { return }
      XMLReadBack.object(data)?.reader.start(
        name, prefix, ElementAttributes(attributes, count: Int(count)))
    }
    handlers.endElementNs = { data, _, _, _ in XMLReadBack.object(data)?.reader.end() }
    handlers.characters = { data, text, count in
      XMLReadBack.object(data)?.reader.characters(
        UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handlers.cdataBlock = handlers.characters
    return handlers
  }
}
