import PayrollBytes
import Testing
import TimeRules

/// What a person reads when a holiday calendar file is wrong.
@Suite struct HolidayCalendarReadingTests {
  private func messages(_ days: String, _ more: String = "") -> [String] {
    let text = """
      {"id": "x", "name": "X", "jurisdiction": "X", "evidence": "secondary", "sources": ["s"],
      "days": \(days)\(more)}
      """
    do {
      _ = try HolidayCalendar.read(Array(text.utf8), file: "x.json")
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test func datesRise() {
    let newYear = "{\"date\": \"2026-01-01\", \"name\": \"New Year's Day\"}"
    #expect(messages("[\(newYear)]") == [])
    #expect(
      messages("[\(newYear),\n\(newYear)]") == [
        """
        2026-01-01 does not come after 2026-01-01 (x.json:3:10, days[1].date): \
        list the days by rising date, each date once
        """
      ])
  }

  @Test func mistakesAreSaidInPlainWords() {
    #expect(
      messages("[]")
        == ["the list is empty (x.json:2:9, days): remove it, or give a day"])
    #expect(
      messages("[{\"date\": \"2026-02-29\"}]") == [
        "\"2026-02-29\" is not a date like 2026-01-31 (x.json:2:19, days[0].date)",
        "the key \"name\" is missing (x.json:2:10, days[0].name): add it",
      ])
    #expect(
      messages("7", ", \"zone\": 1") == [
        "a list was expected here, not a number (x.json:2:9, days)",
        """
        the key "zone" is not known here (x.json:2:12, zone): known are $schema, days, \
        differences, evidence, extends, from, id, jurisdiction, keeps, name, note, observed, rules, sources, until, without
        """,
      ])
  }
}
