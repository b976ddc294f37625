import PayrollModel

/// Employee numbers that a person, or the next program, takes for one: vendors trim blanks and often
/// zeros, and some do not tell capitals from small letters.
struct EmployeeNumbers {
  /// Employees whose numbers have nothing that anybody can see.
  private(set) var invisible: Set<Int> = []
  /// Employees whose numbers differ from another's only in what nobody can see.
  private(set) var alike: Set<Int> = []
  /// Numbers that differ from each other only in blanks inside, leading zeros or capitals, each with its first
  /// employee, in the order of the employees.
  private(set) var similar: [[(place: Int, number: String)]] = []
  /// Employees whose numbers have blanks or invisible characters at their ends, in their order.
  private(set) var padded: [Int] = []

  /// Looks at the employees at some places.
  init(_ data: TimeData, _ places: [Int]) {
    var entries: [(hash: UInt64, order: Int)] = []
    entries.reserveCapacity(places.count)
    for (order, place) in places.enumerated() {
      let number = data.employees[place].number
      if number.isEmpty { continue }
      guard let hash = data.text.withBytes(number, Self.plainHash) else {
        let text = data.text.string(number)
        let visible = FoldedName.visible(text)
        if visible.isEmpty {
          invisible.insert(place)
          continue
        }
        if visible != text { padded.append(place) }
        var bare = Self.bare(visible)
        entries.append((bare.withUTF8 { Self.hash($0) }, order))
        continue
      }
      entries.append((hash, order))
    }
    entries.sort { ($0.hash, $0.order) < ($1.hash, $1.order) }
    var groups: [[Int]] = []
    var first = 0
    while first < entries.count {
      var end = first + 1
      while end < entries.count, entries[end].hash == entries[first].hash { end += 1 }
      if end - first > 1 { groups.append(entries[first..<end].map(\.order)) }
      first = end
    }
    for orders in groups.sorted(by: { ($0.first ?? 0) < ($1.first ?? 0) }) {
      compare(orders.map { places[$0] }, data)
    }
  }

  /// Looks at employees whose numbers have one hash.
  private mutating func compare(_ places: [Int], _ data: TimeData) {
    var byBare: [(bare: String, members: [(place: Int, number: String)])] = []
    for place in places {
      let number = data.text.string(data.employees[place].number)
      let bare = Self.bare(FoldedName.visible(number))
      if let index = byBare.firstIndex(where: { $0.bare == bare }) {
        byBare[index].members.append((place, number))
      } else {
        byBare.append((bare, [(place, number)]))
      }
    }
    for (_, members) in byBare where members.count > 1 {
      var kinds: [(visible: String, members: [(place: Int, number: String)])] = []
      for member in members {
        let visible = FoldedName.visible(member.number)
        if let index = kinds.firstIndex(where: { $0.visible == visible }) {
          kinds[index].members.append(member)
        } else {
          kinds.append((visible, [member]))
        }
      }
      for kind in kinds where Set(kind.members.map { Array($0.number.utf8) }).count > 1 {
        alike.formUnion(kind.members.map(\.place))
      }
      if kinds.count > 1 { similar.append(kinds.map { $0.members[0] }) }
    }
  }

  /// The hash of a number of visible ASCII, without leading zeros and capitals; nil for any other.
  private static func plainHash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard bytes.allSatisfy({ 0x21 <= $0 && $0 <= 0x7E }) else { return nil }
    return hash(bytes)
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var isLeading = true
    for byte in bytes {
      if isLeading, byte == UInt8(ascii: "0") { continue }
      isLeading = false
      let isCapital = UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z")
      hash = (hash ^ UInt64(isCapital ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
    }
    return hash
  }

  private static func bare(_ visible: String) -> String {
    String(visible.lowercased().filter { !$0.isWhitespace }.drop { $0 == "0" })
  }
}

extension EmployeeNumbers {
  /// Groups of similar numbers that get a finding each; the others share one.
  private static let mostGroups = 20

  /// What a person should know about the numbers, whoever else they belong to.
  func findings(_ data: TimeData) -> [Finding] {
    var findings: [Finding] = []
    if let first = padded.first {
      findings.append(.paddedEmployeeNumbers(data, first, count: padded.count))
    }
    let shown = similar.count > Self.mostGroups ? Self.mostGroups - 1 : similar.count
    for group in similar.prefix(shown) {
      findings.append(
        .similarEmployeeNumbers(data, group[0].place, group.map(\.number), others: 0))
    }
    if similar.count > shown {
      let group = similar[shown]
      findings.append(
        .similarEmployeeNumbers(
          data, group[0].place, group.map(\.number), others: similar.count - shown - 1))
    }
    return findings
  }
}
