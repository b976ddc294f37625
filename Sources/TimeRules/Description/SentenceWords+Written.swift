import PayrollModel

/// A number as it stands in a sentence, without what it counts.
struct WrittenNumber {
  /// As it is written: `8.5`, `twenty four`, `7th`.
  let text: String
  /// In 1/1,000,000; nil where it is written in a way that is not read.
  let millionths: Int64?
  /// Whether it is a place in a row.
  let isOrdinal: Bool
  /// Whether it is the word `one`, which is seldom a number.
  let isWordOne: Bool
  /// The place of the word behind it.
  let end: Int
}

extension SentenceWords {
  /// The number in digits or English words that begins at a word; nil where none does.
  func written(at index: Int) -> WrittenNumber? {
    guard index < words.count, let first = words[index].unicodeScalars.first else { return nil }
    let millionths: Int64?
    var end = index + 1
    var isOrdinal = false
    let areWords: Bool
    if let (value, isPlace, count) = NumberWords.read(words[index...]) {
      (millionths, isOrdinal, end, areWords) = (
        Int64(value) * 1_000_000, isPlace, index + count, true
      )
    } else if first.properties.numericType != nil {
      (millionths, areWords) = (Self.value(words[index]), false)
      if end < words.count, ["st", "nd", "rd", "th"].contains(words[end]) {
        isOrdinal = true
        end += 1
      }
    } else {
      return nil
    }
    var whole = millionths
    if !isOrdinal, let millionths, let fraction = fraction(at: end) {
      whole = millionths + fraction.millionths
      end = fraction.end
    }
    return WrittenNumber(
      text: words[index..<end].joined(separator: isOrdinal && !areWords ? "" : " "),
      millionths: whole, isOrdinal: isOrdinal,
      isWordOne: areWords && !isOrdinal && whole == 1_000_000, end: end)
  }

  /// `and a half` in millionths, and the place of the word behind it.
  func fraction(at index: Int) -> (millionths: Int64, end: Int)? {
    guard index + 2 < words.count, words[index] == "and" else { return nil }
    switch (words[index + 1], words[index + 2]) {
    case ("a", "half"), ("one", "half"): return (500_000, index + 3)
    case ("a", "quarter"), ("one", "quarter"): return (250_000, index + 3)
    case ("three", "quarters"): return (750_000, index + 3)
    default: return nil
    }
  }

  /// Digits in millionths; `1,000` is a thousand and `37,5` thirty-seven and a half. Nil for anything
  /// that is not clear.
  private static func value(_ text: String) -> Int64? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let groups = parts.dropFirst().map { $0.prefix { $0 != "." }.count }
    let areThousands = groups.allSatisfy { $0 == 3 }
    guard areThousands || parts.count == 2 else { return nil }
    let millionths = DecimalText.exact(
      parts.joined(separator: areThousands ? "" : "."), fractionDigits: 6)
    // No rule has a million of anything, and what is added and multiplied below stays whole.
    return millionths.flatMap { $0 < 1_000_000_000_000 ? $0 : nil }
  }
}
