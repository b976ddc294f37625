import Testing

@testable import TimeRules

/// Which numbers a sentence names, and what they count.
@Suite("Numbers of a sentence") struct SentenceNumberTests {
  /// The numbers of a sentence in millionths with their units; `<` where one is an end, a point behind
  /// one that is a place in a row.
  private func numbers(_ text: String) -> [String] {
    SentenceWords(text).numbers.map { number in
      let value = number.millionths.map { millionths in
        millionths % 1_000_000 == 0 ? "\(millionths / 1_000_000)" : "\(millionths)u"
      }
      return (number.isUpperBound ? "<" : "") + (value ?? "?") + (number.isOrdinal ? "." : "")
        + (number.unit.map { " \($0)" } ?? "")
    }
  }

  // MARK: Words

  @Test(arguments: [
    ("More than 8 Hours", ["more", "than", "8", "hours"]), ("8h", ["8", "h"]),
    ("14-day", ["14", "day"]), ("8.5 or 8,5", ["8.5", "or", "8,5"]), ("8. Or", ["8", "or"]),
    ("8, 9", ["8", "9"]), ("8:30", ["8:30"]), ("x8", ["x", "8"]), ("8.x", ["8", "x"]),
    ("1.5×", ["1.5", "x"]), ("50%", ["50", "%"]), ("8½", ["8", "½"]), ("Año's", ["año", "s"]),
    ("  ", []), ("", []), ("8..5", ["8", "5"]), ("(40)", ["40"]), ("$18.00", ["18.00"]),
  ])
  func aTextIsCutIntoWords(text: String, words: [String]) {
    #expect(SentenceWords(text).words == words)
  }

  // MARK: Units

  @Test(arguments: [
    ("8 hours", "8 hours"), ("1 hour", "1 hours"), ("8 hr", "8 hours"), ("8 hrs", "8 hours"),
    ("8 h", "8 hours"), ("30 minutes", "30 minutes"), ("1 minute", "1 minutes"),
    ("30 min", "30 minutes"), ("30 mins", "30 minutes"), ("6 days", "6 days"),
    ("1 day", "1 days"), ("6 workdays", "6 days"), ("2 weeks", "2 weeks"), ("1 week", "1 weeks"),
    ("2 workweeks", "2 weeks"), ("2 times", "2 times"), ("1.5 x", "1500000u times"),
    ("1.5×", "1500000u times"), ("50 percent", "50 percent"), ("50%", "50 percent"),
    ("8 stunden", "8"),
  ])
  func eachUnitHasItsSpellings(text: String, number: String) {
    #expect(numbers(text) == [number])
  }

  @Test func aUnitMayStandAFewWordsOn() {
    #expect(numbers("40 paid straight time hours") == ["40 hours"])
    #expect(numbers("40 of the hours") == ["40"])
    #expect(numbers("40 a b c hours") == ["40"], "an article begins another thought")
    #expect(numbers("40 b c d hours") == ["40 hours"], "the fourth word")
    #expect(numbers("40 b c d e hours") == ["40"], "the fifth")
    #expect(numbers("8 to 12 hours") == ["8 hours", "<12 hours"])
  }

  @Test(arguments: [
    "in", "a", "an", "the", "of", "on", "for", "per", "each", "every", "from", "at", "within", "by",
    "with", "beyond", "over", "above", "below", "under", "than", "less", "if", "unless", "where",
    "when", "is", "are",
  ])
  func aWordThatBeginsAnotherThoughtEndsTheSearch(word: String) {
    #expect(numbers("8 \(word) weeks") == ["8"])
  }

  // MARK: Ends

  @Test(arguments: ["to", "first", "until", "most", "through", "within"])
  func someWordsBeforeANumberMakeItAnEnd(word: String) {
    #expect(numbers("\(word) 8 hours") == ["<8 hours"])
    #expect(numbers("\(word) then 8 hours") == ["8 hours"])
  }

  @Test func aNumberAtTheBeginningIsNoEnd() {
    #expect(numbers("8 hours to the end") == ["8 hours"])
    #expect(numbers("the first eight hours") == ["<8 hours"])
  }

  // MARK: Places

  @Test func mostOrdinalsAreNoNumbers() {
    #expect(numbers("the seventh day") == ["7. days"])
    #expect(numbers("the 7th day") == ["7. days"])
    #expect(numbers("the first day") == ["1. days"])
    #expect(numbers("the first hours") == [], "no place of an hour")
    #expect(numbers("the second hour") == ["2. hours"])
    #expect(numbers("a second shift") == [])
    #expect(numbers("the third week") == [])
    #expect(numbers("the first 8 hours") == ["<8 hours"])
    #expect(numbers("the 1st, 2nd, 3rd and 4th day") == ["3. days", "4. days"])
  }

  @Test func oneIsSeldomANumber() {
    #expect(numbers("one of them") == [])
    #expect(numbers("one hour") == ["1 hours"])
    #expect(numbers("one workweek") == ["1 weeks"])
    #expect(numbers("1 of them") == ["1"], "in digits it is one")
    #expect(numbers("two of them") == ["2"])
  }

  // MARK: Fractions

  @Test(arguments: [
    ("8 and a half hours", "8500000u hours"), ("8 and one half hours", "8500000u hours"),
    ("eight and a quarter hours", "8250000u hours"),
    ("8 and one quarter hours", "8250000u hours"),
    ("8 and three quarters hours", "8750000u hours"), ("8.5 hours", "8500000u hours"),
    ("8,5 hours", "8500000u hours"), ("8,25 hours", "8250000u hours"),
    ("1,000 hours", "1000 hours"), ("1,000.5 hours", "1000500000u hours"),
    ("12,345,678 hours", "? hours"), ("123,456 hours", "123456 hours"),
    ("1,00,000 hours", "? hours"), ("999999.5 hours", "999999500000u hours"),
    ("1000000 hours", "? hours"), ("0.0000001 hours", "? hours"), ("8:30 hours", "? hours"),
  ])
  func fractionsAndThousands(text: String, number: String) {
    #expect(numbers(text) == [number])
  }

  @Test func aHalfNeedsItsThreeWords() {
    #expect(numbers("8 and a").first == "8")
    #expect(numbers("8 and three quarter") == ["8", "3"])
    #expect(numbers("8 or a half") == ["8"])
  }

  // MARK: Times the rate

  @Test(arguments: [
    ("double time", "2 times"), ("double the rate", "2 times"),
    ("twice the regular rate", "2 times"),
    ("triple pay", "3 times"), ("quadruple wages", "4 times"), ("double their own wage", "2 times"),
    ("time and a half", "1500000u times"), ("time and a quarter", "1250000u times"),
    ("time and three quarters", "1750000u times"), ("twice these rates", "2 times"),
  ])
  func wordsForTimesTheRate(text: String, number: String) {
    #expect(numbers(text) == [number])
  }

  @Test func withoutARateNothingIsDoubled() {
    #expect(numbers("double shifts") == [])
    #expect(numbers("twice a b c rate") == [], "a rate so far off is another's")
    #expect(numbers("time and again") == [])
    #expect(numbers("double") == [])
    // What stands behind is read on its own.
    #expect(numbers("double time beyond 12 hours") == ["2 times", "12 hours"])
    #expect(numbers("time and a half from 8 hours on") == ["1500000u times", "8 hours"])
  }

  @Test func theTextOfANumberIsWhatWasWritten() {
    func texts(_ text: String) -> [String] { SentenceWords(text).numbers.map(\.text) }
    #expect(texts("Twenty-Four paid hours, 7th day") == ["twenty four hours", "7th day"])
    #expect(
      texts("8 and a half hours at twice the rate") == ["8 and a half hours", "twice the rate"])
    #expect(texts("37,5 in all, 50%") == ["37,5", "50 %"])
  }
}
