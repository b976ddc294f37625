package import PayrollModel

extension RowScanner {
  /// The start and end of a row in the first spelling that is given.
  @inline(__always)
  package mutating func period(start: (Int, Int, Int), end: (Int, Int, Int)) -> RowPeriod {
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
package struct RowPeriod {
  package var start: Int64
  package var end: Int64
  /// The slot that the start was taken of.
  package var startSlot: Int
  /// What other fields of the row say of the same moment.
  package var conflict = TimeConflict.none
}
