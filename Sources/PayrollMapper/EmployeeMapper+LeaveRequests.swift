import PayrollModel
import TimeRules

extension EmployeeMapper {
  /// Seconds that may well be one day, where shifts are longer than a day of leave.
  static let longestUsualShift: Int64 = 12 * 3600

  /// Leave in the shape of requests, in the order of their numbers, so that the order of the files
  /// plays no part. Holidays come first, because they say which dates the others do not mean.
  mutating func addLeaveRequests() {
    guard context.leaveByEmployee.hasMembers(employee) else { return }
    let requests = context.leaveByEmployee[employee].map { context.data.leaveRequests[Int($0)] }
      .filter { $0.status == .approved && $0.mayTouch(jurisdiction.leaveDates) }
      .sorted { $0.id < $1.id }
    if requests.isEmpty { return }
    let holidays = jurisdiction.leaveHolidays.dates(of: employee, context)
    for isHoliday in [true, false] {
      let paid = Set(timeline.unworked.filter { $0.treatment.bucket == .holiday }.map(\.date))
      for request in requests {
        let treatment = context.treatments[code(of: request)]
        guard (treatment?.bucket == .holiday) == isHoliday else { continue }
        add(request, treatment, holidays: holidays, paidHolidays: paid)
      }
    }
  }

  private func code(of request: LeaveRequest) -> Label {
    request.payCode != .none ? request.payCode : request.leaveType
  }

  private mutating func add(
    _ request: LeaveRequest, _ treatment: PayCodeMapping.Treatment?,
    holidays: Set<CalendarDate>, paidHolidays: Set<CalendarDate>
  ) {
    let about = context.subject(employee, Finding.RecordName(.leaveRequest, request.id))
    guard
      let days = LeaveDays(
        request, daySeconds: context.policy.leaveDaySeconds, zone: jurisdiction.zone,
        isHoliday: { holidays.contains($0) || paidHolidays.contains($0) },
        isPaidHoliday: paidHolidays.contains)
    else {
      findings.append(.leaveWithoutDates(about))
      return
    }
    let dates = jurisdiction.leaveDates
    guard dates.overlaps(days.range) else { return }
    let isInPeriod =
      context.period.first <= days.range.upperBound
      && days.range.lowerBound <= context.period.last
    let code = code(of: request)
    guard let treatment, !treatment.isWorked else {
      let isPaid = days.doubts != [.nothing] && days.dates.contains(where: context.period.contains)
      if isPaid { findings.append(.unmappedLeave(about, type: context.data.labels[code])) }
      return
    }
    if isInPeriod { report(days, about) }
    let terms = context.resolver.leaveTerms(of: employee, request, payCode: code)
      .terms(as: treatment)
    for (date, seconds) in zip(days.dates, days.seconds) where dates.contains(date) {
      let entry = UnworkedEntry(
        date: date, seconds: seconds, terms: terms,
        source: PaySource(id: request.id, kind: .leaveRequest), clock: days.clock,
        allowance: min(seconds, days.stretch ?? Self.longestUsualShift))
      if let other = leaveGiven(beside: entry) {
        reportTwice(entry, other)
        // What cannot be is not put right by another record.
        if seconds > 86_400, isInPeriod {
          findings.append(.leaveBeyondDay(about, seconds: seconds, usual: 86_400, count: 1))
        }
      } else {
        timeline.unworked.append(entry)
      }
    }
  }

  /// The leave that makes the day of a request one too much: some at the same time, or so much that
  /// both are more than a day. Two half days make a day.
  private func leaveGiven(beside entry: UnworkedEntry) -> UnworkedEntry? {
    let same = timeline.unworked.filter { $0.date == entry.date }
    let given = same.reduce(0) { $0 + $1.seconds }
    if given > 0, given + entry.seconds > context.policy.leaveDaySeconds { return same.first }
    guard let clock = entry.clock else { return nil }
    return same.first { $0.clock?.overlaps(clock) ?? false }
  }

  // MARK: Doubts

  private mutating func report(_ days: LeaveDays, _ about: Finding.Subject) {
    let reach = LeaveReach(days.range, isInside: context.period.contains(days.range))
    for doubt in days.doubts {
      findings.append(.leaveDoubt(about, doubt, days, reach))
    }
    let own = effect(of: days.dates)
    if let rival = days.rivals.first(where: { effect(of: $0) != own }) {
      findings.append(.leaveReadings(about, days.dates, rival))
    } else if !reach.isInside, days.isUneven,
      days.dates.contains(where: context.period.contains),
      !days.dates.allSatisfy(context.period.contains), days.doubts.isEmpty
    {
      findings.append(.leaveSplit(about, days))
    }
  }

  /// What a reading of dates comes to in pay: how many of its dates are in the period, and in each
  /// workweek where leave counts toward a threshold, and how many are paid as leave already.
  private func effect(of dates: [CalendarDate]) -> [Int] {
    let leave = dates.filter(jurisdiction.leaveDates.contains)
    let taken = leave.filter { date in timeline.unworked.contains { $0.date == date } }
    var counts = [leave.filter(context.period.contains).count, taken.count]
    if jurisdiction.needs.leave {
      let start = jurisdiction.dates.lowerBound
      var weeks = [Int](
        repeating: 0, count: jurisdiction.dates.upperBound.days(since: start) / 7 + 1)
      for date in leave { weeks[date.days(since: start) / 7] += 1 }
      counts += weeks
    }
    return counts
  }
}

/// The dates of a request, and whether all of them are in the period.
struct LeaveReach {
  let dates: ClosedRange<CalendarDate>
  let isInside: Bool

  init(_ dates: ClosedRange<CalendarDate>, isInside: Bool) {
    self.dates = dates
    self.isInside = isInside
  }

  /// `2026-10-26 to 2026-10-30`, or one date.
  var text: String {
    dates.lowerBound == dates.upperBound
      ? "\(dates.lowerBound)" : "\(dates.lowerBound) to \(dates.upperBound)"
  }
}

extension LeaveRequest {
  /// Whether the request may have a date among these, as far as the written dates say it; true where
  /// they say nothing. With a time of day a date may be a day off on the employee's clock.
  fileprivate func mayTouch(_ dates: ClosedRange<CalendarDate>) -> Bool {
    guard let first, let last, first <= last else { return true }
    return first.adding(days: -1) <= dates.upperBound && last.adding(days: 1) >= dates.lowerBound
  }
}

extension PayPeriod {
  /// Whether all dates are in the period.
  func contains(_ dates: ClosedRange<CalendarDate>) -> Bool {
    first <= dates.lowerBound && dates.upperBound <= last
  }
}
