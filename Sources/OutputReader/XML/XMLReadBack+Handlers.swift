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
      XMLReadBack.object(data)?.start(
        XMLReadBack.qualified(prefix, name), XMLReadBack.attributes(attributes, Int(count)))
    }
    handlers.endElementNs = { data, _, _, _ in XMLReadBack.object(data)?.end() }
    handlers.characters = { data, text, count in
      XMLReadBack.object(data)?.characters(
        UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handlers.cdataBlock = handlers.characters
    return handlers
  }

  private static func qualified(
    _ prefix: UnsafePointer<xmlChar>?, _ name: UnsafePointer<xmlChar>?
  ) -> [UInt8] {
    guard let name else { return [] }
    var result: [UInt8] = []
    if let prefix {
      result.append(contentsOf: bytes(prefix))
      result.append(UInt8(ascii: ":"))
    }
    result.append(contentsOf: bytes(name))
    return result
  }

  private static func bytes(_ text: UnsafePointer<xmlChar>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
  }

  /// An attribute's value: where entities are not replaced, libxml2 leaves each & as `&#38;`.
  private static func plain(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let reference = Array("&#38;".utf8)
    var result: [UInt8] = []
    var place = 0
    while place < value.count {
      result.append(value[place])
      let isReference =
        value[place] == UInt8(ascii: "&")
        && value[place...].prefix(reference.count).elementsEqual(reference)
      place += isReference ? reference.count : 1
    }
    return result
  }

  /// Five pointers an attribute: name, prefix, namespace, and where the value begins and ends.
  private static func attributes(
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) -> [(name: [UInt8], value: [UInt8])] {
    guard let list else { return [] }
    return (0..<count).map { index in
      let entry = list + index * 5
      var value: [UInt8] = []
      if let start = entry[3], let end = entry[4] {
        value = plain(UnsafeBufferPointer(start: start, count: end - start))
      }
      return (qualified(entry[1], entry[0]), value)
    }
  }
}
