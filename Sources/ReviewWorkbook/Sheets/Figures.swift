import PayrollModel
import PayrollReview

extension Sequence where Element == Int64 {
  /// The sum; the largest or smallest number where it is beyond that, which no cell shows as a figure.
  var clampedSum: Int64 {
    var sum: Int64 = 0
    for value in self {
      let (next, overflows) = sum.addingReportingOverflow(value)
      if overflows { return value < 0 ? .min : .max }
      sum = next
    }
    return sum
  }
}

extension Int64 {
  /// The difference; the largest or smallest number where it is beyond that.
  func clampedMinus(_ other: Int64) -> Int64 {
    let (difference, overflows) = subtractingReportingOverflow(other)
    if overflows { return self < 0 ? .min : .max }
    return difference
  }
}

extension Array {
  /// The element in a place; nil where there is none.
  func at(_ place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}

extension Review {
  /// The hours of each kind, an empty cell for a kind without any, and all of them together.
  func hourCells(_ seconds: [Int64]) -> [Cell] {
    kinds.indices.map { place in
      let value = seconds.at(place) ?? 0
      return value == 0 ? .empty : .seconds(value)
    } + [.seconds(seconds.clampedSum)]
  }

  /// The columns of these cells.
  var hourColumns: [Column] {
    kinds.map { kind in
      Column(kind.name, .hours, kind.bucket == .overtime ? [(.aboveZero, .amber)] : [])
    } + [Column("Total hours", .hours)]
  }
}

extension ReviewPerson.Standing {
  /// What becomes of the pay, in words.
  var words: String {
    switch self {
    case .paid: "paid"
    case .held(let kind): "held: \(kind.title)"
    case .leftOut(let reason): "left out: \(reason)"
    }
  }
}
