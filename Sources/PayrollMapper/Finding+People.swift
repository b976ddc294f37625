import PayrollModel

// The words of the mapper's findings about whole employees.
extension Finding {
  static func unknownEmployee(_ context: MapperContext, _ place: Int) -> Finding {
    let count =
      context.sessionsByEmployee[place].count + context.leaveByEmployee[place].count
      + context.shiftsByEmployee[place].count
    return .unknownEmployee(context.data, place, owning: "\(count) sessions, shifts or absences")
  }

  static func unknownEmployee(_ data: TimeData, _ place: Int, owning: String) -> Finding {
    Finding(
      .unknownEmployee, Subject(record: RecordName(.employee, data.employees[place].id)),
      "\(owning) belong to an employee whom the snapshot lacks.")
  }

  static func ungoverned(_ context: MapperContext, _ place: Int, _ id: FindingKind) -> Finding {
    Finding(
      id, .blocking,
      context.data.subject(ofEmployee: place),
      "No rule set is configured for the employee's region.",
      advice: "Add the region to rules.regions, or set rules.default.")
  }

  static func employeeWithoutNumber(_ data: TimeData, _ place: Int) -> Finding {
    Finding(
      .employeeWithoutNumber, data.subject(ofEmployee: place),
      "The employee has no employee number, so payroll cannot know who is paid.")
  }

  static func duplicateEmployeeNumber(_ data: TimeData, _ place: Int) -> Finding {
    Finding(
      .duplicateEmployeeNumber, data.subject(ofEmployee: place),
      "Another employee has the same employee number.")
  }

  static func sessionWithoutEmployee(_ id: Int64) -> Finding {
    Finding(
      .sessionWithoutEmployee, .blocking, Subject(record: RecordName(.workSession, id)),
      "The session belongs to nobody.", advice: "Assign it in \(.source) and \(.again).")
  }

  static func shiftWithoutEmployee(_ id: Int64, isPaid: Bool) -> Finding {
    Finding(
      .sessionWithoutEmployee, isPaid ? .blocking : .warning,
      Subject(record: RecordName(.shift, id)),
      "Hours are approved for the shift, and it belongs to nobody.",
      advice: "Assign it in \(.source), or cancel it, and \(.again).")
  }

  static func noPayRate(_ data: TimeData, _ place: Int) -> Finding {
    Finding(
      .noPayRate, data.subject(ofEmployee: place), "Some of the employee's hours have no rate.")
  }

  static func salariedEmployee(_ context: MapperContext, _ place: Int) -> Finding {
    Finding(
      .salariedEmployee, .warning, context.data.subject(ofEmployee: place),
      "The employee is paid a salary; the hours worked are exported like anybody's where leaveOut "
        + "does not leave the employee out.")
  }

  static func severalZones(_ context: MapperContext, _ place: Int, chosen: String) -> Finding {
    Finding(
      .severalZones, context.data.subject(ofEmployee: place),
      "The employee worked at sites in several zones; days are cut by \(chosen), where most of "
        + "the time was worked.")
  }
}

extension PayReason {
  /// Why worked time is where its pay code puts it.
  static let payCode = PayReason(
    ruleSet: "mapping", rule: "pay-code",
    sentence: "the pay code decides the bucket or the multiplier",
    citation: "the pay-code mapping of the employer")

  /// Why paid leave is in its bucket.
  static let paidLeave = PayReason(
    ruleSet: "mapping", rule: "paid-leave",
    sentence: "paid leave, not worked, so it does not count toward overtime",
    citation: "29 CFR 778.218; the pay-code mapping names the bucket")
}
