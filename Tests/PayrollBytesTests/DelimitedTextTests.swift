import PayrollBytes
import Testing

@Suite("CSV that people edit")
struct DelimitedTextTests {
  private func read(_ text: String) throws(TextProblems) -> DelimitedText {
    try DelimitedText(
      Array(text.utf8), file: "codes.csv", required: ["payCode", "bucket"], optional: ["note"])
  }

  private func problems(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test("Quotes, comments, blank lines, CRLF and a byte order mark")
  func shapes() throws {
    let table = try read(
      "\u{FEFF}payCode,bucket,note\r\n# a comment\r\n\r\n REG , regular,\"a, \"\"b\"\"\nc\"\r\nX,sick,"
    )
    #expect(table.rows.map(\.cells) == [["REG", "regular", "a, \"b\"\nc"], ["X", "sick", ""]])
    #expect(table.rows.map(\.line) == [4, 6])
    #expect(table.cell(table.rows[1], "note") == "")
  }

  @Test(
    "Mistakes are named with their line",
    arguments: [
      ("", ["the file is empty (codes.csv): begin it with the line payCode,bucket"]),
      (
        "payCode,buckett\n",
        [
          "the column \"buckett\" is not known (codes.csv:1:1): did you mean \"bucket\"?",
          "the column \"bucket\" is missing (codes.csv:1:1): add it to the first line",
        ]
      ),
      (
        "payCode,bucket\nREG\n",
        [
          "the row has 1 cells, the header 2 (codes.csv:2:1): "
            + "give each column a cell; quote a cell that holds a comma"
        ]
      ),
      (
        "payCode,bucket,payCode\n",
        [
          "the column \"payCode\" is there twice (codes.csv:1:1): remove one"
        ]
      ),
      (
        "payCode,bucket\n\"REG,x\n",
        [
          "a quoted cell is not closed (codes.csv:2:1): add the closing quote"
        ]
      ),
    ])
  func mistakes(text: String, expected: [String]) {
    #expect(problems(text) == expected)
  }

  @Test("Bytes that are not UTF-8 are refused")
  func encoding() {
    #expect(throws: TextProblems.self) {
      try DelimitedText([0x61, 0xE9, 0x0A], file: "codes.csv", required: ["a"])
    }
  }
}
