import PayrollModel
import PayrollTestSupport

@testable import PayrollMapper

/// What one person does on each day of some weeks, of which each run sees a part: two pay groups, WEEKLY by a
/// position, and REST, every two weeks, for everybody else.
struct PositionDays {
  /// What somebody does on a day.
  enum Day: CaseIterable {
    case off, desk, gate, nowhere, leave, cancelledDesk, shiftAtDesk
  }

  static let weekly = 0
  static let rest = 1
  let days: [Day]
  let groups: [PayGroup]
  static let calendars: [PayCalendar?] = [
    PayCalendar(frequency: .weekly, anchor: BatchBuilder.date(0)),
    PayCalendar(frequency: .biweekly, anchor: BatchBuilder.date(0)),
  ]

  /// - Parameter employees: entries that name the employee number, which count before the position.
  init(_ days: [Day], employees: [(group: Int, from: Int, through: Int)] = []) {
    self.days = days
    func members(_ group: Int) -> [PayGroup.Members] {
      employees.filter { $0.group == group }.map {
        PayGroup.Members(
          .employees, ["100"], from: BatchBuilder.date($0.from),
          through: BatchBuilder.date($0.through), place: "payGroups[\(group)].members[1]")
      }
    }
    let desk = PayGroup.Members(.positions, ["Desk"], place: "payGroups[0].members[0]")
    groups = [
      PayGroup(id: "WEEKLY", members: [desk] + members(Self.weekly)),
      PayGroup(id: "REST", members: members(Self.rest), isEverybodyElse: true),
    ]
  }

  /// The batch of everybody for the period of a group that holds a day, from a snapshot that reaches back some
  /// days farther.
  func batch(of group: Int, holding day: Int, reachingBack: Int = 0) -> PayBatch {
    let calendar = Self.calendars[group]
    let period =
      calendar?.period(holding: BatchBuilder.date(day)) ?? BatchBuilder().batch.period
    let first = period.first.days(since: BatchBuilder.date(0))
    var builder = BatchBuilder()
    _ = builder.position("D", "Desk")
    _ = builder.position("G", "Gate")
    builder.employee("100")
    var batch = PayBatch(
      id: BatchID(Payer(company: "acme"), period), company: "Acme", period: period,
      workweek: Workweek(), timeData: builder.batch.timeData)
    // Somebody who is always at the gate, so that no snapshot is without sessions.
    batch.timeData.workSessions = [Self.session(0, of: .none, at: RecordIndex(1))]
    for day in max(0, first - reachingBack)..<min(days.count, first + period.dayCount) {
      add(day, to: &batch, isPaid: day >= first)
    }
    let all = batch.lines.count
    if all > 0 {
      batch.employees = [
        PayEmployee(record: RecordIndex(0), firstLine: 0, lineCount: all, held: nil)
      ]
    }
    return batch
  }

  private func add(_ day: Int, to batch: inout PayBatch, isPaid: Bool) {
    let what = days[day]
    let position: RecordIndex =
      switch what {
      case .desk, .cancelledDesk, .shiftAtDesk: RecordIndex(0)
      case .gate: RecordIndex(1)
      case .off, .nowhere, .leave: .none
      }
    if [.desk, .gate, .nowhere, .cancelledDesk].contains(what) {
      var session = Self.session(day + 1, of: RecordIndex(0), at: position)
      if what == .cancelledDesk { session.status = .cancelled }
      batch.timeData.workSessions.append(session)
    }
    guard isPaid, what != .off, what != .cancelledDesk else { return }
    let kind: PaySource.Kind =
      what == .leave ? .leaveRequest : what == .shiftAtDesk ? .shift : .workSession
    batch.sources.append(PaySource(id: Int64(day + 1), kind: kind))
    batch.lines.append(
      PayLine(
        employee: 0, date: BatchBuilder.date(day).daysSince1970, seconds: 8 * 3600, rate: -1,
        multiplier: 10_000, payCode: .none, position: position, account: .none,
        firstSource: UInt32(batch.sources.count - 1), sourceCount: 1, reason: 0,
        bucket: what == .leave ? .vacation : .regular, isWorked: what != .leave))
  }

  private static func session(
    _ id: Int, of person: RecordIndex, at position: RecordIndex
  ) -> WorkSession {
    var session = WorkSession(id: Int64(id))
    session.employee = person
    session.position = position
    return session
  }

  /// The findings about the groups of a batch that hold hours back.
  func blocking(_ batch: PayBatch) -> [Finding] {
    PayGroupCheck(PayGroupPlan(groups, in: batch.timeData), batch, calendars: Self.calendars)
      .findings.filter { $0.severity == .blocking }
  }

  /// The days of a batch that the run of a group pays, from 0.
  func paid(by group: Int, _ batch: PayBatch) -> Set<Int> {
    var own = batch
    PayGroupShare(PayGroupPlan(groups, in: batch.timeData), group).keep(in: &own)
    return Set(own.lines.map { $0.workday.days(since: BatchBuilder.date(0)) })
  }
}
