/// What people write for JSON that is not JSON, and what they meant: the words of the parser's
/// problems. Nothing here accepts anything.
extension JSONTextParser {
  /// What is open.
  enum Container {
    case object, list
    var name: String { self == .object ? "object" : "list" }
    var closing: String { self == .object ? "}" : "]" }
  }

  /// Where a value should stand.
  func noValue() -> TextProblem {
    guard let byte = current else {
      return problem("the text ends where a value was expected", "write the value")
    }
    switch byte {
    case UInt8(ascii: ","):
      return isBehind(",[")
        ? problem("there is a comma too many", "remove it")
        : problem("a value is missing before the comma", "write it, or null")
    case UInt8(ascii: "]") where isBehind(","):
      return problem("a comma stands before the end of the list", "remove the comma")
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      return problem("a value was expected here", "write it, or null")
    case UInt8(ascii: "."), UInt8(ascii: "+"):
      return problem(
        "a number does not begin with \(Character(Unicode.Scalar(byte)))",
        "write numbers as 0.5, 8 or -2")
    default: break
    }
    if let foreign = foreignSign() { return foreign }
    let word = String(decoding: bareWord, as: UTF8.self)
    guard !word.isEmpty else {
      return problem("a value was expected here", "write a text in quotes")
    }
    if let meant = Self.meant[word.lowercased()] {
      return problem("\"\(word)\" is not a JSON value", "write \(meant)")
    }
    return problem("the text \(word) stands without quotes", "write \"\(word)\"")
  }

  /// Where a key should stand.
  ///
  /// - Parameters:
  ///   - isFirst: whether nothing stands before it.
  ///   - lastIsNumber: whether the value before the comma is a number.
  func noKey(isFirst: Bool, lastIsNumber: Bool) -> TextProblem {
    guard let byte = current else {
      return problem(
        isFirst ? "a key in quotes was expected" : "the text ends behind a comma",
        isFirst ? "write it, or close the object with }" : "remove the comma, and write }")
    }
    switch byte {
    case UInt8(ascii: ","): return problem("there is a comma too many", "remove it")
    case UInt8(ascii: "}"):
      return problem("a comma stands before the end of the object", "remove the comma")
    case UInt8(ascii: "]"):
      return problem("a ] stands where a key or } was expected", "close the object with }")
    case 0x30...0x39 where lastIsNumber:
      return problem(
        "a key in quotes was expected", "a number has a point before its decimals, such as 7.5")
    default: break
    }
    if let foreign = foreignSign() { return foreign }
    let word = String(decoding: bareWord, as: UTF8.self)
    return word.isEmpty
      ? problem("a key in quotes was expected", "write a key such as \"name\" and a colon")
      : problem("the key \(word) stands without quotes", "write \"\(word)\"")
  }

  /// Where the colon behind a key should stand.
  func noColon() -> TextProblem {
    switch current {
    case UInt8(ascii: "="):
      return problem("a = stands where a colon was expected", "write : between key and value")
    case UInt8(ascii: ","), UInt8(ascii: "}"), nil:
      return problem("the key has no value", "write a colon and the value behind it")
    default:
      return foreignSign()
        ?? problem("a colon was expected after the key", "write : between key and value")
    }
  }

  /// Where a comma or the end should stand.
  func noComma(in container: Container, from opening: TextLocation) -> TextProblem {
    let name = container.name
    guard let byte = current else {
      return problem(
        "the text ends, and the \(name) that begins in line \(opening.line) is not closed",
        "write \(container.closing) at its end")
    }
    switch byte {
    case UInt8(ascii: ";"):
      return problem("a semicolon stands where a comma was expected", "write a comma")
    case UInt8(ascii: ":"), UInt8(ascii: "="):
      return problem(
        "a \(Character(Unicode.Scalar(byte))) stands where a comma or the end of the \(name) was "
          + "expected",
        container == .list ? "a list has values only; keys stand in an object, { }" : "remove it")
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      return problem(
        "the \(name) that begins in line \(opening.line) is closed with the wrong bracket",
        "write \(container.closing)")
    case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "-"), 0x30...0x39:
      return problem("a comma is missing before this", "write one behind the value before it")
    default: break
    }
    if let foreign = foreignSign() { return foreign }
    return problem(
      "a comma or the end of the \(name) was expected",
      "look for a quote too many or too few before it, or for a text without quotes")
  }

  /// A number such as `00123`.
  func leadingZeros(from start: Int) -> TextProblem {
    let digits = bytes[start...].prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    let text = String(decoding: digits.prefix(40), as: UTF8.self)
    return problem(
      "a number does not begin with zeros",
      "where the zeros count, as in an employee number, write it in quotes: \"\(text)\"")
  }

  /// A backslash that begins nothing that JSON knows, most often in a path.
  func loneBackslash() -> TextProblem {
    problem(
      "a single backslash has a meaning of its own in JSON",
      "in a path, write / or two backslashes (\\\\)")
  }

  /// Behind the whole value.
  func moreText() -> TextProblem {
    switch current {
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      return problem(
        "there is a bracket too many after the end of the JSON value",
        "remove it, or look for one that closes too early")
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: ":"):
      return problem(
        "there is more text after the end of the JSON value",
        "look for a bracket before it that closes too early")
    default:
      return foreignSign()
        ?? problem("there is more text after the end of the JSON value", "remove it")
    }
  }

  // MARK: Looking

  /// The word that stands here, quotes not needed: letters, digits and what names are made of.
  var bareWord: ArraySlice<UInt8> {
    bytes[position...].prefix(60).prefix { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "$"):
        true
      default: false
      }
    }
  }

  /// Words of other languages for the three of JSON.
  private static let meant = [
    "true": "true", "yes": "true", "on": "true", "false": "false", "no": "false", "off": "false",
    "null": "null", "none": "null", "nil": "null", "undefined": "null", "nan": "a number, or null",
    "infinity": "a number, or null",
  ]

  /// Whether the last sign before this place, blanks left out, is one of these.
  private func isBehind(_ signs: String) -> Bool {
    let before = bytes[..<position].last { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return before.map { signs.utf8.contains($0) } ?? false
  }

  /// What a sign here tells that JSON has no place for: quotes of other kinds, comments, blanks that
  /// are not blanks.
  private func foreignSign() -> TextProblem? {
    let scalar = String(decoding: bytes[position...].prefix(4), as: UTF8.self).unicodeScalars.first
    guard let scalar else { return nil }
    switch scalar {
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{2018}", "\u{2019}", "\u{201A}",
      "\u{AB}",
      "\u{BB}", "\u{2033}", "\u{FF02}":
      return problem(
        "a curly quote (\(scalar)) stands where a straight one was expected",
        "type \" instead; word processors and mail programs change it")
    case "'", "`":
      return problem("texts and keys stand in double quotes here, not in single ones", "write \"")
    case "#":
      return problem(
        "a # begins no comment here", allowsComments ? "write // instead" : "remove the comment")
    case "/" where !allowsComments:
      return problem("this file may not have comments", "remove it")
    case "\u{FF1A}", "\u{FF0C}", "\u{201B}":
      return problem("a wide sign (\(scalar)) stands here", "type the plain one")
    default: break
    }
    guard scalar.value > 0x7E || scalar.value < 0x20, !scalar.properties.isAlphabetic,
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
        || scalar.properties.generalCategory == .control
    else { return nil }
    return problem(
      "an invisible character (U+\(Self.hexadecimal(scalar))) stands here",
      "delete it, and type a blank where one is wanted")
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
