/// A name as people mean it: without capitals, without blanks around it, and without characters
/// that nobody can see. Two spellings with one folded name are told apart by machines only.
public struct FoldedName: Hashable, Sendable {
  /// The folded text; empty for a name of nothing but blanks.
  public let text: String

  /// The folded form of a spelling.
  public init(_ spelling: String) { text = Self.visible(spelling).lowercased() }

  /// A text without blanks and control characters around it, and without invisible ones anywhere.
  public static func visible(_ text: String) -> String {
    var text = text
    let isPlain = text.withUTF8 { bytes in
      bytes.allSatisfy { 0x21 <= $0 && $0 <= 0x7E }
    }
    if isPlain { return text }
    let scalars = text.unicodeScalars.filter { $0.properties.generalCategory != .format }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    var visible = String.UnicodeScalarView()
    visible.append(contentsOf: scalars[first...last])
    return String(visible)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
  }
}
