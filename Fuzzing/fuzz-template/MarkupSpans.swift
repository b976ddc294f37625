/// Where an attribute stands in markup: ` name="value"`.
struct AttributeSpan {
  /// All of it, with the blank in front.
  var whole: Range<Int>
  /// What is between the quotes.
  var value: Range<Int>

  /// The attributes, found by their quotes alone.
  static func all(in bytes: [UInt8]) -> [AttributeSpan] {
    var spans: [AttributeSpan] = []
    var place = 0
    while let equals = bytes[place...].firstIndex(of: UInt8(ascii: "=")) {
      place = equals + 1
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { continue }
      let value = place + 1
      guard let end = bytes[value...].firstIndex(of: UInt8(ascii: "\"")) else { break }
      var start = equals
      while start > 0, bytes[start - 1] > 0x20, bytes[start - 1] != UInt8(ascii: "<") { start -= 1 }
      if start > 0, bytes[start - 1] <= 0x20 {
        spans.append(AttributeSpan(whole: (start - 1)..<(end + 1), value: value..<end))
      }
      place = end + 1
    }
    return spans
  }
}

/// Where elements stand in markup, from `<` to the `>` of the end tag.
enum ElementSpan {
  /// The elements below the root, with all that they hold. Comments and the like are passed over.
  static func all(in bytes: [UInt8]) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var open: [Int] = []
    var place = 0
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")), start + 1 < end
    {
      place = end + 1
      switch bytes[start + 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"): continue
      case UInt8(ascii: "/"):
        guard let first = open.popLast() else { return spans }
        if !open.isEmpty { spans.append(first..<place) }
      default:
        if bytes[end - 1] == UInt8(ascii: "/") {
          if !open.isEmpty { spans.append(start..<place) }
        } else {
          open.append(start)
        }
      }
    }
    return spans
  }
}
