import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollMapper

@Suite("Pay groups")
struct PayGroupTests {
  private typealias Members = PayGroup.Members
  private static let nobody: [PayGroup.Members] = []

  /// Employees 100 and 101 in NY, 102 in NJ; 102 is a supervisor, and 100 has a session at the desk.
  private static func data() -> TimeData {
    var builder = BatchBuilder()
    let (ny, nj) = (builder.region("1", "NY"), builder.region("2", "NJ"))
    let desk = builder.position("D", "Desk")
    builder.employee("100", region: ny)
    builder.employee("101", region: ny)
    builder.employee("102", title: "Supervisor", region: nj)
    var data = builder.batch.timeData
    var session = WorkSession(id: 1)
    session.employee = RecordIndex(0)
    session.position = desk
    data.workSessions.append(session)
    return data
  }

  private static func plan(_ groups: [PayGroup]) -> PayGroupPlan {
    PayGroupPlan(groups, in: data())
  }

  private static func group(_ id: String, _ members: [PayGroup.Members], rest: Bool = false)
    -> PayGroup
  {
    PayGroup(id: id, members: members, isEverybodyElse: rest)
  }

  private static func members(
    _ kind: PayGroup.Members.Kind, _ names: String..., from: Int? = nil, through: Int? = nil
  ) -> PayGroup.Members {
    PayGroup.Members(
      kind, names, from: from.map { BatchBuilder.date($0) },
      through: through.map { BatchBuilder.date($0) }, place: "payGroups[0].members[0]")
  }

  private static func answers(_ plan: PayGroupPlan, day: Int = 3) -> [PayGroupPlan.Answer] {
    (0..<3).map { plan.group(of: $0, on: BatchBuilder.date(day).daysSince1970) }
  }

  @Test("Each kind of names finds its people")
  func kinds() {
    let rest = Self.group("B", [], rest: true)
    func first(_ members: PayGroup.Members) -> [Bool] {
      let plan = Self.plan([Self.group("A", [members]), rest])
      #expect(plan.findings.isEmpty)
      return Self.answers(plan).map { $0 == .one(0) }
    }
    #expect(first(Self.members(.regions, "NY")) == [true, true, false])
    #expect(first(Self.members(.regions, "2")) == [false, false, true])
    #expect(first(Self.members(.regions, "ny ")) == [true, true, false], "spelt otherwise")
    #expect(first(Self.members(.employees, "101")) == [false, true, false])
    #expect(first(Self.members(.jobTitles, "supervisor")) == [false, false, true])
    #expect(first(Self.members(.positions, "Desk")) == [true, false, false])
    #expect(first(Self.members(.positions, "D")) == [true, false, false])
  }

  @Test(
    "A name that nobody answers to blocks",
    arguments: [
      Members.Kind.employees, .regions, .jobTitles, .positions, .profiles,
    ])
  func unused(kind: PayGroup.Members.Kind) {
    let name = kind == .profiles ? "salaried" : "nothing like it"
    let plan = Self.plan([Self.group("A", [Self.members(kind, name)], rest: true)])
    #expect(plan.findings.map(\.severity) == [.blocking])
  }

  @Test("None, one and two; a number counts before all else; dates are inclusive")
  func answers() {
    let ny = Self.group("A", [Self.members(.regions, "NY", from: 2, through: 4)])
    let nj = Self.group("B", [Self.members(.regions, "NJ")])
    let plan = Self.plan([ny, nj])
    #expect(Self.answers(plan, day: 1) == [.none, .none, .one(1)])
    #expect(Self.answers(plan, day: 2) == [.one(0), .one(0), .one(1)])
    #expect(Self.answers(plan, day: 4) == [.one(0), .one(0), .one(1)])
    #expect(Self.answers(plan, day: 5) == [.none, .none, .one(1)])
    let two = Self.plan([ny, Self.group("B", [Self.members(.positions, "D")])])
    #expect(Self.answers(two)[0] == .several([0, 1]))
    let own = Self.plan([
      ny, Self.group("B", [Self.members(.positions, "D"), Self.members(.employees, "100")]),
    ])
    #expect(Self.answers(own)[0] == .one(1))
  }

  @Test("Every line is in the share of one group, and all shares are the whole", arguments: 0..<8)
  func shares(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 6900)
    let world = PaidWorld()
    for _ in 0..<60 {
      let sums = world.draw(PaidWorld.current, &random)
      let change = Int.random(in: 6...14, using: &random)
      let groups = [
        Self.group("A", [Self.members(.employees, "100", "101", through: change)]),
        Self.group(
          "B", [Self.members(.employees, "100", from: change + 1), Self.members(.employees, "102")]),
        Self.group("C", [], rest: true),
      ]
      let plan = PayGroupPlan(groups, in: world.data)
      var together: PaidWorld.Sums = [:]
      let whole = world.batch(PaidWorld.current, owing: sums)
      for place in groups.indices {
        var batch = whole
        PayGroupShare(plan, place).keep(in: &batch)
        let own = world.sums(batch)
        #expect(Set(own.keys).isDisjoint(with: together.keys), "no day is paid twice")
        together = together + own
        #expect(
          batch.lines.reduce(0) { $0 + $1.seconds } == batch.controls.paidSeconds, "seed \(seed)")
        for (row, employee) in batch.employees.enumerated() {
          #expect(batch.lines[employee.lineRange].allSatisfy { $0.employee == Int32(row) })
        }
      }
      #expect(together == world.sums(whole), "no day is lost")
    }
  }

  @Test("Who is in no group, in two, or in another from some day on is told")
  func findings() {
    let world = PaidWorld()
    var random = SeededGenerator(seed: 11)
    var sums: PaidWorld.Sums = [:]
    while Set(sums.keys.map(\.person)).count < PaidWorld.people {
      sums = world.draw(PaidWorld.current, &random)
    }
    let groups = [
      Self.group(
        "A", [Self.members(.employees, "100", "103"), Self.members(.employees, "102", through: 9)]),
      Self.group(
        "B", [Self.members(.employees, "103", "104"), Self.members(.employees, "102", from: 10)]),
    ]
    let batch = world.batch(PaidWorld.current, owing: sums)
    let findings = PayGroupCheck(PayGroupPlan(groups, in: world.data), batch, calendars: [])
      .findings
    #expect(
      Set(findings.map { "\($0.id) \($0.subject.employee ?? "")" })
        == ["in-no-pay-group 101", "in-two-pay-groups 103", "pay-group-changed 102"])
    let some = PayGroupShare(PayGroupPlan(groups, in: world.data), 0)
      .people(of: world.data, PaidWorld.current)
    #expect(some == [0, 1, 2, 3], "whom no group is known to pay is looked at by all")
  }

  /// A batch of the example people in which 100 has hours on some days.
  private static func batch(days: [Int]) -> PayBatch {
    var builder = BatchBuilder()
    for number in ["100", "101", "102"] { builder.employee(number) }
    let data = builder.batch.timeData
    builder = BatchBuilder()
    builder.employee("100")
    for day in days { builder.hours(.regular, 8.h, day: day) }
    var batch = builder.batch
    batch.timeData = data
    return batch
  }

  private static func check(_ groups: [PayGroup], _ batch: PayBatch) -> [Finding] {
    PayGroupCheck(PayGroupPlan(groups, in: batch.timeData), batch, calendars: []).findings
  }

  @Test("What is wrong with somebody is said once, with the dates and the entries")
  func words() {
    let batch = Self.batch(days: [1, 2, 3, 5, 7, 9, 11])
    let everybody = Self.group("C", [Self.members(.employees, "101", "102")])
    let two = [
      Self.group("A", [Self.members(.employees, "100", through: 5)]),
      Self.group("B", [Self.members(.employees, "100", from: 3)]), everybody,
    ]
    let entry = "payGroups[0].members[0]"
    #expect(
      Self.check(two, batch).filter { $0.id == .inTwoPayGroups }.map(\.message) == [
        "The employee is in the pay groups A (\(entry)) and B (\(entry)) on 2026-10-28, 2026-10-30: each of "
          + "their runs could pay the hours, and none does."
      ])
    let none = [Self.group("A", [Self.members(.employees, "100", through: 0)]), everybody]
    #expect(
      Self.check(none, batch).filter { $0.id == .inNoPayGroup }.map(\.message) == [
        "The employee has hours on 2026-10-26..2026-10-28, 2026-10-30, 2026-11-01 and 2 more and is in no "
          + "pay group then: no run pays them. On other dates \(entry) has the employee."
      ])
  }

  @Test("People without hours are counted, as far as they are employed in the period")
  func idle() throws {
    var batch = Self.batch(days: [1])
    let groups = [
      Self.group("A", [Self.members(.employees, "100"), Self.members(.employees, "101", from: 4)]),
      Self.group("B", [Self.members(.employees, "101", from: 9)]),
      Self.group("C", [Self.members(.employees, "102")]),
    ]
    func found() -> [String] {
      Self.check(groups, batch).map { "\($0.severity) \($0.id)" }.sorted()
    }
    #expect(found() == ["note in-no-pay-group", "note in-two-pay-groups"])
    // Begun when the first group had the person, and ended before the second one had.
    var profile = EmploymentProfile(id: 1)
    profile.employee = RecordIndex(1)
    batch.timeData.employees[1].employmentProfile = RecordIndex(0)
    profile.employmentDate = BatchBuilder.date(4)
    batch.timeData.employmentProfiles = [profile]
    #expect(found() == ["note in-two-pay-groups"])
    profile.terminationDate = BatchBuilder.date(8)
    batch.timeData.employmentProfiles = [profile]
    #expect(found().isEmpty)
    // Left, and come back: the end is of the earlier employment.
    profile.employmentDate = BatchBuilder.date(2)
    profile.terminationDate = BatchBuilder.date(-30)
    batch.timeData.employmentProfiles = [profile]
    #expect(found() == ["note in-no-pay-group", "note in-two-pay-groups"])
  }

  @Test("The wages of a week are in the run of the group that pays its last day, and in no other")
  func wages() {
    var batch = Self.batch(days: [1, 2, 8, 9])
    let first = BatchBuilder.date(0)
    batch.wages = [0, 7].map { day in
      WorkweekWages(
        employee: RecordIndex(0), first: first.adding(days: day), last: first.adding(days: day + 6),
        workedSeconds: 16 * 3600, overtimeSeconds: 0, regularRate: nil, exactRegularRate: "",
        straightTimePay: Money(cents: 0), overtimePremium: Money(cents: 0),
        otherPay: Money(cents: 0), totalPay: Money(cents: 0), method: "weightedAverage",
        law: "federal", citation: "")
    }
    // Changes in the middle of the second week.
    let groups = [
      Self.group("A", [Self.members(.employees, "100", through: 8)]),
      Self.group("B", [], rest: true),
    ]
    let plan = PayGroupPlan(groups, in: batch.timeData)
    for (group, weeks) in [(0, [batch.wages[0]]), (1, [batch.wages[1]])] {
      var own = batch
      PayGroupShare(plan, group).keep(in: &own)
      #expect(own.wages == weeks)
    }
    // Who has no hours in the period, only before it in the same week.
    var before = Self.batch(days: [])
    before.employees = []
    before.wages = [batch.wages[1]]
    var own = before
    PayGroupShare(plan, 0).keep(in: &own)
    #expect(own.wages.isEmpty)
    PayGroupShare(plan, 1).keep(in: &before)
    #expect(before.wages.count == 1)
  }
}
