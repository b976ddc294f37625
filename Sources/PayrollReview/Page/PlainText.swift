/// Text that comes from data, made fit to be looked at.
enum PlainText {
  /// The text with characters that nobody sees written out: `‹U+202E›` for one that turns the direction
  /// of what follows. A reviewer must see that a name has one.
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    return text.unicodeScalars.reduce(into: "") { visible, scalar in
      if isHidden(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        visible += "‹U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
      } else {
        visible.unicodeScalars.append(scalar)
      }
    }
  }

  /// Control characters, marks that turn the direction, blanks without width and ends of lines. What
  /// joins letters and emoji stays: names need it.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
