import PayrollModel
import Testing
import TimeRules

@testable import payroll_export

/// The year of a calendar as `holidays list` prints it.
@Suite("The holidays of a year in words")
struct HolidayYearTests {
  private func text(_ year: Int, rules: String, more: String = "") throws -> String {
    let calendar = """
      {"id": "x", "name": "X", "jurisdiction": "X", "evidence": "company", \(more)
       "rules": [\(rules)]}
      """
    return HolidayYearView(
      try HolidayCalendar.read(Array(calendar.utf8), file: "x.json"), year: year
    )
    .text()
  }

  @Test("Two holidays of one date are two lines and one day")
  func days() throws {
    let founders = #"{"id": "founders", "name": "Founders' Day", "date": "10-28"}"#
    let patron = #"{"id": "patron", "name": "Patron's Day", "date": "10-28"}"#
    let other = #"{"id": "other", "name": "Other Day", "date": "11-03"}"#
    let shared = try text(2026, rules: "\(founders), \(patron)")
    #expect(shared.contains("Founders' Day\n") && shared.contains("Patron's Day\n"))
    #expect(shared.contains("\n1 day. Compare them"))
    #expect(try text(2026, rules: "\(founders), \(patron), \(other)").contains("\n2 days. Compare"))
  }

  @Test("A year that the calendar does not know says on which side of it that year lies")
  func gap() throws {
    let rule = #"{"id": "founders", "name": "Founders' Day", "date": "10-28"}"#
    let known = #""from": "2026-03-01", "until": "2027-06-30","#
    /// The sentence, without the breaks of its lines.
    func said(_ year: Int) throws -> String {
      let words = try text(year, rules: rule, more: known).split { $0 == " " || $0 == "\n" }
      return words.joined(separator: " ")
    }
    let (begins, ends) = ("; it begins on 2026-03-01: no", "; it ends on 2027-06-30: no")
    for year in [2024, 2026] {
      #expect(try said(year).contains("does not know all of \(year)\(begins) holiday"), "\(year)")
    }
    for year in [2027, 2029] {
      #expect(try said(year).contains("does not know all of \(year)\(ends) holiday"), "\(year)")
    }
  }
}
