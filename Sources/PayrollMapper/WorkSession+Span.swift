import PayrollModel

extension WorkSession {
  /// Whether the session can touch a stretch of time, in seconds since 1970 UTC: by its start, by its
  /// end, or by what lies between, whichever of them may be mistyped.
  ///
  /// A session without a start can be anywhere, one without an end could have ended within a day of
  /// its start. One whose end lies before its start was worked at either of the two.
  func touches(_ span: Range<Int64>) -> Bool {
    if traits.contains(.hasNoStart) { return true }
    var first = span.lowerBound
    var last = span.upperBound
    if timeConflict.exists {
      let apart = Int64(timeConflict.minutes.magnitude) * 60 + 60
      first -= apart
      last += apart
    }
    // So it is with an end that lies so long before.
    if duration == .min { return true }
    if duration < 0 {
      return (first..<last).contains(start) || (first..<last).contains(end)
    }
    guard start < last else { return false }
    // A length beyond 32 bits is cut off, and so nobody knows the end.
    if duration == .max { return true }
    return (traits.contains(.hasNoEnd) || duration == 0 ? start + 86_400 : end) > first
  }
}
