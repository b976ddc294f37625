import PayrollModel
import TimeRules

extension MapperRun {
  /// How the hours of an employee came to be: the employee is mapped as in a run, and what the lines
  /// are made of is kept.
  ///
  /// - Parameter others: what the reader and the run itself have found about the employee.
  func explain(_ task: Task, others: [Finding]) -> EmployeeExplanation? {
    guard case .jurisdiction(let index) = task.governance else { return nil }
    let place = task.place
    var mapper = EmployeeMapper(context, jurisdiction: jurisdictions[index])
    mapper.shownBreaks = []
    var builder = LineBuilder(context)
    builder.paidSlices = []
    mapper.map(place, under: jurisdictions[index], hold: task.hold)
    _ = builder.add(
      mapper.timeline, of: place, employee: 0, under: jurisdictions[index])
    var wages = WageBuilder(context)
    wages?.explained = []
    wages?.add(
      mapper.timeline, of: task, under: jurisdictions[index], lines: &builder,
      findings: mapper.findings[...])
    if let weeks = wages?.wages, jurisdictions[index].duty?.breakPremium?.basis == .regularRate {
      mapper.timeline.payPremiums(by: weeks[...])
      builder.payPremiums(from: 0, by: weeks[...])
    }
    var holidayPay = HolidayPayBuilder(context)
    holidayPay?.explained = []
    if let law = jurisdictions[index].holidayPay {
      _ = holidayPay?.add(
        to: &builder, from: 0, of: place, employee: 0, mapper.timeline,
        under: jurisdictions[index], law)
    }
    let entered = EnteredPay(context, place, beside: builder.lines)
    return EmployeeExplanation(
      context, jurisdictions[index], mapper.timeline, slices: builder.paidSlices ?? [],
      breaks: mapper.shownBreaks ?? [], hold: task.hold,
      findings: (mapper.findings + (wages?.findings ?? []) + (holidayPay?.findings ?? [])
        + entered.findings + others)
        .map { $0.spoken(in: context.data.source) }.sorted(by: Finding.comesFirst),
      reasons: reasons, weeks: wages?.explained, holidays: holidayPay?.explained,
      entries: entered.entries)
  }
}
