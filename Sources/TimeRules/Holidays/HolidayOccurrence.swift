import PayrollModel

/// A holiday of one year.
struct HolidayOccurrence {
  /// The place of its rule in the calendar.
  let rule: Int
  /// The date that the rule gives, before it moves anywhere.
  let actual: CalendarDate
  /// Where it moves, if it falls on a weekend or, from Monday to Friday, on a day that is taken.
  let move: ObservedShift.Move
  /// Where it is observed; the day itself where it does not move.
  var observed: CalendarDate
}

extension HolidayCalendar {
  /// The holidays whose days lie on `dates` or not far from it, in the order of their days.
  ///
  /// New Year's Day is observed in the year before where it is a Saturday, and a day that seeks a
  /// free one depends on its neighbours: a month beside the dates is more than any of it reaches.
  func occurrences(around dates: ClosedRange<CalendarDate>) -> [HolidayOccurrence] {
    let wide = dates.lowerBound.adding(days: -31)...dates.upperBound.adding(days: 31)
    // Days counted from another rule may lie in the year beside it.
    let years = wide.lowerBound.parts.year - 1...wide.upperBound.parts.year + 1
    let recurrences = Dictionary(
      rules.map { ($0.id, $0.recurrence) }, uniquingKeysWith: { first, _ in first })
    var found: [(place: Int, occurrence: HolidayOccurrence)] = []
    for (place, rule) in rules.enumerated() {
      for date in rule.actualDates(ofYears: years, rule: { recurrences[$0] })
      where wide.contains(date) {
        let occurrence = HolidayOccurrence(
          rule: place, actual: date, move: (rule.shift ?? shift).move(of: date), observed: date)
        found.append((place, occurrence))
      }
    }
    found.sort { ($0.occurrence.actual, $0.place) < ($1.occurrence.actual, $1.place) }
    return observed(found.map(\.occurrence))
  }

  /// The occurrences with the days on which they are observed.
  ///
  /// What has its place goes first: days of the week and moves to a named weekday. Days of the week
  /// that give way keep theirs where it is still free. Then those that seek a free day find it, the
  /// earlier holiday first.
  private func observed(_ occurrences: [HolidayOccurrence]) -> [HolidayOccurrence] {
    var occurrences = occurrences
    var taken = Set(days.map(\.date))
    for place in occurrences.indices where !occurrences[place].move.seeksFreeDay {
      let occurrence = occurrences[place]
      let target = occurrence.move.target(of: occurrence.actual) { _ in false }
      occurrences[place].observed = target
      taken.insert(target)
    }
    var seeking = occurrences.indices.filter { occurrences[$0].move.seeksFreeDay }
    seeking.removeAll { place in
      let date = occurrences[place].actual
      return !date.isOnWeekend && taken.insert(date).inserted
    }
    for place in seeking {
      let occurrence = occurrences[place]
      let target = occurrence.move.target(of: occurrence.actual) { taken.contains($0) }
      occurrences[place].observed = target
      taken.insert(target)
    }
    return occurrences
  }
}
