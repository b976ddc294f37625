import PayrollModel
import PayrollTestSupport
import Testing
import WageRules

@testable import PayrollMapper

@Suite("A payment apportioned to workweeks by days, 29 CFR 778.209(b)")
struct RemunerationShareTests {
  /// The cents of a payment in weeks that begin on these dates; nil where a week has none of it.
  private func cents(
    _ amount: Int64, _ first: String, _ last: String, weeks: [String], days: Int = 7
  ) throws -> [Int64?] {
    let payment = Wages.payment("1", .commission, amount, first, last)
    return try weeks.map { start in
      let from = try #require(CalendarDate(start))
      return payment.share(of: from...from.adding(days: days - 1))?.cents
    }
  }

  private let weeks = ["2026-10-18", "2026-10-25", "2026-11-01", "2026-11-08"]

  @Test("A payment of one date is whole in the week that holds it, on its first and last day too")
  func oneDate() throws {
    for date in ["2026-10-25", "2026-10-28", "2026-10-31"] {
      #expect(try cents(4600, date, date, weeks: weeks) == [nil, 4600, nil, nil])
    }
  }

  @Test("Each week has the part of the days that lie in it")
  func byDays() throws {
    // Four days from Wednesday to Saturday, three from Sunday to Tuesday.
    #expect(
      try cents(700, "2026-10-28", "2026-11-03", weeks: weeks) == [nil, 400, 300, nil])
    // One day in the first week, one in the last, seven in the one between.
    #expect(
      try cents(900, "2026-10-24", "2026-11-01", weeks: weeks) == [100, 700, 100, nil])
  }

  @Test("Odd cents fall into the later weeks, and all weeks add up to the amount")
  func oddCents() throws {
    #expect(
      try cents(10_000, "2026-10-18", "2026-11-07", weeks: weeks) == [3333, 3333, 3334, nil])
    #expect(try cents(1, "2026-10-18", "2026-10-31", weeks: weeks) == [0, 1, nil, nil])
    #expect(try cents(0, "2026-10-18", "2026-10-31", weeks: weeks) == [0, 0, nil, nil])
  }

  @Test("A work period of fourteen days has the days of both of its weeks")
  func workPeriod() throws {
    #expect(
      try cents(2100, "2026-10-25", "2026-11-14", weeks: ["2026-10-25", "2026-11-08"], days: 14)
        == [1400, 700])
  }

  @Test("The greatest amount does not overflow")
  func greatest() throws {
    // Half of 9,223,372,036,854,775,807, rounded down, and the rest.
    #expect(
      try cents(.max, "2026-10-25", "2026-11-07", weeks: ["2026-10-25", "2026-11-01"])
        == [4_611_686_018_427_387_903, 4_611_686_018_427_387_904])
  }

  @Test("Whatever the dates and the amount, the weeks add up to it", arguments: UInt64(1)...10)
  func sum(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let from = try #require(CalendarDate("2026-10-25")).adding(
        days: Int.random(in: -40...40, using: &random))
      let last = from.adding(days: Int.random(in: 0...90, using: &random))
      let amount = Int64.random(in: 0...1_000_000, using: &random)
      let payment = Remuneration(
        employee: "1", kind: .commission, amount: Money(cents: amount), dates: from...last)
      var total: Int64 = 0
      for week in -10..<25 {
        let start = try #require(CalendarDate("2026-10-25")).adding(days: 7 * week)
        let share = payment.share(of: start...start.adding(days: 6))
        #expect(share != nil || last < start || start.adding(days: 6) < from)
        #expect((share?.cents ?? 0) >= 0)
        total += share?.cents ?? 0
      }
      #expect(total == amount)
    }
  }
}
