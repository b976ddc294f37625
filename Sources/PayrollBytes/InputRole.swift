/// What a file behind a configuration decides: what a change of it may be the reason of.
public enum InputRole: String, Sendable, CaseIterable {
  /// `payroll.json`.
  case configuration
  /// What pay codes and earning codes mean.
  case mapping
  /// Rule sets and minimum wages.
  case rules
  /// Holiday calendars.
  case holidays
  /// Facts of people and periods: remuneration, salaries, who is owed a holiday.
  case facts
  /// How a file is printed and what it is checked against; no hour hangs on it.
  case template
}
