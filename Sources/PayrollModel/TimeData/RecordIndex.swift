/// The place of a record in its table, or none.
///
/// The source speaks of records by number. The reader replaces each number once by the place of the
/// record, so that everything behind it is array access. A number that no record has gets a record
/// of its own with `isKnown` false, so that the number can still be named in a finding.
@frozen
public struct RecordIndex: Hashable, Sendable {
  /// No record is named.
  public static let none = RecordIndex(rawValue: -1)

  /// The place in the table, from 0; -1 for none.
  public var rawValue: Int32

  /// The record at this place.
  @inlinable
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// The record at this place.
  @inlinable
  public init(_ place: Int) { self.rawValue = Int32(place) }

  /// The place as an array index, or nil for none.
  @inlinable
  public var place: Int? { rawValue < 0 ? nil : Int(rawValue) }
}
