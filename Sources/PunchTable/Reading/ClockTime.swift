/// Times of day as clocks and people write them: `6:00`, `06:00:30`, `6:00 PM`, `0600`, `24:00`.
enum ClockTime {
  /// Seconds since midnight, 86,400 for 24:00; nil for anything else.
  static func seconds(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var position = 0
    var numbers = [0, 0, 0]
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
        (numbers[0], numbers[1], count) = (number / 100, number % 100, 2)
        break
      }
      guard digits == 2 || (digits == 1 && count == 0), count < 3 else { return nil }
      numbers[count] = number
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
    guard count >= 2, numbers[1] < 60, numbers[2] < 60,
      let hours = hours(numbers[0], half(text, from: position))
    else { return nil }
    let seconds = hours * 3600 + numbers[1] * 60 + numbers[2]
    return seconds <= 86_400 ? seconds : nil
  }

  /// Which half of the day is written behind the time.
  private enum Half { case none, before, after, neither }

  private static func half(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Half {
    var letters: [UInt8] = []
    for byte in text[min(start, text.count)...] {
      switch byte {
      case 0x20, UInt8(ascii: "."): continue
      default: letters.append(byte & 0xDF)
      }
    }
    switch letters {
    case []: return .none
    case Array("AM".utf8), Array("A".utf8): return .before
    case Array("PM".utf8), Array("P".utf8): return .after
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
