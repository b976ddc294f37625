import PayrollBytes
import PayrollModel

/// What a cell says, before it is known where it is written.
enum Cell: Equatable {
  case empty
  /// A text, whatever it looks like.
  case text(String)
  /// Whole seconds, printed as hours with two digits.
  case seconds(Int64)
  /// An amount in cents.
  case cents(Int64)
  /// A rate in 1/10,000 of the currency.
  case rate(Int64)
  /// Times the rate, in 1/10,000.
  case multiplier(Int32)
  /// A number of things.
  case count(Int)
  /// A date.
  case date(CalendarDate)
  /// A date and a clock time, as seconds since 1970-01-01 00:00 of the clock that the column is of.
  case moment(Int64)

  /// A cell that is empty where there is no value.
  init<Value>(_ value: Value?, _ cell: (Value) -> Cell) {
    self = value.map(cell) ?? .empty
  }

  /// `yes` or `no`.
  static func flag(_ value: Bool) -> Cell { .text(value ? "yes" : "no") }

  /// Whether there is nothing in it.
  var isEmpty: Bool {
    if case .empty = self { true } else { false }
  }

  /// How its figure is printed.
  var print: CellPrint {
    switch self {
    case .empty, .text: .general
    case .seconds, .cents: .hundredths
    case .rate: .rate
    case .multiplier: .multiplier
    case .count: .whole
    case .date: .date
    case .moment: .moment
    }
  }

  /// Its figure as a whole number with so many digits behind the point; nil where it is no figure, or
  /// one with more digits than a spreadsheet keeps.
  var figure: (value: Int64, digits: Int)? {
    switch self {
    case .seconds(let seconds):
      Self.isKept(seconds)
        ? (Hours.roundedHalfUp(seconds: seconds, fractionDigits: 2), 2) : nil
    case .cents(let cents): Self.isKept(cents) ? (cents, 2) : nil
    case .rate(let rate): Self.isKept(rate) ? (rate, PayRate.fractionDigits) : nil
    case .multiplier(let multiplier): (Int64(multiplier), 4)
    case .count(let count): Self.isKept(Int64(count)) ? (Int64(count), 0) : nil
    case .empty, .text, .date, .moment: nil
    }
  }

  /// Fifteen digits.
  private static func isKept(_ value: Int64) -> Bool { value.magnitude < 1_000_000_000_000_000 }

  /// The moment of a date or a moment that a spreadsheet can show, in seconds since 1970; nil for
  /// others. Spreadsheets count days from 1900, and have a 29 February in that year.
  var unixTime: Int64? {
    let seconds: Int64
    switch self {
    case .date(let date): seconds = Int64(date.daysSince1970) * 86_400
    case .moment(let moment): seconds = moment
    default: return nil
    }
    return Self.showable.contains(seconds) ? seconds : nil
  }

  /// From 1900-03-01 to the end of 9999.
  private static let showable: Range<Int64> = -2_203_891_200..<253_402_300_800

  /// The value as text, as files with commas have it.
  var text: String {
    var out = OutputBuffer(capacity: 64)
    append(to: &out)
    return out.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Appends the value as text, byte by byte: a file with commas has millions.
  func append(to out: inout OutputBuffer) {
    switch self {
    case .empty: break
    case .text(let text): out.append(text)
    case .date(let date) where unixTime != nil: out.append(date: date.parts)
    case .date(let date): out.append(date.description)
    case .moment(let moment): out.append(Self.text(moment: moment))
    case .seconds(let seconds) where figure == nil: out.append("\(seconds) seconds")
    case .seconds(let seconds):
      out.append(
        scaled: Hours.roundedHalfUp(seconds: seconds, fractionDigits: 2), fractionDigits: 2)
    case .cents(let value): out.append(scaled: value, fractionDigits: 2)
    case .rate(let value): out.append(scaled: value, fractionDigits: PayRate.fractionDigits)
    case .multiplier(let value):
      var (rest, digits) = (Int64(value), 4)
      while digits > 0 && rest.isMultiple(of: 10) { (rest, digits) = (rest / 10, digits - 1) }
      out.append(scaled: rest, fractionDigits: digits)
    case .count(let count): out.append(decimal: Int64(count))
    }
  }

  private static func text(moment: Int64) -> String {
    var (days, rest) = moment.quotientAndRemainder(dividingBy: 86_400)
    if rest < 0 {
      days -= 1
      rest += 86_400
    }
    let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { part in
      part < 10 ? "0\(part)" : String(part)
    }
    let date = CalendarDate(daysSince1970: Int32(clamping: days))
    return "\(date) \(clock.joined(separator: ":"))"
  }
}
