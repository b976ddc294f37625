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
      if !isQuoted, memchr(buffer.base, 0x22, buffer.count) == nil {
        // Without a quote, which is most of most files, only the line ends count.
        currentLine += buffer.bytes.lineEnds
        if let end = buffer.bytes.lastIndex(of: 0x0A) { last = (position + end + 1, currentLine) }
      } else {
        for index in 0..<buffer.count {
          let byte = buffer.base[index]
          if byte == 0x22 { isQuoted.toggle() }
          if byte == 0x0A {
            currentLine += 1
            if !isQuoted { last = (position + index + 1, currentLine) }
          }
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

extension UnsafeBufferPointer<UInt8> {
  /// The number of line ends.
  fileprivate var lineEnds: Int {
    var count = 0
    for index in 0..<self.count where self[index] == 0x0A { count += 1 }
    return count
  }
}
