import Testing

@testable import OutputReader

@Suite("Cutting delimited records")
struct CellCutterTests {
  private func cells(
    _ record: String, delimiter: Character = ",", quotes: Bool = true, always: Bool = false
  ) -> [String]? {
    var cutter = CellCutter(
      delimiter: delimiter.asciiValue ?? 0, hasQuotes: quotes, mustHaveQuotes: always)
    // A record before this one leaves nothing behind.
    _ = Array("a,\"b".utf8).withUnsafeBufferPointer { cutter.cut($0) }
    let bytes = Array(record.utf8)
    let result = bytes.withUnsafeBufferPointer { cutter.cut($0) }
    if result == .wrong { return nil }
    let text = result == .inPlace ? bytes : cutter.text
    return cutter.ranges.map { String(decoding: text[$0], as: UTF8.self) }
  }

  @Test("cells without and with quotes")
  func cells() {
    #expect(cells("a,b,c") == ["a", "b", "c"])
    #expect(cells("a,,c,") == ["a", "", "c", ""])
    #expect(cells("") == [""])
    #expect(cells(",") == ["", ""])
    #expect(cells("\"a,b\",c") == ["a,b", "c"])
    #expect(cells("\"a\"\"b\",\"\"") == ["a\"b", ""])
    #expect(cells("\"\"\"\"") == ["\""])
    #expect(cells("\"a\nb\",c") == ["a\nb", "c"])
    #expect(cells(" a , b ") == [" a ", " b "])
    #expect(cells("Zoë;Šá", delimiter: ";") == ["Zoë", "Šá"])
    #expect(cells("a,b\tc", delimiter: "\t") == ["a,b", "c"])
  }

  @Test(
    "quotes in wrong places",
    arguments: [
      "a\"b,c", "a,b\"", "\"a", "\"a\"\"", "\"a\"b,c", "\"a\" ,b", " \"a\",b", "a,\"", "\"",
      "\"a\"\"b", "\"a\"\"\"b\"",
    ])
  func wrong(_ record: String) {
    #expect(cells(record) == nil)
  }

  @Test("a file without quotes has them as characters")
  func never() {
    #expect(cells("a\"b,\"c\"", quotes: false) == ["a\"b", "\"c\""])
  }

  @Test("a file of quotes has them around every cell")
  func always() {
    #expect(cells("\"a\",\"\"", always: true) == ["a", ""])
    #expect(cells("\"a\",b", always: true) == nil)
    #expect(cells("\"a\",", always: true) == nil)
    #expect(cells("", always: true) == nil)
  }
}
