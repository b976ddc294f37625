public import PayrollModel

extension FindingID {
  /// A workweek whose regular rate and overtime premium are not reckoned: a warning, or a note for a salary.
  public static let noRegularRate: FindingID = "no-regular-rate"
  /// A payment to an employee whom the snapshot does not hold: blocking.
  public static let remunerationOfNobody: FindingID = "remuneration-of-nobody"
  /// A differential for posts or pay codes that the snapshot lacks: a note.
  public static let idleDifferential: FindingID = "idle-differential"
  /// Payments outside of the workweeks of the run: a note.
  public static let remunerationOutsideWeeks: FindingID = "remuneration-outside-weeks"
}

// The words of the findings about wages. They name no rates and no amounts.
extension Finding {
  static func noRegularRate(
    _ context: MapperContext, _ place: Int, _ dates: ClosedRange<CalendarDate>, _ gap: WageGap
  ) -> Finding {
    var about = context.subject(place, nil)
    about.date = dates.lowerBound
    var severity = Severity.warning
    if case .salaried = gap { severity = .note }
    return Finding(
      .noRegularRate, severity, about,
      "No regular rate is reckoned for the week \(dates.lowerBound)..\(dates.upperBound): \(gap.sentence).",
      advice: gap.advice)
  }

  static func remunerationOfNobody(_ row: Remuneration) -> Finding {
    Finding(
      .remunerationOfNobody, .blocking, Subject(employee: row.employee, file: row.place),
      "The snapshot has no employee of this number, so nobody gets the payment.",
      advice: "Correct the employee number, or pull the employee.")
  }

  static func idleDifferential(_ differential: Differential) -> Finding {
    Finding(
      .idleDifferential, .note, Subject(),
      "The differential \"\(differential.id)\" is for positions or pay codes that the snapshot lacks.",
      advice: "Check how payroll.json spells them.")
  }

  static func remunerationOutsideWeeks(_ controls: WageControls) -> Finding {
    Finding(
      .remunerationOutsideWeeks, .note, Subject(),
      "Rows of remuneration outside of the workweeks that end in the period: "
        + "\(controls.rowsOutside); rows that reach beyond them: \(controls.rowsReachingBeyond).",
      advice: "They belong to the runs of the periods in which their workweeks end.")
  }
}
