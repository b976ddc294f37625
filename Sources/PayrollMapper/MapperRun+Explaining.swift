import PayrollModel

// How the hours of one employee came to be.
extension MapperRun {
  /// Explains one employee.
  func explain(_ place: Int) -> EmployeeExplanation? {
    guard let task = tasks.first(where: { $0.place == place }),
      case .jurisdiction(let index) = task.governance
    else { return nil }
    var mapper = EmployeeMapper(context, jurisdiction: jurisdictions[index])
    mapper.shownBreaks = []
    var builder = LineBuilder(context)
    mapper.map(place, under: jurisdictions[index], hold: task.hold)
    _ = builder.add(mapper.timeline, of: place, employee: 0, under: jurisdictions[index])
    var wages = WageBuilder(context)
    wages?.explained = []
    wages?.add(
      mapper.timeline, of: task, under: jurisdictions[index], lines: &builder,
      findings: mapper.findings[...])
    return EmployeeExplanation(
      context, jurisdictions[index], mapper.timeline, slices: builder.slices,
      breaks: mapper.shownBreaks ?? [], hold: task.hold,
      findings: (mapper.findings + (wages?.findings ?? []) + findings(about: place))
        .sorted(by: Finding.comesFirst), reasons: reasons, weeks: wages?.explained)
  }

  /// What the reader and the run itself have found about one employee.
  func findings(about place: Int) -> [Finding] {
    let person = context.data.subject(ofEmployee: place)
    return (context.data.findings + runFindings).filter { finding in
      finding.subject.employee.map { $0 == person.employee }
        ?? (finding.subject.record != nil && finding.subject.record == person.record)
    }
  }
}
