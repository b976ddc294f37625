import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollMapper

@Suite("Pay groups by position")
struct PayGroupPositionTests {
  private typealias Day = PositionDays.Day
  /// Five days of something, and a weekend.
  private static func week(_ day: PositionDays.Day, _ other: PositionDays.Day? = nil) -> [Day] {
    [.off, day, day, day, day, other ?? day, .off]
  }

  /// The words of what holds back the hours of the run of a group.
  private static func blocking(
    _ world: PositionDays, _ group: Int, holding day: Int, reachingBack: Int = 0
  ) -> [String] {
    world.blocking(world.batch(of: group, holding: day, reachingBack: reachingBack))
      .map { "\($0.id): \($0.message)" }
  }

  @Test("Whoever works at the positions of one group alone is in it, also on a day of leave")
  func one() {
    let world = PositionDays(Self.week(.desk, .leave) + Self.week(.desk, .nowhere))
    for day in [0, 7] {
      let batch = world.batch(of: PositionDays.weekly, holding: day)
      #expect(world.blocking(batch).isEmpty)
      #expect(world.paid(by: PositionDays.weekly, batch) == Set(day + 1...day + 5))
    }
    let rest = world.batch(of: PositionDays.rest, holding: 0)
    #expect(world.blocking(rest).isEmpty && world.paid(by: PositionDays.rest, rest).isEmpty)
  }

  @Test("Whoever works at others too is held back, by whichever run sees both")
  func mixed() {
    let world = PositionDays(Self.week(.desk) + Self.week(.gate))
    #expect(Self.blocking(world, PositionDays.weekly, holding: 0).isEmpty)
    let weekly = world.batch(of: PositionDays.weekly, holding: 7)
    #expect(
      world.blocking(weekly).isEmpty && world.paid(by: PositionDays.weekly, weekly).isEmpty,
      "of the desk it sees nothing")
    let words = [
      "pay-group-by-position: The employee has hours on 2026-10-26..2026-10-30, "
        + "2026-11-02..2026-11-06, and sessions at positions of the pay group WEEKLY as well as at others: "
        + "which group pays the hours would hang on which sessions a run sees."
    ]
    #expect(Self.blocking(world, PositionDays.rest, holding: 0) == words)
    #expect(Self.blocking(world, PositionDays.weekly, holding: 7, reachingBack: 7).count == 1)
  }

  @Test("A week without work at a position is nobody's, as some runs see no position then")
  func away() {
    for day in [Day.leave, .nowhere, .shiftAtDesk] {
      let world = PositionDays(Self.week(.desk) + Self.week(day))
      let found = Self.blocking(world, PositionDays.rest, holding: 0)
      #expect(found.count == 1, "\(day)")
      #expect(found.first?.contains("hours on 2026-11-02..2026-11-06 without work") ?? false)
    }
  }

  @Test("An employee number settles it, for its dates")
  func number() {
    let days = Self.week(.desk) + Self.week(.gate)
    let named = PositionDays(days, employees: [(PositionDays.rest, 7, 13)])
    #expect(
      Self.blocking(named, PositionDays.rest, holding: 0).first?.contains(
        "hours on 2026-10-26..2026-10-30, and sessions") ?? false)
    let whole = PositionDays(
      days, employees: [(PositionDays.weekly, 0, 6), (PositionDays.rest, 7, 13)])
    #expect(Self.blocking(whole, PositionDays.rest, holding: 0).isEmpty)
  }

  @Test("A session that is cancelled puts nobody anywhere")
  func cancelled() {
    let world = PositionDays(Self.week(.gate, .cancelledDesk))
    let batch = world.batch(of: PositionDays.rest, holding: 0)
    #expect(world.blocking(batch).isEmpty)
    #expect(world.paid(by: PositionDays.rest, batch) == [1, 2, 3, 4])
    let desk = PositionDays(Self.week(.desk)).batch(of: PositionDays.weekly, holding: 0)
    var gate = desk
    var session = WorkSession(id: 99)
    session.employee = RecordIndex(0)
    session.position = RecordIndex(1)
    session.status = .rejected
    gate.timeData.workSessions.append(session)
    #expect(PositionDays(Self.week(.desk)).blocking(gate).isEmpty)
  }

  @Test("Time data without sessions say of nobody where he or she works")
  func noSessions() {
    let world = PositionDays(Self.week(.leave))
    var batch = world.batch(of: PositionDays.rest, holding: 0)
    batch.timeData.workSessions = []
    #expect(world.blocking(batch).map(\.id) == [.payGroupByPosition])
  }

  /// Whatever a person does, and however far back each snapshot reaches: a day that no run holds back is in
  /// exactly one.
  @Test("Each day is in one run, or is held back", arguments: 0..<8)
  func property(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 9100)
    var held = 0
    var sure = 0
    for _ in 0..<TestEffort.rounds(200) {
      var days: [Day] = []
      for _ in 0..<4 {
        let usual = Day.allCases[Int.random(in: 0..<Day.allCases.count, using: &random)]
        for _ in 0..<7 {
          let isUsual = Int.random(in: 0..<8, using: &random) > 0
          days.append(
            isUsual ? usual : Day.allCases[Int.random(in: 0..<Day.allCases.count, using: &random)])
        }
      }
      var employees: [(group: Int, from: Int, through: Int)] = []
      if Bool.random(using: &random) {
        let from = Int.random(in: 0..<28, using: &random)
        employees = [
          (
            Int.random(in: 0...1, using: &random), from,
            Int.random(in: from..<28, using: &random)
          )
        ]
      }
      let world = PositionDays(days, employees: employees)
      var payers = [Int](repeating: 0, count: days.count)
      var isHeld = [Bool](repeating: false, count: days.count)
      for (group, length) in [(PositionDays.weekly, 7), (PositionDays.rest, 14)] {
        for first in stride(from: 0, to: days.count, by: length) {
          let batch = world.batch(
            of: group, holding: first, reachingBack: Int.random(in: 0...14, using: &random))
          for day in world.paid(by: group, batch) { payers[day] += 1 }
          guard !world.blocking(batch).isEmpty else { continue }
          for day in first..<first + length { isHeld[day] = true }
        }
      }
      for day in days.indices where ![.off, .cancelledDesk].contains(days[day]) {
        if isHeld[day] {
          held += 1
        } else {
          sure += 1
          #expect(payers[day] == 1, "seed \(seed), day \(day) of \(days), \(employees)")
        }
      }
    }
    #expect(held > 0 && sure > 0, "seed \(seed)")
  }
}
