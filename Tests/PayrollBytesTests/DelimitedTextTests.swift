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

  @Test(
    "A file with another separator says the word, once",
    arguments: [
      ("payCode;bucket\nREG;regular\nX;sick\n", "semicolons"),
      ("\"payCode\";\"bucket\"\r\n\"REG\";\"regular\"\r\n", "semicolons"),
      ("payCode\tbucket\nREG\tregular\n", "tabs"), ("payCode|bucket\nREG|regular\n", "vertical"),
      ("payCode; bucket ;note\nREG;regular;a,b\n", "semicolons"),
      ("sep=;\npayCode;bucket\nREG;regular\n", "semicolons"),
    ])
  func separators(text: String, word: String) {
    let found = problems(text)
    #expect(found.count == 1 && found[0].hasPrefix("\(word)") && found[0].contains("commas"))
  }

  @Test("What a spreadsheet leaves behind is skipped: empty columns, rows of commas, line ends")
  func leftovers() throws {
    for text in [
      "payCode,bucket,,\nREG,regular,,\n,,,\n , ,,\nX,sick,,\n,,,",
      "payCode,,bucket\nREG,,regular\n,,\nX,,sick\n",
      "payCode,bucket\nREG,regular,,\n,\n\"\",\"\"\nX,sick\n",
      "payCode,bucket\rREG,regular\rX,sick\r", "payCode,bucket\rREG,regular\rX,sick",
      "sep=,\npayCode,bucket\nREG,regular\nX,sick\n",
      "payCode,bucket\n\u{A0}REG\u{A0} ,regular\n\u{A0},\nX, \u{A0}sick\n",
      "payCode,bucket\n\"# say \"\"a, b\"\"\",\nREG,regular\n# c,\nX,sick\n",
      "\u{FEFF}payCode,bucket,\r\nREG,regular,\r\r\nX,sick,\r\n,,\r\n",
    ] {
      let table = try read(text)
      #expect(table.header == ["payCode", "bucket"])
      #expect(table.rows.map(\.cells) == [["REG", "regular"], ["X", "sick"]], "\(text)")
    }
  }

  @Test("An empty pay code with a bucket stays a row, and a pay code that begins with # too")
  func emptyCode() throws {
    #expect(
      try read("payCode,bucket\n,regular\n\"\",sick\n\"#1\",overtime\n").rows.map(\.cells)
        == [["", "regular"], ["", "sick"], ["#1", "overtime"]])
  }

  @Test(
    "What only looks like a leftover is a mistake",
    arguments: [
      ("payCode,bucket,\nREG,regular,7\n", "the cell \"7\" stands in a column without a name"),
      ("payCode,bucket\nREG,regular,7\n", "the row has 3 cells, the header 2"),
      ("payCode,bucket\nREG,regular\rX,sick\n", "some lines end with CR alone"),
    ])
  func noLeftovers(text: String, message: String) {
    let found = problems(text)
    #expect(found.count == 1 && found[0].hasPrefix(message), "\(found)")
  }

  @Test("A table of 100,000 rows and one of 20,000 columns take no time")
  func large() throws {
    let rows = (0..<100_000).map { "C\($0),regular,x" }.joined(separator: "\n")
    let columns = (0..<20_000).map { "c\($0)" }.joined(separator: ",")
    let start = ContinuousClock.now
    #expect(try read("payCode,bucket,note\n" + rows).rows.count == 100_000)
    #expect(problems(columns).count == 20_002)
    let time = ContinuousClock.now - start
    #expect(time < .seconds(60), "\(time)")
  }

  @Test("Bytes that are not UTF-8 are refused")
  func encoding() {
    #expect(throws: TextProblems.self) {
      try DelimitedText([0x61, 0xE9, 0x0A], file: "codes.csv", required: ["a"])
    }
  }
}
