/// Times of day as clocks and people write them: `6:00`, `06:00:30`, `6:00 PM`, `0600`, `24:00`.
enum ClockTime {
  /// Seconds since midnight, 86,400 for 24:00; nil for anything else.
  static func seconds(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var position = 0
    var (hour, minute, second) = (0, 0, 0)
    var count = 0
    while true {
      let start = position
      var number = 0
      while position < text.count, position - start < 4, text[position] &- 0x30 < 10 {
        number = number * 10 + Int(text[position] &- 0x30)
        position += 1
      }
      let digits = position - start
      // Without a sign between them, four digits are hours and minutes.
      if count == 0, digits == 4 {
        (hour, minute, count) = (number / 100, number % 100, 2)
        break
      }
      guard digits == 2 || (digits == 1 && count == 0) else { return nil }
      switch count {
      case 0: hour = number
      case 1: minute = number
      case 2: second = number
      default: return nil
      }
      count += 1
      guard position < text.count, text[position] == UInt8(ascii: ":") else { break }
      position += 1
    }
    // Thousandths of a second, where they are nothing.
    if position < text.count, text[position] == UInt8(ascii: ".") {
      position += 1
      guard position < text.count else { return nil }
      while position < text.count, text[position] == UInt8(ascii: "0") { position += 1 }
    }
    guard count >= 2, minute < 60, second < 60,
      let hours = hours(hour, half(text, from: position))
    else { return nil }
    let seconds = hours * 3600 + minute * 60 + second
    return seconds <= 86_400 ? seconds : nil
  }

  /// Which half of the day is written behind the time.
  private enum Half { case none, before, after, neither }

  private static func half(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Half {
    // The letters, the first one highest; a third one makes it something else.
    var letters = 0
    for byte in text[min(start, text.count)...] where byte != 0x20 && byte != UInt8(ascii: ".") {
      guard letters < 0x100 else { return .neither }
      letters = letters << 8 | Int(byte & 0xDF)
    }
    switch letters {
    case 0: return .none
    case 0x414D, 0x41: return .before  // AM, A
    case 0x504D, 0x50: return .after  // PM, P
    default: return .neither
    }
  }

  private static func hours(_ written: Int, _ half: Half) -> Int? {
    switch half {
    case .none: written <= 24 ? written : nil
    // 12 AM is midnight, 12 PM is noon.
    case .before: (1...12).contains(written) ? written % 12 : nil
    case .after: (1...12).contains(written) ? written % 12 + 12 : nil
    case .neither: nil
    }
  }
}
