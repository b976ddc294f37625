import PayrollBytes
import PayrollMapper
import PayrollModel
import Testing
import WageRules

@Suite("What a cell of the remuneration file may be")
struct RemunerationReadingTestsBounds {
  /// The payments of rows after the usual header, or what is wrong with them.
  private func read(_ rows: String) -> (rows: [Remuneration], problems: [String]) {
    let text = "employeeNumber,kind,amount,date,from,to,multiplier\n" + rows + "\n"
    do {
      return (try Remuneration.read(Array(text.utf8), file: "some/where/pay.csv"), [])
    } catch {
      return ([], error.problems.map(\.description))
    }
  }

  private func problems(_ row: String) -> [String] { read(row).problems }

  @Test(
    "Amounts from nothing to a thousand million",
    arguments: [
      ("0", Int64(0)), ("0.00", 0), ("0.01", 1), ("5", 500), ("5.1", 510), ("5.10", 510),
      ("1000000000.00", 100_000_000_000), ("1000000000.01", nil), ("-0.01", nil), ("", nil),
      ("1,5", nil), ("0.001", nil), ("1e3", nil),
    ])
  func amount(text: String, cents: Int64?) {
    let found = read("1,gift,\"\(text)\",2026-10-28,,,")
    #expect(found.rows.map(\.amount.cents) == (cents.map { [$0] } ?? []))
    if cents == nil {
      #expect(
        found.problems == [
          "this is not an amount such as 150.00 (some/where/pay.csv:2:1, amount): "
            + "write digits and a point, not below 0"
        ])
    }
  }

  @Test("Every word of the table is a kind, exactly as it is spelt there")
  func kinds() {
    for kind in RemunerationKind.allCases {
      let row = read("1,\(kind.rawValue),5,2026-10-28,,,1.5").rows.first
      #expect(row?.kind == kind)
      #expect(row?.premiumMultiplier == .oneAndAHalf)
    }
    #expect(
      problems("1,Gift,5,2026-10-28,,,")
        == [
          "\"Gift\" is not a kind of remuneration (some/where/pay.csv:2:1, kind): "
            + "did you mean \"gift\"?"
        ])
  }

  @Test("A multiplier is once the rate at least, and only two kinds cannot do without")
  func multipliers() {
    for (text, value) in [("1", Int32(10_000)), ("1.5", 15_000), ("100", 1_000_000)] {
      let row = read("1,specialDayPremium,5,2026-10-28,,,\(text)").rows.first
      #expect(row?.premiumMultiplier?.tenThousandths == value)
    }
    for text in ["0.9999", "0", "-1", "1.5x", "101"] {
      #expect(
        problems("1,gift,5,2026-10-28,,,\(text)")
          == ["\"\(text)\" is not a number such as 1.5 (some/where/pay.csv:2:1, multiplier)"])
    }
    for kind in RemunerationKind.allCases {
      let needsOne = kind == .specialDayPremium || kind == .clockPatternPremium
      let found = read("1,\(kind.rawValue),5,2026-10-28,,,")
      #expect(found.rows.isEmpty == needsOne, "\(kind)")
      #expect(found.problems.isEmpty != needsOne, "\(kind)")
    }
  }

  @Test("A run of dates may be one day and 3,660 days, and no longer")
  func lengths() throws {
    // Ten years from 2026-01-01 have 3,652 days; the last of 3,660 days is 2036-01-08.
    for (last, days) in [("2026-01-01", 1), ("2036-01-08", 3660)] {
      let dates = try #require(read("1,gift,5,,2026-01-01,\(last),").rows.first?.dates)
      #expect(dates.upperBound.days(since: dates.lowerBound) + 1 == days)
    }
    #expect(
      problems("1,gift,5,,2026-01-01,2036-01-09,") == [
        "2036-01-09 does not lie behind 2026-01-01 within ten years (some/where/pay.csv:2:1, to): "
          + "correct the dates"
      ])
  }

  @Test("Half a run of dates lacks the other half, and a date beside it is one too many")
  func halves() {
    func lacks(_ column: String) -> String {
      "\"\" is not a date such as 2026-11-01 (some/where/pay.csv:2:1, \(column))"
    }
    #expect(problems("1,gift,5,,2026-10-25,,") == [lacks("to")])
    #expect(problems("1,gift,5,,,2026-10-31,") == [lacks("from")])
    let both = "the row has both a date and a run of dates (some/where/pay.csv:2:1, date): keep one"
    #expect(problems("1,gift,5,2026-10-28,,2026-10-31,") == [both])
    #expect(problems("1,gift,5,2026-10-28,2026-10-25,,") == [both])
    #expect(
      problems("1,gift,5,,tomorrow,2026-10-31,")
        == ["\"tomorrow\" is not a date such as 2026-11-01 (some/where/pay.csv:2:1, from)"])
  }

  @Test("All that is wrong with a row is said at once, and the rows behind it are read too")
  func several() {
    let found = problems(
      ",gift,free,2026-13-01,,,half\n1,gift,5,2026-10-28,,,\n,commission,5,2026-10-28,,,")
    #expect(
      found.map { $0.split(separator: "(").last.map(String.init) ?? "" } == [
        "some/where/pay.csv:2:1, employeeNumber)",
        "some/where/pay.csv:2:1, amount): write digits and a point, not below 0",
        "some/where/pay.csv:2:1, date)", "some/where/pay.csv:2:1, multiplier)",
        "some/where/pay.csv:4:1, employeeNumber)",
      ])
  }

  @Test("The place of a payment is the name of its file, without the folders, and its line")
  func place() {
    let rows = read("1,gift,5,2026-10-28,,,\n\n2,gift,5,2026-10-28,,,").rows
    #expect(rows.map(\.place) == ["pay.csv:2", "pay.csv:4"])
  }
}
