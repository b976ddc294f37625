import PayrollBytes
import PayrollReview
import RunFiles
import Testing

@testable import ReviewWorkbook

@Suite("The limits of a workbook")
struct WorkbookLimitTests {
  @Test("A table that is too long for a sheet goes into a file beside it, and the sheet says so")
  func rows() throws {
    try Scratch.folder { folder in
      var fixture = ReviewFixture()
      fixture.names[0].last = "=1+1"
      fixture.names[1].last = "a \"b\", c"
      let review = try fixture.review()
      var workbook = ReviewWorkbook(review)
      workbook.limits.rows = review.batch.lines.count
      let receipts = try workbook.write(toFolder: folder)
      #expect(receipts.map { Folder.name(of: $0.path) } == ["review.xlsx", "review-pay-lines.csv"])
      #expect(try Folder.names(in: folder) == ["review-pay-lines.csv", "review.xlsx"])
      #expect(try SHA256.hexadecimal(ofFile: receipts[1].path) == receipts[1].sha256)
      let sheet = try ReadWorkbook(receipts[0].path).sheet("Pay lines")
      #expect(sheet.rows.count == 1 && sheet.filter == nil)
      #expect(sheet.rows[0][0].value?.contains("review-pay-lines.csv") == true)
      let text = String(decoding: try InputBuffer.array(of: receipts[1].path), as: UTF8.self)
      let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
      #expect(lines.count == review.batch.lines.count + 2 && lines.last == "")
      #expect(
        lines[0].hasPrefix(
          "Number,Name,Not paid because,Date,Weekday,Kind,Hours,Times the rate,Rate"))
      #expect(
        lines[1]
          == "000101,\"'=1+1, First 1\",,2026-10-26,Monday,Regular,8.00,1,18.5000,,148.00,REG,"
          + "Guard,North Gate,Worked.,us-ca straight,Cite 1(a),\"work-sessions/17, shifts/4\"")
      #expect(lines.contains { $0.hasPrefix("000102,\"a \"\"b\"\", c, First 2\",") })
    }
  }

  @Test("One row less fits")
  func fits() throws {
    let review = try ReviewFixture().review()
    let limits = WorkbookLimits(rows: review.batch.lines.count + 1)
    let sheet = try Scratch.read(review, limits: limits).sheet("Pay lines")
    #expect(sheet.rows.count == review.batch.lines.count + 1)
  }

  @Test("The names of all files are known, and a sheet holds what spreadsheets can show")
  func names() {
    #expect(
      ReviewWorkbook.fileNames == [
        "review.xlsx", "review-employees.csv", "review-pay-lines.csv", "review-findings.csv",
        "review-sessions.csv", "review-comparison.csv", "review-corrections.csv",
        "review-entered-by-hand.csv",
      ])
    #expect(WorkbookLimits().rows == 1_048_576 && WorkbookLimits().sessions == 100_000)
  }

  @Test("A figure in a file may begin with a minus, and a text that does is none")
  func minus() throws {
    try Scratch.folder { folder in
      let file = try CommaFile("\(folder)/file.csv")
      try file.append([.cents(-5), .text("-5"), .seconds(-5400), .moment(-1), .empty, .count(3)])
      let receipt = try file.commit()
      let text = String(decoding: try InputBuffer.array(of: receipt.path), as: UTF8.self)
      #expect(text == "-0.05,'-5,-1.50,1969-12-31 23:59:59,,3\r\n")
    }
  }

  @Test("A workbook without a part of its rows is not taken for whole")
  func incomplete() throws {
    try Scratch.folder { folder in
      let receipts = try ReviewWorkbook(try ReviewFixture().review()).write(toFolder: folder)
      let path = receipts[0].path
      #expect(try WorkbookArchive.holds(Array(repeating: 100, count: 6), in: path))
      #expect(try !WorkbookArchive.holds(Array(repeating: 100, count: 7), in: path))
      #expect(try !WorkbookArchive.holds([1 << 20], in: path))
      var bytes = OutputBuffer()
      bytes.append(Array(try InputBuffer.array(of: path).dropLast(30)))
      _ = try OutputFile.write(bytes, to: "\(folder)/cut.xlsx")
      #expect(try !WorkbookArchive.holds([100], in: "\(folder)/cut.xlsx"))
      _ = try OutputFile.write(OutputBuffer(), to: "\(folder)/empty.xlsx")
      #expect(try !WorkbookArchive.holds([], in: "\(folder)/empty.xlsx"))
    }
  }
}
