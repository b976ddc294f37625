import LawText
import PayrollBytes
import PayrollModel
import Testing
import TimeRules

/// Minimum wages as they are written: what a file says of itself, its order and its ends.
@Suite("Reading minimum wages")
struct MinimumWageReadingTests {
  private func read(_ rates: String, _ more: String = "") throws -> MinimumWage {
    let text = """
      {"id": "x", "name": "X", "jurisdiction": "US-X", "evidence": "secondary", "sources": ["s"],
      "rates": [\(rates)]\(more)}
      """
    return try MinimumWage.read(Array(text.utf8), file: "x.json")
  }

  private func rates(_ years: Int...) -> String {
    years.map { "{\"from\": \"\($0)-01-01\", \"rate\": \($0 - 2000)}" }.joined(separator: ", ")
  }

  private func messages(_ rates: String, _ more: String = "") -> [String] {
    do {
      _ = try read(rates, more)
      return []
    } catch let error as TextProblems {
      return error.problems.map { "\($0.key): \($0.message): \($0.advice)" }
    } catch {
      return ["\(error)"]
    }
  }

  @Test("A file says where it holds and how it is known")
  func facts() throws {
    let wage = try read(rates(2020), ", \"until\": \"2020-01-01\"")
    #expect(wage.id == "x" && wage.name == "X" && wage.jurisdiction == "US-X")
    #expect(wage.evidence == .secondary && wage.sources == ["s"])
    #expect(wage.until == CalendarDate("2020-01-01"))
    #expect(wage.steps.map(\.from.description) == ["2020-01-01"])
    #expect(wage.steps.map(\.rate.description) == ["20.0000"])
  }

  @Test("Without an end the last wage holds until it is changed")
  func noEnd() throws {
    let wage = try read(rates(2020, 2025))
    #expect(wage.until == nil)
    let far = try #require(CalendarDate("2099-01-01"))
    #expect(wage.rate(on: far)?.description == "25.0000")
    #expect(wage.covers(try #require(PayPeriod("2020-01-01..2020-01-14"))))
    #expect(!wage.covers(try #require(PayPeriod("2019-12-31..2020-01-13"))))
  }

  @Test("Rates rise by date, from each to the next")
  func order() {
    #expect(messages(rates(2001, 2002, 2003)) == [])
    #expect(
      messages(rates(2001, 2003, 2002)) == [
        """
        rates[2].from: 2002-01-01 does not come after 2003-01-01: list the rates by rising date, \
        each date once
        """
      ])
  }

  @Test("What is missing or has no end is said once")
  func mistakes() {
    #expect(messages("") == ["rates: the list is empty: give at least one date and its rate"])
    #expect(messages("{\"rate\": 15}") == ["rates[0].from: the key \"from\" is missing: add it"])
    #expect(
      messages("{\"from\": \"2001-01-01\"}") == [
        "rates[0].rate: the key \"rate\" is missing: add it"
      ])
    #expect(
      messages("{\"from\": \"2001-01-01\", \"rate\": 214748.3648}")
        == ["rates[0].rate: \"214748.3648\" is not a rate such as 16.50: "])
    #expect(messages("{\"from\": \"2001-01-01\", \"rate\": 214748.3647}") == [])
    #expect(
      messages(rates(2001, 2002), ", \"until\": \"2001-12-31\"") == [
        """
        until: 2001-12-31 lies before the last rate, which begins on 2002-01-01: name the last date \
        for which the wage is known
        """
      ])
    #expect(messages(rates(2001), ", \"until\": \"2001-01-01\"") == [])
  }
}
