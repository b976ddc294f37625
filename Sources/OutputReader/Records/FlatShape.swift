/// A kind of record as plain memory.
struct FlatShape: BitwiseCopyable {
  /// The outermost repetition it stands in; -1 for one of the whole file.
  var block: Int32
  /// Its cells: places in the table of cells.
  var firstCell: Int32
  var cellCount: Int32
  var pairCount: Int32
  /// Whether it says who the employee is.
  var hasIdentity: Bool
  /// Whether it is a line that is printed as it is, and whether all of it is known.
  var isLine: Bool
  var isWholeLine: Bool
  /// The beginning of the line: a place in the table of lines.
  var line: Int32
}
