/// Where the repeated part of a finished file begins and ends, and where it can be cut.
struct PieceBoundaries: Sendable, Equatable {
  /// The offset at which the repeated part begins.
  var start = 0
  /// The offsets behind each group of employees; the last one ends the repeated part.
  var cuts: [Int] = []
  /// The size of the file.
  var size = 0
  /// The least number of bytes that are worth a piece of their own.
  var smallest = 1 << 21

  /// What stands before the repeated part.
  var head: Range<Int> { 0..<start }
  /// What stands behind it.
  var tail: Range<Int> { (cuts.last ?? start)..<size }

  /// The pieces of the repeated part; all but the last one have at least `smallest` bytes.
  var ranges: [Range<Int>] {
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
