/// Finds the place of a record in its table by its number in the source.
///
/// A source numbers its records in one run, so the places mostly fit a plain array from the
/// smallest number to the largest. Where the numbers lie too far apart, a hash table of integers
/// takes over. Finding is O(1), adding amortised O(1).
package struct NumberIndex: Sendable {
  /// The first number that `direct` has a cell for.
  private var base: Int64 = 0
  /// The place of each number from `base` on, -1 for none; unused once `keys` is in use.
  private var direct: [Int32] = []
  private var keys: [Int64] = []
  private var places: [Int32] = []
  package private(set) var count = 0

  /// An index with nothing in it.
  package init() {}

  /// The place of a number, or -1.
  @inline(__always)
  package func place(of number: Int64) -> Int32 {
    if keys.isEmpty {
      let cell = UInt64(bitPattern: number &- base)
      return cell < UInt64(direct.count) ? direct[Int(cell)] : -1
    }
    return hashedPlace(of: number)
  }

  /// Adds a number that is not in the index.
  package mutating func insert(_ number: Int64, _ place: Int) {
    count += 1
    if keys.isEmpty {
      if fits(number) {
        direct[Int(number - base)] = Int32(truncatingIfNeeded: place)
        return
      }
      useHash()
    }
    if count * 2 > keys.count { grow(toHold: count) }
    add(number, Int32(truncatingIfNeeded: place))
  }

  /// Makes room for a number among the cells; false where that would take too many.
  private mutating func fits(_ number: Int64) -> Bool {
    if direct.isEmpty { base = number }
    let (low, overflow) = number.subtractingReportingOverflow(base)
    if !overflow && low >= 0 && low < Int64(direct.count) { return true }
    let most = Int64(count) * 8 + 4096
    let first = min(base, number)
    let last = max(number, base &+ Int64(direct.count) &- 1)
    let (span, tooFar) = last.subtractingReportingOverflow(first)
    guard !tooFar, span >= 0, span < most else { return false }
    if number < base {
      // Room below as well, so that numbers in descending order do not move the cells each time.
      // Numbers have at most 18 digits, so nothing here comes near the ends of the type.
      let start = number - span / 2 - 64
      direct.insert(contentsOf: repeatElement(-1, count: Int(base - start)), at: 0)
      base = start
    } else {
      direct.append(contentsOf: repeatElement(-1, count: Int(number - base) - direct.count + 1))
    }
    return true
  }

  private mutating func useHash() {
    let cells = direct
    direct = []
    grow(toHold: max(count, 64))
    for (cell, place) in cells.enumerated() where place >= 0 { add(base + Int64(cell), place) }
  }

  private mutating func grow(toHold count: Int) {
    let oldKeys = keys
    let oldPlaces = places
    var capacity = 256
    while capacity < count * 3 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    places = Array(repeating: -1, count: capacity)
    for (key, place) in zip(oldKeys, oldPlaces) where place >= 0 { add(key, place) }
  }

  private mutating func add(_ number: Int64, _ place: Int32) {
    var cell = bucket(number)
    while places[cell] >= 0 { cell = (cell + 1) & (keys.count - 1) }
    keys[cell] = number
    places[cell] = place
  }

  private func hashedPlace(of number: Int64) -> Int32 {
    var cell = bucket(number)
    while places[cell] >= 0 {
      if keys[cell] == number { return places[cell] }
      cell = (cell + 1) & (keys.count - 1)
    }
    return -1
  }

  private func bucket(_ number: Int64) -> Int {
    var hash = UInt64(bitPattern: number)
    hash ^= hash >> 32
    hash = hash &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> 32) & (keys.count - 1)
  }
}
