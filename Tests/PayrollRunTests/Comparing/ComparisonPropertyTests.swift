import PayrollModel
import PayrollReview
import PayrollRun
import PayrollTestSupport
import Testing

/// Comparing the runs `a` and `b` of a folder.
enum ComparedFolder {
  static func compare(_ folder: String) throws -> RunComparison {
    try RunsToCompare(before: "\(folder)/a", now: "\(folder)/b").comparison
  }
}

@Suite("Comparing runs of generated crews")
struct ComparisonPropertyTests {
  @Test("Every change has a cause, and the causes add up to the difference, to the second")
  func everyChangeIsExplained() throws {
    for seed in 1...UInt64(TestEffort.rounds(24)) {
      var generator = SeededGenerator(seed: seed)
      let crew = Self.crew(&generator)
      try ComparedCrew.compare(crew) { crew in
        for _ in 0..<Int.random(in: 1...4, using: &generator) { Self.edit(&crew, &generator) }
      } then: { comparison in
        Self.check(comparison, "seed \(seed)")
      }
    }
  }

  private static func check(_ comparison: RunComparison, _ comment: Comment) {
    #expect(comparison.unexplained.isEmpty, comment)
    let causeless = comparison.people.filter(\.causes.isEmpty)
    #expect(causeless.isEmpty, comment)
    let (one, other) = (comparison.before.pay, comparison.now.pay)
    let shares = comparison.shares
    #expect(
      shares.reduce(0) { $0 + $1.seconds } == other.totalSeconds - one.totalSeconds, comment)
    #expect(
      shares.reduce(0) { $0 + $1.gross.cents } == other.gross.pay.cents - one.gross.pay.cents,
      comment)
    #expect(shares.reduce(0) { $0 + $1.people } == comparison.people.count, comment)
    for kind in comparison.kinds {
      #expect(
        comparison.people.reduce(0) { $0 + $1.seconds(of: kind) } == other[kind] - one[kind],
        comment)
    }
  }

  private static func crew(_ generator: inout SeededGenerator) -> ComparedCrew {
    var crew = ComparedCrew(people: Int.random(in: 1...4, using: &generator))
    for id in crew.sessions.map(\.id) {
      crew.edit(id) { session in
        session.minutes = Int.random(in: 120...700, using: &generator)
        if generator.chance(30) { session.breakMinutes = 40 }
        if generator.chance(15) { session.status = "CLOSED" }
      }
    }
    if generator.chance(50) { crew.leave = [ComparedCrew.Leave(employee: 1, day: 6)] }
    return crew
  }

  private static func edit(_ crew: inout ComparedCrew, _ generator: inout SeededGenerator) {
    let person = Int.random(in: 1...crew.people, using: &generator)
    let id = crew.sessions.randomElement(using: &generator)?.id ?? 0
    switch Int.random(in: 0...11, using: &generator) {
    case 0: crew.add(person, day: 6, minutes: Int.random(in: 60...600, using: &generator))
    case 1: crew.sessions.removeAll { $0.id == id }
    case 2: crew.edit(id) { $0.minutes += 45 }
    case 3: crew.edit(id) { $0.start -= 90 }
    case 4: crew.edit(id) { $0.breakMinutes = $0.breakMinutes == 0 ? 50 : 0 }
    case 5: crew.edit(id) { $0.status = $0.status == "CLOSED" ? "APPROVED" : "CLOSED" }
    case 6: crew.edit(id) { $0.status = "CANCELLED" }
    case 7: crew.rates[person] = "24.75"
    case 8: crew.positionRate = "26.00"
    case 9: crew.ruleSet = "us-ca"
    case 10: crew.leave.append(ComparedCrew.Leave(employee: person, day: 0))
    // A session of the week before, on which nothing of this week hangs.
    default: crew.add(person, day: 7, hour: 1)
    }
  }
}
