import ReviewWorkbook
import Testing

@Suite("The workbook")
struct ReviewWorkbookTests {
  @Test("It has a name")
  func name() { #expect(ReviewWorkbook.name == "review.xlsx") }
}
