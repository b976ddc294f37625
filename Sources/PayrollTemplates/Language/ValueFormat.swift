/// How a value is printed. Without a format each kind of value has its own usual form.
package struct ValueFormat: Sendable, Equatable {
  /// The form.
  package enum Form: UInt8, Sendable, BitwiseCopyable {
    /// Text as it is; dates `yyyy-MM-dd`, hours and amounts with two digits, rates with four, the rest shortest.
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
    /// Hours as hours, minutes and seconds: `8:30:00`.
    case clockSeconds
    /// What a list says for the value.
    case list
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
  /// What happens to a text apart from filling it up.
  package enum TextChange: UInt8, Sendable, BitwiseCopyable {
    case none
    /// A blank stands before it.
    case spaced
    /// Zeros at its beginning are left out; of zeros alone one stays.
    case withoutZeros
  }

  package var textChange = TextChange.none
  /// Filling a text or a counter up to a width.
  package var padding: TextPadding?
  /// As the template writes it.
  package var text = ""
  /// The list that says what is printed.
  package var list: String?

  package init() {}

  /// A text as it is printed; nothing where there is none.
  package func applied(to text: String) -> String {
    guard !text.isEmpty else { return text }
    switch textChange {
    case .none: return padding?.applied(to: text) ?? text
    case .spaced: return " " + text
    case .withoutZeros:
      let rest = text.drop { $0 == "0" }
      return rest.isEmpty ? "0" : String(rest)
    }
  }

  /// In how many printed units an hour is counted.
  package var unitsPerHour: Int64 {
    switch form {
    case .plain: 100
    case .decimal: Self.powerOfTen(digits)
    case .minutes, .duration, .clock: 60
    case .seconds, .clockSeconds, .date, .list: 3600
    }
  }

  /// Ten to a power up to 9.
  package static func powerOfTen(_ exponent: UInt8) -> Int64 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
