import FuzzSupport
import PayrollConfiguration
import PayrollModel

/// Takes the bytes for the value of `--period`, after one that chooses the calendar. What is a period
/// lies in the years in which people are paid, and can be written and read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPeriod(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = FuzzInput.bytes(start, count)
  guard let first = bytes.first, let today = CalendarDate(year: 2026, month: 11, day: 9) else {
    return 0
  }
  let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
  let frequencies = PayCalendar.Frequency.allCases
  let choice = PeriodChoice(
    calendar: first == 0
      ? nil
      : PayCalendar(frequency: frequencies[Int(first) % frequencies.count], anchor: today),
    today: today)
  if let period = try? choice.period(text) {
    let again = PayPeriod(period.description)
    FuzzExpectation.expect(
      again?.first == period.first && again?.last == period.last, "\(period) is not read again")
  }
  let (message, advice) = WrittenDate.problem(with: text)
  FuzzExpectation.expect(!message.isEmpty && !advice.isEmpty, "a date without words")
  return 0
}
