import PayrollModel

/// Turns what a clock on the wall showed into instants.
struct PunchClock {
  /// What a wall clock's time is.
  enum Reading: Equatable {
    /// One instant, in seconds since 1970 UTC.
    case instant(Int64)
    /// The clock showed it twice, when it was set back: both instants.
    case twice(Int64, Int64)
    /// The clock never showed it, because it was set forward over it.
    case never
  }

  private let zone: ZoneRules
  /// The day that was looked up last, and the offset where it is one all day.
  private var day: Int32 = .min
  private var offset: Int64?

  /// A clock in a zone.
  init(_ zone: ZoneRules) { self.zone = zone }

  /// When the clock showed a time of a date.
  ///
  /// - Parameter secondsOfDay: 0 to 86,400, which is the midnight at the end of the date.
  mutating func reading(_ date: CalendarDate, _ secondsOfDay: Int) -> Reading {
    let wall = Int64(date.daysSince1970) * 86_400 + Int64(secondsOfDay)
    if date.daysSince1970 != day {
      day = date.daysSince1970
      let midnight = Int64(day) * 86_400
      // Wide enough for every offset there is.
      let before = zone.offset(at: Instant(secondsSince1970: midnight - 86_400))
      let after = zone.offset(at: Instant(secondsSince1970: midnight + 2 * 86_400))
      offset = before == after ? before : nil
    }
    if let offset { return .instant(wall - offset) }
    return changing(wall)
  }

  /// The same near a change of the clock.
  private func changing(_ wall: Int64) -> Reading {
    let before = zone.offset(at: Instant(secondsSince1970: wall - 86_400))
    let after = zone.offset(at: Instant(secondsSince1970: wall + 86_400))
    let instants = Set([before, after]).map { wall - $0 }.filter {
      $0 + zone.offset(at: Instant(secondsSince1970: $0)) == wall
    }.sorted()
    guard let first = instants.first else { return .never }
    return instants.count > 1 ? .twice(first, instants[1]) : .instant(first)
  }
}

/// Offsets as rows give them: `-05:00`, `+0100`, `-05`, `Z`, `UTC`.
enum WrittenOffset {
  /// Seconds east of UTC; nil where the text is no offset.
  static func seconds(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard let first = text.first else { return nil }
    if first | 0x20 == UInt8(ascii: "z") { return text.count == 1 ? 0 : nil }
    if first | 0x20 == UInt8(ascii: "u") {
      let isUTC =
        text.count == 3 && text[1] | 0x20 == UInt8(ascii: "t")
        && text[2] | 0x20 == UInt8(ascii: "c")
      return isUTC ? 0 : nil
    }
    guard first == UInt8(ascii: "+") || first == UInt8(ascii: "-") else { return nil }
    var (number, digits) = (0, 0)
    for (place, byte) in text.enumerated().dropFirst() {
      if byte == UInt8(ascii: ":"), place == 3 { continue }
      guard byte &- 0x30 < 10, digits < 4 else { return nil }
      number = number * 10 + Int(byte &- 0x30)
      digits += 1
    }
    guard digits == 2 || digits == 4 else { return nil }
    let (hours, minutes) = digits == 2 ? (number, 0) : (number / 100, number % 100)
    guard hours <= 14, minutes < 60 else { return nil }
    let seconds = Int64(hours * 3600 + minutes * 60)
    return first == UInt8(ascii: "-") ? -seconds : seconds
  }
}
