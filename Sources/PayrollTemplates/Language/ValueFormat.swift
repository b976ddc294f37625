/// How a value is printed. Without a format each kind of value has its own usual form.
package struct ValueFormat: Sendable, Equatable {
  /// The form.
  package enum Form: UInt8, Sendable, BitwiseCopyable {
    /// Text as it is; dates `yyyy-MM-dd`, hours with two digits, rates with four, the rest shortest.
    case plain
    /// A date by pattern.
    case date
    /// A number with a fixed count of digits behind the point.
    case decimal
    /// Hours as whole minutes.
    case minutes
    /// Hours as whole seconds.
    case seconds
    /// Hours as an ISO 8601 duration of hours and minutes: `PT8H30M`.
    case duration
    /// Hours as hours and minutes: `8:30`.
    case clock
  }

  /// Where the sign of a number goes.
  package enum Sign: UInt8, Sendable, BitwiseCopyable {
    /// `-` before a negative number.
    case before
    /// `-` behind a negative number, a blank behind others.
    case behind
    /// `-` or `+` behind.
    case alwaysBehind
  }

  package var form: Form = .plain
  /// Digits behind the point.
  package var digits: UInt8 = 0
  /// The decimal mark; 0 where it is implied.
  package var mark: UInt8 = UInt8(ascii: ".")
  package var sign: Sign = .before
  /// The parts of a date pattern: `DatePattern` codes and literal characters.
  package var pattern: [UInt8] = []

  /// In how many printed units an hour is counted.
  package var unitsPerHour: Int64 {
    switch form {
    case .plain: 100
    case .decimal: Self.powerOfTen(digits)
    case .minutes, .duration, .clock: 60
    case .seconds, .date: 3600
    }
  }

  /// Ten to a power up to 9.
  package static func powerOfTen(_ exponent: UInt8) -> Int64 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}

extension ValueFormat {
  private static let words = [
    "minutes", "seconds", "duration", "clock", "comma", "implied", "sign-behind",
    "sign-always-behind",
  ]

  /// Reads what stands behind the bar of `{hours|2 comma}`; nil with the reason where it is wrong.
  package static func read(_ text: String, for kind: ValueName.Kind) -> Result<
    ValueFormat, PatternError
  > {
    kind == .date ? date(text) : number(text, kind)
  }

  private static func number(
    _ text: String, _ kind: ValueName.Kind
  ) -> Result<ValueFormat, PatternError> {
    var format = ValueFormat()
    if !text.isEmpty && !isNumber(kind) {
      return .failure(
        PatternError(
          "\"\(text)\" is not a format for this value",
          advice: "texts and counters have none; fill them with width and fill"))
    }
    for word in text.split(separator: " ") {
      switch word {
      case "minutes" where kind == .hours: format.form = .minutes
      case "seconds" where kind == .hours: format.form = .seconds
      case "duration" where kind == .hours: format.form = .duration
      case "clock" where kind == .hours: format.form = .clock
      case "comma": format.mark = UInt8(ascii: ",")
      case "implied": format.mark = 0
      case "sign-behind": format.sign = .behind
      case "sign-always-behind": format.sign = .alwaysBehind
      case "0", "1", "2", "3", "4", "5", "6":
        format.form = .decimal
        format.digits = UInt8(word) ?? 0
      default:
        return .failure(
          PatternError(
            "\"\(word)\" is not a format for this value", word: String(word), known: words))
      }
    }
    if format.form == .plain && kind == .hours {
      format.form = .decimal
      format.digits = 2
    }
    return .success(format)
  }

  private static func isNumber(_ kind: ValueName.Kind) -> Bool {
    kind == .hours || kind == .rate || kind == .multiplier
  }

  private static func date(_ text: String) -> Result<ValueFormat, PatternError> {
    var format = ValueFormat()
    if !text.isEmpty { format.form = .date }
    var rest = text[...]
    while let first = rest.first {
      let run = rest.prefix { $0 == first }
      rest = rest.dropFirst(run.count)
      if let code = DatePattern(rawValue: String(run)) {
        format.pattern.append(code.code)
      } else if first.isASCII, !first.isLetter, let byte = first.asciiValue, byte >= 0x20 {
        format.pattern += [UInt8](repeating: byte, count: run.count)
      } else {
        return .failure(
          PatternError(
            "\"\(run)\" is not part of a date pattern",
            advice: "use yyyy, yy, MM, M, dd, d and signs between them"))
      }
    }
    return .success(format)
  }
}

/// The letters of a date pattern.
package enum DatePattern: String, CaseIterable {
  case longYear = "yyyy"
  case shortYear = "yy"
  case paddedMonth = "MM"
  case month = "M"
  case paddedDay = "dd"
  case day = "d"

  /// The code inside `ValueFormat.pattern`, below every literal character.
  package var code: UInt8 {
    switch self {
    case .longYear: 1
    case .shortYear: 2
    case .paddedMonth: 3
    case .month: 4
    case .paddedDay: 5
    case .day: 6
    }
  }
}
