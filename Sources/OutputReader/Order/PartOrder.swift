/// In which order the parts of a file come, by their numbers: a regular expression over them.
///
/// The parts are the kinds of records of a file, or the kinds of children of an XML element.
indirect enum PartOrder {
  case part(Int)
  case sequence([PartOrder])
  /// Once or not at all.
  case optional(PartOrder)
  /// Once or more.
  case repeated(PartOrder)
}

/// Which parts can come first, last, and next behind each other part.
///
/// Glushkov's construction (V. M. Glushkov, The abstract theory of automata, 1961): each part is a
/// state of its own, so that what was read last says all about what can come next.
struct PartFollowers {
  /// The parts that can come first.
  private(set) var first: [Int] = []
  /// The parts that can come last.
  private(set) var last: Set<Int> = []
  /// Whether there may be no part at all.
  private(set) var mayBeEmpty = true
  /// The parts that can come next, by the part before.
  private(set) var next: [[Int]]

  /// The followers in an order of the parts `0 ..< count`.
  init(_ order: PartOrder, count: Int) {
    next = Array(repeating: [], count: count)
    let whole = add(order)
    first = whole.first
    last = Set(whole.last)
    mayBeEmpty = whole.mayBeEmpty
  }

  /// What a piece of the order begins and ends with.
  private struct Piece {
    var first: [Int] = []
    var last: [Int] = []
    var mayBeEmpty = true
  }

  private mutating func add(_ order: PartOrder) -> Piece {
    switch order {
    case .part(let part): return Piece(first: [part], last: [part], mayBeEmpty: false)
    case .optional(let inner):
      var piece = add(inner)
      piece.mayBeEmpty = true
      return piece
    case .repeated(let inner):
      let piece = add(inner)
      connect(piece.last, to: piece.first)
      return piece
    case .sequence(let parts):
      return parts.reduce(into: Piece()) { whole, part in
        let piece = add(part)
        connect(whole.last, to: piece.first)
        if whole.mayBeEmpty { whole.first += piece.first }
        whole.last = piece.last + (piece.mayBeEmpty ? whole.last : [])
        whole.mayBeEmpty = whole.mayBeEmpty && piece.mayBeEmpty
      }
    }
  }

  private mutating func connect(_ parts: [Int], to others: [Int]) {
    for part in parts {
      for other in others where !next[part].contains(other) { next[part].append(other) }
    }
  }
}
