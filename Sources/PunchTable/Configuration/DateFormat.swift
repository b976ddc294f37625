import PayrollModel

/// How a file writes its dates: the order of day, month and year, and the sign between them.
///
/// `10/11/2026` is October in one country and November in another, and no file says which: the
/// format is the configuration's to say, and a date that does not fit it is refused.
public struct DateFormat: Sendable, Equatable, CustomStringConvertible {
  private enum Part: Sendable { case year, shortYear, month, day }

  /// The format as people write it: `M/D/YYYY`.
  public let description: String
  private let parts: [Part]
  private let separator: UInt8

  /// Dates as they are written here: `2026-10-25`.
  public static let iso = DateFormat(
    description: "YYYY-MM-DD", parts: [.year, .month, .day], separator: UInt8(ascii: "-"))

  private init(description: String, parts: [Part], separator: UInt8) {
    self.description = description
    self.parts = parts
    self.separator = separator
  }

  /// A format such as `YYYY-MM-DD`, `M/D/YYYY`, `D.M.YY`; nil for anything else. `M` and `MM`, `D`
  /// and `DD` are the same: a zero in front may be there or not.
  public init?(_ text: String) {
    let upper = text.uppercased()
    guard let sign = upper.first(where: { !$0.isLetter }), let byte = sign.asciiValue,
      "-/. ".contains(sign)
    else { return nil }
    var parts: [Part] = []
    for word in upper.split(separator: sign, omittingEmptySubsequences: false) {
      switch word {
      case "YYYY": parts.append(.year)
      case "YY": parts.append(.shortYear)
      case "M", "MM": parts.append(.month)
      case "D", "DD": parts.append(.day)
      default: return nil
      }
    }
    let years = parts.count { $0 == .year || $0 == .shortYear }
    guard parts.count == 3, years == 1, parts.contains(.month), parts.contains(.day) else {
      return nil
    }
    self.init(description: text, parts: parts, separator: byte)
  }

  /// The date at the beginning of a text, and how many bytes it takes; nil where there is none.
  func date(_ text: UnsafeBufferPointer<UInt8>) -> (date: CalendarDate, length: Int)? {
    var (year, month, day) = (0, 0, 0)
    var position = 0
    for (index, part) in parts.enumerated() {
      if index > 0 {
        guard position < text.count, text[position] == separator else { return nil }
        position += 1
      }
      let start = position
      var number = 0
      while position < text.count, position - start < 4, text[position] &- 0x30 < 10 {
        number = number * 10 + Int(text[position] &- 0x30)
        position += 1
      }
      let digits = position - start
      switch part {
      case .year:
        guard digits == 4 else { return nil }
        year = number
      case .shortYear:
        guard digits == 2 else { return nil }
        year = 2000 + number
      case .month, .day:
        guard digits == 1 || digits == 2 else { return nil }
        if part == .month { month = number } else { day = number }
      }
    }
    if position < text.count, text[position] &- 0x30 < 10 { return nil }
    return CalendarDate(year: year, month: month, day: day).map { ($0, position) }
  }
}
