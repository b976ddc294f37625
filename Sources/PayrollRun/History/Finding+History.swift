import PayrollModel

// The words of the findings about people and sites beside what is usual of them.
extension Finding {
  static func firstTimePaid(_ number: String) -> Finding {
    Finding(
      .firstTimePaid, Subject(employee: number.isEmpty ? nil : number),
      "no earlier run beside this one paid the employee")
  }

  static func absentNow(_ number: String, before: Int64) -> Finding {
    Finding(
      .absentNow, Subject(employee: number.isEmpty ? nil : number),
      "the run before paid the employee \(Hours.text(seconds: before)) hours; this one pays nothing"
    )
  }

  static func noHoursThoughUsual(_ number: String, usual: Int64) -> Finding {
    Finding(
      .noHoursThoughUsual, Subject(employee: number.isEmpty ? nil : number),
      "each of the last runs paid the employee, \(Hours.text(seconds: usual)) hours last time; this "
        + "one pays nothing")
  }

  static func hoursAgainstHistory(_ number: String, now: Int64, usual: Int64) -> Finding {
    Finding(
      .hoursAgainstHistory, Subject(employee: number.isEmpty ? nil : number),
      "\(Hours.text(seconds: now)) hours, where \(Hours.text(seconds: usual)) are usual, and neither "
        + "leave nor a holiday explains it")
  }

  static func inactiveWithHours(_ subject: Subject, state: String, seconds: Int64) -> Finding {
    Finding(
      .inactiveWithHours, subject,
      "the employee is \(state), has no last day, and \(Hours.text(seconds: seconds)) hours of work"
    )
  }

  static func exemptWithOvertime(_ subject: Subject, seconds: Int64) -> Finding {
    Finding(
      .exemptWithOvertime, subject,
      "the employee is marked as exempt from overtime and has \(Hours.text(seconds: seconds)) hours "
        + "of it")
  }

  static func siteWithNobodyPaid(_ data: TimeData, _ place: Int, planned: Int64) -> Finding {
    let site = data.accounts[place]
    let number = site.number.isEmpty ? "" : " \(data.text.string(site.number))"
    return Finding(
      .siteWithNobodyPaid, Subject(record: RecordName(.site, site.id)),
      "\(Hours.text(seconds: planned)) hours were planned at the site\(number), and nobody is paid for "
        + "work there")
  }

  static func editedByHand(_ subject: Subject, sessions: Int, seconds: Int64) -> Finding {
    Finding(
      .editedByHand, subject,
      "\(sessions == 1 ? "a session of" : "\(sessions) sessions of") \(Hours.text(seconds: seconds)) "
        + "hours \(sessions == 1 ? "was" : "were") entered by hand or by another program, not by a "
        + "clock")
  }

  static func mostlyEnteredByHand(_ count: Int, of all: Int, on date: CalendarDate) -> Finding {
    Finding(
      .editedByHand, Subject(date: date),
      "\(count) of \(all) sessions were entered by hand or by another program, not by a clock")
  }
}
