/// Filling a text up to a width: `pad 3 _` behind it, `lead 6 0` before it.
package struct TextPadding: Sendable, Equatable {
  package var width: Int
  package var fill: Character
  package var isBefore: Bool

  /// A filling up to `width` characters, before the text or behind it.
  package init(width: Int, fill: Character, isBefore: Bool) {
    self.width = width
    self.fill = fill
    self.isBefore = isBefore
  }

  /// Reads the format; nil for anything else.
  package static func read(_ text: String) -> TextPadding? {
    let words = text.split(separator: " ")
    guard words.count == 3, words[0] == "pad" || words[0] == "lead", let width = Int(words[1]),
      (1...200).contains(width), let fill = words[2].first, words[2].count == 1, fill.isASCII
    else { return nil }
    return TextPadding(width: width, fill: fill, isBefore: words[0] == "lead")
  }

  /// The text filled up; longer texts stay as they are.
  package func applied(to text: String) -> String {
    let room = String(repeating: fill, count: max(0, width - text.count))
    return isBefore ? room + text : text + room
  }
}
