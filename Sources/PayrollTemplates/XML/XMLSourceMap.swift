import PayrollBytes

/// Where the elements, attributes and texts of a well-formed XML file stand in its bytes.
///
/// libxml2 tells the line in which a tag ends, and no column. This finds the rest again: one pass
/// over bytes that libxml2 has found to be well-formed, which notes places and reads nothing.
struct XMLSourceMap {
  /// A start tag.
  struct Tag {
    var location: TextLocation
    /// The attributes and namespace declarations in the order of the file: their names and values.
    var attributes: [(name: String, location: TextLocation, value: TextLocation)] = []
  }

  /// The start tags in the order of the file.
  private(set) var tags: [Tag] = []
  /// The first visible character of each run of text, or its beginning where all is blank.
  private(set) var texts: [TextLocation] = []

  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var lineStart = 0
  /// How many elements are open: blanks outside of the root are no text.
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      place = 3
      lineStart = 3
    }
    while place < bytes.count { step() }
  }

  private var location: TextLocation {
    TextLocation(line: line, column: place - lineStart + 1)
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where place < bytes.count {
      if bytes[place] == UInt8(ascii: "\n") {
        line += 1
        lineStart = place + 1
      }
      place += 1
    }
  }

  private func starts(with text: StaticString) -> Bool {
    place + text.utf8CodeUnitCount <= bytes.count
      && text.withUTF8Buffer { $0.elementsEqual(bytes[place..<place + $0.count]) }
  }

  private mutating func skip(behind end: StaticString) {
    while place < bytes.count && !starts(with: end) { advance() }
    advance(end.utf8CodeUnitCount)
  }

  private mutating func step() {
    if starts(with: "<!--") {
      skip(behind: "-->")
    } else if starts(with: "<![CDATA[") {
      advance(9)
      if !starts(with: "]]>") { texts.append(location) }
      skip(behind: "]]>")
    } else if starts(with: "<?") {
      skip(behind: "?>")
    } else if starts(with: "<!") {
      skip(behind: ">")
    } else if starts(with: "</") {
      depth -= 1
      skip(behind: ">")
    } else if starts(with: "<") {
      tag()
    } else {
      text()
    }
  }

  private mutating func text() {
    let start = location
    while place < bytes.count, isBlank { advance() }
    if depth > 0 {
      texts.append(place < bytes.count && bytes[place] != UInt8(ascii: "<") ? location : start)
    }
    while place < bytes.count && bytes[place] != UInt8(ascii: "<") { advance() }
  }

  private mutating func tag() {
    var tag = Tag(location: location)
    advance()
    skipName()
    while place < bytes.count && bytes[place] != UInt8(ascii: ">") {
      guard !isBlank && bytes[place] != UInt8(ascii: "/") else {
        advance()
        continue
      }
      let start = place
      let name = location
      skipName()
      let text = String(decoding: bytes[start..<place], as: UTF8.self)
      while place < bytes.count && bytes[place] != UInt8(ascii: "\"")
        && bytes[place] != UInt8(ascii: "'")
      {
        advance()
      }
      guard place < bytes.count else { break }
      let quote = bytes[place]
      advance()
      tag.attributes.append((text, name, location))
      while place < bytes.count && bytes[place] != quote { advance() }
      advance()
    }
    if place == 0 || bytes[place - 1] != UInt8(ascii: "/") { depth += 1 }
    advance()
    tags.append(tag)
  }

  private var isBlank: Bool {
    switch bytes[place] {
    case 0x20, 0x09, 0x0A, 0x0D: true
    default: false
    }
  }

  private mutating func skipName() {
    while place < bytes.count, !isBlank {
      switch bytes[place] {
      case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"): return
      default: advance()
      }
    }
  }
}
