import PayrollModel

/// The pay for a holiday while it is reckoned.
struct HolidayPayDraft {
  typealias Eligibility = StatutoryHolidayPay.Eligibility

  let history: HolidayHistory
  let version: HolidayPayRules.Version
  var eligibility = Eligibility.eligible
  var holidayPay: Money?
  var workPay: Money?
  var steps: [ComputationStep] = []

  init(history: HolidayHistory, version: HolidayPayRules.Version) {
    self.history = history
    self.version = version
  }

  private var record: HolidayPayRecord { history.record }

  mutating func reckon() throws(WageError) {
    eligibility = judge()
    try reckonWork()
    let isReplaced = record.workedSeconds > 0 && !version.work.isOnTopOfHolidayPay
    switch eligibility {
    case .notEligible: holidayPay = Money(cents: 0)
    case .undetermined: holidayPay = nil
    case .eligible where isReplaced: try replaceHolidayPay()
    case .eligible: try reckonHoliday()
    }
  }

  mutating func note(_ label: String, _ figure: ComputationStep.Figure, _ citation: String) {
    steps.append(ComputationStep(label, figure, citation))
  }

  /// A condition that is not met outweighs one that cannot be judged.
  private mutating func judge() -> Eligibility {
    var result = Eligibility.eligible
    for condition in version.conditions {
      if condition.isWaivedByWork, record.workedSeconds > 0 { continue }
      switch judge(condition) {
      case .eligible: continue
      case .notEligible(let reason, let citation):
        return .notEligible(reason: reason, citation: citation)
      case .undetermined(let reason, let citation):
        if result == .eligible { result = .undetermined(reason: reason, citation: citation) }
      }
    }
    return result
  }

  mutating func reckonHoliday() throws(WageError) {
    let citation = version.formulas.first?.citation ?? ""
    for formula in version.formulas where fits(formula) {
      if formula.employedDays > 0 {
        guard let hired = record.hireDate else { return leaveOpen("the hire date", citation) }
        if record.holiday.days(since: hired) < formula.employedDays { continue }
      }
      guard let amount = try amount(formula) else { return }
      holidayPay = try Money(roundingHalfUp: amount)
      return note("holiday pay", .amount(amount), formula.citation)
    }
    leaveOpen(
      record.hasRegularHours == nil
        ? "whether the hours are regular" : "a formula for this kind of employee", citation)
  }

  private func fits(_ formula: HolidayPayFormula) -> Bool {
    switch formula.group {
    case .everyone: true
    case .commission: record.isPaidByCommission
    case .regularHours: record.hasRegularHours == true
    case .irregularHours: record.hasRegularHours == false
    }
  }

  /// Marks that something needed is not known.
  private mutating func leaveOpen(_ what: String, _ citation: String) {
    eligibility = .undetermined(reason: "\(what) is not known", citation: citation)
    holidayPay = nil
  }

  /// The exact amount by a formula; nil where something is not known.
  private mutating func amount(_ formula: HolidayPayFormula) throws(WageError) -> Rational? {
    guard let window = formula.window else {
      guard let pay = record.normalDayPay else {
        leaveOpen("the pay of a normal day", formula.citation)
        return nil
      }
      return Rational(pay)
    }
    let (dates, isCovered) = history.dates(window, lastDay: record.lookbackEnd)
    guard isCovered else {
      leaveOpen("what was earned from \(dates.lowerBound) on", formula.citation)
      return nil
    }
    let range = "\(dates.lowerBound) to \(dates.upperBound)"
    let wages = try history.wages(dates, formula.wages)
    if formula.reckoning != .averageHours {
      note("wages from \(range)", .amount(wages), formula.citation)
    }
    switch formula.reckoning {
    case .share(let share): return try wages.times(share)
    case .averageDay(let kind):
      let days = history.days(dates, kind)
      note("days from \(range)", .days(days), formula.citation)
      return days == 0 ? .zero : try wages.divided(by: Rational(Int64(days)))
    case .averageHours: return try averageHours(dates, range, formula)
    case .normalDay: return record.normalDayPay.map { Rational($0) }
    }
  }

  private mutating func averageHours(
    _ dates: ClosedRange<CalendarDate>, _ range: String, _ formula: HolidayPayFormula
  ) throws(WageError) -> Rational? {
    guard let rate = record.rate else {
      leaveOpen("the rate", formula.citation)
      return nil
    }
    let hours = try history.hours(dates, formula.wages)
    let days = history.days(dates, .worked)
    note("days worked from \(range)", .days(days), formula.citation)
    guard days > 0 else { return .zero }
    return try hours.divided(by: Rational(Int64(days))).times(Rational(rate))
  }
}
