import PayrollTemplates

/// What a cell, an attribute or an element's text says about hours.
enum CellRole {
  /// Nothing that is compared.
  case ignored
  /// Always the same text.
  case constant([UInt8])
  /// Who it is: the place of the pattern in `ReadLayout.identities`.
  case identity(Int)
  /// The earning code.
  case code
  /// The bucket, by the words that are printed for it.
  case bucket([[UInt8]])
  /// What an hour is paid.
  case multiplier(ValueFormat)
  /// Hours, or an amount.
  case hours(HoursCell)
  /// The earning code of one pair of a row.
  case pairCode(Int)
  /// The hours or the amount of one pair of a row.
  case pairHours(Int, HoursCell)
  /// The hours of the whole file.
  case fileHours(ValueFormat)
}

/// Hours or an amount in a file, and what they belong to.
struct HoursCell {
  /// The place in `ReadLayout.groups`.
  var group: Int
  var format: ValueFormat
  /// The one earning code; nil for that of the row.
  var code: Int32?
  /// Whether it is an amount.
  var isAmount = false
}

/// A cell with its role and how it is filled.
struct Cell {
  /// The field's name, for messages.
  var name: String
  var role: CellRole
  /// What stands before and behind the value.
  var prefix: [UInt8] = []
  var suffix: [UInt8] = []
  /// The width of a fixedWidth column; 0 elsewhere.
  var width = 0
  /// What the column is filled with; nil where it is not.
  var fill: UInt8?
  var isFilledBefore = false
  /// What a column without a value is filled with.
  var emptyFill = UInt8(ascii: " ")
  var isOptional = false
  /// Whether an apostrophe stands before a text that begins like a formula.
  var isNeutralized = false

  /// How much it tells one kind of record from another: a fixed text more than being always empty,
  /// and that more than forms.
  var distinction: Int {
    switch role {
    case .ignored: 0
    case .constant(let text): text.isEmpty ? 10 : 1_000
    default: 1
    }
  }

  /// Whether nothing tells what stands in it from what stands in another.
  func looksLike(_ other: Cell) -> Bool {
    guard width == other.width, prefix == other.prefix, suffix == other.suffix else { return false }
    switch (role, other.role) {
    case (.ignored, .ignored), (.identity, .identity), (.code, .code), (.bucket, .bucket),
      (.multiplier, .multiplier), (.pairCode, .pairCode):
      return true
    case (.constant(let text), .constant(let otherText)): return text == otherText
    case (.hours(let hours), .hours(let otherHours)),
      (.pairHours(_, let hours), .pairHours(_, let otherHours)):
      return hours.format == otherHours.format && hours.isAmount == otherHours.isAmount
    case (.fileHours(let format), .fileHours(let otherFormat)): return format == otherFormat
    default: return false
    }
  }

  /// A text as the cell prints it, without what fills it.
  func printed(_ text: [UInt8]) -> [UInt8] {
    let bare = text.withUnsafeBufferPointer { Array(unfilled($0)) }
    guard isNeutralized, let first = text.first, "=+-@".utf8.contains(first) else { return bare }
    return [UInt8(ascii: "'")] + bare
  }

  /// A text without the bytes that fill the column. What a value ends with cannot be told from what
  /// fills it, so both sides of a comparison are treated alike.
  func unfilled(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard let fill else { return text }
    var range = 0..<text.count
    if isFilledBefore {
      while range.count > 0, text[range.lowerBound] == fill {
        range = (range.lowerBound + 1)..<range.upperBound
      }
    } else {
      while range.count > 0, text[range.upperBound - 1] == fill {
        range = range.lowerBound..<(range.upperBound - 1)
      }
    }
    return UnsafeBufferPointer(rebasing: text[range])
  }
}
