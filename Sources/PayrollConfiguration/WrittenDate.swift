import PayrollModel

/// A date as somebody typed it, in whatever order: for saying how it is written here. Nothing is ever
/// reckoned with it.
public struct WrittenDate: Sendable, Equatable {
  /// The text.
  let text: String
  /// The date, where it is one.
  let date: CalendarDate?
  /// The last day of the month, where only the day is too large.
  let lastDay: Int?
  /// The order that the parts were taken in: `year-month-day`.
  let order: String
  /// Whether they stand as they should.
  var isUsual: Bool { date?.description == text }

  /// What to say about a text that should be one date and is not: what is wrong, what to write.
  public static func problem(with text: String) -> (message: String, advice: String) {
    let found = all(in: text)
    guard found.count == 1, let one = found.first else {
      return ("\"\(text)\" is not a date", "write it as 2026-11-09")
    }
    guard let date = one.date else { return one.impossible }
    return ("\"\(text)\" is not a date as it is written here", one.advice(date.description))
  }

  /// What is wrong with a date that does not exist.
  var impossible: (message: String, advice: String) {
    guard let lastDay else {
      return ("there is no day \(text)", "write it as year-month-day, such as 2026-11-09")
    }
    return ("there is no day \(text)", "that month has \(lastDay) days")
  }

  /// `write 2026-11-07, if 11/07/2026 is month/day/year`.
  func advice(_ correct: String) -> String {
    order == "year-month-day" ? "write \(correct)" : "write \(correct), if \(text) is \(order)"
  }

  /// The dates in a text, in its order; at most a few, because nobody means more.
  static func all(in text: String) -> [WrittenDate] {
    var found: [WrittenDate] = []
    var rest = Array(text.utf8.prefix(200))[...]
    while let start = rest.firstIndex(where: isDigit), found.count < 4 {
      rest = rest[start...]
      if let (date, length) = first(rest) {
        found.append(date)
        rest = rest.dropFirst(length)
      } else {
        rest = rest.drop(while: isDigit)
      }
    }
    return found
  }

  /// The date that a text begins with, and its length.
  private static func first(_ bytes: ArraySlice<UInt8>) -> (WrittenDate, Int)? {
    let digits = bytes.prefix(while: isDigit)
    if digits.count == 8 {
      let parts = [digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2)].map(number)
      return (WrittenDate(digits, parts[0], parts[1], parts[2], "year-month-day"), 8)
    }
    var rest = bytes
    var numbers: [ArraySlice<UInt8>] = []
    var separator: UInt8?
    while numbers.count < 3 {
      let digits = rest.prefix(while: isDigit)
      guard (1...4).contains(digits.count) else { return nil }
      numbers.append(digits)
      rest = rest.dropFirst(digits.count)
      if numbers.count == 3 { break }
      guard let sign = rest.first, "-/.".utf8.contains(sign), separator ?? sign == sign else {
        return nil
      }
      separator = sign
      rest = rest.dropFirst()
    }
    let text = bytes.prefix(rest.startIndex - bytes.startIndex)
    let (a, b, c) = (number(numbers[0]), number(numbers[1]), number(numbers[2]))
    if numbers[0].count == 4 {
      return (WrittenDate(text, a, b, c, "year-month-day"), text.count)
    }
    guard numbers[2].count == 4 || numbers[2].count == 2 else { return nil }
    let year = numbers[2].count == 2 ? 2000 + c : c
    // Dots are the continent's; elsewhere in this trade the month comes first, unless it cannot.
    if separator == UInt8(ascii: ".") || a > 12 {
      return (WrittenDate(text, year, b, a, "day/month/year"), text.count)
    }
    return (WrittenDate(text, year, a, b, "month/day/year"), text.count)
  }

  private init(
    _ text: ArraySlice<UInt8>, _ year: Int, _ month: Int, _ day: Int, _ order: String
  ) {
    self.text = String(decoding: text, as: UTF8.self)
    self.order = order
    date = CalendarDate(year: year, month: month, day: day)
    let isMonth = (1...9999).contains(year) && (1...12).contains(month)
    lastDay =
      date == nil && isMonth && day > 28 ? CalendarDate.days(inMonth: month, ofYear: year) : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// At most four digits.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
