import PayrollBytes

@testable import PayrollTemplates

/// Changes finished files on purpose, before they are read back.
enum Damage {
  private static func places(of text: String, in bytes: [UInt8]) -> [Int] {
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return [] }
    return (0...(bytes.count - wanted.count)).filter {
      bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }

  private static func write(_ bytes: some Collection<UInt8>, to path: String) -> Bool {
    var buffer = OutputBuffer()
    buffer.append(Array(bytes))
    return (try? OutputFile.write(buffer, to: path)) != nil
  }

  private static func change(
    _ text: String, by other: String, in path: String, _ choose: ([Int]) -> [Int]
  ) -> Bool {
    guard var bytes = try? InputBuffer.array(of: path) else { return false }
    let chosen = choose(places(of: text, in: bytes))
    for place in chosen.reversed() {
      bytes.replaceSubrange(place..<place + text.utf8.count, with: Array(other.utf8))
    }
    return !chosen.isEmpty && write(bytes, to: path)
  }

  /// Replaces the first place of a text in a file; false where it is not there.
  @discardableResult
  static func replace(_ text: String, by other: String, in path: String) -> Bool {
    change(text, by: other, in: path) { Array($0.prefix(1)) }
  }

  /// Replaces the last place of a text in a file.
  static func replaceLast(_ text: String, by other: String, in path: String) -> Bool {
    change(text, by: other, in: path) { Array($0.suffix(1)) }
  }

  /// Replaces every place of a text in a file.
  static func replaceAll(_ text: String, by other: String, in path: String) -> Bool {
    change(text, by: other, in: path) { $0 }
  }

  /// Removes the last line that has a text.
  static func dropLine(holding text: String, in path: String) -> Bool {
    guard let bytes = try? InputBuffer.array(of: path),
      let place = places(of: text, in: bytes).last
    else { return false }
    let newline = UInt8(ascii: "\n")
    let start = bytes[..<place].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: newline).map { $0 + 1 } ?? bytes.count
    return write(bytes[..<start] + bytes[end...], to: path)
  }

  /// Removes bytes at the end.
  static func cut(_ count: Int, from path: String) -> Bool {
    guard let bytes = try? InputBuffer.array(of: path) else { return false }
    return write(bytes.dropLast(count), to: path)
  }
}
