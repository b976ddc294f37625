import PayrollBytes

/// Lists of numbers in plain memory.
struct NumberLists: ~Copyable {
  private let numbers: FlatTable<Int32>
  /// Where each list ends in the numbers; the first begins at 0.
  private let ends: FlatTable<Int32>

  init(_ lists: [[Int]]) {
    var ends: [Int32] = []
    var numbers: [Int32] = []
    for list in lists {
      numbers += list.map(Int32.init)
      ends.append(Int32(numbers.count))
    }
    self.numbers = FlatTable(numbers)
    self.ends = FlatTable(ends)
  }

  /// The list at a place.
  subscript(index: Int32) -> UnsafeBufferPointer<Int32> {
    let first = index == 0 ? 0 : ends[index - 1]
    return numbers.slice(first, ends[index] - first)
  }
}
