import PayrollBytes

/// A file of the program's own that is a head, a list with an entry a line, and `]}`: read a piece at a
/// time, so that a long one need not be in memory as a whole.
enum LinedList {
  /// What of it does not have the form.
  struct Malformed: Error {
    /// The line, from 1.
    let line: Int
  }

  private static let pieceLength = 4 << 20

  /// Hands on the head, closed as if the list were empty, and each entry without the comma behind it,
  /// with the number of its line.
  ///
  /// - Parameter opening: what the head ends with: `"findings":[`.
  /// - Throws: `FileProblem` where the file cannot be read, `Malformed` where it has another form or is
  ///   cut, and what the closures throw.
  static func read(
    _ path: String, opening: String, head: ([UInt8]) throws -> Void,
    entry: (UnsafeBufferPointer<UInt8>, Int) throws -> Void
  ) throws {
    let buffer = InputBuffer(capacity: pieceLength)
    var length = pieceLength
    var (start, number) = (0, 0)
    var isClosed = false
    while true {
      try buffer.load(path, range: start..<start + length)
      let bytes = buffer.bytes
      var first = 0
      while let end = lineEnd(bytes, from: first) {
        number += 1
        let line = UnsafeBufferPointer(rebasing: bytes[first..<end])
        first = end + 1
        if number == 1 {
          guard line.suffix(opening.utf8.count).elementsEqual(opening.utf8) else {
            throw Malformed(line: 1)
          }
          try head(Array(line) + Array("]}".utf8))
        } else if isClosed {
          throw Malformed(line: number)
        } else if line.elementsEqual("]}".utf8) {
          isClosed = true
        } else {
          let isFollowed = line.last == UInt8(ascii: ",")
          try entry(isFollowed ? UnsafeBufferPointer(rebasing: line.dropLast()) : line, number)
        }
      }
      if bytes.count < length {
        // The last line has an end too.
        guard isClosed, first == bytes.count else { throw Malformed(line: number + 1) }
        return
      }
      start += first
      // A line that is longer than a piece.
      if first == 0 { length *= 2 }
    }
  }

  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int) -> Int? {
    var next = first
    while next < bytes.count {
      if bytes[next] == UInt8(ascii: "\n") { return next }
      next += 1
    }
    return nil
  }
}
