import PayrollReview
import Testing

@testable import ReviewWorkbook

@Suite("The comparison of a workbook")
struct WorkbookComparisonTests {
  @Test("Each person stands against the period before and what is usual, the absent ones too")
  func people() throws {
    let sheet = try Scratch.read(try ReviewFixture().review()).sheet("Comparison")
    #expect(sheet.rows.count == 16)
    #expect(
      sheet.rows[0][0].value
        == "2026-10-11..2026-10-24, batch acme-20261024-1, paid 13: and 1 first "
        + "paid now, and 0 returned, less 1 absent and 2 not paid now, makes 11 paid now.")
    #expect(
      sheet.rows[15].map(\.value) == [
        "000199", "Test 99", "First 99", "nothing now", "absent", "0", "25.01", nil, "-25.01", nil,
        nil, nil,
      ])
    let words = try sheet.column("Against the period before", header: 1)
    #expect(words[0] == "first paid now" && words[1] == "not paid now" && words[2] == nil)
    let row = sheet.rows[5].map(\.value)
    #expect(row.prefix(3) == ["000104", "Test 4", "First 4"])
    #expect(row[6] == "20" && row[7] == "25" && row[11] == "yes")
    let now = try #require(row[5].flatMap { Double($0) })
    #expect(
      row[8].flatMap { Double($0) }.map { ($0 * 100).rounded() } == ((now - 20) * 100).rounded())
  }

  @Test("Without an earlier period there is nothing to compare with, and the sheet says so")
  func none() throws {
    var fixture = ReviewFixture()
    fixture.hasEarlier = false
    let book = try Scratch.read(try fixture.review())
    #expect(
      try book.sheet("Comparison").rows[0][0].value == "No earlier period of this payer is known.")
    let kinds = try book.sheet("Summary").part("Hours by kind")
    #expect(kinds[0].compactMap(\.value) == ["Kind", "Paid", "Held"])
    #expect(try book.sheet("Employees").column("Usual hours").compactMap { $0 } == [])
  }
}
