public import PayrollModel

/// A holiday on a date on which it is kept.
public struct KeptHoliday: Sendable, Hashable {
  /// The date on which it is kept.
  public let date: CalendarDate
  /// Its name; one that is kept on another than its own day says `(observed)`.
  public let name: String
  /// The date of the holiday itself, which may be another than the one on which it is kept.
  public let actual: CalendarDate
  /// The rule by which it comes round; nil where the calendar lists the date.
  public let rule: HolidayRule?

  /// When it begins by the clock of the place; it lasts until midnight.
  public var startsAt: TimeOfDay { rule?.startsAt ?? .midnight }
}

extension HolidayCalendar {
  /// The holidays kept on `dates`, both ends included, each with its rule, by rising date and then in
  /// the order of the calendar. Two holidays of one date are two. Dates outside of what the calendar
  /// knows have none.
  public func keptHolidays(in dates: ClosedRange<CalendarDate>) -> [KeptHoliday] {
    guard let dates = knownPart(of: dates) else { return [] }
    let listed = days.map {
      KeptHoliday(date: $0.date, name: $0.name, actual: $0.date, rule: nil)
    }
    let kept = (keptByRule(around: dates) + listed).filter { dates.contains($0.date) }
    return kept.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
      .map(\.element)
  }

  /// What the rules keep around `dates`, in the order of the actual dates and then of the rules.
  private func keptByRule(around dates: ClosedRange<CalendarDate>) -> [KeptHoliday] {
    occurrences(around: dates).flatMap { occurrence -> [KeptHoliday] in
      let rule = rules[occurrence.rule]
      let actual = KeptHoliday(
        date: occurrence.actual, name: rule.name, actual: occurrence.actual, rule: rule)
      guard occurrence.observed != occurrence.actual else { return [actual] }
      let observed = KeptHoliday(
        date: occurrence.observed, name: rule.name + " (observed)", actual: occurrence.actual,
        rule: rule)
      switch keeps {
      case .actual: return [actual]
      case .observed: return [observed]
      case .both: return [actual, observed]
      }
    }
  }
}
