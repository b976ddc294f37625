import PayrollBytes

/// Cuts one row of delimited text (RFC 4180) into cells in place: no cell is copied but those with
/// quotes doubled inside quotes.
///
/// The bytes must have `InputBuffer.padding` zeros behind them. One value serves one thread.
package struct DelimitedCells: ~Copyable {
  package typealias Position = UnsafePointer<UInt8>

  /// What is wrong with a row.
  package enum Failure: Sendable {
    /// A quoted cell has no closing quote before the end of the text.
    case openQuote
    /// Something stands between a closing quote and the next delimiter.
    case textBehindQuote
  }

  /// The sign between two cells.
  package let delimiter: UInt8
  /// The number of cells of the row cut last.
  package private(set) var count = 0
  /// Lines that the row cut last takes: more than one where a quoted cell holds line ends.
  package private(set) var lineCount = 1
  private let capacity: Int
  private let starts: UnsafeMutablePointer<Position>
  private let lengths: UnsafeMutablePointer<Int>
  /// Cells with doubled quotes, made whole; they stay until the next row.
  private var scratch: [UnsafeMutablePointer<UInt8>] = []

  /// - Parameters:
  ///   - delimiter: the sign between two cells.
  ///   - capacity: the most cells that are kept; those behind are counted.
  package init(delimiter: UInt8, capacity: Int, nowhere: Position) {
    self.delimiter = delimiter
    self.capacity = capacity
    starts = .allocate(capacity: capacity)
    starts.initialize(repeating: nowhere, count: capacity)
    lengths = .allocate(capacity: capacity)
    lengths.initialize(repeating: 0, count: capacity)
  }

  deinit {
    starts.deallocate()
    lengths.deallocate()
    for copy in scratch { copy.deallocate() }
  }

  /// A cell without the blanks around it; empty for one that the row does not have.
  package subscript(cell: Int) -> UnsafeBufferPointer<UInt8> {
    guard cell >= 0, cell < min(count, capacity) else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: starts[cell], count: lengths[cell])
  }

  /// Whether nothing stands in the cells behind those that are kept.
  package private(set) var restIsEmpty = true

  /// Cuts the row that begins at `start`.
  ///
  /// - Parameter failure: what is wrong with the row, if something is.
  /// - Returns: the position behind its line end, or nil where nobody can say where it ends.
  package mutating func cut(
    from start: Position, to end: Position, _ failure: inout Failure?
  ) -> Position? {
    count = 0
    lineCount = 1
    restIsEmpty = true
    if !scratch.isEmpty {
      for copy in scratch { copy.deallocate() }
      scratch.removeAll(keepingCapacity: true)
    }
    var position = start
    while true {
      if position < end, position.pointee == UInt8(ascii: "\"") {
        guard let next = quoted(position, end, &failure) else { return nil }
        position = next
      } else {
        let first = position
        while position < end, position.pointee != delimiter, position.pointee != 0x0A {
          position += 1
        }
        keep(first, position)
      }
      guard position < end else { return end }
      let byte = position.pointee
      position += 1
      if byte == 0x0A { return position }
    }
  }

  private mutating func keep(_ first: Position, _ end: Position) {
    var first = first
    var end = end
    while first < end, Self.isBlank(first.pointee) { first += 1 }
    while end > first, Self.isBlank((end - 1).pointee) { end -= 1 }
    if count < capacity {
      starts[count] = first
      lengths[count] = end - first
    } else if end > first {
      restIsEmpty = false
    }
    count += 1
  }

  /// Reads a cell in quotes, and stops at the delimiter or line end behind it.
  private mutating func quoted(
    _ start: Position, _ end: Position, _ failure: inout Failure?
  ) -> Position? {
    let first = start + 1
    var position = first
    var doubled = 0
    while true {
      guard position < end else {
        failure = .openQuote
        return nil
      }
      if position.pointee == 0x0A { lineCount += 1 }
      if position.pointee == UInt8(ascii: "\"") {
        guard position + 1 < end, position[1] == UInt8(ascii: "\"") else { break }
        doubled += 1
        position += 1
      }
      position += 1
    }
    let last = position
    position += 1
    while position < end, Self.isBlank(position.pointee), position.pointee != delimiter {
      position += 1
    }
    guard position >= end || position.pointee == delimiter || position.pointee == 0x0A else {
      failure = .textBehindQuote
      keep(first, last)
      while position < end, position.pointee != 0x0A { position += 1 }
      return position
    }
    if doubled == 0 {
      keep(first, last)
    } else {
      let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: last - first)
      scratch.append(copy)
      var length = 0
      var from = first
      while from < last {
        copy[length] = from.pointee
        length += 1
        from += from.pointee == UInt8(ascii: "\"") ? 2 : 1
      }
      keep(copy, copy + length)
    }
    return position
  }

  /// Whether a byte may stand around a cell.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}
