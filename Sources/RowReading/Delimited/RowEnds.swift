import Glibc

/// Finds the line ends that end a row of delimited text, block by block: those in quotes do not.
///
/// A quote is here what it is to `DelimitedCells`: were a quote within a cell to open one that lasts,
/// the rows behind it would be cut where their own quotes hold a line end, and their hours be lost.
struct RowEnds {
  /// What the next byte stands in.
  private enum Place {
    /// A cell without quotes, or the first byte of any.
    case plain
    /// A cell in quotes.
    case quoted
    /// Behind a quote in such a cell: it is the last one, or the next byte is its other half.
    case closing
    /// Behind the cell, where blanks may stand.
    case behind
    /// A row with text behind a quote, which is given up up to its line end.
    case lost
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineEnd: UInt8 = 0x0A

  private let delimiter: UInt8
  private var place = Place.plain
  /// The last byte of the block before.
  private var previous = Self.lineEnd
  /// The line that the next block begins on.
  private(set) var line: Int

  /// - Parameters:
  ///   - delimiter: the sign between two cells.
  ///   - line: the line that the first byte is on, which begins a row.
  init(delimiter: UInt8, line: Int) {
    self.delimiter = delimiter
    self.line = line
  }

  /// Goes through the next block.
  ///
  /// - Returns: the place behind the last end of a row in it, and the line there; nil without one.
  mutating func last(in block: UnsafeBufferPointer<UInt8>) -> (end: Int, line: Int)? {
    guard let base = block.baseAddress, block.count > 0 else { return nil }
    defer { previous = base[block.count - 1] }
    if place == .plain, memchr(base, Int32(Self.quote), block.count) == nil {
      // Without a quote, which is most of most files, only the line ends count.
      line += block.lineEnds
      return block.lastIndex(of: Self.lineEnd).map { ($0 + 1, line) }
    }
    var last: (end: Int, line: Int)?
    var index = 0
    while index < block.count {
      switch place {
      case .plain:
        while index < block.count, base[index] != Self.quote {
          if base[index] == Self.lineEnd {
            line += 1
            last = (index + 1, line)
          }
          index += 1
        }
        guard index < block.count else { return last }
        let before = index > 0 ? base[index - 1] : previous
        if before == delimiter || before == Self.lineEnd { place = .quoted }
        index += 1
      case .quoted:
        while index < block.count, base[index] != Self.quote {
          if base[index] == Self.lineEnd { line += 1 }
          index += 1
        }
        guard index < block.count else { return last }
        place = .closing
        index += 1
      case .closing where base[index] == Self.quote:
        place = .quoted
        index += 1
      case .closing, .behind:
        if base[index] == delimiter || base[index] == Self.lineEnd {
          place = .plain
        } else {
          place = DelimitedCells.isBlank(base[index]) ? .behind : .lost
          index += 1
        }
      case .lost:
        if base[index] == Self.lineEnd { place = .plain } else { index += 1 }
      }
    }
    return last
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
