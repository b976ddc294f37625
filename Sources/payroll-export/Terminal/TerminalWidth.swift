/// How many columns of a terminal a text takes, and filling it up to a column.
enum TerminalWidth {
  /// The columns: none for marks that stand on the letter before, two for the wide letters of East
  /// Asia and pictures, one for everything else. The text must have no colours in it.
  static func of(_ text: some StringProtocol) -> Int {
    text.reduce(0) { width, character in
      width + (character.unicodeScalars.map(columns).max() ?? 0)
    }
  }

  /// The text, and blanks behind it up to `width` columns.
  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - of(text)))
  }

  /// The text, and blanks before it up to `width` columns.
  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - of(text))) + text
  }

  /// The text without the blanks at its end.
  static func trimmed(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }
  }

  /// The blocks whose letters take two columns: Hangul, Kana, Han, full width, pictures.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}
