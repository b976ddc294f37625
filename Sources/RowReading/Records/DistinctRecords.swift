package import PayrollModel

/// Records in the order in which their numbers first appear, each number once.
///
/// Sources page through their records in the order of their numbers, so as long as each number is
/// above or below all others nothing needs to be looked up.
package struct DistinctRecords<Record: NumberedRecord>: Sendable {
  /// The records.
  package private(set) var records: [Record] = []
  /// Rows that repeated a record with the same content.
  package private(set) var repeatedCount = 0
  /// The numbers of records that came again with other content.
  package private(set) var conflicts: [Int64] = []
  private var least = Int64.max
  private var greatest = Int64.min
  private var index: NumberIndex?

  /// Nothing yet.
  package init() {}

  /// Makes room for `count` records in all.
  package mutating func reserve(_ count: Int) { records.reserveCapacity(count) }

  /// Adds a record; of two with the same number and different content the later one stays.
  @inline(__always)
  package mutating func add(_ record: Record, text: TextArena) {
    let id = record.id
    if id > greatest || id < least {
      greatest = max(greatest, id)
      least = min(least, id)
      if index != nil { index?.insert(id, records.count) }
      records.append(record)
    } else {
      addInside(record, text: text)
    }
  }

  @inline(never)
  private mutating func addInside(_ record: Record, text: TextArena) {
    var index = self.index ?? numberIndex()
    self.index = nil
    let place = Int(index.place(of: record.id))
    if place < 0 {
      index.insert(record.id, records.count)
      records.append(record)
    } else if records[place] == record || Self.haveSameContent(records[place], record, text) {
      repeatedCount += 1
    } else {
      conflicts.append(record.id)
      records[place] = record
    }
    self.index = index
  }

  /// The place of each number.
  package func numberIndex() -> NumberIndex {
    if let index { return index }
    var index = NumberIndex()
    for (place, record) in records.enumerated() { index.insert(record.id, place) }
    return index
  }

  /// Whether two records say the same, wherever their texts stand.
  private static func haveSameContent(
    _ left: Record, _ right: Record, _ text: TextArena
  ) -> Bool {
    var left = left
    var right = right
    var leftTexts: [TextSpan] = []
    var rightTexts: [TextSpan] = []
    left.eachText {
      leftTexts.append($0)
      $0 = .none
    }
    right.eachText {
      rightTexts.append($0)
      $0 = .none
    }
    guard left == right, leftTexts.count == rightTexts.count else { return false }
    return zip(leftTexts, rightTexts).allSatisfy { first, second in
      text.withBytes(first) { firstBytes in
        text.withBytes(second) { firstBytes.elementsEqual($0) }
      }
    }
  }
}
