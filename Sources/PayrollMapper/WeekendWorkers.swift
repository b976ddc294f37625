public import TimeRules

/// Who ordinarily works on which days of the weekend: what holidays ask that move only for people who
/// have the day off.
public struct WeekendWorkers: Sendable, Equatable {
  /// Everybody of whom nothing else is said; nil where nothing is said of them.
  public var usual: WeekendWork?
  /// By region: its own number, its name, or its number in the source.
  public var byRegion: [String: WeekendWork] = [:]
  /// By job title.
  public var byJobTitle: [String: WeekendWork] = [:]
  /// By employee number.
  public var byEmployee: [String: WeekendWork] = [:]

  /// Nothing is known of anybody.
  public init() {}

  /// Whether nothing is said.
  public var isEmpty: Bool { self == WeekendWorkers() }
}
