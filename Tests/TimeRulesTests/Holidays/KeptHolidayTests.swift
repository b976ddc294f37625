import LawText
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("Kept holidays")
struct KeptHolidayTests {
  private static func date(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(text))
  }

  @Test("Each has its rule, and its own day where it moves")
  func moved() throws {
    let rule = HolidayRule(
      id: "fourth", name: "The Fourth",
      recurrence: .dates([try Self.date("2026-07-04")]), citation: "5 U.S.C. 6103(a)")
    let calendar = HolidayCalendar(
      id: "c", name: "C", jurisdiction: "US", evidence: .lawText, sources: [], rules: [rule],
      days: [.init(date: try Self.date("2026-07-06"), name: "Mourning")],
      shift: ObservedShift(saturday: .friday, sunday: .monday))
    let year = try Self.date("2026-01-01")...(try Self.date("2026-12-31"))
    let kept = calendar.keptHolidays(in: year)
    #expect(kept.map(\.date.description) == ["2026-07-03", "2026-07-06"])
    #expect(kept.map(\.actual.description) == ["2026-07-04", "2026-07-06"])
    #expect(kept.map(\.name) == ["The Fourth (observed)", "Mourning"])
    #expect(kept.map(\.rule?.citation) == ["5 U.S.C. 6103(a)", nil])
    #expect(calendar.days(in: year).map(\.date) == kept.map(\.date))
  }
}
