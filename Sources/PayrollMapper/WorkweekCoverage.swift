import PayrollModel

/// Checks that the snapshot holds the whole workweeks around the period: without the other days of
/// a week nobody can say which of its hours are overtime.
struct WorkweekCoverage {
  let data: TimeData
  let policy: MapperPolicy
  let period: PayPeriod
  /// What the rules of all jurisdictions ask for.
  let needs: [RuleNeeds]

  /// The finding about days that were not pulled, if any are missing.
  func finding(zone: ZoneRules) -> Finding? {
    let first = needs.map(\.dates.lowerBound).min() ?? period.first
    let last = needs.map(\.dates.upperBound).max() ?? period.last
    let asksForDaysAfter =
      policy.completeness == .wholeWorkweek || needs.contains { $0.looksAhead }
    // Most periods are whole workweeks: then there is nothing to look for.
    guard first < period.first || last > period.last else { return nil }
    guard let covered = data.coverage ?? observed(zone) else { return nil }
    var missing: [String] = []
    if first < period.first, isMissing(first, before: period.first, covered) {
      let end = min(period.first, covered.lowerBound)
      missing.append("\(first)..\(end.adding(days: -1))")
    }
    if asksForDaysAfter, last > period.last,
      isMissing(after: period.last, last, covered)
    {
      missing.append("\(period.last.adding(days: 1))..\(last)")
    }
    guard !missing.isEmpty else { return nil }
    let unit = needs.contains(where: \.hasWorkPeriod) ? "work period" : "workweek"
    return Finding(
      .workweekIncomplete, Finding.Subject(date: period.first),
      "The period \(period) cuts a \(unit), and the snapshot has nothing of "
        + "\(missing.joined(separator: " and ")).",
      advice: "\(.get) \(first)..\(last), so that overtime is counted over whole \(unit)s.")
  }

  /// Where the snapshot says what it was pulled for, every date must be in that. Where it does not,
  /// a stretch without any session counts as not pulled: all before the period, or the first week of
  /// what is needed, which may reach back a year.
  private func isMissing(
    _ first: CalendarDate, before start: CalendarDate, _ covered: ClosedRange<CalendarDate>
  ) -> Bool {
    if data.coverage != nil { return covered.lowerBound > first }
    return covered.lowerBound >= start || covered.lowerBound >= first.adding(days: 7)
  }

  private func isMissing(
    after end: CalendarDate, _ last: CalendarDate, _ covered: ClosedRange<CalendarDate>
  ) -> Bool {
    data.coverage != nil ? covered.upperBound < last : covered.upperBound <= end
  }

  /// Whether the snapshot holds all of `dates`, as far as it can be known.
  func holds(_ dates: ClosedRange<CalendarDate>, zone: ZoneRules) -> Bool {
    if let covered = data.coverage {
      return covered.lowerBound <= dates.lowerBound && dates.upperBound <= covered.upperBound
    }
    guard dates.lowerBound < period.first, let covered = observed(zone) else { return true }
    return !isMissing(dates.lowerBound, before: period.first, covered)
  }

  /// The dates from the first to the last start of anything in the snapshot.
  private func observed(_ zone: ZoneRules) -> ClosedRange<CalendarDate>? {
    var low = Int64.max
    var high = Int64.min
    for session in data.workSessions where !session.traits.contains(.hasNoStart) {
      low = min(low, session.start)
      high = max(high, session.start)
    }
    for shift in data.shifts where shift.start > 0 {
      low = min(low, shift.start)
      high = max(high, shift.start)
    }
    guard low <= high else { return nil }
    let first = zone.local(Instant(secondsSince1970: low)).date
    return first...max(first, zone.local(Instant(secondsSince1970: high)).date)
  }
}
