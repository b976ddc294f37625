/// A day of the week.
public enum Weekday: UInt8, Sendable, CaseIterable {
  case sunday, monday, tuesday, wednesday, thursday, friday, saturday

  /// The weekday with this index, Sunday being 0; the index wraps around.
  @inlinable
  public init(indexFromSunday index: Int) {
    switch ((index % 7) + 7) % 7 {
    case 0: self = .sunday
    case 1: self = .monday
    case 2: self = .tuesday
    case 3: self = .wednesday
    case 4: self = .thursday
    case 5: self = .friday
    default: self = .saturday
    }
  }

  /// The weekday written as `SUN`, `Sunday` or `sunday`; nil for anything else.
  public init?(_ text: String) {
    let lower = text.lowercased()
    guard
      let match = Self.allCases.first(where: { $0.name == lower || $0.abbreviation == lower })
    else { return nil }
    self = match
  }

  /// The index, Sunday being 0.
  @inlinable
  public var indexFromSunday: Int { Int(rawValue) }

  /// The English name in lower case.
  public var name: String {
    switch self {
    case .sunday: "sunday"
    case .monday: "monday"
    case .tuesday: "tuesday"
    case .wednesday: "wednesday"
    case .thursday: "thursday"
    case .friday: "friday"
    case .saturday: "saturday"
    }
  }

  /// The name at the head of a line: `Monday`.
  public var title: String { name.prefix(1).uppercased() + name.dropFirst() }

  /// The first three letters of the name, in lower case.
  public var abbreviation: String { String(name.prefix(3)) }
}
