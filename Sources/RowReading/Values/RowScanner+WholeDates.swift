package import PayrollModel

// Sources write a date as the moment at its midnight: in the zone that it is meant for, or in UTC
// because their interface knows nothing else.
extension RowScanner {
  /// The dates from the one whose midnight is written in the first slot to the one, exclusive, whose
  /// midnight is written in the second, whatever offset stands behind them; nil where a clock time
  /// is written, or the end does not lie behind the start.
  package mutating func wholeDates(from first: Int, to last: Int) -> Range<CalendarDate>? {
    guard let start = midnight(first, isEnd: false), let end = midnight(last, isEnd: true),
      start < end
    else { return nil }
    return start..<end
  }

  /// The date whose midnight is written in a slot. The last minute of a date stands for its end.
  private mutating func midnight(_ slot: Int, isEnd: Bool) -> CalendarDate? {
    let value = values[slot]
    switch kinds[slot] {
    case .integer where value.integer % 86_400 == 0:
      return CalendarDate(daysSince1970: Int32(clamping: value.integer / 86_400))
    case .string where value.length >= 16:
      guard let date = times.date(value.start, length: value.length) else { return nil }
      let hasSeconds = value.length >= 19 && value.start[16] == UInt8(ascii: ":")
      let clock = UnsafeBufferPointer(start: value.start + 11, count: hasSeconds ? 8 : 5)
      func isWritten(_ text: StaticString) -> Bool {
        clock.indices.allSatisfy { clock[$0] == text.utf8Start[$0] }
      }
      if isWritten("00:00:00") { return date }
      let isLast = isWritten("24:00:00") || isWritten("23:59:59") || isWritten("23:59:00")
      return isEnd && isLast ? date.adding(days: 1) : nil
    default: return nil
    }
  }
}
