/// Parses JSON that people write, strictly (RFC 8259), with every value's place kept.
///
/// Two freedoms for configuration only: `//` and `/* */` comments where `allowsComments` is set.
/// Duplicate keys, trailing commas, bare values and unpaired surrogates are errors.
public struct JSONTextParser {
  private static let deepest = 64

  let file: String
  let bytes: [UInt8]
  let allowsComments: Bool
  var position = 0
  private var line = 1
  private var lineStart = 0
  private var depth = 0

  /// Parses a whole text.
  ///
  /// - Throws: `TextProblem` at the first thing that is not JSON.
  public static func parse(
    _ bytes: [UInt8], file: String, allowsComments: Bool = false
  ) throws(TextProblem) -> JSONNode {
    var parser = JSONTextParser(file: file, bytes: bytes, allowsComments: allowsComments)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      parser.position = 3
      parser.lineStart = 3
    }
    if let encoding = TextFileCheck.problem(with: bytes, savedAs: "UTF-8") {
      throw parser.problem(encoding.message, encoding.advice)
    }
    let node = try parser.value()
    try parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.moreText() }
    return node
  }

  private init(file: String, bytes: [UInt8], allowsComments: Bool) {
    self.file = file
    self.bytes = bytes
    self.allowsComments = allowsComments
  }

  // MARK: Values

  private mutating func value() throws(TextProblem) -> JSONNode {
    try skipSpace()
    let start = location
    switch current {
    case UInt8(ascii: "{"): return JSONNode(value: .object(try object()), location: start)
    case UInt8(ascii: "["): return JSONNode(value: .array(try array()), location: start)
    case UInt8(ascii: "\""): return JSONNode(value: .string(try string()), location: start)
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
      return JSONNode(value: .number(try number()), location: start)
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    default: throw noValue()
    }
  }

  private mutating func object() throws(TextProblem) -> [JSONMember] {
    let opening = location
    try enter()
    var members: [JSONMember] = []
    var keys: Set<String> = []
    while true {
      try skipSpace()
      if members.isEmpty && take(UInt8(ascii: "}")) { break }
      let start = location
      guard current == UInt8(ascii: "\"") else {
        throw noKey(isFirst: members.isEmpty, lastIsNumber: members.last?.value.isNumber ?? false)
      }
      let key = try string()
      guard keys.insert(key).inserted else {
        throw TextProblem(
          file: file, location: start, key: key, message: "this key is given twice",
          advice: "keep one of them")
      }
      try skipSpace()
      guard take(UInt8(ascii: ":")) else { throw noColon() }
      members.append(JSONMember(key: key, location: start, value: try value()))
      try skipSpace()
      if take(UInt8(ascii: "}")) { break }
      guard take(UInt8(ascii: ",")) else { throw noComma(in: .object, from: opening) }
    }
    depth -= 1
    return members
  }

  private mutating func array() throws(TextProblem) -> [JSONNode] {
    let opening = location
    try enter()
    var elements: [JSONNode] = []
    while true {
      try skipSpace()
      if elements.isEmpty && take(UInt8(ascii: "]")) { break }
      elements.append(try value())
      try skipSpace()
      if take(UInt8(ascii: "]")) { break }
      guard take(UInt8(ascii: ",")) else { throw noComma(in: .list, from: opening) }
    }
    depth -= 1
    return elements
  }

  private mutating func enter() throws(TextProblem) {
    position += 1
    depth += 1
    guard depth <= Self.deepest else {
      throw problem("values are nested too deeply", "\(Self.deepest) levels are the most")
    }
  }

  private mutating func literal(
    _ word: String, _ value: JSONNode.Value
  ) throws(TextProblem) -> JSONNode {
    let start = location
    // A longer word is another word.
    guard word.utf8.elementsEqual(bareWord) else { throw noValue() }
    position += word.utf8.count
    return JSONNode(value: value, location: start)
  }

  private mutating func number() throws(TextProblem) -> String {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if take(UInt8(ascii: "0")) {
      if let byte = current, (0x30...0x39).contains(byte) { throw leadingZeros(from: start) }
    } else {
      try digits()
    }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(TextProblem) {
    let start = position
    while let byte = current, byte >= 0x30, byte <= 0x39 { position += 1 }
    guard position > start else {
      throw problem("a digit was expected here", "write numbers as 8, 7.5 or -2")
    }
  }

  // MARK: Strings

  private mutating func string() throws(TextProblem) -> String {
    let opening = location
    position += 1
    var text: [UInt8] = []
    while true {
      guard let byte = current, byte != 0x0A else {
        throw TextProblem(
          file: file, location: opening, message: "the text is not closed with a quote",
          advice: "add a \" at its end, on the same line")
      }
      if byte < 0x20 {
        throw problem(
          "a control character stands inside a text",
          byte == 0x09 ? "write \\t, or a blank" : "remove it")
      }
      position += 1
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") { try escape(into: &text) } else { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(into text: inout [UInt8]) throws(TextProblem) {
    guard let byte = current else {
      throw problem("the text is not closed with a quote", "add a \" at its end")
    }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var code = try fourDigits()
      if (0xD800..<0xDC00).contains(code), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
        let low = try fourDigits()
        guard (0xDC00..<0xE000).contains(low) else {
          throw problem("an unpaired surrogate", "write both halves, or the character itself")
        }
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else {
        throw problem("an unpaired surrogate", "write both halves, or the character itself")
      }
      text.append(contentsOf: String(Character(scalar)).utf8)
    default:
      position -= 2
      throw loneBackslash()
    }
  }

  private mutating func fourDigits() throws(TextProblem) -> UInt32 {
    // `UInt32` would take a sign for the first of them.
    guard position + 4 <= bytes.count, bytes[position] != UInt8(ascii: "+"),
      bytes[position] != UInt8(ascii: "-"),
      let code = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else {
      position -= 2
      throw loneBackslash()
    }
    position += 4
    return code
  }

  // MARK: Moving

  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  var location: TextLocation {
    TextLocation(line: line, column: position - lineStart + 1)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() throws(TextProblem) {
    while let byte = current {
      switch byte {
      case 0x0A:
        position += 1
        line += 1
        lineStart = position
      case 0x20, 0x09, 0x0D: position += 1
      case UInt8(ascii: "/") where allowsComments: try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(TextProblem) {
    position += 1
    if take(UInt8(ascii: "/")) {
      while let byte = current, byte != 0x0A { position += 1 }
    } else if take(UInt8(ascii: "*")) {
      while true {
        guard let byte = current else {
          throw problem("the comment is not closed", "write */ behind it")
        }
        position += 1
        if byte == 0x0A {
          line += 1
          lineStart = position
        }
        if byte == UInt8(ascii: "*") && take(UInt8(ascii: "/")) { return }
      }
    } else {
      position -= 1
      throw noValue()
    }
  }

  func problem(_ message: String, _ advice: String = "") -> TextProblem {
    TextProblem(file: file, location: location, message: message, advice: advice)
  }
}
