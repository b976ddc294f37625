import Foundation
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import RunFiles
import Testing

/// The one file of ours that people open in a spreadsheet: cells that stay what they are.
@Suite("The cells of wages.csv")
struct WagesFileCellTests {
  private static let header =
    "employeeNumber,first,last,workedHours,overtimeHours,regularRate,straightTimePay,"
    + "overtimePremium,otherPay,totalPay,method,law"

  private func week(
    _ place: Int, worked: Int64 = 0, overtime: Int64 = 0, rate: PayRate? = nil,
    pay: [Int64] = [0, 0, 0, 0], law: String = "federal"
  ) -> WorkweekWages {
    WorkweekWages(
      employee: place < 0 ? .none : RecordIndex(place), first: BatchBuilder.date(0),
      last: BatchBuilder.date(6), workedSeconds: worked, overtimeSeconds: overtime,
      regularRate: rate, exactRegularRate: rate == nil ? "" : "37/3",
      straightTimePay: Money(cents: pay[0]), overtimePremium: Money(cents: pay[1]),
      otherPay: Money(cents: pay[2]), totalPay: Money(cents: pay[3]), method: "rateInEffect",
      law: law, citation: "29 CFR 778.419")
  }

  /// The rows of the file with these weeks, of people with these numbers.
  private func rows(_ weeks: [WorkweekWages], numbers: [String] = ["7"]) throws -> [String] {
    var builder = BatchBuilder()
    for number in numbers { builder.employee(number) }
    var batch = builder.batch
    batch.wages = weeks
    return try Scratch.text { _ = try WagesFile.write(batch, to: $0) }
      .components(separatedBy: "\r\n")
  }

  @Test("Without a week there is the header alone")
  func header() throws {
    #expect(try rows([]) == [Self.header, ""])
  }

  @Test("Each figure stands in its own column: hours rounded half up, amounts with their sign")
  func columns() throws {
    // 144,018 seconds are 40.005 hours, 18 seconds 0.005 and 17 seconds less than that.
    #expect(
      try rows([
        week(
          0, worked: 144_018, overtime: 17, rate: PayRate("18.5"),
          pay: [74_009, 1, -500, 73_510], law: "california"),
        week(0, worked: 18, overtime: 604_800, pay: [0, 0, -5, 123_456_789]),
      ]) == [
        Self.header,
        "7,2026-10-25,2026-10-31,40.01,0.00,18.5000,740.09,0.01,-5.00,735.10,rateInEffect,california",
        "7,2026-10-25,2026-10-31,0.01,168.00,,0.00,0.00,-0.05,1234567.89,rateInEffect,federal", "",
      ])
  }

  @Test("A week belongs to the person it names, or to nobody")
  func people() throws {
    let rows = try rows([week(1), week(0), week(-1)], numbers: ["A", "B"])
    #expect(rows.dropFirst().map { $0.prefix(2) } == ["B,", "A,", ",2", ""])
  }

  @Test(
    "A number that a spreadsheet would run or split is a text in quotes",
    arguments: [
      ("+1", "'+1"), ("-1", "'-1"), ("=A1", "'=A1"), ("@sum", "'@sum"), ("\tx", "'\tx"),
      ("\rx", "\"'\rx\""), ("1=1", "1=1"), ("1+1", "1+1"), ("", ""), ("'7", "'7"), ("a b", "a b"),
      ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("\"", "\"\"\"\""), ("a\nb", "\"a\nb\""),
      ("a\rb", "\"a\rb\""), ("a\"\u{301}b", "\"a\"\"\u{301}b\""),
      ("=\"x\",y", "\"'=\"\"x\"\",y\""), ("007", "007"), ("é語", "é語"),
    ])
  func cells(_ number: String, _ cell: String) throws {
    let rows = try rows([week(0)], numbers: [number])
    #expect(rows.dropFirst().first?.hasPrefix(cell + ",2026-10-25,") == true, "\(rows)")
  }

  @Test("A line end inside of a number is inside of quotes")
  func lineEnd() throws {
    let rows = try rows([week(0)], numbers: ["a\r\nb"])
    #expect(rows.count == 4 && rows[1] == "\"a" && rows[2].hasPrefix("b\",2026-10-25,"))
  }

  @Test("More weeks than are kept in memory are all written, in order")
  func long() throws {
    // 15,000 rows of about 75 bytes are more than a MiB.
    let rows = try rows((0..<15_000).map { week(0, worked: Int64($0) * 3600) })
    #expect(rows.count == 15_002)
    for place in 0..<15_000 where !rows[place + 1].contains(",2026-10-31,\(place).00,0.00,") {
      Issue.record("row \(place): \(rows[place + 1])")
    }
  }
}
