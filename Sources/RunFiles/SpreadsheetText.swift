public import PayrollBytes

/// Texts as the cells of a file with commas that people open in a spreadsheet.
public enum SpreadsheetText {
  /// Appends a text as a cell. A spreadsheet takes a cell that begins with one of these for a formula;
  /// an apostrophe makes it a text.
  public static func append(_ text: String, to out: inout OutputBuffer) {
    var text = text
    text.withUTF8 { bytes in
      // Byte by byte: "\r\n" is one character, and so is a quote with an accent on it.
      let isQuoted = bytes.contains { isSpecial($0) }
      if isQuoted { out.append(quote) }
      if let first = bytes.first, "=+-@\t\r".utf8.contains(first) { out.append(UInt8(ascii: "'")) }
      guard isQuoted else { return out.append(bytes) }
      for byte in bytes {
        out.append(byte)
        if byte == quote { out.append(quote) }
      }
      out.append(quote)
    }
  }

  private static let quote = UInt8(ascii: "\"")

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == quote || byte == UInt8(ascii: "\r")
      || byte == UInt8(ascii: "\n")
  }
}
