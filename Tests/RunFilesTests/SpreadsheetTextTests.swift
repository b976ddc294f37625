import PayrollBytes
import RunFiles
import Testing

@Suite("Texts in files with commas")
struct SpreadsheetTextTests {
  @Test(
    "A text stays as it is, unless it would be a formula, another cell or another row",
    arguments: [
      ("", ""), ("Ann Lee", "Ann Lee"), ("a=b", "a=b"), ("=1", "'=1"), ("-1", "'-1"),
      ("+1", "'+1"), ("@a", "'@a"), ("\ta", "'\ta"), ("\ra", "\"'\ra\""), ("a,b", "\"a,b\""),
      ("a\"b", "\"a\"\"b\""), ("\"", "\"\"\"\""), ("=\"x\"", "\"'=\"\"x\"\"\""),
      ("a\r\nb", "\"a\r\nb\""), ("é,語", "\"é,語\""), ("\"\u{301}", "\"\"\"\u{301}\""),
    ])
  func cells(text: String, cell: String) {
    var out = OutputBuffer()
    SpreadsheetText.append(text, to: &out)
    #expect(out.withBytes { String(decoding: $0, as: UTF8.self) } == cell)
  }
}
