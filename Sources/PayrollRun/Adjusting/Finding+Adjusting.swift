import PayrollModel

// The words of the findings about what the ledger says was paid.
extension Finding {
  static func adjustedFewerPeriods(asked: Int, known: Int) -> Finding {
    Finding(
      .adjustedFewerPeriods, Subject(),
      (asked == 1 ? "1 period was" : "\(asked) periods were")
        + " to be adjusted, and the ledger knows \(known == 0 ? "none" : String(known)) before this one "
        + "that a vendor was paid for.")
  }

  static func adjustedWithoutData(_ period: PayPeriod, people: Int) -> Finding {
    Finding(
      .adjustedWithoutData, Subject(date: period.first),
      (people == 1 ? "1 employee who was" : "\(people) employees who were")
        + " paid for \(period) \(people == 1 ? "has" : "have") no hours of it in the time data, which do "
        + "not say what dates they are of: all that was paid is taken back.")
  }

  static func adjustedNotOpen(_ period: PayPeriod) -> Finding {
    Finding(
      .adjustedFewerPeriods, Subject(date: period.first),
      "\(period) is not adjusted: the vendor does not have its run.")
  }

  static func adjustmentOfNobody(_ number: String, _ period: PayPeriod) -> Finding {
    Finding(
      .adjustmentOfNobody, Subject(employee: number, date: period.first),
      "The employee was paid for \(period) and is not in the time data, so that nothing is taken back. "
        + "Under another number the hours would be paid twice.")
  }

  static func writtenOffNotPaid(_ run: BatchID, people: Int) -> Finding {
    Finding(
      .writtenOffNotPaid, Subject(file: run.description),
      "What \(run) held of \(people == 1 ? "1 employee" : "\(people) employees") was written off, and is "
        + "not made up for.")
  }

  static func finalPayEmployed(_ subject: Subject, lastDay: CalendarDate?) -> Finding {
    Finding(
      .finalPayEmployed, subject,
      lastDay.map { "The last day of the employment is \($0), after the period." }
        ?? "Nothing says that the employment has ended.")
  }

  static func finalPayLeavesOwed(_ subject: Subject, _ run: BatchID) -> Finding {
    Finding(
      .finalPayLeavesOwed, subject,
      "\(run) held the employee, and the final pay does not make up for it.")
  }
}
