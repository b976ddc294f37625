/// The yearly rule at the end of a TZif file, for example `EST5EDT,M3.2.0,M11.1.0`.
///
/// Only what tzdata writes is read: `Mm.w.d`, `Jn` and `n` days with an optional time, which may be
/// negative or beyond 24 hours (RFC 8536, 3.3.1).
struct FutureZoneRule: Sendable, Equatable {
  /// A day and time in every year.
  struct YearlyMoment: Sendable, Equatable {
    enum Day: Sendable, Equatable {
      /// Day of the year from 1, where 29 February is never counted.
      case julian(Int)
      /// Day of the year from 0, where 29 February counts.
      case zeroBased(Int)
      /// The `week`th `weekday` (Sunday 0) of `month`; week 5 is the last one.
      case weekday(month: Int, week: Int, weekday: Int)
    }

    let day: Day
    /// Seconds after local midnight.
    let seconds: Int64

    /// Seconds since 1970 on the wall clock in `year`.
    func wallSeconds(inYear year: Int) -> Int64 {
      let newYear = Int(CalendarDate.daysSince1970(year: year, month: 1, day: 1))
      let days: Int
      switch day {
      case .julian(let number):
        let isLeap = CalendarDate.days(inMonth: 2, ofYear: year) == 29
        days = newYear + number - 1 + (isLeap && number >= 60 ? 1 : 0)
      case .zeroBased(let number): days = newYear + number
      case .weekday(let month, let week, let weekday):
        let first = CalendarDate(
          daysSince1970: CalendarDate.daysSince1970(year: year, month: month, day: 1))
        var inMonth = (weekday - first.weekday.indexFromSunday + 7) % 7 + 1 + (week - 1) * 7
        if inMonth > CalendarDate.days(inMonth: month, ofYear: year) { inMonth -= 7 }
        days = Int(first.daysSince1970) + inMonth - 1
      }
      return Int64(days) * 86_400 + seconds
    }
  }

  let standardOffset: Int32
  let daylightOffset: Int32
  let daylightStart: YearlyMoment
  let daylightEnd: YearlyMoment

  /// Seconds east of UTC at an instant.
  func offset(at seconds: Int64) -> Int32 {
    let local = seconds + Int64(standardOffset)
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    let year = CalendarDate(daysSince1970: Int32(clamping: day)).parts.year
    let start = daylightStart.wallSeconds(inYear: year) - Int64(standardOffset)
    let end = daylightEnd.wallSeconds(inYear: year) - Int64(daylightOffset)
    let isDaylight =
      start < end ? start <= seconds && seconds < end : !(end <= seconds && seconds < start)
    return isDaylight ? daylightOffset : standardOffset
  }

  /// Reads a footer; nil where the zone no longer changes its clocks, or the text is not a rule.
  init?(footer: String) {
    var scanner = PosixZoneScanner(footer)
    guard scanner.skipName(), let standard = scanner.offset(), scanner.skipName() else {
      return nil
    }
    let daylight = scanner.peek == UInt8(ascii: ",") ? standard - 3600 : scanner.offset()
    guard let daylight, scanner.take(UInt8(ascii: ",")), let start = scanner.moment(),
      scanner.take(UInt8(ascii: ",")), let end = scanner.moment(), scanner.peek == nil
    else { return nil }
    // POSIX counts offsets west of Greenwich.
    self.standardOffset = -standard
    self.daylightOffset = -daylight
    self.daylightStart = start
    self.daylightEnd = end
  }
}

/// Reads the parts of a POSIX TZ text.
struct PosixZoneScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { self.bytes = Array(text.utf8) }

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  /// Skips a zone abbreviation: letters, or anything in angle brackets.
  mutating func skipName() -> Bool {
    let start = position
    if take(UInt8(ascii: "<")) {
      while let byte = peek, byte != UInt8(ascii: ">") { position += 1 }
      return take(UInt8(ascii: ">"))
    }
    while let byte = peek, (0x41...0x5A).contains(byte & 0xDF) { position += 1 }
    return position > start
  }

  /// Reads `[+-]hh[:mm[:ss]]` as seconds.
  mutating func offset() -> Int32? {
    let isNegative = take(UInt8(ascii: "-"))
    if !isNegative { _ = take(UInt8(ascii: "+")) }
    guard let hours = number() else { return nil }
    var seconds = hours * 3600
    if take(UInt8(ascii: ":")) {
      guard let minutes = number() else { return nil }
      seconds += minutes * 60
      if take(UInt8(ascii: ":")) {
        guard let rest = number() else { return nil }
        seconds += rest
      }
    }
    return Int32(isNegative ? -seconds : seconds)
  }

  /// Reads a day of the year and its time, 02:00 where none is given.
  mutating func moment() -> FutureZoneRule.YearlyMoment? {
    let day: FutureZoneRule.YearlyMoment.Day
    if take(UInt8(ascii: "M")) {
      guard let month = number(), (1...12).contains(month), take(UInt8(ascii: ".")),
        let week = number(), (1...5).contains(week), take(UInt8(ascii: ".")),
        let weekday = number(), (0...6).contains(weekday)
      else { return nil }
      day = .weekday(month: month, week: week, weekday: weekday)
    } else if take(UInt8(ascii: "J")) {
      guard let number = number() else { return nil }
      day = .julian(number)
    } else {
      guard let number = number() else { return nil }
      day = .zeroBased(number)
    }
    guard take(UInt8(ascii: "/")) else { return .init(day: day, seconds: 7200) }
    guard let seconds = offset() else { return nil }
    return .init(day: day, seconds: Int64(seconds))
  }

  private mutating func number() -> Int? {
    let start = position
    var value = 0
    while let byte = peek, (0x30...0x39).contains(byte), position - start < 4 {
      value = value * 10 + Int(byte - 0x30)
      position += 1
    }
    return position > start ? value : nil
  }
}
