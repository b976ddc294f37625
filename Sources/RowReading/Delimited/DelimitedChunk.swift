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
  ///   - delimiter: the sign between two cells.
  ///   - blockSize: the bytes that are looked at together: a chunk ends in each block that has an end
  ///     of a row.
  /// - Throws: `FileProblem` where the file cannot be read.
  package static func chunks(
    of path: String, size: Int, from start: Int, line: Int, delimiter: UInt8,
    blockSize: Int = Self.size
  ) throws(FileProblem) -> [DelimitedChunk] {
    var chunks: [DelimitedChunk] = []
    var (first, firstLine) = (start, line)
    var position = start
    var ends = RowEnds(delimiter: delimiter, line: line)
    let buffer = InputBuffer(capacity: blockSize)
    while position < size {
      try buffer.load(path, range: position..<min(position + blockSize, size))
      if buffer.count == 0 { break }
      if let last = ends.last(in: buffer.bytes) {
        let end = position + last.end
        chunks.append(DelimitedChunk(range: first..<end, firstLine: firstLine))
        (first, firstLine) = (end, last.line)
      }
      position += buffer.count
    }
    if first < size { chunks.append(DelimitedChunk(range: first..<size, firstLine: firstLine)) }
    return chunks
  }
}
