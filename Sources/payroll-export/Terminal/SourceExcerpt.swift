import PayrollBytes

/// The line of a file that a problem stands in, with a caret under the place.
enum SourceExcerpt {
  /// The longest part of a line that is shown, in characters.
  private static let width = 100

  /// Two lines; nil where the place is outside of the file.
  static func render(_ bytes: [UInt8], at location: TextLocation) -> String? {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard location.line >= 1, location.line <= lines.count else { return nil }
    let line = lines[location.line - 1]
    let before = line.prefix(max(0, location.column - 1))
    // Tabs and control characters are one column wide here, so that the caret stands right.
    let text = visible(line)
    let column = visible(before).count
    let start = max(0, min(column - width / 2, text.count - width))
    let shown = text.dropFirst(start).prefix(width)
    return "  \(shown)\n  \(String(repeating: " ", count: column - start))^"
  }

  private static func visible(_ bytes: some Collection<UInt8>) -> String {
    String(
      String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
        $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0)
      })
  }
}
