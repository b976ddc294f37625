import Foundation
import PayrollBytes
import PayrollModel
import PayrollReview
import PayrollTestSupport
import RunFiles
import Testing

@testable import ReviewWorkbook

@Suite("The workbook")
struct ReviewWorkbookTests {
  @Test("It has the sheets in their order and opens on the first")
  func sheets() throws {
    let book = try Scratch.read(try ReviewFixture().review())
    #expect(
      book.sheets.map(\.name) == [
        "Summary", "Employees", "Pay lines", "Findings", "Sessions", "Comparison",
      ])
    #expect(book.active == "Summary")
    #expect(book.title == "Payroll review acme-20261107-1")
    #expect(book.created == "2026-11-08T00:00:00")
  }

  @Test("What was entered by hand has a sheet of its own, with author and reason")
  func handEntries() throws {
    var fixture = ReviewFixture()
    fixture.hasEntry = true
    let book = try Scratch.read(try fixture.review())
    #expect(book.sheets.last?.name == "Entered by hand")
    let rows = try book.sheet("Entered by hand").rows.map { $0.map(\.value) }
    #expect(rows.count == 2)
    #expect(rows[1].prefix(3) == ["000105", "Test 5", "First 5"])
    #expect(rows[1].contains("=Boots for winter") && rows[1].contains("R. Adeyemi"))
    #expect(rows[1].contains("123.45"))
  }

  @Test("Names of columns and of people stay in sight, and every column has a filter")
  func panes() throws {
    var fixture = ReviewFixture()
    fixture.findings = FindingRecord.three
    let book = try Scratch.read(try fixture.review())
    #expect(
      book.sheets.map { "\($0.name) \($0.frozen ?? "") \($0.filter ?? "")" } == [
        "Summary B2 ", "Employees D2 A1:V14", "Pay lines C2 A1:R83", "Findings B2 A1:M4",
        "Sessions C3 A2:P19", "Comparison D3 A2:L16",
      ])
  }

  @Test("It prints across, a page wide, with the names of columns and the batch on each page")
  func printing() throws {
    let book = try Scratch.read(try ReviewFixture().review())
    #expect(
      book.sheets.map(\.printTitle) == ["$1:$1", "$1:$1", "$1:$1", "$1:$1", "$2:$2", "$2:$2"])
    for sheet in book.sheets {
      #expect(sheet.orientation == "landscape" && sheet.fits == true, "\(sheet.name)")
      #expect(sheet.pagesWide ?? 1 == 1 && sheet.pagesHigh == 0, "\(sheet.name)")
      #expect(sheet.footer == ["Batch acme-20261107-1", "&A", "Page &P of &N"])
    }
  }

  @Test("Every column is as wide as what it holds")
  func widths() throws {
    let book = try Scratch.read(try ReviewFixture().review())
    for sheet in book.sheets { #expect(sheet.widths.allSatisfy { $0 > 9 }, "\(sheet.name)") }
    let lines = try book.sheet("Pay lines")
    let because = try #require(lines.rows[0].firstIndex { $0.value == "Because" })
    #expect(lines.widths[because] > 50)
  }

  @Test("Overtime, what blocks and what nothing explains catch the eye")
  func marks() throws {
    var fixture = ReviewFixture()
    fixture.findings = FindingRecord.three
    let book = try Scratch.read(try fixture.review())
    #expect(
      try book.sheet("Employees").marks == [
        "G2:G14 greaterThan 0", "H2:H14 greaterThan 0", "N2:N14 greaterThan 0",
        #"S2:S14 equal "yes""#, "T2:T14 greaterThan 0",
      ])
    #expect(
      try book.sheet("Findings").marks == [
        #"A2:A4 equal "blocking""#, #"A2:A4 equal "warning""#, #"M2:M4 equal "yes""#,
      ])
  }

  @Test("The same review makes the same bytes, and another one others")
  func sameBytes() throws {
    func digest(_ fixture: ReviewFixture) throws -> String {
      try Scratch.folder { folder in
        let receipts = try ReviewWorkbook(try fixture.review()).write(toFolder: folder)
        #expect(receipts.map(\.path) == ["\(folder)/review.xlsx"])
        let path = receipts[0].path
        #expect(try SHA256.hexadecimal(ofFile: path) == receipts[0].sha256)
        #expect(try InputBuffer.size(of: path) == receipts[0].byteCount)
        return receipts[0].sha256
      }
    }
    let first = try digest(ReviewFixture())
    // A file of an archive has a time to the second or two.
    Thread.sleep(forTimeInterval: 2.1)
    #expect(try digest(ReviewFixture()) == first)
    var other = ReviewFixture()
    other.company = "Other Guards"
    #expect(try digest(other) != first)
  }
}
