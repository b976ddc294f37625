import PayrollTemplates

/// How hours are printed: what of a `ValueFormat` matters for reading them.
struct HoursFormat: BitwiseCopyable {
  var form: ValueFormat.Form
  var sign: ValueFormat.Sign
  var digits: UInt8
  var mark: UInt8

  /// In how many printed units an hour is counted.
  let unitsPerHour: Int64

  init(_ format: ValueFormat) {
    unitsPerHour = format.unitsPerHour
    form = format.form
    sign = format.sign
    digits = format.digits
    mark = format.mark
  }
}

/// Reads hours as a file prints them.
enum HoursText {
  /// The units of a printed text: hundredths for two digits, minutes for `8:30`, and so on; nil for
  /// anything else. Blanks around it are allowed.
  static func units(_ text: UnsafeBufferPointer<UInt8>, _ format: HoursFormat) -> Int64? {
    var scanner = NumberScanner(text)
    switch format.form {
    case .duration: return duration(&scanner)
    case .clock: return clock(&scanner, parts: 2)
    case .clockSeconds: return clock(&scanner, parts: 3)
    default: return number(&scanner, format)
    }
  }

  private static func number(_ scanner: inout NumberScanner, _ format: HoursFormat) -> Int64? {
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

  /// A multiplier in 1/10,000; nil for anything else.
  static func multiplier(_ text: UnsafeBufferPointer<UInt8>, _ format: HoursFormat) -> Int32? {
    var scanner = NumberScanner(text)
    guard var result = scanner.digits()?.value else { return nil }
    var digits = 0
    if format.mark == 0 {
      digits = format.form == .decimal ? Int(format.digits) : 0
    } else if scanner.take(format.mark) {
      guard let fraction = scanner.digits(), fraction.count <= 4 else { return nil }
      for _ in 0..<fraction.count { result *= 10 }
      result += fraction.value
      digits = fraction.count
    }
    guard scanner.isAtEnd, digits <= 4, result < 10_000_000 else { return nil }
    for _ in digits..<4 { result *= 10 }
    return Int32(clamping: result)
  }
}
