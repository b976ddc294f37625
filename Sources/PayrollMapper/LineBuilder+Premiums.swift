import PayrollModel

extension LineBuilder {
  /// Gives premium hours for missed breaks the regular rate of their week, where the pay of the week
  /// is reckoned with bonuses and differentials: they belong to the regular rate of compensation
  /// (Ferra v. Loews Hollywood Hotel, 2021).
  ///
  /// `first` is the employee's first line, `weeks` are the weeks of the employee.
  mutating func payPremiums(from first: Int, by weeks: ArraySlice<WorkweekWages>) {
    for index in lines.indices[first...] where context.isBreakPremium(lines[index].reason) {
      let date = CalendarDate(daysSince1970: lines[index].date)
      guard let rate = Self.regularRate(on: date, of: weeks) else { continue }
      lines[index].rate = rate.tenThousandths
    }
  }

  /// The regular rate of the week that holds a date; nil where it is not known.
  static func regularRate(on date: CalendarDate, of weeks: ArraySlice<WorkweekWages>) -> PayRate? {
    weeks.first { ($0.first...$0.last).contains(date) }?.regularRate
  }
}

extension EmployeeTimeline {
  /// The same for the entries that the lines are made of, which an explanation shows.
  mutating func payPremiums(by weeks: ArraySlice<WorkweekWages>) {
    for index in unworked.indices where unworked[index].grant?.kind == .premium {
      let date = unworked[index].date
      if let rate = LineBuilder.regularRate(on: date, of: weeks) {
        unworked[index].terms.rate = Int32(clamping: rate.tenThousandths)
      }
    }
  }
}
