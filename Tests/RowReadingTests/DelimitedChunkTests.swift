import Foundation
import PayrollBytes
import PayrollTestSupport
import RowReading
import Testing

@Suite("Files of delimited text, cut at the ends of rows")
struct DelimitedChunkTests {
  /// Where a row begins, and on which line; whether it can be read.
  private struct Row: Equatable {
    let start: Int
    let line: Int
    let failure: DelimitedCells.Failure?
  }

  private func rows(
    _ bytes: [UInt8], _ delimiter: UInt8, _ range: Range<Int>, line: Int
  ) -> [Row] {
    let buffer = InputBuffer(copying: Array(bytes[range]))
    let base = UnsafePointer(buffer.base)
    let end = base + buffer.count
    var cells = DelimitedCells(delimiter: delimiter, capacity: 4, nowhere: base)
    var found: [Row] = []
    var (position, line): (DelimitedCells.Position?, Int) = (base, line)
    while let start = position, start < end {
      var failure: DelimitedCells.Failure?
      position = cells.cut(from: start, to: end, &failure)
      found.append(Row(start: range.lowerBound + (start - base), line: line, failure: failure))
      line += cells.lineCount
    }
    return found
  }

  /// Demands that a file has the same rows in chunks as in one piece, however long a block is.
  private func check(_ text: String, _ delimiter: UInt8, blocks: [Int]) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "chunks-\(UUID())").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let bytes = Array(text.utf8)
    try Data(bytes).write(to: URL(filePath: path))
    let whole = rows(bytes, delimiter, 0..<bytes.count, line: 1)
    for block in blocks {
      let chunks = try DelimitedChunk.chunks(
        of: path, size: bytes.count, from: 0, line: 1, delimiter: delimiter, blockSize: block)
      #expect(chunks.first?.range.lowerBound ?? 0 == 0)
      #expect(chunks.last?.range.upperBound ?? 0 == bytes.count)
      #expect(
        zip(chunks, chunks.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
      let parts = chunks.flatMap { rows(bytes, delimiter, $0.range, line: $0.firstLine) }
      #expect(parts == whole, "blocks of \(block): \(text.debugDescription)")
    }
  }

  /// The hours of a row that is cut in two are lost, and those behind it with them.
  @Test(
    "A quote that opens no cell hides no end of a row",
    arguments: [
      "1,5\" belt\n2,\"a\nb\"\n3,c\n", "1, \"a\n2,\"a\nb\"\n3,c\n", "1,\"a\"b\n2,\"a\nb\"\n",
      "1,\"a\"b,\"c\n2,\"a\nb\"\n3,c\n", "1,\"5\"\"\n2\",c\n3,d\n", "1,\"a\" \n\"2\",\"\n\"\n",
      "1,\"a\"\",\n2,\"\n3,c\n", "1,\"\"\n2,\"\"\"\n\"\n3\n", "\"1\",\"\n\n",
    ])
  func inches(text: String) throws {
    try check(text, UInt8(ascii: ","), blocks: Array(1...text.utf8.count))
  }

  /// Where a file is cut must be nobody's wage.
  @Test("Any text has the rows that it has in one piece", arguments: [",", ";", "\t", "|"])
  func anyText(sign: String) throws {
    let delimiter = try #require(sign.utf8.first)
    let seed = TestEffort.isLong ? UInt64.random(in: 0...UInt64.max) : UInt64(delimiter)
    var random = SeededGenerator(seed: seed)
    let pieces = ["\"", "\"", "\"\"", "\n", "\r\n", sign, sign, "\(sign)\"", "\"\(sign)", " ", "a"]
    for _ in 0..<(TestEffort.rounds(400)) {
      var text = ""
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        text += random.pick(pieces, or: "")
      }
      try check(text, delimiter, blocks: [1, 2, 3, 5, 8, 13, 100])
    }
  }
}
