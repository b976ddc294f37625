import PayrollModel

/// A record with a number, as it stands in a table.
protocol NumberedRecord: Sendable, Equatable {
  /// The number in the source.
  var id: Int64 { get }
  /// Hands each text to `body`, which may move it.
  mutating func eachText(_ body: (inout TextSpan) -> Void)
  /// Hands each label to `body`, which may translate it.
  mutating func eachLabel(_ body: (inout Label) -> Void)
}

extension NumberedRecord {
  mutating func eachText(_ body: (inout TextSpan) -> Void) {}
  mutating func eachLabel(_ body: (inout Label) -> Void) {}
}

/// A row as one chunk of a resource gives it: a record whose relations are still numbers of the
/// source, whose labels are numbered by the chunk, and whose texts stand in the chunk's arena.
protocol SnapshotRow: NumberedRecord {
  /// The fields of the resource.
  static var fields: FieldList { get }
  /// Makes a row of what the scanner has just read. The scanner's marks say what was unreadable.
  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> Self
}

/// A site as a relation names it: an account, or a client in the other dialect.
struct SiteNumber: Sendable, Equatable {
  /// The number, or `RowScanner.noNumber`.
  var number = RowScanner.noNumber
  /// Whether it is the number of a client.
  var isClient = false
}

extension RowScanner {
  /// The site of a row: its account, or else its client.
  @inline(__always)
  mutating func site(account: Int, client: Int) -> SiteNumber {
    let number = relation(account)
    if number != Self.noNumber { return SiteNumber(number: number) }
    let other = relation(client)
    return SiteNumber(number: other, isClient: other != Self.noNumber)
  }

  /// The start and end of a row in the first spelling that is given.
  @inline(__always)
  mutating func period(start: (Int, Int, Int), end: (Int, Int, Int)) -> RowPeriod {
    let startSlot = firstGiven(start.0, firstGiven(start.1, start.2))
    let endSlot = firstGiven(end.0, firstGiven(end.1, end.2))
    var period = RowPeriod(
      start: moment(startSlot), end: moment(endSlot), startSlot: startSlot)
    let startDiffers = difference(start, taken: startSlot, period.start)
    let endDiffers = difference(end, taken: endSlot, period.end)
    if startDiffers | endDiffers != 0 {
      let isEnd = startDiffers == 0
      period.conflict = TimeConflict(seconds: isEnd ? endDiffers : startDiffers, isEnd: isEnd)
    }
    return period
  }

  /// What a spelling behind the one that was taken has more; 0 where it says the same to the
  /// minute, and where it cannot be read: then nothing contradicts the one that was taken.
  @inline(__always)
  private mutating func difference(
    _ slots: (Int, Int, Int), taken: Int, _ moment: Int64
  ) -> Int64 {
    if moment == Self.noNumber { return 0 }
    if taken == slots.0, isGiven(slots.1) {
      let difference = difference(slots.1, moment)
      if difference != 0 { return difference }
    }
    return taken != slots.2 && isGiven(slots.2) ? difference(slots.2, moment) : 0
  }

  @inline(__always)
  private mutating func difference(_ slot: Int, _ taken: Int64) -> Int64 {
    let marks = unreadable
    let other = moment(slot)
    unreadable = marks
    if other == Self.noNumber { return 0 }
    let difference = other - taken
    return difference > 60 || difference < -60 ? difference : 0
  }
}

/// When a row begins and ends, in seconds since 1970 UTC or `RowScanner.noNumber`.
struct RowPeriod {
  var start: Int64
  var end: Int64
  /// The slot that the start was taken of.
  var startSlot: Int
  /// What other fields of the row say of the same moment.
  var conflict = TimeConflict.none
}
