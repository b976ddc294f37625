import PayrollConfiguration
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("The value of --period")
struct PeriodChoiceTests {
  private func choice(_ frequency: PayCalendar.Frequency? = .biweekly) throws -> PeriodChoice {
    let anchor = try #require(CalendarDate("2026-10-25"))
    let today = try #require(CalendarDate("2026-11-09"))
    return PeriodChoice(
      calendar: frequency.flatMap { PayCalendar(frequency: $0, anchor: anchor) }, today: today)
  }

  private func problem(_ text: String, _ choice: PeriodChoice) -> String {
    do { return try choice.period(text).description } catch {
      return "\(error.message): \(error.advice)"
    }
  }

  @Test(
    "What is a period",
    arguments: [
      ("current", "2026-11-08..2026-11-21"), ("previous", "2026-10-25..2026-11-07"),
      ("-2", "2026-10-11..2026-10-24"), ("1", "2025-12-21..2026-01-03"),
      ("26", "2026-12-06..2026-12-19"), ("2026-10-25..2026-11-07", "2026-10-25..2026-11-07"),
      ("2026-10-25..2026-10-25", "2026-10-25..2026-10-25"),
      ("2025-01-01..2026-12-31", "2025-01-01..2026-12-31"),
      ("-1000", "1988-07-10..1988-07-23"),
    ])
  func periods(text: String, expected: String) throws {
    #expect(problem(text, try choice()) == expected)
  }

  @Test(
    "What is none says what to write",
    arguments: [
      ("2026-11-07..2026-10-25", "it ends before it begins: write 2026-10-25..2026-11-07"),
      ("2026-02-01..2026-02-30", "there is no day 2026-02-30: that month has 28 days"),
      ("2026-13-01..2026-13-14", "there is no day 2026-13-01: write it as year-month-day"),
      (
        "10/25/2026..11/07/2026",
        "the year comes first here: write 2026-10-25..2026-11-07, if 10/25/2026 is month/day/year"
      ),
      ("10/25/26-11/07/26", "write 2026-10-25..2026-11-07, if 10/25/26 is month/day/year"),
      ("25.10.2026..7.11.2026", "write 2026-10-25..2026-11-07, if 25.10.2026 is day/month/year"),
      ("2026-10-25 to 2026-11-07", "write 2026-10-25..2026-11-07"),
      ("2026-10-25 - 2026-11-07", "write 2026-10-25..2026-11-07"),
      ("2026-10-25…2026-11-07", "write 2026-10-25..2026-11-07"),
      ("2026-10-25–2026-11-07", "write 2026-10-25..2026-11-07"),
      ("2026-10-25...2026-11-07", "write 2026-10-25..2026-11-07"),
      (" 2026-10-25..2026-11-07", "write 2026-10-25..2026-11-07"),
      ("2026-10-25/2026-11-07", "write 2026-10-25..2026-11-07"),
      ("2026-10-5..2026-10-18", "write 2026-10-05..2026-10-18"),
      ("20261025..20261107", "write 2026-10-25..2026-11-07"),
      ("2026-10-26", "the pay period with 2026-10-26 in it is 2026-10-25..2026-11-07"),
      ("10/26/2026", "the pay period with 2026-10-26 in it is 2026-10-25..2026-11-07"),
      ("-20261107", "the pay period with 2026-11-07 in it is 2026-10-25..2026-11-07"),
      ("20261107", "the pay period with 2026-11-07 in it is 2026-10-25..2026-11-07"),
      ("last", "did you mean previous?"), ("Previous", "did you mean previous?"),
      ("curent", "did you mean current?"), ("now", "did you mean current?"),
      ("next", "the next period is not worked yet; give the dates"),
      ("0", "write current for the present period"),
      ("-53000", "is not a period: write FIRST..LAST"),
      ("-9999", "lies outside of the years 1900 to 2999: check the year"),
      ("27", "2026 has no pay period number 27"),
      ("99999999999999999999", "is not a period: write FIRST..LAST"),
      ("-9223372036854775808", "is not a period: write FIRST..LAST"),
      ("0001-01-01..0001-01-14", "lies outside of the years 1900 to 2999: check the year"),
      ("9999-12-18..9999-12-31", "lies outside of the years 1900 to 2999: check the year"),
      ("2026-10-25..2036-11-07", "and 732 are the most: check the years"),
      ("whenever", "is not a period: write FIRST..LAST"),
    ])
  func mistakes(text: String, expected: String) throws {
    let problem = problem(text, try choice())
    #expect(problem.contains(expected), "\(problem)")
  }

  @Test("Without a calendar only dates are a period")
  func withoutCalendar() throws {
    let choice = try choice(nil)
    #expect(problem("previous", choice).hasPrefix("\"previous\" needs a pay calendar"))
    #expect(problem("2026-10-26", choice).hasSuffix("write 2026-10-26..LAST"))
  }

  @Test(
    "A date that is none says what to write",
    arguments: [
      ("11/09/2026", "write 2026-11-09, if 11/09/2026 is month/day/year"),
      ("2026-02-29", "that month has 28 days"), ("20261109", "write 2026-11-09"),
      ("2026-11-9", "write 2026-11-09"), ("today", "write it as 2026-11-09"),
      ("2026-11-01..2026-11-02", "write it as 2026-11-09"),
    ])
  func dates(text: String, advice: String) {
    #expect(WrittenDate.problem(with: text).advice == advice)
  }

  @Test("No text traps, and every period lies where people are paid")
  func generated() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let words = [
      "2026", "-", "..", "10", "25", "/", ".", "11-07", "0001-01-01", "9999-12-31", "current",
      "previous", "99999999999999999999", "-53000", "2026-02-30", "…", " to ", "\u{202E}", "é", "0",
    ]
    let choices = try ([nil] + PayCalendar.Frequency.allCases.map { $0 }).map { try choice($0) }
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        random.chance(20)
          ? String(
            Int.random(in: Int.min...Int.max, using: &random)
              >> Int.random(in: 0..<64, using: &random))
          : random.pick(words, or: "")
      }.joined()
      let choice = choices[Int.random(in: 0..<choices.count, using: &random)]
      if let period = try? choice.period(text) {
        #expect(
          (1900...2999).contains(period.first.parts.year) && period.dayCount <= 732,
          "seed \(seed): \(text)")
      }
      _ = WrittenDate.problem(with: text)
    }
  }
}
