import Testing

@testable import TimeRules

/// English numbers, written and read: what a sentence says is compared with what a rule pays.
@Suite("Numbers in words") struct NumberWordsTests {
  @Test(arguments: [
    (0, "zeroth"), (1, "first"), (2, "second"), (3, "third"), (5, "fifth"), (7, "seventh"),
    (8, "eighth"), (9, "ninth"), (12, "twelfth"), (19, "nineteenth"), (20, "twentieth"),
    (21, "twenty-first"), (28, "twenty-eighth"), (30, "thirtieth"), (40, "fortieth"),
    (55, "fifty-fifth"), (90, "ninetieth"), (99, "ninety-ninth"),
  ])
  func ordinals(number: Int, word: String) {
    #expect(NumberWords.ordinal(number) == word)
  }

  @Test("Every ordinal that is written is read as itself, and no two are the same")
  func roundTrip() throws {
    var seen: Set<String> = []
    for number in 0..<100 {
      let word = NumberWords.ordinal(number)
      #expect(seen.insert(word).inserted)
      let words = word.split(separator: "-").map(String.init)
      let read = try #require(NumberWords.read(words[...]), "\(word)")
      #expect(read.value == number && read.isOrdinal && read.words == words.count, "\(word)")
    }
  }

  /// What is read from the beginning of some words: the number, an ordinal with a point behind it,
  /// and how many words it takes.
  private func read(_ text: String) -> String {
    let words = text.split(separator: " ").map(String.init)
    guard let (value, isOrdinal, count) = NumberWords.read(words[...]) else { return "none" }
    return "\(value)\(isOrdinal ? "." : "") in \(count)"
  }

  @Test(arguments: [
    ("zero hours", "0 in 1"), ("one", "1 in 1"), ("twelve hours", "12 in 1"),
    ("nineteen", "19 in 1"), ("twenty", "20 in 1"), ("twenty four hours", "24 in 2"),
    ("ninety nine", "99 in 2"), ("one hundred", "100 in 2"), ("hundred", "100 in 1"),
    ("a hundred", "none"), ("two hundred and twelve", "212 in 4"),
    ("two hundred twelve", "212 in 3"), ("one hundred and seventy one hours", "171 in 5"),
    ("two thousand and eighty", "2080 in 4"), ("two thousand eighty", "2080 in 3"),
    ("thousand", "1000 in 1"), ("one thousand one hundred", "1100 in 4"),
    ("twelve hundred", "1200 in 2"), ("twenty hundred", "20 in 1"),
  ])
  func cardinals(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("eight and twelve", "8 in 1"), ("twenty and four", "20 in 1"), ("eight twelve", "8 in 1"),
    ("twenty twelve", "20 in 1"), ("twenty thirty", "20 in 1"), ("twenty zero", "20 in 1"),
    ("one hundred and a half", "100 in 2"), ("one hundred and hours", "100 in 2"),
    ("one hundred and zero", "100 in 2"), ("one hundred and", "100 in 2"),
    ("one hundred hundred", "100 in 2"), ("one thousand thousand", "1000 in 2"),
    ("and eight", "none"), ("hours", "none"), ("", "none"),
  ])
  func whatIsNoPartOfANumber(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("seventh day", "7. in 1"), ("twenty eighth day", "28. in 2"), ("twentieth", "20. in 1"),
    ("thirtieth of", "30. in 1"), ("one hundred and first", "101. in 4"),
    ("twenty twentieth", "20 in 1"), ("eight seventh", "8 in 1"), ("quieth", "none"),
  ])
  func ordinalsEndANumber(text: String, expected: String) {
    #expect(read(text) == expected)
  }
}
