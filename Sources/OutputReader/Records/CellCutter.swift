/// Cuts one delimited record into cells (RFC 4180), in memory that is used again.
struct CellCutter {
  /// What came of a record.
  enum Result {
    /// The cells are places in the record itself.
    case inPlace
    /// The cells are places in `text`: quotes are taken away.
    case unquoted
    /// A quote stands in a wrong place, or is missing.
    case wrong
  }

  private let delimiter: UInt8
  private let hasQuotes: Bool
  private let mustHaveQuotes: Bool
  /// The cells of the record that was cut last.
  private(set) var ranges: [Range<Int>] = []
  /// The cells without their quotes, one after the other.
  private(set) var text: [UInt8] = []

  init(delimiter: UInt8, hasQuotes: Bool, mustHaveQuotes: Bool) {
    self.delimiter = delimiter
    self.hasQuotes = hasQuotes
    self.mustHaveQuotes = mustHaveQuotes
  }

  /// Cuts a record.
  mutating func cut(_ record: UnsafeBufferPointer<UInt8>) -> Result {
    ranges.removeAll(keepingCapacity: true)
    let quote = UInt8(ascii: "\"")
    if hasQuotes && (mustHaveQuotes || record.contains(quote)) {
      return unquote(record) ? .unquoted : .wrong
    }
    var start = 0
    for place in 0..<record.count where record[place] == delimiter {
      ranges.append(start..<place)
      start = place + 1
    }
    ranges.append(start..<record.count)
    return .inPlace
  }

  private mutating func unquote(_ record: UnsafeBufferPointer<UInt8>) -> Bool {
    text.removeAll(keepingCapacity: true)
    let quote = UInt8(ascii: "\"")
    var place = 0
    while true {
      let start = text.count
      if place < record.count && record[place] == quote {
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
          if record[place] == quote { return false }
          text.append(record[place])
          place += 1
        }
      }
      ranges.append(start..<text.count)
      guard place < record.count else { return true }
      place += 1
    }
  }
}
