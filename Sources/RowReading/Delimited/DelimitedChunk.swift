import Glibc
package import PayrollBytes

/// A run of whole rows of a delimited file, to be read beside the others.
package struct DelimitedChunk: Sendable {
  /// Its bytes in the file.
  package let range: Range<Int>
  /// The line that it begins on, from 1.
  package let firstLine: Int

  /// The bytes of a chunk, about.
  package static let size = 1 << 20

  /// Cuts a file into chunks, at line ends that stand in no quotes. Where the cuts are depends on the
  /// file alone.
  ///
  /// - Parameters:
  ///   - size: the size of the file in bytes.
  ///   - from: the first byte of the first row, behind the header.
  ///   - line: the line that this byte is on.
  /// - Throws: `FileProblem` where the file cannot be read.
  package static func chunks(
    of path: String, size: Int, from start: Int, line: Int
  ) throws(FileProblem) -> [DelimitedChunk] {
    var chunks: [DelimitedChunk] = []
    var (first, firstLine) = (start, line)
    var (position, currentLine) = (start, line)
    var isQuoted = false
    let buffer = InputBuffer(capacity: Self.size)
    while position < size {
      try buffer.load(path, range: position..<min(position + Self.size, size))
      if buffer.count == 0 { break }
      // The last line end outside of quotes, and what is known there.
      var last: (end: Int, line: Int)?
      for (index, byte) in buffer.bytes.enumerated() {
        if byte == 0x22 { isQuoted.toggle() }
        if byte == 0x0A {
          currentLine += 1
          if !isQuoted { last = (position + index + 1, currentLine) }
        }
      }
      position += buffer.count
      if let last {
        chunks.append(DelimitedChunk(range: first..<last.end, firstLine: firstLine))
        (first, firstLine) = (last.end, last.line)
      }
    }
    if first < size { chunks.append(DelimitedChunk(range: first..<size, firstLine: firstLine)) }
    return chunks
  }
}
