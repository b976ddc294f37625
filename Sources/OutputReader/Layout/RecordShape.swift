/// One kind of record.
struct RecordShape {
  /// The outermost repetition it stands in; nil for one of the whole file.
  var block: Int?
  var cells: [Cell]
  /// A line that is printed as it is: its beginning, and whether that is all of it.
  var line: (start: [UInt8], isWhole: Bool)?
  /// How many pairs it has.
  var pairCount = 0

  /// How well a record can be told from others: by what is always the same, then by cells that have
  /// a form of their own.
  var distinction: Int { line == nil ? cells.reduce(0) { $0 + $1.distinction } : .max }

  /// Whether nothing tells it from another kind of record.
  func looksLike(_ other: RecordShape) -> Bool {
    line == nil && other.line == nil && cells.count == other.cells.count
      && zip(cells, other.cells).allSatisfy { $0.looksLike($1) }
  }
}
