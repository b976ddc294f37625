import PayrollBytes
import PayrollModel
import TimeRules

/// What every employee's mapping needs and none of them changes: shared by all threads.
final class MapperContext: Sendable {
  let data: TimeData
  let policy: MapperPolicy
  let period: PayPeriod
  let treatments: PayTreatments
  let resolver: PayTermsResolver
  let screening: SessionScreening
  /// The sessions, breaks and shifts, by whom they belong to.
  let clock: ClockRecords
  let leaveByEmployee: RecordOrder
  let awayByEmployee: RecordOrder
  /// The last days of those whose employment has ended.
  let lastDays: LastDays
  /// Whether any session was worked on the shift at each place.
  let shiftHasSession: [Bool]
  /// The places of shifts with a session that was taken back.
  let shiftsWithGoneSession: Set<Int>
  /// The holiday group by position; the last one is for time without a position.
  private let holidayGroups: [Int16]
  /// Pay codes that the source leaves out of overtime.
  let ignoresOvertime: Set<Label>
  /// The reason for paid leave: a place in the batch's list.
  let leaveReason: UInt16
  /// How wages are reckoned; nil where none are.
  let wages: WagePlan?
  /// The entries by hand of the period; nil where the company has no file of them.
  let entries: HandEntryPlan?
  /// What is known for the pay of statutory holidays; nil where none are paid.
  let holidayPay: HolidayPayPlan?
  /// The reason for worked time that a pay code puts where it is: a place in the batch's list.
  let payCodeReason: UInt16
  /// The reasons for what the rules about duty give, by `DutyGrant`; empty where they give nothing.
  private let grantReasons: [UInt16]
  /// The labels of the pay codes that the rules about duty pay under.
  private let dutyLabels: [String: Label]

  init(
    _ data: TimeData, policy: MapperPolicy, payCodes: PayCodeMapping, period: PayPeriod,
    leaveReason: UInt16, payCodeReason: UInt16, dutyCodes: [String], grantReasons: [UInt16],
    entries: HandEntryPlan?
  ) {
    self.data = data
    self.entries = entries
    self.policy = policy
    self.period = period
    self.leaveReason = leaveReason
    self.wages = policy.regularRate.map { WagePlan($0, data) }
    self.holidayPay = policy.holidayPay.map { HolidayPayPlan($0, data, period: period) }
    self.payCodeReason = payCodeReason
    self.grantReasons = grantReasons
    var labels = data.labels
    self.dutyLabels = dutyCodes.reduce(into: [:]) {
      $0[$1] = labels.label($1)
    }
    self.treatments = PayTreatments(payCodes, labels: data.labels)
    self.resolver = PayTermsResolver(
      data, treatments, defaultRate: policy.defaultRate)
    self.screening = SessionScreening(
      data: data, policy: policy, resolver: resolver)
    let people = data.employees.count
    // The two large orders side by side.
    let orders = Parallel.map(2) { index in
      index == 0 ? ClockRecords.sessions(of: data) : ClockRecords.breaks(of: data)
    }
    self.clock = ClockRecords(
      sessions: orders[0], breaks: orders[1], shifts: ClockRecords.shifts(of: data))
    self.leaveByEmployee = RecordOrder(ownerCount: people, count: data.leaveRequests.count) {
      data.leaveRequests[$0].employee
    }
    self.awayByEmployee = RecordOrder(ownerCount: people, count: data.scheduleOffPeriods.count) {
      data.scheduleOffPeriods[$0].employee
    }
    self.lastDays = LastDays(data)
    var gone: Set<Int> = []
    var worked = [Bool](repeating: false, count: data.shifts.count)
    for session in data.workSessions where !worked.isEmpty {
      guard let place = session.shift.place else { continue }
      if session.status.isGone { gone.insert(place) } else { worked[place] = true }
    }
    self.shiftHasSession = worked
    self.shiftsWithGoneSession = gone
    let holidays = HolidayTable(data, policy: policy)
    self.holidayGroups =
      data.positions.indices.map { holidays.group(of: RecordIndex($0)) }
      + [holidays.group(of: .none)]
    self.ignoresOvertime = Set(data.payCodes.filter(\.ignoresOvertime).map(\.code))
  }

  /// The sessions of each employee.
  var sessionsByEmployee: RecordOrder { clock.sessions }
  /// The breaks of each session, without those that were taken back.
  var breaksBySession: RecordOrder { clock.breaks }
  /// The shifts of each employee.
  var shiftsByEmployee: RecordOrder { clock.shifts }

  /// The reason for time that was not worked: a place in the batch's list.
  func reason(of entry: UnworkedEntry) -> UInt16 {
    entry.grant.map { grantReasons[$0.rawValue] } ?? leaveReason
  }

  /// Whether a line of this reason is a premium hour for a missed break.
  func isBreakPremium(_ reason: UInt16) -> Bool {
    [DutyGrant.mealPremium, .restPremium].contains { grant in
      grantReasons.indices.contains(grant.rawValue) && grantReasons[grant.rawValue] == reason
    }
  }

  /// Whether somebody is paid a salary, as the profile or the file of salaries has it.
  func isSalaried(_ place: Int) -> Bool {
    profile(of: place)?.isSalaried ?? false || wages?.hasSalary(place) ?? false
  }

  /// Whether the source marks somebody as exempt from overtime.
  func isOvertimeExempt(_ place: Int) -> Bool { profile(of: place)?.isOvertimeExempt ?? false }

  /// The terms of somebody's employment; nil where the source has none.
  func profile(of place: Int) -> EmploymentProfile? {
    data.employees[place].employmentProfile.place.map { data.employmentProfiles[$0] }
  }

  /// The label of a pay code that the rules about duty pay under.
  func label(ofDutyCode code: String) -> Label { dutyLabels[code] ?? .none }

  func holidayGroup(of position: RecordIndex) -> Int16 {
    holidayGroups[position.place ?? holidayGroups.count - 1]
  }

  /// The subject of a finding about a record of an employee.
  func subject(
    _ place: Int, _ record: Finding.RecordName?, on date: CalendarDate? = nil
  ) -> Finding.Subject {
    data.subject(place, record, on: date)
  }
}
