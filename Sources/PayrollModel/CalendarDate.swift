/// A day of the proleptic Gregorian calendar, without a zone.
///
/// Stored as the number of days since 1970-01-01, so that stepping and comparing are integer
/// arithmetic. Days are stepped here and never by adding 86,400 seconds to an instant.
@frozen
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01; negative before it.
  public var daysSince1970: Int32

  /// The day that many days after 1970-01-01.
  @inlinable
  public init(daysSince1970: Int32) { self.daysSince1970 = daysSince1970 }

  /// The day with these parts; nil where there is no such day. Years 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, ofYear: year)
    else { return nil }
    self.init(daysSince1970: Self.daysSince1970(year: year, month: month, day: day))
  }

  /// The day written `yyyy-mm-dd`; nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The earlier day comes first.
  @inlinable
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }

  /// The day `days` later, or earlier where negative; the last or the first day that can be stored,
  /// millions of years from now, where it lies beyond.
  @inlinable
  public func adding(days: Int) -> CalendarDate {
    let (sum, overflows) = Int(daysSince1970).addingReportingOverflow(days)
    return CalendarDate(daysSince1970: overflows ? (days < 0 ? .min : .max) : Int32(clamping: sum))
  }

  /// Whether the day has a year of four digits, as every date that can be written has.
  public var isWritable: Bool { Self.writable.contains(self) }

  /// From 0001-01-01 to 9999-12-31.
  private static let writable =
    CalendarDate(
      daysSince1970: daysSince1970(year: 1, month: 1, day: 1))...CalendarDate(
      daysSince1970: daysSince1970(year: 9999, month: 12, day: 31))

  /// The number of days from `earlier` to this day.
  @inlinable
  public func days(since earlier: CalendarDate) -> Int {
    Int(daysSince1970) - Int(earlier.daysSince1970)
  }

  /// Year, month and day.
  public var parts: (year: Int, month: Int, day: Int) {
    // Civil-from-days over 400-year eras that begin on 1 March, so that the leap day is last.
    let shifted = Int(daysSince1970) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of the week.
  @inlinable
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(indexFromSunday: (Int(daysSince1970) % 7 + 11) % 7)
  }

  /// `yyyy-mm-dd`.
  public var description: String {
    let (year, month, day) = parts
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The number of days in a month.
  public static func days(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 of a valid year, month and day, without checking them.
  @inlinable
  public static func daysSince1970(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(clamping: era * 146_097 + dayOfEra - 719_468)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
