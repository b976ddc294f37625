/// Texts as the cells of a file with commas that people open in a spreadsheet.
public enum SpreadsheetText {
  /// A text as a cell. A spreadsheet takes a cell that begins with one of these for a formula; an
  /// apostrophe makes it a text.
  public static func cell(_ text: String) -> String {
    let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let plain = isFormula ? "'" + text : text
    // Byte by byte: "\r\n" is one character, and so is a quote with an accent on it.
    guard plain.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return plain }
    var quoted = "\"".unicodeScalars
    for scalar in plain.unicodeScalars {
      quoted.append(scalar)
      if scalar == "\"" { quoted.append(scalar) }
    }
    return String(quoted) + "\""
  }
}
