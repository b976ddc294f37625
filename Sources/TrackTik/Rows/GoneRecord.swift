import RowReading

// How sources say that a record is not there: it was taken back, or nobody has handed it in yet.
// Interfaces keep such records and mark them, and whoever does not know the mark counts them.

extension KnownWord {
  /// The states of a record that is not there, with the value that each kind of them stands for.
  static func gone(
    cancelled: UInt8, rejected: UInt8, deleted: UInt8, draft: UInt8
  ) -> [KnownWord] {
    [
      KnownWord("CANCELLED", cancelled), KnownWord("CANCELED", cancelled),
      KnownWord("WITHDRAWN", cancelled), KnownWord("REVOKED", cancelled),
      KnownWord("REJECTED", rejected), KnownWord("DECLINED", rejected),
      KnownWord("DENIED", rejected), KnownWord("REFUSED", rejected),
      KnownWord("DELETED", deleted), KnownWord("REMOVED", deleted), KnownWord("VOID", deleted),
      KnownWord("VOIDED", deleted), KnownWord("DISCARDED", deleted), KnownWord("TRASHED", deleted),
      KnownWord("DRAFT", draft),
    ]
  }
}

extension RowScanner {
  /// Whether a row says in a field of its own that its record was deleted: by a moment, or by a
  /// switch. A date of zeros, 0 and false are ways to say that it was not.
  @inline(__always)
  mutating func isDeleted(moments: (Int, Int), switches: (Int, Int)) -> Bool {
    if kinds[moments.0] == .absent && kinds[moments.1] == .absent
      && kinds[switches.0] == .absent && kinds[switches.1] == .absent
    {
      return false
    }
    clearNothing(moments.0)
    clearNothing(moments.1)
    return isGiven(moments.0) || isGiven(moments.1) || flag(switches.0) == true
      || flag(switches.1) == true
  }
}
