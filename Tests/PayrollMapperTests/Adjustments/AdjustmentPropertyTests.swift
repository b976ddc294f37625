import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollMapper

@Suite("Whatever was paid")
struct AdjustmentPropertyTests {
  private static let rounds = 120

  @Test("What a run pays and what was paid are together what is owed", arguments: 0..<8)
  func conservation(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 4900)
    let world = PaidWorld()
    for round in 0..<Self.rounds {
      let owedBefore = world.draw(PaidWorld.closed, &random)
      let paidBefore = world.changed(owedBefore, PaidWorld.closed, &random)
      let owed = world.draw(PaidWorld.current, &random)
      // Somebody may have been paid for days of the period already, rightly or not.
      let paid =
        Bool.random(using: &random)
        ? world.changed(owed, PaidWorld.current, &random).filter { $0.key.person < 2 } : [:]
      let regular = PaidWorld.id(PaidWorld.closed)
      let offCycle = PaidWorld.id(PaidWorld.current, .offCycle)
      func prior(_ more: PaidWorld.Sums = [:]) -> PriorPeriod {
        PriorPeriod(
          run: regular, owed: world.batch(PaidWorld.closed, owing: owedBefore),
          paid: world.paid([(regular, paidBefore), (offCycle, more)]))
      }
      var batch = world.batch(PaidWorld.current, owing: owed)
      try batch.adjust(paid: world.paid([(offCycle, paid)]), prior: [prior()])
      let sums = world.sums(batch)
      #expect(
        sums + paidBefore + paid == (owed + owedBefore), "seed \(seed), round \(round)")
      #expect(batch.controls.paidSeconds == batch.lines.reduce(0) { $0 + $1.seconds })
      for (place, employee) in batch.employees.enumerated() {
        let lines = batch.lines[employee.lineRange]
        #expect(lines.allSatisfy { $0.employee == Int32(place) && !$0.isEmpty })
        #expect(zip(lines, lines.dropFirst()).allSatisfy { !LineBuilder.precedes($1, $0) })
      }
      // Made again after that was paid, there is nothing left.
      let own = sums.filter { $0.key.day >= PaidWorld.current.first.daysSince1970 }
      let earlier = sums.filter { $0.key.day < PaidWorld.current.first.daysSince1970 }
      var again = world.batch(PaidWorld.current, owing: owed)
      try again.adjust(
        paid: world.paid([(offCycle, paid + own)]), prior: [prior(earlier)])
      #expect(world.sums(again).isEmpty, "seed \(seed), round \(round)")
    }
  }

  @Test("A run for some people pays them all that is owed, and nobody else", arguments: 0..<4)
  func some(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 5900)
    let world = PaidWorld()
    for _ in 0..<Self.rounds {
      let owedBefore = world.draw(PaidWorld.closed, &random)
      let paidBefore = world.changed(owedBefore, PaidWorld.closed, &random)
      let owed = world.draw(PaidWorld.current, &random)
      let only: Set<Int> = [Int.random(in: 0..<5, using: &random), 2]
      let writtenOff: Set<Int> = Bool.random(using: &random) ? [2] : []
      var batch = world.batch(PaidWorld.current, .offCycle, owing: owed)
      try batch.adjust(
        paid: world.paid([]),
        prior: [
          PriorPeriod(
            run: PaidWorld.id(PaidWorld.closed),
            owed: world.batch(PaidWorld.closed, owing: owedBefore),
            paid: world.paid([(PaidWorld.id(PaidWorld.closed), paidBefore)]),
            writtenOff: writtenOff)
        ], only: only)
      let sums = world.sums(batch)
      #expect(sums.keys.allSatisfy { only.contains($0.person) })
      for person in only {
        func of(_ sums: PaidWorld.Sums) -> PaidWorld.Sums {
          sums.filter { $0.key.person == person }
        }
        let isLeft = writtenOff.contains(person)
        #expect(
          of(sums) + (isLeft ? [:] : of(paidBefore))
            == (of(owed) + (isLeft ? [:] : of(owedBefore))))
      }
    }
  }
}
