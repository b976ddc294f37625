import FuzzSupport
import PayrollBytes
import PayrollConfiguration
import PayrollMapper
import PayrollModel
import RuleCases
import TimeRules

/// Reads the bytes as each of the JSON files that people write, and as a pay-code mapping. Where they
/// are one, what follows from the numbers in it must not trap: periods far away, holidays of a year,
/// worked examples.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzConfiguration(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = FuzzInput.bytes(start, count)
  if let configuration = try? Configuration.read(bytes, file: "payroll.json"),
    let calendar = configuration.calendar
  {
    walk(calendar)
  }
  _ = try? PayCodeMapping(bytes, file: "codes.csv")
  if let calendar = try? HolidayCalendar.read(bytes, file: "calendar.json"),
    let first = CalendarDate(year: 2026, month: 1, day: 1)
  {
    _ = calendar.days(in: first...first.adding(days: 800))
  }
  if let ruleSet = try? RuleSet.read(bytes, file: "rules.json") {
    _ = ruleSet.versions.map { RuleSetDescription($0) }
  }
  _ = try? RuleCaseFile.read(bytes, file: "cases.json") { _ in .utc }
  return 0
}

/// Periods near and far follow each other without a gap.
private func walk(_ calendar: PayCalendar) {
  for day: Int32 in [.min, -800_000, 0, 20_000, 2_900_000, .max] {
    let period = calendar.period(holding: CalendarDate(daysSince1970: day))
    for steps in [Int.min, -53_000, -1, 0, 1, 60, .max] {
      let other = calendar.period(steps, after: period)
      FuzzExpectation.expect(other.first <= other.last, "a period that ends before it begins")
    }
  }
}
