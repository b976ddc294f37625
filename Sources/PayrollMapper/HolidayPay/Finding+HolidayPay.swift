import PayrollModel

// The words of the findings about statutory holidays. They name no rates and no amounts.
extension Finding {
  static func holidayPayUnknown(
    _ context: MapperContext, _ place: Int, _ holiday: CalendarDate, _ gap: HolidayPayGap
  ) -> Finding {
    Finding(
      .holidayPayUnknown, context.subject(place, nil, on: holiday),
      "Nothing is paid for the holiday \(holiday): \(gap.sentence).")
  }

  static func holidayPayNotDue(
    _ context: MapperContext, _ place: Int, _ holiday: CalendarDate, _ refusal: String
  ) -> Finding {
    Finding(
      .holidayPayNotDue, context.subject(place, nil, on: holiday),
      "The holiday \(holiday) is not paid: \(refusal).")
  }

  static func holidayPaidAsLeave(
    _ context: MapperContext, _ place: Int, _ holiday: CalendarDate
  ) -> Finding {
    Finding(
      .holidayPaidAsLeave, context.subject(place, nil, on: holiday),
      "The time data pay hours of leave for the holiday \(holiday), so that the pay by the law is not "
        + "added to them.")
  }

  static func holidayFactsOfNobody(_ row: HolidayPayFacts.Row) -> Finding {
    Finding(
      .holidayFactsOfNobody, Subject(employee: row.employee, file: row.place),
      "The snapshot has no employee of this number, so that what the row says is of nobody.")
  }

  static func holidayFactsOfNoHoliday(_ row: HolidayPayFacts.Row) -> Finding {
    Finding(
      .holidayFactsOfNoHoliday,
      Subject(employee: row.employee, date: row.holiday, file: row.place),
      "The date is no holiday of the employee, so that what the row says is of no day.")
  }

  static func wageHistoryOfNobody(_ numbers: [String]) -> Finding {
    let some = numbers.prefix(3).joined(separator: ", ") + (numbers.count > 3 ? ", …" : "")
    let count = numbers.count == 1 ? "1 employee number" : "\(numbers.count) employee numbers"
    return Finding(
      .wageHistoryOfNobody, Subject(),
      "The history of earnings has \(count) that the snapshot lacks: \(some).")
  }
}
