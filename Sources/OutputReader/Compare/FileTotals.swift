/// What a file prints as its total hours, and what the employees that were read have together.
struct FileTotals: Sendable {
  /// The printed totals: how many units an hour has, and the units.
  var printed: [(unitsPerHour: Int64, units: Int64)] = []
  /// The units of the employees, by the units of an hour.
  var counted: [Int64: Int64] = [:]

  /// Adds the employees of a further piece of the file. Every piece was read with the same totals.
  mutating func add(_ piece: FileTotals) {
    counted.merge(piece.counted) { $0 + $1 }
  }

  /// Whether every printed total is that of the employees.
  var agree: Bool { printed.allSatisfy { counted[$0.unitsPerHour] ?? 0 == $0.units } }
}
