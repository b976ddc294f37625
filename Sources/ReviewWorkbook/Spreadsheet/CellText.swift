/// Texts as the cells of a workbook can hold them.
///
/// A workbook is XML, and XML cannot hold every character. What it cannot hold is shown and not
/// dropped: two names that differ must not look the same.
enum CellText {
  /// The most characters of a cell, counted as UTF-16 does.
  static let longest = 32_767

  /// The text as a cell has it.
  static func cell(_ text: String) -> String {
    needsChange(text) ? cut(escaped(text)) : text
  }

  /// The text where no cell is written: with the same characters made visible.
  static func plain(_ text: String) -> String {
    needsChange(text) ? shown(text) : text
  }

  /// Whether one of the bytes may be the beginning of what cannot stay as it is.
  private static func needsChange(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      if bytes.count > longest { return true }
      var isBehindLine = false
      for byte in bytes {
        if byte < 0x20 ? byte != 0x0A && byte != 0x09 : false { return true }
        // DEL, the controls behind it, and the last two code points of the plane.
        if byte == 0x7F || byte == 0xC2 || byte == 0xEF { return true }
        if isBehindLine && byte == UInt8(ascii: "x") { return true }
        isBehindLine = byte == UInt8(ascii: "_")
      }
      return false
    }
  }

  private static func shown(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    // One by one: "\r\n" is one character. It is an end of line like "\n".
    var isBehindReturn = false
    for scalar in text.unicodeScalars {
      if isBehindReturn && scalar != "\n" { shown.append("\u{240D}") }
      isBehindReturn = scalar == "\r"
      if !isBehindReturn { shown.append(visible(scalar)) }
    }
    if isBehindReturn { shown.append("\u{240D}") }
    return String(shown)
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A: scalar
    // Unicode has a picture of each of them.
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0xFFFE, 0xFFFF: "\u{FFFD}"
    default: scalar
    }
  }

  /// A spreadsheet reads `_x0041_` as `A`. A line that begins such a thing is written as one itself.
  private static func escaped(_ text: String) -> String {
    let shown = shown(text)
    guard shown.utf8.count >= 7 else { return shown }
    let bytes = Array(shown.utf8)
    var escaped: [UInt8] = []
    for place in bytes.indices {
      if isEscape(bytes[place...].prefix(7)) { escaped += "_x005F".utf8 }
      escaped.append(bytes[place])
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 7, bytes.first == UInt8(ascii: "_"), bytes.last == UInt8(ascii: "_"),
      bytes[bytes.startIndex + 1] == UInt8(ascii: "x")
    else { return false }
    return bytes.dropFirst(2).dropLast().allSatisfy {
      "0123456789abcdefABCDEF".utf8.contains($0)
    }
  }

  /// The text with an ellipsis where it is longer than a cell.
  private static func cut(_ text: String) -> String {
    guard text.utf16.count > longest else { return text }
    var kept = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      count += UTF16.width(scalar)
      if count >= longest { break }
      kept.append(scalar)
    }
    kept.append("\u{2026}")
    return String(kept)
  }
}
