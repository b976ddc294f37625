import PayrollModel
import PayrollTestSupport
import RunFiles
import Testing

@testable import PayrollReview

/// Who is paid now, against who was paid before.
@Suite("A period beside earlier ones")
struct HistoryTests {
  /// A batch of people by number in the source: seconds, leave among them, whether held.
  private struct Person {
    var id: Int64
    var seconds: Int64
    var leave: Int64 = 0
    var isHeld = false
    var hasLeft = false
    var rate: Int64 = 200_000
  }

  private func record(_ people: [Person], periodsAgo: Int = 0) throws -> BatchRecord {
    var builder = BatchBuilder()
    for person in people {
      builder.employee("\(person.id)", held: person.isHeld ? .employeeWithoutNumber : nil)
      if person.seconds != person.leave {
        builder.hours(.regular, Int(person.seconds - person.leave), rate: person.rate)
      }
      if person.leave != 0 { builder.hours(.sick, Int(person.leave), worked: false) }
    }
    var batch = builder.batch
    for (place, person) in people.enumerated() {
      batch.timeData.employees[place].id = person.id
      if person.hasLeft { batch.employees[place].lastDay = batch.period.first }
    }
    let first = BatchBuilder.date(-14 * periodsAgo)
    batch.period = try #require(PayPeriod(first: first, last: first.adding(days: 13)))
    return BatchRecord(batch)
  }

  private func history(_ periods: [[Person]]) throws -> PeriodHistory {
    var made: [PeriodHistory.Period] = []
    let records = try periods.enumerated().map { place, people in
      try record(people, periodsAgo: place + 1)
    }
    for record in records {
      made.append(
        PeriodHistory.Period(
          batch: record.id, period: record.period, folder: "", hours: PeriodHours(record)))
    }
    return PeriodHistory(made.shuffled(), lastPeople: records.first?.employees ?? [])
  }

  private let band = UsualHours()

  @Test("Somebody whose employment ended in the period has fewer hours, and nobody needs to look")
  func left() throws {
    let history = try history([[Person(id: 1, seconds: 288_000), Person(id: 2, seconds: 288_000)]])
    let now = PeriodHours(
      try record([
        Person(id: 1, seconds: 28_800, hasLeft: true), Person(id: 2, seconds: 28_800),
      ]))
    let variances = now.people.compactMap { HoursVariance($0, history, band) }
    #expect(variances.map(\.isOutside) == [true, true])
    #expect(variances.map(\.reasons) == [[.left], []])
    #expect(variances.map(\.isUnexplained) == [false, true])
  }

  @Test("The bridge names who came, came back, went and is held")
  func bridge() throws {
    let now = PeriodHours(
      try record([
        Person(id: 5, seconds: 10), Person(id: 1, seconds: 10),
        Person(id: 2, seconds: 10, isHeld: true),
        Person(id: 4, seconds: 10), Person(id: 6, seconds: 10, isHeld: true),
        Person(id: 9, seconds: 0),
      ]))
    let history = try history([
      [Person(id: 1, seconds: 5), Person(id: 2, seconds: 5), Person(id: 3, seconds: 7)],
      [Person(id: 4, seconds: 5), Person(id: 9, seconds: 5)],
    ])
    let bridge = try #require(HeadcountBridge(now, history))
    #expect(bridge.before == 3 && bridge.now == 3 && bridge.balances)
    #expect(bridge.first == [0] && bridge.returned == [3] && bridge.held == [2])
    #expect(bridge.absent.map(\.number) == ["3"] && bridge.absent.map(\.seconds) == [7])
    #expect(HeadcountBridge(now, .none) == nil)
  }

  @Test("Usual is the median of the last three periods in which somebody was paid")
  func usual() throws {
    func usual(_ hours: [Int64?]) throws -> Int64? {
      try history(hours.map { $0.map { [Person(id: 1, seconds: $0)] } ?? [] }).usual(1)
    }
    #expect(try usual([30, 10, 20]) == 20)
    #expect(try usual([30, nil, 20, 500]) == 25)
    #expect(try usual([nil, nil, nil, 500]) == nil)
    #expect(try usual([7]) == 7)
  }

  @Test("Hours outside of the band are unexplained unless leave, a holiday or a hold says why")
  func variance() throws {
    let hour: Int64 = 3600
    func variance(
      _ now: Person, _ before: [[Person]]
    ) throws -> HoursVariance? {
      let hours = PeriodHours(try record([now]))
      return HoursVariance(try #require(hours.people.first), try history(before), band)
    }
    let usual = [[Person(id: 1, seconds: 40 * hour)], [Person(id: 1, seconds: 40 * hour)]]
    // A quarter of forty hours.
    #expect(try variance(Person(id: 1, seconds: 50 * hour), usual)?.isOutside == false)
    let more = try #require(try variance(Person(id: 1, seconds: 50 * hour + 1), usual))
    #expect(more.isOutside && more.isUnexplained && more.before == 40 * hour)
    // Eight hours where a quarter is less.
    let few = [[Person(id: 1, seconds: 10 * hour)]]
    #expect(try variance(Person(id: 1, seconds: 18 * hour), few)?.isOutside == false)
    #expect(try variance(Person(id: 1, seconds: 2 * hour - 1), few)?.isOutside == true)
    let sick = try variance(Person(id: 1, seconds: 60 * hour, leave: hour), usual)
    #expect(sick?.isOutside == true && sick?.isUnexplained == false && sick?.reasons == [.leave])
    let raised = try variance(Person(id: 1, seconds: 60 * hour, rate: 210_000), usual)
    #expect(raised?.reasons == [.rate] && raised?.isUnexplained == true)
    let held = try variance(
      Person(id: 1, seconds: 80 * hour),
      [[Person(id: 1, seconds: 40 * hour, isHeld: true)], [Person(id: 1, seconds: 40 * hour)]])
    #expect(held?.reasons == [.heldLastTime] && held?.isUnexplained == false)
    let new = try variance(Person(id: 2, seconds: 80 * hour), usual)
    #expect(new?.reasons == [.new] && new?.isOutside == false && new?.usual == nil)
    #expect(try variance(Person(id: 2, seconds: 80 * hour), []) == nil)
  }

  @Test("Findings: first paid, unexplained, and absent of whom each of the last periods paid")
  func comparison() throws {
    let now = PeriodHours(
      try record([Person(id: 1, seconds: 360_000), Person(id: 2, seconds: 3600)]))
    let history = try history([
      [Person(id: 1, seconds: 180_000), Person(id: 3, seconds: 5), Person(id: 4, seconds: 6)],
      [Person(id: 1, seconds: 180_000), Person(id: 3, seconds: 5)],
    ])
    let found = HistoryComparison(now, history, band)
    #expect(found.first == [1] && found.unexplained.map(\.place) == [0])
    #expect(
      found.absent.map(\.number) == ["3", "4"] && found.absent.map(\.isUsual) == [true, false])
    let nothing = HistoryComparison(now, .none, band)
    #expect(nothing.first.isEmpty && nothing.unexplained.isEmpty && nothing.absent.isEmpty)
  }

  @Test("Of any two periods the bridge adds up, and the differences add up to the difference")
  func property() throws {
    let seed: UInt64 = 20_261_201
    var random = SeededGenerator(seed: seed)
    for round in 0..<TestEffort.rounds(100) {
      func people() -> [Person] {
        (1...12).shuffled(using: &random).prefix(Int.random(in: 0...12, using: &random)).map { id in
          Person(
            id: Int64(id), seconds: Int64.random(in: 0...300_000, using: &random),
            isHeld: random.chance(15))
        }
      }
      let earlier = [people(), people(), people()]
      let present = people()
      let history = try history(earlier)
      let now = PeriodHours(try record(present))
      let bridge = try #require(HeadcountBridge(now, history))
      #expect(bridge.balances, "seed \(seed), round \(round)")
      func paid(_ people: [Person]) -> [Int64: Int64] {
        Dictionary(
          uniqueKeysWithValues: people.filter { !$0.isHeld && $0.seconds > 0 }.map {
            ($0.id, $0.seconds)
          })
      }
      let (before, after) = (paid(earlier[0]), paid(present))
      #expect(bridge.before == before.count && bridge.now == after.count)
      // What each person has more or less, one by one: those who have nothing now are in the bridge.
      var change: Int64 = 0
      for person in now.people where person.isPaid {
        change += person.seconds - (HoursVariance(person, history, band)?.before ?? 0)
      }
      for absent in bridge.absent { change -= absent.seconds }
      for place in bridge.held { change -= before[present[place].id] ?? 0 }
      #expect(
        change == after.values.reduce(0, +) - before.values.reduce(0, +),
        "seed \(seed), round \(round)")
    }
  }
}
