/// What can come next, in plain memory: the followers of the parts of several wholes.
///
/// A whole is a file or a kind of element; the parts of all wholes have one numbering.
struct OrderTable: ~Copyable {
  private let first: NumberLists
  private let next: NumberLists
  private let mayBeEmpty: [Bool]
  private let mayBeLast: [Bool]

  /// What is needed of one whole: the order of its parts, the number of its first part, and how well
  /// each can be told from others. What can be told best is tried first.
  struct Whole {
    var order: PartOrder
    var firstPart: Int
    var distinctions: [Int]
  }

  /// The wholes in the order of their numbers; their parts together are `0 ..< partCount`.
  init(_ wholes: [Whole], partCount: Int) {
    var first: [[Int]] = []
    var next: [[Int]] = Array(repeating: [], count: partCount)
    var mayBeEmpty: [Bool] = []
    var mayBeLast = Array(repeating: false, count: partCount)
    for whole in wholes {
      let count = whole.distinctions.count
      let followers = PartFollowers(whole.order, count: count)
      func numbers(_ parts: [Int]) -> [Int] {
        // The parts that are told alike stay in the template's order.
        let sorted = parts.enumerated().sorted {
          (-whole.distinctions[$0.element], $0.offset)
            < (-whole.distinctions[$1.element], $1.offset)
        }
        return sorted.map { $0.element + whole.firstPart }
      }
      first.append(numbers(followers.first))
      mayBeEmpty.append(followers.mayBeEmpty)
      for part in 0..<count {
        next[whole.firstPart + part] = numbers(followers.next[part])
        mayBeLast[whole.firstPart + part] = followers.last.contains(part)
      }
    }
    self.first = NumberLists(first)
    self.next = NumberLists(next)
    self.mayBeEmpty = mayBeEmpty
    self.mayBeLast = mayBeLast
  }

  /// The parts that can come behind `last`; behind nothing, where it is -1.
  @inline(__always)
  func parts(of whole: Int32, after last: Int32) -> UnsafeBufferPointer<Int32> {
    last < 0 ? first[whole] : next[last]
  }

  /// Whether two different parts can come in one place and satisfy a condition.
  func hasChoice(_ whole: Int32, among parts: Range<Int32>, _ areAlike: (Int32, Int32) -> Bool)
    -> Bool
  {
    ([-1] + parts).contains { last in
      let choice = self.parts(of: whole, after: last)
      return choice.indices.contains { index in
        choice[..<index].contains { areAlike($0, choice[index]) }
      }
    }
  }

  /// Whether a whole can end behind `last`; with nothing in it, where it is -1.
  func mayEnd(_ whole: Int32, after last: Int32) -> Bool {
    last < 0 ? mayBeEmpty[Int(whole)] : mayBeLast[Int(last)]
  }
}
