/// Sums of printed units by group and code: few for one employee, so they are searched in order.
struct HoursSums {
  /// One sum.
  struct Entry {
    var group: Int
    /// The earning code, or `HoursGroup.anyCode`.
    var key: Int32
    var units: Int64
  }

  private(set) var entries: [Entry] = []

  mutating func add(_ group: Int, _ key: Int32, _ units: Int64) {
    for index in entries.indices where entries[index].key == key && entries[index].group == group {
      entries[index].units += units
      return
    }
    entries.append(Entry(group: group, key: key, units: units))
  }

  func units(_ group: Int, _ key: Int32) -> Int64 {
    entries.first { $0.key == key && $0.group == group }?.units ?? 0
  }

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  var areZero: Bool { entries.allSatisfy { $0.units == 0 } }
}
