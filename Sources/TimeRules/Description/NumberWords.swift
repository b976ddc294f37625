/// English numbers in words, as people write and read them: `eight`, `one hundred and six`, `seventh`.
enum NumberWords {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  /// From 20 on.
  private static let tens = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let smallOrdinals = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth",
  ]

  /// The place of a thing in a row, from 0 to 99: `seventh`, `twenty-eighth`.
  static func ordinal(_ number: Int) -> String {
    if smallOrdinals.indices.contains(number) { return smallOrdinals[number] }
    let ten = tens[min(max(number / 10 - 2, 0), tens.count - 1)]
    return number % 10 == 0
      ? ten.dropLast() + "ieth" : "\(ten)-\(smallOrdinals[number % 10])"
  }

  /// The number that begins with the first of these lower-case words, and of how many it consists;
  /// nil where none begins there. `twenty-four` is two words.
  static func read(_ words: ArraySlice<String>) -> (value: Int, isOrdinal: Bool, words: Int)? {
    var thousands = 0
    var value = 0
    // What comes next must be below this: after "twenty" one of the small ones, after "eight" none.
    var room = 1000
    var count = 0
    for (index, word) in zip(words.indices, words) {
      if let number = cardinal(word), number < room, number > 0 || count == 0 {
        value += number
        room = number < 20 ? 0 : 10
      } else if word == "hundred", count == 0 || room == 0, value < 100 {
        value = max(value, 1) * 100
        room = 100
      } else if word == "thousand", thousands == 0 {
        thousands = max(value, 1) * 1000
        value = 0
        room = 1000
      } else if let number = ordinalValue(word), number < room {
        return (thousands + value + number, true, count + 1)
      } else if word == "and", count > 0, room >= 100,
        begins(words[index...].dropFirst(), below: room)
      {
        // "one hundred and six" is one number, "eight and twelve" are two.
      } else {
        break
      }
      count += 1
    }
    return count == 0 ? nil : (thousands + value, false, count)
  }

  private static func begins(_ words: ArraySlice<String>, below room: Int) -> Bool {
    guard let word = words.first, let number = cardinal(word) ?? ordinalValue(word) else {
      return false
    }
    return number > 0 && number < room
  }

  private static func cardinal(_ word: String) -> Int? {
    small.firstIndex(of: word) ?? tens.firstIndex(of: word).map { $0 * 10 + 20 }
  }

  private static func ordinalValue(_ word: String) -> Int? {
    if let number = smallOrdinals.firstIndex(of: word) { return number }
    return word.hasSuffix("ieth")
      ? tens.firstIndex(of: word.dropLast(4) + "y").map { $0 * 10 + 20 } : nil
  }
}
