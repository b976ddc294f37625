public import PayrollModel
import RunFiles

/// Looks at what a run is for, before anybody believes its hours: is it a period that the company
/// pays, was it over, is anybody paid?
public struct PeriodCheck: Sendable {
  /// The pay calendar, where there is one.
  public var calendar: PayCalendar?
  /// The runs beside this one, in the order of `EarlierRun.beside`.
  public var others: [EarlierRun] = []
  /// Why the period is meant to be none of the calendar; nil where nobody said so.
  public var reason: String?
  /// Whether the folder holds a run of the same period without blocking findings: its files may have
  /// been sent.
  public var hasBeenRun = false
  /// What is paid and knowingly in no file.
  public var inNoFile = LeftOut()
  /// The date on which the snapshot was pulled, where it says so.
  public var pulledOn: CalendarDate?

  /// A check that knows nothing beside the batch.
  public init() {}

  /// What is wrong with the period of a batch.
  public func findings(_ batch: PayBatch) -> [Finding] {
    var findings: [Finding] = []
    let overlapping = others.filter {
      $0.run.period.overlaps(batch.period) && !$0.run.period.isSame(as: batch.period)
    }
    if let finding = offCalendar(batch.period, isAlone: overlapping.isEmpty) {
      findings.append(finding)
    }
    findings += overlapping.map { .overlappingRun($0, batch.period, reason: reason) }
    if let pulledOn, pulledOn <= batch.period.last {
      findings.append(.periodNotOver(batch.period, pulledOn: pulledOn))
    }
    if !paysSomebody(batch) {
      findings.append(.nobodyPaid(batch, areAllLeftOut: !inNoFile.isEmpty))
    }
    let again = others.filter { $0.run.period.isSame(as: batch.period) && !$0.run.isBlocked }
    findings += again.map { .runAgain(batch.period, other: $0.name, reason: reason) }
    if batch.id.type == .regular, batch.revision > 1 {
      findings.append(.revisionAdds(batch))
    } else if hasBeenRun,
      let later = others.first(where: { $0.run.period.first > batch.period.last })
    {
      findings.append(.paidPeriodAgain(batch.period, later: later.run.period))
    }
    return findings
  }

  /// - Parameter isAlone: whether no other run has dates of the period: else its first days are in
  ///   that run, and not in a gap.
  private func offCalendar(_ period: PayPeriod, isAlone: Bool) -> Finding? {
    guard let calendar else { return isAlone ? gap(before: period) : nil }
    let near = CalendarMatch(period, calendar)
    return near.isExact
      ? skipped(before: period, calendar) : .offCalendar(period, near, reason: reason)
  }

  /// The first whole period of the calendar between the run before and this one.
  private func skipped(before period: PayPeriod, _ calendar: PayCalendar) -> Finding? {
    guard reason == nil,
      let last = others.map(\.run.period.last).filter({ $0 < period.first }).max()
    else { return nil }
    let next = calendar.period(1, after: calendar.period(holding: last))
    return next.first < period.first ? .periodSkipped(next, before: period) : nil
  }

  /// Without a calendar only the run before can tell: days in between that are fewer than it has are
  /// hardly a period of their own.
  private func gap(before period: PayPeriod) -> Finding? {
    guard reason == nil,
      let last = others.map(\.run.period).filter({ $0.last < period.first }).max(by: {
        $0.last < $1.last
      })
    else { return nil }
    let days = period.first.days(since: last.last) - 1
    return days > 0 && days < last.dayCount ? .gapBeforePeriod(period, last) : nil
  }

  private func paysSomebody(_ batch: PayBatch) -> Bool {
    // As many lines with hours are looked for as there are that no file has, and one more.
    var missing = inNoFile.sums.reduce(1) { $0 + $1.lines }
    for employee in batch.employees where employee.held == nil {
      for place in employee.lineRange where !batch.lines[place].isEmpty {
        missing -= 1
        if missing == 0 { return true }
      }
    }
    return false
  }
}

/// How the dates of a run lie in the pay calendar.
struct CalendarMatch: Sendable {
  /// The periods of the calendar that share dates with the run, by date: the first few.
  let near: [PayPeriod]
  /// The one that is most likely meant.
  let meant: PayPeriod
  /// Days of that one which the run does not have.
  let missing: [ClosedRange<CalendarDate>]
  /// Days of the run which belong to other periods.
  let foreign: [ClosedRange<CalendarDate>]

  /// Whether the run has the dates of a period.
  var isExact: Bool { missing.isEmpty && foreign.isEmpty }

  init(_ period: PayPeriod, _ calendar: PayCalendar) {
    var near: [PayPeriod] = []
    var next = calendar.period(holding: period.first)
    // A run of years is wrong in any case, and the first few tell.
    while near.count < 4, near.isEmpty || next.first <= period.last {
      near.append(next)
      next = calendar.period(1, after: next)
    }
    func shared(_ one: PayPeriod) -> Int {
      min(one.last, period.last).days(since: max(one.first, period.first))
    }
    let meant =
      near.enumerated().max {
        (shared($0.element), -$0.offset) < (shared($1.element), -$1.offset)
      }?.element ?? next
    self.near = near
    self.meant = meant
    missing = Self.days(of: meant, notIn: period)
    foreign = Self.days(of: period, notIn: meant)
  }

  private static func days(
    of period: PayPeriod, notIn other: PayPeriod
  ) -> [ClosedRange<CalendarDate>] {
    var days: [ClosedRange<CalendarDate>] = []
    if period.first < other.first {
      days.append(period.first...min(period.last, other.first.adding(days: -1)))
    }
    if period.last > other.last {
      days.append(max(period.first, other.last.adding(days: 1))...period.last)
    }
    return days
  }
}
