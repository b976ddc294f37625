/// How far apart two words are, for "did you mean".
public enum SpellingDistance {
  /// The word nearest to `word`, if one is near enough to be a slip of the hand: at most a third
  /// of the letters differ, and case does not count.
  public static func nearest(to word: String, among words: [String]) -> String? {
    // The work grows with the length of both; nobody mistypes a novel.
    guard word.utf8.count <= longest else { return nil }
    let target = Array(word.lowercased().utf8)
    var best: (word: String, distance: Int)?
    for candidate in words where candidate.utf8.count <= longest {
      let distance = edits(target, Array(candidate.lowercased().utf8))
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    guard let best, best.distance <= max(1, word.utf8.count / 3) else { return nil }
    return best.word
  }

  private static let longest = 100

  /// The number of single-letter insertions, deletions, replacements and swaps of neighbours that
  /// turn one word into the other.
  static func edits(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1] + [Int](repeating: 0, count: right.count)
      for column in right.indices {
        let replaced = last[column] + (letter == right[column] ? 0 : 1)
        var cost = min(replaced, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current[column + 1] = cost
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
