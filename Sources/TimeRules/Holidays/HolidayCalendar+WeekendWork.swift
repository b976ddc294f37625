public import PayrollModel

extension HolidayCalendar {
  /// Whether some holiday moves off a weekend only for people who have that day off.
  public var movesForDaysOff: Bool {
    keeps != .actual
      && rules.contains {
        let shift = $0.shift ?? shift
        return shift.reach == .daysOff && (shift.saturday != .none || shift.sunday != .none)
      }
  }

  /// The calendar of people of whom is known whether they work on weekends: in it, everything moves
  /// for everybody or not at all.
  public func kept(by work: WeekendWork) -> HolidayCalendar {
    HolidayCalendar(
      id: id, name: name, jurisdiction: jurisdiction, evidence: evidence, sources: sources,
      rules: rules.map { rule in
        guard let own = rule.shift else { return rule }
        var rule = rule
        rule.shift = own.kept(by: work)
        return rule
      },
      days: days, shift: shift.kept(by: work), keeps: keeps, from: from, until: until,
      differences: differences)
  }

  /// The holidays that are kept on another day only by people who have their own day off, where
  /// either day is one of `dates`: whoever works on the day itself keeps that.
  public func movesForDaysOff(in dates: ClosedRange<CalendarDate>) -> [KeptHoliday] {
    guard movesForDaysOff else { return [] }
    let wide = dates.lowerBound.adding(days: -31)...dates.upperBound.adding(days: 31)
    return kept(by: .none).keptHolidays(in: wide).filter { holiday in
      holiday.date != holiday.actual
        && (dates.contains(holiday.date) || dates.contains(holiday.actual))
        && reach(of: holiday) == .daysOff
    }
  }

  /// For whom a holiday of this calendar moves.
  public func reach(of holiday: KeptHoliday) -> ObservedShift.Reach {
    guard holiday.actual.isOnWeekend, let id = holiday.rule?.id,
      let rule = rules.first(where: { $0.id == id })
    else { return .everybody }
    return (rule.shift ?? shift).reach
  }
}
