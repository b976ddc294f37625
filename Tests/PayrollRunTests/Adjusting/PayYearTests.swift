import PayrollBytes
import PayrollLedger
import PayrollModel
import PayrollTestSupport
import RunFiles
import Testing

@testable import PayrollRun

@Suite("A few weeks of pay, whatever happens in them")
struct PayYearTests {
  private static let histories = TestEffort.isLong ? 400 : TestEffort.isBrief ? 2 : 12

  /// Goes through the weeks: time data change, people are held, some are paid beside, and now and then
  /// closed weeks are adjusted. At the end everything is.
  private func history(_ seed: UInt64) throws {
    var year = try PayYear(seed: seed)
    defer { try? Folder.remove(year.company.folder) }
    func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &year.random) == 0 }
    func somebody() -> Int { Int.random(in: 1...PayYear.people, using: &year.random) }
    var paid: [Int] = []
    for week in 0..<PayYear.weeks {
      try year.change(through: week)
      var early: PayrollRun.Outcome?
      if chance(4) { early = try year.make(week) }
      if chance(3) {
        var some = AdjustmentRequest()
        some.type = .offCycle
        if chance(2), try !year.owed().isEmpty {
          some.isOfHeld = true
        } else {
          some.employees = ["00\(somebody())"]
        }
        some.periods = paid.isEmpty ? 0 : Int.random(in: 0...paid.count, using: &year.random)
        let beside = try year.make(week, some)
        let isPaid = try year.company.pay(beside)
        if isPaid, let early {
          // What was made before is not approved behind it, unless nobody is in both.
          let before = try year.paid()
          do {
            if try year.company.pay(early) { paid.append(week) }
          } catch {
            #expect(try year.paid() == before, "seed \(seed), week \(week)")
          }
        }
      }
      guard !paid.contains(week) else { continue }
      try year.change(through: week)
      var regular = AdjustmentRequest()
      regular.periods = paid.isEmpty ? 0 : Int.random(in: 0...2, using: &year.random)
      let outcome = try year.make(week, regular)
      if try year.company.pay(outcome, holding: chance(3) ? [somebody()] : []) { paid.append(week) }
    }
    guard let last = paid.last else { return }
    // Everything is made up for, as far as nobody has more taken back than can be.
    var all = AdjustmentRequest()
    all.type = .adjustment
    all.periods = max(0, paid.count - 1)
    let final = try year.make(last, all)
    let isSent = try year.company.pay(final)
    let entitled = try year.owed(paid)
    let received = try year.paid().filter { kind, _ in
      paid.contains { PayYear.contains($0, kind.date) }
    }
    let numbers = Set(entitled.keys.map(\.person)).union(received.keys.map(\.person))
    let waiting = Set(try year.owed().map(\.held.number))
    let blocked = try PayYear.blocked(final.folder)
    for number in numbers where !waiting.contains(number) && !blocked.contains(number) {
      guard isSent || blocked.isEmpty else { continue }
      #expect(
        PayYear.difference(entitled, received, of: number).isEmpty, "seed \(seed), \(number)")
    }
    // Nobody has more than is owed but those whose overpayment waits for somebody.
    for (kind, seconds) in received where !blocked.contains(kind.person) {
      #expect(seconds >= 0, "seed \(seed): \(kind)")
    }
  }

  @Test("Over time everybody is paid what is owed, no hour twice and no hour lost")
  func histories() throws {
    for seed in 0..<Self.histories { try history(UInt64(seed) + 7300) }
  }

  /// Two pay groups, between which people go over, also for days that are past.
  private func groups(_ seed: UInt64) throws {
    var year = try PayYear(seed: seed, hasGroups: true)
    defer { try? Folder.remove(year.company.folder) }
    func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &year.random) == 0 }
    for week in 0..<PayYear.weeks {
      try year.change(through: week)
      if chance(2) { try year.transfer() }
      for group in year.groups {
        var regular = AdjustmentRequest()
        regular.periods = week == 0 ? 0 : Int.random(in: 0...2, using: &year.random)
        _ = try year.company.pay(try year.make(week, of: group, regular))
        if chance(4) { try year.change(through: week) }
      }
    }
    // Another week, in which nobody works, makes up for all of them.
    var blocked: Set<String> = []
    for group in year.groups {
      var all = AdjustmentRequest()
      all.periods = PayYear.weeks
      let last = try year.make(PayYear.weeks, of: group, all)
      _ = try year.company.pay(last)
      blocked.formUnion(try PayYear.blocked(last.folder))
    }
    let entitled = try year.owed(Array(0..<PayYear.weeks))
    let received = try year.paid()
    for number in Set(entitled.keys.map(\.person)) where !blocked.contains(number) {
      #expect(
        PayYear.difference(entitled, received, of: number).isEmpty, "seed \(seed), \(number)")
    }
  }

  @Test("Whoever goes over from one pay group to another is paid each day once")
  func groups() throws {
    for seed in 0..<Self.histories { try groups(UInt64(seed) + 8300) }
  }
}

extension PayYear {
  /// What somebody has too little, or too much: date, bucket and seconds.
  static func difference(_ owed: Sums, _ paid: Sums, of number: String) -> [String] {
    Set(owed.keys).union(paid.keys).filter {
      $0.person == number && owed[$0, default: 0] != paid[$0, default: 0]
    }.map { kind in
      "\(CalendarDate(daysSince1970: kind.date)) \(kind.bucket.name) owed \(owed[kind, default: 0]) "
        + "paid \(paid[kind, default: 0])"
    }.sorted()
  }

  static func contains(_ week: Int, _ date: Int32) -> Bool {
    PayPeriod(period(week))?.contains(CalendarDate(daysSince1970: date)) ?? false
  }

  /// Of whom more would be taken back than is paid.
  static func blocked(_ folder: String) throws -> Set<String> {
    let run = try FinishedRun.read(in: folder)
    let findings = try FindingsFile.read("\(folder)/\(FindingsFile.name)", of: run.batchID)
    return Set(findings.filter { $0.kind == .negativeNetHours }.compactMap(\.employee))
  }
}
