import LawText
import PayrollBytes
import PayrollMapper
import PayrollModel
import TimeRules
import TimeZones

/// A company of one guard whose records are those of an example, so that the mapper of a run says what
/// comes of them: rounding, breaks, sleep, meals, guaranteed time and overtime are reckoned in one
/// place.
struct CaseCompany {
  let example: RuleCase
  let ruleSet: RuleSet
  /// The minimum wages that the rule set may name.
  let minimumWages: [String: MinimumWage]

  /// How the example's hours come to be in weeks that begin at `workweek`, as far as they lie inside of
  /// `span`, in seconds since 1970 UTC; nil where nothing does.
  func explanation(
    workweek: Workweek, inside span: Range<Int64> = .min..<Int64.max
  ) throws(CaseRefusal) -> EmployeeExplanation? {
    let data = data(inside: span)
    guard let period, !data.workSessions.isEmpty else { return nil }
    let mapper = Mapper(
      policy: policy(workweek), payCodes: try Self.payCodes(), ruleSets: [ruleSet.id: ruleSet],
      zones: ZoneDirectory(knowing: example.zone))
    let explained: EmployeeExplanation?
    do { explained = try mapper.explain(data, employee: RecordIndex(0), period: period) } catch {
      throw CaseRefusal(error)
    }
    guard let explained else { throw CaseRefusal("nobody knows which clock cuts its days") }
    if let finding = explained.findings.first(where: { $0.severity == .blocking }) {
      throw CaseRefusal("a run would not pay it: \(finding.message)")
    }
    return explained
  }

  /// The workdays from the first moment of the example to its last.
  private var period: PayPeriod? {
    let sessions = example.sessions.filter { $0.end != nil }
    guard let first = sessions.map(\.start).min(), let last = sessions.compactMap(\.end).max()
    else {
      return nil
    }
    let (date, second) = example.zone.local(first)
    let isBeforeWorkday = second < Int64(example.workweek.workdayStart.secondsSinceMidnight)
    return PayPeriod(
      first: isBeforeWorkday ? date.adding(days: -1) : date, last: example.zone.local(last).date)
  }

  // MARK: What the company has decided

  private func policy(_ workweek: Workweek) -> MapperPolicy {
    var policy = MapperPolicy()
    policy.approval = .none
    policy.defaultZone = example.zone.name
    policy.defaultRuleSet = ruleSet.id
    policy.workweek = workweek
    policy.workPeriodStart = example.periodStart
    policy.defaultRate = example.pay?.rate
    // Long days are what many examples are about.
    policy.longestSessionSeconds = .max
    policy.plausibility = .off
    policy.minimumWages = minimumWages
    if !example.holidays.isEmpty {
      policy.holidaySource = .calendar(
        HolidayCalendar(
          id: "example", name: "holidays of the example", jurisdiction: "", evidence: .company,
          sources: [], days: example.holidays.sorted { $0.date < $1.date }))
    }
    var duty = DutyRules()
    duty.rounding = example.rounding
    duty.sleep = example.sleep.flatMap { $0.agreement(in: example.zone) }
    if duty != DutyRules() { policy.duty = duty }
    return policy
  }

  static let leaveCodes: [(bucket: Bucket, code: String)] = [
    (.holiday, "leave/holiday"), (.sick, "leave/sick"), (.vacation, "leave/vacation"),
  ]

  /// All pay codes are work but those of leave, which no session can have of its own.
  private static func payCodes() throws(CaseRefusal) -> PayCodeMapping {
    let rows = leaveCodes.map { "\($0.code),\($0.bucket.name),leave\n" }.joined()
    do {
      return try PayCodeMapping(
        Array("payCode,bucket,time\n*,regular,worked\n\(rows)".utf8), file: "example")
    } catch { throw CaseRefusal("\(error)") }
  }
}

extension RuleCase.Sleep {
  /// The agreement about sleep at these times of the day; nil where the times are none.
  fileprivate func agreement(in zone: ZoneRules) -> SleepTime? {
    func time(_ moment: Instant) -> TimeOfDay? {
      TimeOfDay(secondsSinceMidnight: Int(zone.local(moment).secondsOfDay))
    }
    guard let start = time(period.start), let end = time(period.end) else { return nil }
    return SleepTime(isAgreed: isAgreed, start: start, end: end)
  }
}
