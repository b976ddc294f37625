import PayrollBytes
import PayrollMapper
import PayrollModel
import Testing

@Suite("The file of entries by hand")
struct HandEntryReadingTests {
  private static let header =
    "employee,date,hours,amount,payCode,bucket,multiplier,rate,reason,author\n"

  private func read(_ rows: String) throws(TextProblems) -> HandEntries {
    try HandEntries.read(Array((Self.header + rows).utf8), file: "acme/by-hand.csv")
  }

  private func problems(_ rows: String) -> [String] {
    do {
      _ = try read(rows)
      return []
    } catch {
      return error.problems.map { "\($0)" }
    }
  }

  @Test("Hours and amounts, what they are, and who says so")
  func rows() throws {
    let file = try read(
      """
      # Bonuses of October
      000117,2026-11-02,,150.00,BONUS,,,,"Referral, after 90 days",R. Adeyemi
      000123,2026-10-30,2:30,,,Overtime,1.5,21.25,Late relief on 23 October,R. Adeyemi
      000123,2026-10-30,-1.5,,REG,,,,Meal was paid by mistake,R. Adeyemi
      """)
    #expect(file.file == "by-hand.csv")
    #expect(file.rows.map(\.line) == [3, 4, 5])
    #expect(file.rows.map(\.content.employee) == ["000117", "000123", "000123"])
    let pay = file.rows.map(\.content.pay)
    #expect(pay == [.amount(Money(cents: 15_000)), .seconds(9000), .seconds(-5400)])
    let kinds = file.rows.map(\.content.kind)
    #expect(kinds == [.payCode("BONUS"), .bucket(.overtime), .payCode("REG")])
    #expect(file.rows.map(\.content.multiplier) == [nil, .oneAndAHalf, nil])
    #expect(file.rows.map { $0.content.rate?.tenThousandths } == [nil, 212_500, nil])
    #expect(file.rows[0].content.word.reason == "Referral, after 90 days")
    #expect(file.rows[0].content.word.author == "R. Adeyemi")
  }

  @Test("Columns may stand in any order, and those that nobody needs may be missing")
  func columns() throws {
    let text =
      "author,reason,date,employee,amount,bucket\nR. Adeyemi,Boots for winter,2026-11-02,7,5,regular\n"
    let file = try HandEntries.read(Array(text.utf8), file: "e.csv")
    #expect(file.rows.map(\.content.pay) == [.amount(Money(cents: 500))])
  }

  @Test("A column that is unknown, missing or there twice is an error, with a suggestion")
  func header() {
    func problems(_ header: String) -> [String] {
      do {
        _ = try HandEntries.read(Array("\(header)\n".utf8), file: "e.csv")
        return []
      } catch {
        return error.problems.map { "\($0)" }
      }
    }
    let unknown = problems("employee,date,reason,author,ammount")
    #expect(unknown.count == 1)
    #expect(unknown.allSatisfy { $0.contains("\"ammount\" is not known") && $0.contains("amount") })
    let missing = problems("employee,date,hours")
    #expect(missing.count == 2)
    let twice = problems("employee,date,reason,author,date")
    #expect(twice.count == 1)
  }

  private static let end = ",Late relief by bus,Ann Lee"

  @Test(
    "What is wrong with a row, with its column",
    arguments: [
      (",2026-10-26,1,,REG,,,\(end)", "employee"),
      ("1,26.10.2026,1,,REG,,,\(end)", "date"),
      ("1,2026-10-26,,,REG,,,\(end)", "hours"),
      ("1,2026-10-26,1,5,REG,,,\(end)", "amount"),
      ("1,2026-10-26,\"7,5\",,REG,,,\(end)", "hours"),
      ("1,2026-10-26,7:60,,REG,,,\(end)", "hours"),
      ("1,2026-10-26,0,,REG,,,\(end)", "hours"),
      ("1,2026-10-26,1000.01,,REG,,,\(end)", "hours"),
      ("1,2026-10-26,,0.00,REG,,,\(end)", "amount"),
      ("1,2026-10-26,,1.005,REG,,,\(end)", "amount"),
      ("1,2026-10-26,,100000000.01,REG,,,\(end)", "amount"),
      ("1,2026-10-26,1,,,,,\(end)", "payCode"),
      ("1,2026-10-26,1,,REG,regular,,\(end)", "bucket"),
      ("1,2026-10-26,1,,,reglar,,\(end)", "bucket"),
      ("1,2026-10-26,1,,,overtime,,\(end)", "multiplier"),
      ("1,2026-10-26,1,,REG,,zero,\(end)", "multiplier"),
      ("1,2026-10-26,1,,REG,,0,\(end)", "multiplier"),
      ("1,2026-10-26,,5,REG,,1.5,\(end)", "multiplier"),
      ("1,2026-10-26,1,,REG,,,0\(end)", "rate"),
      ("1,2026-10-26,,5,REG,,,18.50\(end)", "rate"),
      ("1,2026-10-26,1,,REG,,,,see mail,Ann Lee", ""),
      ("1,2026-10-26,1,,REG,,,,,Ann Lee", "reason"),
      ("1,2026-10-26,1,,REG,,,,bonus,Ann Lee", "reason"),
      ("1,2026-10-26,1,,REG,,,,Late relief by bus,", "author"),
      ("1,2026-10-26,1,,REG,,,,Late relief by bus,?", "author"),
    ])
  func mistakes(row: String, column: String) {
    let found: [String]
    do {
      _ = try read(row + "\n")
      found = []
    } catch {
      found = error.problems.map { "\($0.location?.line ?? 0) \($0.key)" }
    }
    #expect(found == (column.isEmpty ? [] : ["2 \(column)"]))
  }

  @Test("All mistakes are told at once, and no amount and no rate is repeated")
  func together() {
    let found = problems(
      "1,x,,1.005,REG,,,,bonus,\n2,2026-10-26,1,,REG,,,12.34567,Late relief by bus,Ann Lee\n")
    #expect(found.count == 5)
    let secrets = found.filter { $0.contains("1.005") || $0.contains("12.34567") }
    #expect(secrets.isEmpty)
  }

  @Test("The limits themselves are allowed")
  func limits() throws {
    let file = try read(
      "1,2026-10-26,-1000,,REG,,,\(Self.end)\n1,2026-10-26,,-100000000.00,REG,,,\(Self.end)\n")
    let pay = file.rows.map(\.content.pay)
    #expect(pay == [.seconds(-3_600_000), .amount(Money(cents: -10_000_000_000))])
  }
}
