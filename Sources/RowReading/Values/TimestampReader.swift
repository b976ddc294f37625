package import PayrollModel

/// Reads dates and moments from text as integers.
///
/// Rows that follow each other mostly have the same date and the same offset, so both are
/// remembered as bytes with their value, and compared before they are worked out.
package struct TimestampReader {
  package typealias Position = UnsafePointer<UInt8>

  /// What an unreadable moment reads as.
  package static let unreadable = Int64.min
  /// A number below this is not taken for Unix seconds (1973-03-03): it is more likely a date
  /// without its hyphens, or a zero that means "none".
  package static let leastUnixSeconds: Int64 = 100_000_000
  /// The first second of the year 10000.
  package static let endOfTime: Int64 = 253_402_300_800

  private var yearAndMonth: UInt64 = 0
  private var day: UInt16 = 0
  private var midnight: Int64 = 0
  private var offsetText: UInt64 = 0
  private var offset: Int64 = 0

  /// Nothing read yet.
  package init() {}

  /// Unix seconds, as far as they are plausible.
  package static func moment(unixSeconds: Int64) -> Int64 {
    (leastUnixSeconds..<endOfTime).contains(unixSeconds) ? unixSeconds : unreadable
  }

  /// The moment in a text: `yyyy-mm-ddThh:mm[:ss[.fraction]]` with an offset or `Z`, with a blank
  /// for the `T`, without an offset (then it is UTC), or Unix seconds. Fractions are cut off.
  package mutating func moment(_ text: Position, length: Int) -> Int64 {
    guard length >= 16 else { return Self.unixSeconds(text, length: length) }
    guard let midnight = midnight(text) else { return Self.unixSeconds(text, length: length) }
    let separator = text[10] | 0x20
    guard separator == UInt8(ascii: "t") || text[10] == 0x20 else { return Self.unreadable }
    let hour = Self.twoDigits(text + 11)
    let minute = Self.twoDigits(text + 14)
    guard hour <= 24, minute < 60, text[13] == UInt8(ascii: ":") else { return Self.unreadable }
    var second = 0
    var index = 16
    if length >= 19, text[16] == UInt8(ascii: ":") {
      second = Self.twoDigits(text + 17)
      index = 19
      guard second < 60 else { return Self.unreadable }
      if length > 20, text[19] == UInt8(ascii: ".") || text[19] == UInt8(ascii: ",") {
        index = 20
        while index < length, Self.isDigit(text[index]) { index += 1 }
        guard index > 20 else { return Self.unreadable }
      }
    }
    if hour == 24 && (minute > 0 || second > 0) { return Self.unreadable }
    let local = midnight + Int64(hour * 3600 + minute * 60 + second)
    if index == length { return local }
    guard let offset = offset(text + index, length: length - index) else { return Self.unreadable }
    return local - offset
  }

  /// The date in a text: `yyyy-mm-dd`, or the date that a moment is written with, as it stands.
  package mutating func date(_ text: Position, length: Int) -> CalendarDate? {
    guard
      length == 10 || (length > 10 && (text[10] | 0x20 == UInt8(ascii: "t") || text[10] == 0x20))
    else { return nil }
    guard let midnight = midnight(text) else { return nil }
    return CalendarDate(daysSince1970: Int32(midnight / 86_400))
  }

  /// The time of day that a moment is written with; nil where it cannot be read.
  package mutating func time(_ text: Position, length: Int) -> WrittenTime? {
    let moment = moment(text, length: length)
    guard length >= 16, moment != Self.unreadable, let midnight = midnight(text) else { return nil }
    var end = 16
    while end < length,
      Self.isDigit(text[end]) || text[end] == UInt8(ascii: ":")
        || text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ",")
    { end += 1 }
    let local = self.moment(text, length: end)
    guard local != Self.unreadable else { return nil }
    return WrittenTime(
      secondsOfDay: Int32(clamping: local - midnight),
      clock: end == length ? .unsaid : local == moment ? .utc : .local)
  }

  /// The moment at which a date begins in UTC. Ten bytes must be readable.
  @inline(__always)
  private mutating func midnight(_ text: Position) -> Int64? {
    let yearAndMonth = UnsafeRawPointer(text).loadUnaligned(as: UInt64.self)
    let day = UnsafeRawPointer(text + 8).loadUnaligned(as: UInt16.self)
    if yearAndMonth == self.yearAndMonth && day == self.day { return midnight }
    return newMidnight(text, yearAndMonth, day)
  }

  @inline(never)
  private mutating func newMidnight(_ text: Position, _ head: UInt64, _ tail: UInt16) -> Int64? {
    let century = Self.twoDigits(text)
    let year = Self.twoDigits(text + 2)
    let month = Self.twoDigits(text + 5)
    let day = Self.twoDigits(text + 8)
    guard century < 100, year < 100, month < 100, day < 100, text[4] == UInt8(ascii: "-"),
      text[7] == UInt8(ascii: "-"),
      let date = CalendarDate(year: century * 100 + year, month: month, day: day)
    else { return nil }
    yearAndMonth = head
    self.day = tail
    midnight = Int64(date.daysSince1970) * 86_400
    return midnight
  }

  /// The seconds that local clocks are ahead of UTC.
  @inline(__always)
  private mutating func offset(_ text: Position, length: Int) -> Int64? {
    guard length <= 7 else { return nil }
    let word = UnsafeRawPointer(text).loadUnaligned(as: UInt64.self)
    let bytes = word & ((1 << UInt64(8 * length)) - 1)
    if bytes == offsetText { return offset }
    guard let seconds = Self.newOffset(text, length: length) else { return nil }
    offsetText = bytes
    offset = seconds
    return seconds
  }

  private static func newOffset(_ text: Position, length: Int) -> Int64? {
    var text = text
    var length = length
    if text.pointee == 0x20 && length > 1 {
      text += 1
      length -= 1
    }
    if length == 1 { return text.pointee | 0x20 == UInt8(ascii: "z") ? 0 : nil }
    guard text.pointee == UInt8(ascii: "+") || text.pointee == UInt8(ascii: "-") else { return nil }
    let hours = twoDigits(text + 1)
    var minutes = 0
    switch length {
    case 3: break
    case 5: minutes = twoDigits(text + 3)
    case 6 where text[3] == UInt8(ascii: ":"): minutes = twoDigits(text + 4)
    default: return nil
    }
    guard hours <= 14, minutes < 60 else { return nil }
    let seconds = Int64(hours * 3600 + minutes * 60)
    return text.pointee == UInt8(ascii: "-") ? -seconds : seconds
  }

  private static func unixSeconds(_ text: Position, length: Int) -> Int64 {
    guard (1...18).contains(length) else { return unreadable }
    var seconds: Int64 = 0
    for index in 0..<length {
      guard isDigit(text[index]) else { return unreadable }
      seconds = seconds * 10 + Int64(text[index] - 0x30)
    }
    return moment(unixSeconds: seconds)
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Two digits, or 100 and more where they are none.
  @inline(__always)
  private static func twoDigits(_ text: Position) -> Int {
    let tens = text[0] &- 0x30
    let ones = text[1] &- 0x30
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : 100
  }
}
