import PayrollModel

// The words of the findings about wages. They name no rates and no amounts.
extension Finding {
  static func noRegularRate(
    _ context: MapperContext, _ place: Int, _ dates: ClosedRange<CalendarDate>, _ gap: WageGap
  ) -> Finding {
    var about = context.subject(place, nil)
    about.date = dates.lowerBound
    var severity = Severity.warning
    switch gap {
    case .salaried, .exempt, .salaryOfWorkPeriod: severity = .note
    default: break
    }
    return Finding(
      .noRegularRate, severity, about,
      "No regular rate is reckoned for the week \(dates.lowerBound)..\(dates.upperBound): \(gap.sentence).",
      advice: gap.advice)
  }

  static func remunerationOfNobody(_ row: Remuneration) -> Finding {
    Finding(
      .remunerationOfNobody, Subject(employee: row.employee, file: row.place),
      "The snapshot has no employee of this number, so nobody gets the payment.")
  }

  static func salaryOfNobody(_ salary: Salary) -> Finding {
    Finding(
      .salaryOfNobody, Subject(employee: salary.employee, file: salary.place),
      "The snapshot has no employee of this number, so nobody has the salary.")
  }

  static func salaryBesideHourlyRate(_ context: MapperContext, _ place: Int) -> Finding {
    Finding(
      .salaryBesideHourlyRate, context.data.subject(ofEmployee: place),
      "regularRate.salaries has a salary of the employee, and the employment profile says that the "
        + "employee is paid by the hour.")
  }

  static func idleDifferential(_ differential: Differential) -> Finding {
    Finding(
      .idleDifferential, Subject(),
      "The differential \"\(differential.id)\" is for positions or pay codes that the snapshot lacks."
    )
  }

  static func remunerationOutsideWeeks(_ controls: WageControls) -> Finding {
    Finding(
      .remunerationOutsideWeeks, Subject(),
      "Rows of remuneration outside of the workweeks that end in the period: "
        + "\(controls.rowsOutside); rows that reach beyond them: \(controls.rowsReachingBeyond).")
  }
}
