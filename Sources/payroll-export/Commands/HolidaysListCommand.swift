import PayrollBytes
import PayrollModel
import TimeRules

extension CommandDescription {
  /// `payroll-export holidays list`
  static let holidaysList = CommandDescription(
    name: "holidays list",
    summary: "the holiday calendars, or the days of one in a year",
    discussion: """
      Without arguments, lists every holiday calendar of the company and of the program: its id, where
      it holds, of which dates it says anything, and how well it is known. With a calendar and a year,
      prints the days on which the calendar keeps a holiday in that year: the date, the name, where it
      moves off a weekend, how well it is known, and the law behind it. Compare it with what the
      company keeps before the first run.
      """,
    operands: [
      .init(name: "CALENDAR", help: "the calendar, such as us-ca, or a path", isOptional: true),
      .init(name: "YEAR", help: "the year, such as 2026", isOptional: true),
    ],
    options: [.data, .format],
    examples: [
      "payroll-export holidays list", "payroll-export holidays list us-ca 2026",
      "payroll-export holidays list ./holidays.json 2026 --format json",
    ],
    run: { (arguments, console) throws(CommandFailure) in
      let input = HolidaysInput(arguments)
      let isJSON = arguments[.format] == "json"
      guard let name = arguments.operands.first else {
        var calendars: [HolidayCalendar] = []
        for id in input.ids { calendars.append(try input.calendar(id)) }
        isJSON
          ? console.print(json: HolidayCalendarList.json(calendars))
          : console.print(HolidayCalendarList.table(calendars))
        return .done
      }
      let calendar = try input.calendar(name)
      guard arguments.operands.count > 1 else {
        throw CommandFailure(
          .usage, "the argument YEAR is missing", at: "holidays list",
          advice: "write the year too: payroll-export holidays list \(name) 2026")
      }
      let view = HolidayYearView(
        calendar, year: try CommandDescription.holidayYear(arguments.operands[1]))
      isJSON ? console.print(json: view.json()) : console.print(view.text())
      return .done
    })

  private static func holidayYear(_ text: String) throws(CommandFailure) -> Int {
    if text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let year = Int(text), year > 0
    {
      return year
    }
    throw CommandFailure(
      .usage, "\"\(text)\" is no year", at: "holidays list", advice: "write it as 2026")
  }
}
