import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// What the law says of spread of hours, split shifts and missed meals, stated a second time in the
/// plainest words and minute by minute.
@Suite("Duty: what is paid without work, by a second statement of the law")
struct GuaranteePropertyTests {
  private static let seed: UInt64 = 20_261_130
  /// Two days of one workweek and one of the next.
  private static let dates = ["2026-10-26", "2026-10-27", "2026-11-02"]

  private static let lengths: [Int64] = [60, 120, 299, 300, 301, 361, 420]
  private static let gaps: [Int64] = [0, 20, 29, 30, 31, 60, 61, 180]
  private static let rates: [Int64] = [169_000, 170_000, 171_700, 183_333, 250_000]

  /// A day of work in minutes, each with its rate in 1/10,000; nil where nobody worked.
  private typealias Day = [Int64?]

  /// Sessions in minutes from 05:00 that do not meet, each with its rate.
  private static func sessions(
    _ random: inout SeededGenerator
  ) -> [(minutes: Range<Int64>, rate: Int64)] {
    var sessions: [(minutes: Range<Int64>, rate: Int64)] = []
    var next = Int64.random(in: 0...120, using: &random)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let length = lengths.randomElement(using: &random) ?? 60
      if next + length > 18 * 60 { break }
      sessions.append((next..<next + length, rates.randomElement(using: &random) ?? 170_000))
      next += length + (gaps.randomElement(using: &random) ?? 30)
    }
    return sessions
  }

  private static func day(_ sessions: [(minutes: Range<Int64>, rate: Int64)]) -> Day {
    var day = Day(repeating: nil, count: 19 * 60)
    for session in sessions {
      for minute in session.minutes { day[Int(minute)] = session.rate }
    }
    return day
  }

  /// The lines without work of a company in which somebody works these days: date, rule, seconds
  /// and rate.
  private func granted(
    _ days: [[(minutes: Range<Int64>, rate: Int64)]], _ duty: DutyRules
  ) throws -> [String] {
    var company = try Company()
    company.policy.duty = duty
    let guardOne = company.employee("1")
    for (date, sessions) in zip(Self.dates, days) {
      for session in sessions {
        try company.session(guardOne, "\(date) 05:00", "\(date) 06:00") {
          $0.start += session.minutes.lowerBound * 60
          $0.duration = Int32(clamping: session.minutes.count * 60)
          $0.payRate = Int32(clamping: session.rate)
        }
      }
    }
    let batch = try company.batch()
    return batch.lines.filter { !$0.isWorked }.map { line in
      "\(CalendarDate(daysSince1970: line.date)) \(batch.reasons[Int(line.reason)].rule) \(line.seconds) at \(line.rate)"
    }.sorted()
  }

  // MARK: Spread of hours and split shifts

  /// The least seconds at the minimum wage with which the day is paid at least the minimum wage for
  /// its work and one hour more; never more than that hour.
  private static func owed(_ day: Day, _ minimum: Int64) -> Int64 {
    var pay: Int64 = 0
    var minutes: Int64 = 0
    for case let rate? in day {
      pay += rate * 60
      minutes += 1
    }
    let due = (minutes * 60 + 3600) * minimum
    var seconds: Int64 = 0
    while seconds < 3600, pay + seconds * minimum < due { seconds += 1 }
    return seconds
  }

  /// Whether more than `minutes` pass from the first minute of work to behind the last.
  private static func spreads(_ day: Day, over minutes: Int) -> Bool {
    guard let first = day.firstIndex(where: { $0 != nil }),
      let last = day.lastIndex(where: { $0 != nil })
    else { return false }
    return last + 1 - first > minutes
  }

  /// Whether more than `minutes` without work lie between two minutes of work.
  private static func splits(_ day: Day, over minutes: Int) -> Bool {
    var pause: Int?
    for minute in day {
      if minute == nil {
        pause = pause.map { $0 + 1 }
      } else {
        if let pause, pause > minutes { return true }
        pause = 0
      }
    }
    return false
  }

  @Test("A long spread or a split shift is topped up to the minimum wage for one more hour")
  func spread() throws {
    var random = SeededGenerator(seed: Self.seed)
    var counts = [0, 0, 0]
    for round in 0..<TestEffort.rounds(400) {
      let sessions = Self.sessions(&random)
      let day = Self.day(sessions)
      let bySpread = Bool.random(using: &random)
      let minimum: Int64 = 170_000
      var duty = DutyRules()
      duty.splitShift = SplitShift(
        gapOverSeconds: bySpread ? nil : 3600, spreadOverSeconds: bySpread ? 36_000 : nil,
        paidSeconds: 3600, wage: .rate(PayRate(tenThousandths: minimum)), payCode: "SPREAD")
      let isOwed = bySpread ? Self.spreads(day, over: 600) : Self.splits(day, over: 60)
      let seconds = isOwed ? Self.owed(day, minimum) : 0
      counts[seconds == 0 ? 0 : seconds == 3600 ? 2 : 1] += 1
      let expected =
        seconds == 0 ? [] : ["\(Self.dates[0]) split-shift \(seconds) at \(minimum)"]
      let found = try granted([sessions], duty)
      #expect(found == expected, "seed \(Self.seed), round \(round): \(sessions)")
    }
    if !TestEffort.isBrief { #expect(counts.allSatisfy { $0 > 10 }, "\(counts)") }
  }

  // MARK: Missed meals

  /// Whether a meal that the day owes is missing: 30 minutes without work that begin by the end of
  /// the fifth hour of work, and of the tenth.
  private static func missesMeal(_ day: Day) -> Bool {
    var worked = 0
    var pause = 0
    var workAtMeals: [Int] = []
    for (index, minute) in day.enumerated() {
      if minute != nil {
        worked += 1
        pause = 0
      } else if worked > 0 {
        pause += 1
        // What comes behind the last work is no meal.
        let goesOn = day[index...].contains { $0 != nil }
        if pause == 30, goesOn { workAtMeals.append(worked) }
      }
    }
    if worked <= 300 { return false }
    if !workAtMeals.contains(where: { $0 <= 300 }) { return true }
    return worked > 600 && workAtMeals.count { $0 <= 600 } < 2
  }

  /// All pay of a week over all of its hours; half of the last digit goes up.
  private static func regularRate(_ days: [Day]) -> Int64 {
    var pay: Int64 = 0
    var minutes: Int64 = 0
    for case let rate? in days.joined() {
      pay += rate
      minutes += 1
    }
    return (2 * pay + minutes) / (2 * minutes)
  }

  @Test("A missed meal brings one hour at all pay of the week over all of its hours")
  func missedMeals() throws {
    var random = SeededGenerator(seed: Self.seed)
    var missed = 0
    for round in 0..<TestEffort.rounds(200) {
      let days = Self.dates.map { _ in Self.sessions(&random) }
      var duty = DutyRules()
      duty.breakPremium = BreakPremium(payCode: "MEAL")
      let weeks = [days[0...1], days[2...2]].map { Self.regularRate($0.map(Self.day)) }
      let expected = zip(Self.dates, zip(days, [weeks[0], weeks[0], weeks[1]]))
        .filter { Self.missesMeal(Self.day($1.0)) }
        .map { "\($0.0) meal-premium 3600 at \($0.1.1)" }
      missed += expected.count
      let found = try granted(days, duty)
      #expect(found == expected, "seed \(Self.seed), round \(round): \(days)")
    }
    #expect(missed > 0)
  }
}
