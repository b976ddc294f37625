import PayrollBytes
import PayrollModel

extension LineScanner {
  /// A date as `"yyyy-mm-dd"`, in days since 1970-01-01.
  @inline(__always)
  mutating func date() -> Int32? {
    guard let (text, _) = quoted(), text.count == 10, text[4] == UInt8(ascii: "-"),
      text[7] == UInt8(ascii: "-")
    else { return nil }
    func part(_ range: Range<Int>) -> Int? {
      var value = 0
      for index in range {
        let digit = text[index] &- 0x30
        guard digit < 10 else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    guard let year = part(0..<4), let month = part(5..<7), let day = part(8..<10) else {
      return nil
    }
    return CalendarDate(year: year, month: month, day: day)?.daysSince1970
  }
}
