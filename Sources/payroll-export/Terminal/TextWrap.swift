/// Breaking text into lines.
enum TextWrap {
  /// The words of a text in lines of at most `width` characters, `first` before the first line and
  /// `rest` before the others. A word longer than a line stands alone. What is not plainly visible is written out.
  static func lines(_ text: String, width: Int, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if !isEmpty && line.count + 1 + word.count > width {
        lines.append(line)
        line = rest
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + TerminalText.escaped(String(word))
      isEmpty = false
    }
    if !isEmpty { lines.append(line) }
    return lines
  }
}
