import PayrollModel

/// A date and a time as a cell has them.
struct WrittenMoment {
  /// The date.
  var date: CalendarDate
  /// Seconds since midnight on the clock; 86,400 for 24:00.
  let secondsOfDay: Int
  /// Seconds east of UTC, where they are written behind the time.
  let offset: Int64?
  /// Whether the date stands in the same cell.
  let hasOwnDate: Bool

  /// Reads `10/25/2026 6:00 PM`, `2026-10-25T18:00-04:00`, or `6:00 PM` of a day.
  ///
  /// - Returns: nil for anything else, and for a time of day without a day.
  init?(_ text: UnsafeBufferPointer<UInt8>, _ dates: DateFormat, day: CalendarDate?) {
    var rest = text[...]
    if let (found, length) = dates.date(text) {
      date = found
      hasOwnDate = true
      rest = rest.dropFirst(length)
      // A blank, a comma or a T stands between the two.
      let between = rest.prefix { $0 == 0x20 || $0 == 0x2C || $0 | 0x20 == UInt8(ascii: "t") }
      guard !between.isEmpty else { return nil }
      rest = rest.dropFirst(between.count)
    } else {
      guard let day else { return nil }
      date = day
      hasOwnDate = false
    }
    (rest, offset) = Self.withoutOffset(rest)
    guard let seconds = ClockTime.seconds(UnsafeBufferPointer(rebasing: rest)) else { return nil }
    secondsOfDay = seconds
  }

  /// A time without the offset behind it.
  private static func withoutOffset(
    _ text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> (Slice<UnsafeBufferPointer<UInt8>>, Int64?) {
    let sign = text.lastIndex {
      $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0 | 0x20 == UInt8(ascii: "z")
        || $0 | 0x20 == UInt8(ascii: "u")
    }
    guard let sign,
      let offset = WrittenOffset.seconds(UnsafeBufferPointer(rebasing: text[sign...]))
    else { return (text, nil) }
    var time = text[..<sign]
    while time.last == 0x20 { time = time.dropLast() }
    return (time, offset)
  }
}

/// Yes and no as exports write them.
enum YesOrNo {
  /// True, false, or nil for anything else.
  static func value(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
    switch String(decoding: text.prefix(8), as: UTF8.self).lowercased() {
    case "yes", "y", "true", "1", "paid", "x": true
    case "no", "n", "false", "0", "unpaid": false
    default: nil
    }
  }
}

/// Numbers as spreadsheets write those that are too long for them.
enum SpreadsheetNumber {
  /// Whether a number was rounded: `1.23457E+11`.
  static func isRounded(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let letter = text.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }), letter > 0,
      letter + 2 < text.count, text[letter + 1] == UInt8(ascii: "+")
    else { return false }
    func isNumber(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
    }
    return text[..<letter].allSatisfy(isNumber) && text[(letter + 2)...].allSatisfy(isNumber)
  }
}
