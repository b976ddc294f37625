/// Texts from data, files and arguments, made harmless for a terminal.
///
/// Whatever the program did not write itself goes through `escaped` before it becomes part of a text
/// for people: a value must not end a line and begin another that looks like ours, move the cursor,
/// hide what stands beside it, or turn the order of letters round. The program's own line ends stay,
/// because they are added behind it.
enum TerminalText {
  /// The text on one line, with everything that is not plainly visible written out: `\n`, `\t`,
  /// `\u{1B}`. Letters of all scripts, marks, symbols and blanks stay as they are.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    var result = ""
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return result
  }

  /// A line of ours around texts of others: all of it escaped, then its end.
  static func line(_ text: String) -> String { escaped(text) + "\n" }

  /// Several lines of ours, each with what is not plainly visible written out; the line ends stay.
  /// For what is shown line by line, such as an excerpt of a file.
  static func escapedLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }
      .joined(separator: "\n")
  }

  /// The last door before a terminal: line ends and colours (`ESC [ … m`) pass, because views of ours
  /// write them; every other control character is written out, whoever forgot to.
  static func guarded(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x0A }) { return text }
    var result = ""
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if let length = colour(scalars[index...]) {
        result.unicodeScalars.append(contentsOf: scalars[index..<index + length])
        index += length
        continue
      }
      if scalars[index] == "\n" {
        result.unicodeScalars.append("\n")
      } else {
        append(scalars[index], to: &result)
      }
      index += 1
    }
    return result
  }

  /// JSON with the same characters escaped inside its texts, the only place where they can stand: the
  /// values are the same to every parser.
  static func json(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x0A }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      guard isHidden(scalar), scalar != "\n" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return result
  }

  /// Whether a character has no look of its own, or changes that of its neighbours: controls, formats
  /// (directions, joiners, tags), line and paragraph separators, and fillers that are blank. The
  /// blanks themselves, such as the no-break space, are not meant.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20...0x7E).contains(scalar.value) { return false }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
    default:
      return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    default:
      if isHidden(scalar) {
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }

  /// The length of the colour that a text begins with, nil where it begins otherwise.
  private static func colour(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard scalars.starts(with: ["\u{1B}", "["]) else { return nil }
    let digits = scalars.dropFirst(2).prefix { ("0"..."9").contains($0) || $0 == ";" }
    guard digits.count <= 16, scalars.dropFirst(2 + digits.count).first == "m" else { return nil }
    return digits.count + 3
  }
}
