import CLibXML2

/// The attributes of one element of a file, as libxml2 hands them out: five pointers for each, the
/// name, prefix and namespace, and where the value begins and ends. Valid during the event.
struct ElementAttributes: BitwiseCopyable {
  /// Pointers of one attribute.
  static let stride = 5

  private let pointers: UnsafePointer<UnsafePointer<xmlChar>?>?
  let count: Int

  init(_ pointers: UnsafePointer<UnsafePointer<xmlChar>?>?, count: Int) {
    self.pointers = pointers
    self.count = pointers == nil ? 0 : count
  }

  /// The name and the prefix of an attribute, which stay where they are while a file is parsed.
  func name(
    _ index: Int
  ) -> (local: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?)? {
    guard let entry = entry(index), let local = entry[0] else { return nil }
    return (local, entry[1])
  }

  /// The value of an attribute; each `&` in it is still `&#38;`.
  func value(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard let entry = entry(index), let start = entry[3], let end = entry[4] else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: start, count: end - start)
  }

  private func entry(_ index: Int) -> UnsafePointer<UnsafePointer<xmlChar>?>? {
    pointers.map { $0 + index * Self.stride }
  }
}
