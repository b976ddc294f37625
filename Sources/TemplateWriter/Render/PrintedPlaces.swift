import PayrollModel
import PayrollTemplates

/// Which positions and which accounts a repetition prints alike: a file cannot tell their hours
/// apart, and so they stand together.
struct PrintedPlaces: Sendable {
  /// For each position the first one that is printed alike; empty where every one counts by itself.
  private var positions: [Int32] = []
  private var accounts: [Int32] = []

  /// Every position and account by itself.
  init() {}

  /// As a repetition prints them: by number, by name, or by both.
  init(keys: [GroupKey], printed: Set<ValueName>, _ data: TimeData) {
    if keys.contains(.position) {
      positions = Self.first(
        data.positions.map { ($0.number, $0.name) }, hasNumber: printed.contains(.positionNumber),
        hasName: printed.contains(.positionName), data.text)
    }
    if keys.contains(.account) {
      accounts = Self.first(
        data.accounts.map { ($0.number, $0.name) }, hasNumber: printed.contains(.accountNumber),
        hasName: printed.contains(.accountName), data.text)
    }
  }

  /// The position that stands for one in the file, or none where nothing would be printed of it.
  @inline(__always)
  func position(_ index: RecordIndex) -> Int32 { Self.place(index, positions) }

  /// The account that stands for one in the file, or none where nothing would be printed of it.
  @inline(__always)
  func account(_ index: RecordIndex) -> Int32 { Self.place(index, accounts) }

  @inline(__always)
  private static func place(_ index: RecordIndex, _ first: [Int32]) -> Int32 {
    let place = Int(index.rawValue)
    return first.indices.contains(place) ? first[place] : index.rawValue
  }

  private static func first(
    _ records: [(number: TextSpan, name: TextSpan)], hasNumber: Bool, hasName: Bool,
    _ text: TextArena
  ) -> [Int32] {
    guard hasNumber || hasName else { return [] }
    var seen: [[String]: Int32] = [[]: RecordIndex.none.rawValue]
    return records.indices.map { place in
      let texts = [
        hasNumber ? text.string(records[place].number) : "",
        hasName ? text.string(records[place].name) : "",
      ]
      let key = texts.allSatisfy(\.isEmpty) ? [] : texts
      if let first = seen[key] { return first }
      seen[key] = Int32(place)
      return Int32(place)
    }
  }
}
