/// The characters that a file or a field may hold, as ranges of Unicode scalars.
package struct CharacterRule: Sendable, Equatable {
  /// The ranges allowed.
  package var ranges: [ClosedRange<UInt32>]

  /// Everything but control characters and the two noncharacters that XML forbids.
  package static let any = CharacterRule(ranges: [0x20...0x7E, 0xA0...0xFFFD, 0x10000...0x10FFFF])

  private static let classes: [String: [ClosedRange<UInt32>]] = [
    "digits": [0x30...0x39], "letters": [0x41...0x5A, 0x61...0x7A],
    "capitals": [0x41...0x5A], "space": [0x20...0x20],
  ]

  /// The names of the classes, for messages.
  package static var classNames: [String] { classes.keys.sorted() }

  /// Reads `32-91 93-122 digits letters`; nil with the word that is wrong.
  package static func read(_ text: String) -> (rule: CharacterRule, wrong: String?) {
    var ranges: [ClosedRange<UInt32>] = []
    for word in text.split(separator: " ") {
      if let known = classes[String(word)] {
        ranges += known
        continue
      }
      let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { UInt32($0) }
      guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil,
        first <= last, first >= 0x20, last <= 0x10FFFF
      else { return (CharacterRule(ranges: []), String(word)) }
      ranges.append(first...last)
    }
    return (CharacterRule(ranges: ranges), ranges.isEmpty ? text : nil)
  }

  /// Whether a character is allowed.
  package func allows(_ scalar: UInt32) -> Bool { ranges.contains { $0.contains(scalar) } }

  /// Whether every character of a text is allowed.
  package func allows(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { allows($0.value) }
  }
}

extension CharacterRule {
  /// The characters that a file's rule and a field's rule both allow.
  package static func intersection(_ left: CharacterRule, _ right: CharacterRule?) -> CharacterRule
  {
    guard let right else { return left }
    return CharacterRule(
      ranges: left.ranges.flatMap { first in
        right.ranges.compactMap { second in
          let low = max(first.lowerBound, second.lowerBound)
          let high = min(first.upperBound, second.upperBound)
          return low <= high ? low...high : nil
        }
      })
  }
}
