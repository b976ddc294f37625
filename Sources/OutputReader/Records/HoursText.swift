import PayrollTemplates

/// Reads hours as a file prints them.
enum HoursText {
  /// The units of a printed text: hundredths for two digits, minutes for `8:30`, and so on; nil for
  /// anything else. Blanks around it are allowed.
  static func units(_ text: UnsafeBufferPointer<UInt8>, _ format: ValueFormat) -> Int64? {
    var scanner = NumberScanner(text)
    switch format.form {
    case .duration: return duration(&scanner)
    case .clock: return clock(&scanner, parts: 2)
    case .clockSeconds: return clock(&scanner, parts: 3)
    default: return number(&scanner, format)
    }
  }

  private static func number(_ scanner: inout NumberScanner, _ format: ValueFormat) -> Int64? {
    var isNegative = false
    if format.sign == .before { isNegative = scanner.take(UInt8(ascii: "-")) }
    let digits = format.form == .decimal ? Int(format.digits) : 0
    guard let whole = scanner.digits() else { return nil }
    var value = whole.value
    if format.mark != 0 && digits > 0 {
      guard scanner.take(format.mark), let fraction = scanner.digits(), fraction.count == digits
      else { return nil }
      for _ in 0..<digits { value *= 10 }
      value += fraction.value
    } else if digits > 0 && whole.count <= digits {
      // An implied point has at least one digit before it.
      return nil
    }
    switch format.sign {
    case .before: break
    case .behind:
      isNegative = scanner.take(UInt8(ascii: "-"))
    case .alwaysBehind:
      isNegative = scanner.take(UInt8(ascii: "-"))
      if !isNegative && !scanner.take(UInt8(ascii: "+")) { return nil }
    }
    return scanner.isAtEnd ? (isNegative ? -value : value) : nil
  }

  private static func clock(_ scanner: inout NumberScanner, parts: Int) -> Int64? {
    let isNegative = scanner.take(UInt8(ascii: "-"))
    guard var value = scanner.digits()?.value else { return nil }
    for _ in 1..<parts {
      guard scanner.take(UInt8(ascii: ":")), let part = scanner.digits(), part.count == 2,
        part.value < 60
      else { return nil }
      value = value * 60 + part.value
    }
    return scanner.isAtEnd ? (isNegative ? -value : value) : nil
  }

  /// `PT8H30M` in minutes.
  private static func duration(_ scanner: inout NumberScanner) -> Int64? {
    let isNegative = scanner.take(UInt8(ascii: "-"))
    guard scanner.take(UInt8(ascii: "P")), scanner.take(UInt8(ascii: "T")),
      let hours = scanner.digits()?.value, scanner.take(UInt8(ascii: "H")),
      let minutes = scanner.digits()?.value, scanner.take(UInt8(ascii: "M")), scanner.isAtEnd
    else { return nil }
    return (isNegative ? -1 : 1) * (hours * 60 + minutes)
  }
}

/// Walks through the bytes of a number.
struct NumberScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private var place: Int
  private var end: Int

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    place = 0
    end = text.count
    while place < end, text[place] == UInt8(ascii: " ") { place += 1 }
    while end > place, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
  }

  var isAtEnd: Bool { place == end }

  /// Steps over a byte; false where another one is there.
  mutating func take(_ byte: UInt8) -> Bool {
    guard place < end, text[place] == byte else { return false }
    place += 1
    return true
  }

  /// A run of digits; nil where there is none, or where it is longer than any hours.
  mutating func digits() -> (value: Int64, count: Int)? {
    var value: Int64 = 0
    var count = 0
    while place < end, case UInt8(ascii: "0")...UInt8(ascii: "9") = text[place] {
      guard value < 100_000_000_000_000 else { return nil }
      value = value * 10 + Int64(text[place] - UInt8(ascii: "0"))
      place += 1
      count += 1
    }
    return count > 0 ? (value, count) : nil
  }
}
