package import PayrollModel

/// A record with a number, as it stands in a table.
package protocol NumberedRecord: Sendable, Equatable {
  /// The number in the source.
  var id: Int64 { get }
  /// Hands each text to `body`, which may move it.
  mutating func eachText(_ body: (inout TextSpan) -> Void)
  /// Hands each label to `body`, which may translate it.
  mutating func eachLabel(_ body: (inout Label) -> Void)
}

extension NumberedRecord {
  package mutating func eachText(_ body: (inout TextSpan) -> Void) {}
  package mutating func eachLabel(_ body: (inout Label) -> Void) {}
}

/// A row as one chunk of a resource gives it: a record whose relations are still numbers of the
/// source, whose labels are numbered by the chunk, and whose texts stand in the chunk's arena.
package protocol SourceRow: NumberedRecord {
  /// The fields of the resource.
  static var fields: FieldList { get }
  /// Makes a row of what the scanner has just read. The scanner's marks say what was unreadable.
  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> Self
}
