import PayrollBytes
import PayrollMapper
import PayrollModel
import Testing
import WageRules

@Suite("The remuneration file")
struct RemunerationReadingTests {
  private static let header = "employeeNumber,kind,amount,date,from,to,multiplier,note\n"

  private func problems(_ text: String) -> [String] {
    do {
      _ = try Remuneration.read(Array(text.utf8), file: "acme/remuneration.csv")
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test("Payments of one week and of several")
  func rows() throws {
    let text =
      Self.header + """
        000117,productionBonus,46.00,2026-10-28,,,,October
        000117,commission,100.5,,2026-10-25,2026-11-21,,
        000123,specialDayPremium,22.50,2026-10-26,,,1.5,
        """
    let rows = try Remuneration.read(Array(text.utf8), file: "acme/remuneration.csv")
    #expect(rows.map(\.employee) == ["000117", "000117", "000123"])
    #expect(rows.map(\.kind) == [.productionBonus, .commission, .specialDayPremium])
    #expect(rows.map(\.amount.cents) == [4600, 10_050, 2250])
    #expect(
      rows.map { $0.dates.upperBound.description } == ["2026-10-28", "2026-11-21", "2026-10-26"])
    #expect(rows.map(\.premiumMultiplier) == [nil, nil, .oneAndAHalf])
    #expect(
      rows.map(\.place) == ["remuneration.csv:2", "remuneration.csv:3", "remuneration.csv:4"])
  }

  @Test("Every mistake has its line and column, and no amount is repeated")
  func mistakes() {
    let text =
      Self.header + """
        ,productionBonus,46.00,2026-10-28,,,,
        1,productionBonos,46.00,2026-10-28,,,,
        1,gift,"46,00",2026-10-28,,,,
        1,gift,-1,2026-10-28,,,,
        1,gift,1.005,2026-10-28,,,,
        1,gift,5,28.10.2026,,,,
        1,gift,5,,,,,
        1,gift,5,2026-10-28,2026-10-25,2026-11-07,,
        1,gift,5,,2026-11-07,2026-10-25,,
        1,gift,5,,2026-11-07,,,
        1,clockPatternPremium,5,2026-10-28,,,,
        1,clockPatternPremium,5,2026-10-28,,,half,
        """
    let amount =
      "amount): write digits and a point, not below 0"
    let what = "this is not an amount such as 150.00 (acme/remuneration.csv"
    #expect(
      problems(text) == [
        "the employee number is missing (acme/remuneration.csv:2:1, employeeNumber)",
        "\"productionBonos\" is not a kind of remuneration (acme/remuneration.csv:3:1, kind): "
          + "did you mean \"productionBonus\"?",
        "\(what):4:1, \(amount)", "\(what):5:1, \(amount)", "\(what):6:1, \(amount)",
        "\"28.10.2026\" is not a date such as 2026-11-01 (acme/remuneration.csv:7:1, date)",
        "\"\" is not a date such as 2026-11-01 (acme/remuneration.csv:8:1, date)",
        "the row has both a date and a run of dates (acme/remuneration.csv:9:1, date): keep one",
        "2026-10-25 does not lie behind 2026-11-07 within ten years "
          + "(acme/remuneration.csv:10:1, to): correct the dates",
        "\"\" is not a date such as 2026-11-01 (acme/remuneration.csv:11:1, to)",
        "a premium of this kind needs a multiplier (acme/remuneration.csv:12:1, multiplier): "
          + "write what the hour came to, such as 1.5",
        "\"half\" is not a number such as 1.5 (acme/remuneration.csv:13:1, multiplier)",
      ])
  }

  @Test("The columns are checked")
  func columns() {
    #expect(
      problems("employeeNumber,kind,sum\n1,gift,5\n") == [
        "the column \"sum\" is not known (acme/remuneration.csv:1:1): "
          + "known are amount, date, employeeNumber, from, kind, multiplier, note, to",
        "the column \"amount\" is missing (acme/remuneration.csv:1:1): add it to the first line",
      ])
  }
}
