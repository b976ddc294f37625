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
    let findings = PayGroupCheck(PayGroupPlan(groups, in: world.data), batch).findings
    #expect(
      Set(findings.map { "\($0.id) \($0.subject.employee ?? "")" })
        == ["in-no-pay-group 101", "in-two-pay-groups 103", "pay-group-changed 102"])
    let some = PayGroupShare(PayGroupPlan(groups, in: world.data), 0)
      .people(of: world.data, PaidWorld.current)
    #expect(some == [0, 1, 2, 3], "whom no group is known to pay is looked at by all")
  }
}
