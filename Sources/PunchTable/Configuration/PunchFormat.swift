public import PayrollModel

/// How a punch file is written: what its columns are called, what its words mean, and by which clock
/// its times are read.
public struct PunchFormat: Sendable {
  /// The sign between two cells.
  public var delimiter = UInt8(ascii: ",")
  /// How dates are written.
  public var dates = DateFormat.iso
  /// The names of columns that are not called as `PunchColumn` calls them.
  public var columns: [PunchColumn: String] = [:]
  /// The file's own words for what a row is, folded by `PunchFormat.folded`.
  public var kinds: [String: PunchKind] = [:]
  /// The zone of times that say none themselves.
  public var zone: ZoneRules
  /// The zones of home regions, by the names that the file gives them.
  public var regions: [String: ZoneRules] = [:]

  /// A file with times of a zone, and everything else as usual.
  public init(zone: ZoneRules) { self.zone = zone }

  /// A word as it is compared: in capitals, without anything but letters and digits.
  public static func folded(_ word: String) -> String {
    word.uppercased().filter { $0.isLetter || $0.isNumber }
  }

  /// What a word in the column `kind` means; nil for one that nobody here knows.
  func kind(_ word: String) -> PunchKind? {
    let folded = Self.folded(word)
    return kinds[folded] ?? Self.usualKinds[folded]
  }

  private static let usualKinds: [String: PunchKind] = [
    "WORK": .work, "SHIFT": .work, "BREAK": .break, "REST": .rest, "MEAL": .meal, "LUNCH": .meal,
    "LEAVE": .leave,
    "IN": .clockIn, "CLOCKIN": .clockIn, "PUNCHIN": .clockIn,
    "OUT": .clockOut, "CLOCKOUT": .clockOut, "PUNCHOUT": .clockOut,
    "BREAKSTART": .breakStart, "STARTBREAK": .breakStart,
    "BREAKEND": .breakEnd, "ENDBREAK": .breakEnd,
    "RESTSTART": .restStart, "RESTEND": .breakEnd,
    "MEALSTART": .mealStart, "LUNCHSTART": .mealStart, "MEALEND": .breakEnd, "LUNCHEND": .breakEnd,
  ]
}
