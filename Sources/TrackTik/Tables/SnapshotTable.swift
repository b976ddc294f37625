import PayrollModel
import RowReading

/// Where the rows of a resource go.
protocol SnapshotTable {
  associatedtype Row: SourceRow
  /// What becomes of a chunk's rows before they are joined with those of the other chunks.
  associatedtype Piece: Sendable

  /// The number of distinct records.
  var count: Int { get }
  /// Rows that repeated a record.
  var repeatedCount: Int { get }
  /// The numbers of records that came again with other content.
  var conflicts: [Int64] { get }
  /// Makes room for `count` records.
  mutating func reserve(_ count: Int)
  /// Prepares the rows of one chunk. Runs beside other chunks and only reads.
  func prepare(_ rows: [Row]) -> Piece
  /// Joins a chunk. `labels` translates the chunk's labels, `shift` moves its texts.
  mutating func join(_ piece: Piece, _ labels: [Label], _ shift: UInt32, _ data: inout TimeData)
}

/// A table small enough to be kept as rows until all relations can be resolved.
struct SmallTable<Row: SourceRow>: SnapshotTable {
  /// The rows, each number once.
  private(set) var rows = DistinctRecords<Row>()

  var count: Int { rows.records.count }
  var repeatedCount: Int { rows.repeatedCount }
  var conflicts: [Int64] { rows.conflicts }

  mutating func reserve(_ count: Int) { rows.reserve(count) }

  func prepare(_ rows: [Row]) -> [Row] { rows }

  mutating func join(
    _ piece: [Row], _ labels: [Label], _ shift: UInt32, _ data: inout TimeData
  ) {
    for row in piece {
      var row = row
      row.eachLabel { $0 = labels[Int($0.index)] }
      row.eachText { if !$0.isEmpty { $0.offset += shift } }
      rows.add(row, text: data.text)
    }
  }
}
