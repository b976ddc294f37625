/// Where the repeated part of a finished file begins and ends, and where it can be cut.
package struct PieceBoundaries: Sendable, Equatable {
  /// The offset at which the repeated part begins.
  package var start = 0
  /// The offsets behind each group of employees; the last one ends the repeated part.
  package var cuts: [Int] = []
  /// How many employees stand between two cuts; the last piece may have fewer.
  package var employeesPerCut = 1
  /// The size of the file.
  package var size = 0
  /// The least number of bytes that are worth a piece of their own.
  package var smallest = 1 << 21

  package init(start: Int = 0, cuts: [Int] = [], size: Int = 0, smallest: Int = 1 << 21) {
    self.start = start
    self.cuts = cuts
    self.size = size
    self.smallest = smallest
  }

  /// What stands before the repeated part.
  package var head: Range<Int> { 0..<start }
  /// What stands behind it.
  package var tail: Range<Int> { (cuts.last ?? start)..<size }

  /// A piece of the repeated part, and the employees in it: places among those of the file.
  package struct Piece: Sendable, Equatable {
    package var bytes: Range<Int>
    package var employees: Range<Int>
  }

  /// The pieces of the repeated part; all but the last one have at least `smallest` bytes.
  package var ranges: [Piece] {
    var ranges: [Piece] = []
    var first = start
    var firstCut = 0
    for (index, cut) in cuts.enumerated()
    where cut - first >= smallest || (index == cuts.count - 1 && cut > first) {
      ranges.append(
        Piece(
          bytes: first..<cut,
          employees: firstCut * employeesPerCut..<(index + 1) * employeesPerCut))
      first = cut
      firstCut = index + 1
    }
    return ranges
  }
}
