import PayrollBytes

/// A file that is a head, a list with an entry a line, and `]}`.
enum LinedList {
  /// Hands on the head, closed as if the list were empty, and then the entries, as many at a time as a
  /// core read.
  ///
  /// - Parameters:
  ///   - opening: what the head ends with: `"findings":[`.
  ///   - empty: a part without entries; each entry comes to it without the comma behind it.
  /// - Throws: `ListProblem`, and what `head` throws.
  static func read<Part: ListPart>(
    _ path: String, opening: String, like empty: Part, head: ([UInt8]) throws -> Void,
    join: (Part) -> Void
  ) throws {
    var file = ListReader(path)
    let first = try file.head()
    guard first.suffix(opening.utf8.count).elementsEqual(opening.utf8) else {
      throw ListProblem.line(1)
    }
    try head(first + Array("]}".utf8))
    let tail = try file.entries(like: Entries(part: empty)) {
      join($0.part)
      return true
    }
    // Nothing comes behind the end, and the last line has an end too.
    let closing = Array("]}\n".utf8)
    guard tail.starts(with: closing) else { throw ListProblem.line(file.number + 1) }
    guard tail.count == closing.count else { throw ListProblem.line(file.number + 2) }
  }

  /// Entries without the commas between them.
  private struct Entries<Part: ListPart>: ListPart {
    var part: Part

    mutating func add(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
      let isFollowed = line.last == UInt8(ascii: ",")
      return part.add(isFollowed ? UnsafeBufferPointer(rebasing: line.dropLast()) : line)
    }
  }
}
