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
      guard let week = weeks.first(where: { ($0.first...$0.last).contains(date) }),
        let rate = week.regularRate
      else { continue }
      lines[index].rate = rate.tenThousandths
    }
  }
}
