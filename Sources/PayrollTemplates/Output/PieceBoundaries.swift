/// Where the repeated part of a finished file begins and ends, and where it can be cut.
package struct PieceBoundaries: Sendable, Equatable {
  /// The offset at which the repeated part begins.
  package var start = 0
  /// The offsets behind each group of employees; the last one ends the repeated part.
  package var cuts: [Int] = []
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

  /// The pieces of the repeated part; all but the last one have at least `smallest` bytes.
  package var ranges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var first = start
    for cut in cuts where cut - first >= smallest {
      ranges.append(first..<cut)
      first = cut
    }
    if let last = cuts.last, last > first { ranges.append(first..<last) }
    return ranges
  }
}
