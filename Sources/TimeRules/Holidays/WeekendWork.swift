public import PayrollModel

/// On which days of the weekend somebody ordinarily works.
public enum WeekendWork: String, Hashable, Sendable, CaseIterable {
  /// On neither: Saturday and Sunday are days off.
  case none
  /// On Saturdays.
  case saturdays
  /// On Sundays.
  case sundays
  /// On both.
  case both

  /// Whether a day of the week is one of those.
  public func includes(_ day: Weekday) -> Bool {
    switch day {
    case .saturday: self == .saturdays || self == .both
    case .sunday: self == .sundays || self == .both
    default: false
    }
  }
}
