/// The records of a table grouped by the record they belong to, by counting: no hashing, no sorting
/// of the whole. Within a group the order of the table is kept.
@frozen
public struct RecordOrder: Sendable, Equatable {
  @usableFromInline let starts: [UInt32]
  @usableFromInline let members: [UInt32]

  /// Groups `count` records; `owner` gives the place of the record that each belongs to, and those
  /// that belong to none are left out.
  @inlinable
  public init(ownerCount: Int, count: Int, owner: (Int) -> RecordIndex) {
    var starts = [UInt32](repeating: 0, count: ownerCount + 1)
    for index in 0..<count {
      if let place = owner(index).place { starts[place + 1] += 1 }
    }
    for place in 0..<ownerCount { starts[place + 1] += starts[place] }
    var next = starts
    var members = [UInt32](repeating: 0, count: Int(starts[ownerCount]))
    for index in 0..<count {
      guard let place = owner(index).place else { continue }
      members[Int(next[place])] = UInt32(index)
      next[place] += 1
    }
    self.starts = starts
    self.members = members
  }

  /// The places of the records that belong to the owner at `place`.
  @inlinable
  public subscript(place: Int) -> ArraySlice<UInt32> {
    members[Int(starts[place])..<Int(starts[place + 1])]
  }

  /// Calls `body` with the place of each record that belongs to the owner at `place`.
  @inlinable
  @inline(__always)
  public func forEachMember(of place: Int, _ body: (UInt32) -> Void) {
    for index in Int(starts[place])..<Int(starts[place + 1]) { body(members[index]) }
  }

  /// Whether any record belongs to the owner at `place`.
  @inlinable
  public func hasMembers(_ place: Int) -> Bool { starts[place] < starts[place + 1] }
}
