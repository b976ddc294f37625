/// Breaking text into lines.
enum TextWrap {
  /// The columns that a terminal has at least.
  static let terminal = 80

  /// The same lines as `lines`, each with its end.
  static func text(
    _ text: String, width: Int = terminal, first: String = "", rest: String = ""
  ) -> String {
    lines(text, width: width, first: first, rest: rest).map { $0 + "\n" }.joined()
  }

  /// The words of a text in lines of at most `width` columns, `first` before the first line and
  /// `rest` before the others. A word longer than a line stands alone. What is not
  /// plainly visible is written out.
  static func lines(_ text: String, width: Int, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = first
    var columns = TerminalWidth.of(first)
    var isEmpty = true
    for part in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let word = TerminalText.escaped(String(part))
      let length = TerminalWidth.of(word)
      if !isEmpty && columns + 1 + length > width {
        lines.append(line)
        line = rest
        columns = TerminalWidth.of(rest)
        isEmpty = true
      }
      columns += (isEmpty ? 0 : 1) + length
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    if !isEmpty { lines.append(line) }
    return lines
  }
}
