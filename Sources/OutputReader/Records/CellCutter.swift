/// Cuts one delimited record into cells (RFC 4180), in memory that is used again.
struct CellCutter {
  private let delimiter: UInt8
  private let hasQuotes: Bool
  private let mustHaveQuotes: Bool
  private var ranges: [Range<Int>] = []
  /// Cells without their quotes, one after the other.
  private var text: [UInt8] = []

  init(delimiter: UInt8, hasQuotes: Bool, mustHaveQuotes: Bool) {
    self.delimiter = delimiter
    self.hasQuotes = hasQuotes
    self.mustHaveQuotes = mustHaveQuotes
  }

  /// Cuts a record; false where a quote stands in a wrong place or is missing.
  mutating func cut(_ record: UnsafeBufferPointer<UInt8>) -> Bool {
    ranges.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    let quote = UInt8(ascii: "\"")
    var place = 0
    while true {
      let start = text.count
      if hasQuotes && place < record.count && record[place] == quote {
        place += 1
        while true {
          guard place < record.count else { return false }
          if record[place] == quote {
            place += 1
            guard place < record.count, record[place] == quote else { break }
          }
          text.append(record[place])
          place += 1
        }
        if place < record.count && record[place] != delimiter { return false }
      } else {
        if mustHaveQuotes { return false }
        while place < record.count, record[place] != delimiter {
          if hasQuotes && record[place] == quote { return false }
          text.append(record[place])
          place += 1
        }
      }
      ranges.append(start..<text.count)
      guard place < record.count else { return true }
      place += 1
    }
  }

  /// Lends the cells of the record that was cut last.
  func withCells<Failure: Error>(
    _ body: ([UnsafeBufferPointer<UInt8>]) throws(Failure) -> Void
  ) throws(Failure) {
    try text.withUnsafeBufferPointer { (text) throws(Failure) in
      try body(ranges.map { UnsafeBufferPointer(rebasing: text[$0]) })
    }
  }
}
