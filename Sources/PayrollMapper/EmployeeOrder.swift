import PayrollModel

/// The employees that a run has to look at, ordered by employee number, then by the number in the
/// source, so that files come out the same however the snapshot is ordered.
struct EmployeeOrder {
  private struct Entry {
    /// The first eight bytes of the employee number, big-endian: most comparisons end here.
    let prefix: UInt64
    let place: Int32
  }

  /// The places of the employees in the snapshot.
  let places: [Int]
  /// The places of employees whose number another one of them has too.
  let duplicates: Set<Int>

  init(_ data: TimeData, including isIncluded: (Int) -> Bool) {
    var entries: [Entry] = []
    for place in data.employees.indices where isIncluded(place) {
      let prefix = data.text.withBytes(data.employees[place].number) { bytes in
        var prefix: UInt64 = 0
        for index in 0..<8 {
          prefix = prefix << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0)
        }
        return prefix
      }
      entries.append(Entry(prefix: prefix, place: Int32(place)))
    }
    func isSameNumber(_ left: Entry, _ right: Entry) -> Bool {
      left.prefix == right.prefix && Self.compare(data, left, right) == 0
    }
    entries.sort { left, right in
      if left.prefix != right.prefix { return left.prefix < right.prefix }
      let order = Self.compare(data, left, right)
      if order != 0 { return order < 0 }
      return data.employees[Int(left.place)].id < data.employees[Int(right.place)].id
    }
    var duplicates: Set<Int> = []
    for (left, right) in zip(entries, entries.dropFirst())
    where left.prefix != 0 && isSameNumber(left, right) {
      duplicates.insert(Int(left.place))
      duplicates.insert(Int(right.place))
    }
    self.places = entries.map { Int($0.place) }
    self.duplicates = duplicates
  }

  private static func compare(_ data: TimeData, _ left: Entry, _ right: Entry) -> Int {
    data.text.withBytes(data.employees[Int(left.place)].number) { leftBytes in
      data.text.withBytes(data.employees[Int(right.place)].number) { rightBytes in
        if leftBytes.elementsEqual(rightBytes) { return 0 }
        return leftBytes.lexicographicallyPrecedes(rightBytes) ? -1 : 1
      }
    }
  }
}
