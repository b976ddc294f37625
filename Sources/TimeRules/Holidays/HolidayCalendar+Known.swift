import LawText
public import PayrollModel

extension HolidayCalendar {
  /// The first date of which the calendar says anything; nil where it has no beginning.
  ///
  /// Before it nothing is known, which is not the same as no holiday. It is what the file says;
  /// where it says nothing, the beginning of its first rule if every rule has one, and for a list of
  /// dates the first day of its first year.
  public var knownFrom: CalendarDate? {
    if let from { return from }
    let listed = days.first.flatMap { CalendarDate(year: $0.date.parts.year, month: 1, day: 1) }
    guard !rules.isEmpty else { return listed }
    var first = listed
    for rule in rules {
      guard let begin = rule.begin else { return nil }
      first = min(first ?? begin, begin)
    }
    return first
  }

  /// The last date of which the calendar says anything; nil where it has no end.
  ///
  /// A rule goes on; a list of dates is known to the end of its last year.
  public var knownUntil: CalendarDate? {
    if let until { return until }
    guard rules.allSatisfy(\.isSingleDates) else { return nil }
    let ends = rules.compactMap(\.lastSingleDate) + [days.last?.date].compactMap { $0 }
    return ends.max().flatMap { CalendarDate(year: $0.parts.year, month: 12, day: 31) }
  }

  /// Whether the calendar says of each of these dates if it is a holiday.
  public func knows(_ dates: ClosedRange<CalendarDate>) -> Bool {
    if let knownFrom, dates.lowerBound < knownFrom { return false }
    if let knownUntil, dates.upperBound > knownUntil { return false }
    return !rules.isEmpty || !days.isEmpty
  }

  /// The rules that nobody has compared with the law: all where the calendar says so of itself, and
  /// else those of them that keep a day of `dates`.
  public func unverifiedRules(in dates: ClosedRange<CalendarDate>) -> [HolidayRule] {
    if evidence == .unverified { return rules }
    let kept = Set(keptHolidays(in: dates).compactMap { $0.rule?.id })
    return rules.filter { $0.evidence == .unverified && kept.contains($0.id) }
  }

  /// The years of which something is known, 1 to 9999 where nothing limits them; nil for a calendar
  /// without a holiday.
  public var years: ClosedRange<Int>? {
    guard !rules.isEmpty || !days.isEmpty else { return nil }
    let first = knownFrom?.parts.year ?? 1
    return first...max(first, knownUntil?.parts.year ?? 9999)
  }
}

extension HolidayRule {
  /// The first date that it can fall on, as far as it says so.
  fileprivate var begin: CalendarDate? {
    if case .dates(let dates) = recurrence { return dates.first }
    return from
  }

  fileprivate var lastSingleDate: CalendarDate? {
    if case .dates(let dates) = recurrence { return dates.last }
    return nil
  }

  fileprivate var isSingleDates: Bool {
    if case .dates = recurrence { return true }
    return false
  }
}
