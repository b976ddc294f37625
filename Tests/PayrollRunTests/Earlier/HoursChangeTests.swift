import PayrollModel
import RunFiles
import Testing

@testable import PayrollRun

/// How hours as they are now differ from hours that were paid: what came, what went, what is another
/// kind of time.
@Suite("Hours that changed")
struct HoursChangeTests {
  private static let sunday = CalendarDate(daysSince1970: 20_751)  // 2026-10-25
  private static let dates = sunday...sunday.adding(days: 13)

  private typealias Hours = (
    employee: Int64, day: Int, bucket: Bucket, multiplier: Int64, isWorked: Bool, seconds: Int64
  )

  private func worked(
    _ employee: Int64, day: Int, _ seconds: Int64, _ bucket: Bucket = .regular,
    times: Int64 = 10_000
  ) -> Hours { (employee, day, bucket, times, true, seconds) }

  private func leave(
    _ employee: Int64, day: Int, _ seconds: Int64, _ bucket: Bucket = .sick
  ) -> Hours { (employee, day, bucket, 10_000, false, seconds) }

  private func paid(_ hours: [Hours], dates: ClosedRange<CalendarDate> = Self.dates) -> PaidHours {
    var paid = PaidHours(dates: dates)
    for one in hours {
      paid.add(
        one.employee, Self.sunday.adding(days: one.day), one.bucket, multiplier: one.multiplier,
        isWorked: one.isWorked, seconds: one.seconds)
    }
    paid.finish()
    return paid
  }

  private func change(
    now: [Hours], paid before: [Hours], sure: Int? = 0, seesWeeks: Bool = true
  ) -> HoursChange {
    HoursChange(
      now: paid(now), paid: paid(before), sure: sure.map { Self.sunday.adding(days: $0) },
      seesWeeks: seesWeeks)
  }

  /// Seconds and people of the three sums.
  private func figures(_ change: HoursChange) -> [Int64] {
    [change.unpaid, change.vanished, change.moved].flatMap { [$0.seconds, Int64($0.employees)] }
  }

  @Test("Hours are added up by person, date and whether they were worked")
  func byDate() {
    let hours = paid([
      worked(2, day: 1, 60), worked(1, day: 3, 10), worked(1, day: 1, 20), leave(1, day: 1, 30),
      worked(1, day: 1, 40, .overtime), leave(1, day: 1, 50, .vacation), worked(1, day: 13, 70),
    ])
    let parts = hours.byDate.map {
      "\($0.employee) \(PaidHours.date(of: $0.key).days(since: Self.sunday)) \($0.key & 1) \($0.seconds)"
    }
    #expect(parts == ["1 1 0 60", "1 1 1 80", "1 3 0 10", "1 13 0 70", "2 1 0 60"])
  }

  @Test("By bucket they are those of the whole period, each multiplier apart")
  func byBucket() {
    let first = Self.sunday.adding(days: 1)
    let hours = paid(
      [
        worked(1, day: 0, 1), worked(1, day: 1, 2), worked(1, day: 5, 4, .overtime, times: 15_000),
        worked(1, day: 5, 8, .overtime, times: 20_000),
        worked(1, day: 6, 16, .overtime, times: 15_000),
        worked(1, day: 6, 32, .holiday), leave(1, day: 6, 64, .holiday),
      ], dates: first...first)
    #expect(hours.byBucket.map(\.seconds) == [3, 20, 8, 32, 64])
    #expect(hours.byDate.map(\.seconds) == [2])
  }

  @Test("What is paid without work or leave, and nothing, are no hours")
  func leftOut() {
    let hours = paid([leave(1, day: 1, 60, .regular), worked(1, day: 1, 0), leave(1, day: 2, 0)])
    #expect(hours.byDate.isEmpty && hours.byBucket.isEmpty)
    #expect(paid([leave(1, day: 1, 60, .holiday)]).byDate.map(\.seconds) == [60])
  }

  @Test("A date before 1970 is itself again")
  func oldDate() {
    for days: Int32 in [-1, 0, 1, -719_162] {
      let date = CalendarDate(daysSince1970: days)
      var hours = PaidHours(dates: date...date)
      hours.add(1, date, .regular, multiplier: 10_000, isWorked: true, seconds: 1)
      hours.add(1, date, .sick, multiplier: 10_000, isWorked: false, seconds: 1)
      hours.finish()
      #expect(hours.byDate.map { PaidHours.date(of: $0.key) } == [date, date])
    }
  }

  @Test("The same is nothing, from an empty side to a full one")
  func same() {
    let hours = [worked(1, day: 1, 60), leave(2, day: 3, 50)]
    #expect(change(now: hours, paid: hours).isNothing)
    #expect(change(now: hours.reversed(), paid: hours).isNothing)
    #expect(change(now: [], paid: []).isNothing)
    #expect(figures(change(now: hours, paid: [])) == [110, 2, 0, 0, 0, 0])
    #expect(figures(change(now: [], paid: hours)) == [0, 0, 110, 2, 0, 0])
    for change in [change(now: hours, paid: []), change(now: [], paid: hours)] {
      #expect(!change.isNothing)
    }
  }

  @Test("Differences of one person are one person, and the first of them by date is told")
  func people() {
    let found = change(
      now: [
        worked(3, day: 5, 100), worked(3, day: 2, 200), worked(1, day: 4, 7), worked(1, day: 5, 60),
        worked(2, day: 1, 30),
      ], paid: [worked(1, day: 4, 3), worked(1, day: 6, 9), worked(2, day: 1, 40)])
    #expect(figures(found) == [364, 2, 19, 2, 0, 0])
    let (unpaid, vanished) = (found.unpaid.first, found.vanished.first)
    #expect(unpaid?.employee == 1 && vanished?.employee == 1)
    #expect(unpaid.map { PaidHours.date(of: $0.key) } == Self.sunday.adding(days: 4))
    #expect(vanished.map { PaidHours.date(of: $0.key) } == Self.sunday.adding(days: 6))
  }

  @Test("Leave does not make up for work of the same length on the same date")
  func leaveForWork() {
    #expect(
      figures(change(now: [leave(1, day: 1, 60)], paid: [worked(1, day: 1, 60)]))
        == [60, 1, 60, 1, 0, 0])
  }

  @Test("What is gone before the first date that is sure may just not have been looked for")
  func sure() {
    let before = [worked(1, day: 3, 60), worked(1, day: 4, 30)]
    #expect(figures(change(now: [], paid: before, sure: 4)) == [0, 0, 30, 1, 0, 0])
    #expect(figures(change(now: [], paid: before, sure: 3)) == [0, 0, 90, 1, 0, 0])
    #expect(change(now: [], paid: before, sure: 5).isNothing)
    #expect(change(now: [], paid: before, sure: nil).isNothing)
    // What came is told all the same.
    #expect(figures(change(now: before, paid: [], sure: nil)) == [90, 1, 0, 0, 0, 0])
  }

  @Test("Hours in another bucket have moved, where whole weeks are seen and nothing else changed")
  func moved() {
    let before = [worked(1, day: 1, 3600), worked(2, day: 1, 60), worked(3, day: 1, 9)]
    let now = [
      worked(1, day: 1, 1800), worked(1, day: 1, 1800, .overtime, times: 15_000),
      worked(2, day: 1, 60, .regular, times: 12_500), worked(3, day: 1, 9),
    ]
    #expect(figures(change(now: now, paid: before)) == [0, 0, 0, 0, 1860, 2])
    #expect(change(now: now, paid: before, seesWeeks: false).isNothing)
    // Where time of somebody came or went, the weeks are classified anew anyway.
    let more = now + [worked(1, day: 2, 5)]
    #expect(figures(change(now: more, paid: before)) == [5, 1, 0, 0, 60, 1])
    // Even where it is not sure that it went.
    let fewer = before + [worked(2, day: 0, 7)]
    #expect(figures(change(now: now, paid: fewer, sure: 1)) == [0, 0, 0, 0, 1800, 1])
  }

  @Test("Hours that moved into several buckets are those of one person each")
  func movedIntoSeveral() {
    let before = [worked(1, day: 1, 60), worked(2, day: 1, 30)]
    let now = [
      worked(1, day: 1, 10), worked(1, day: 1, 20, .overtime, times: 15_000),
      worked(1, day: 1, 30, .overtime, times: 20_000), worked(2, day: 1, 30, .holiday),
    ]
    #expect(figures(change(now: now, paid: before)) == [0, 0, 0, 0, 80, 2])
  }

  @Test(
    "Of a batch that was paid those who are held are not in it; of one that is reckoned they are")
  func held() throws {
    let period = try #require(PayPeriod("2026-10-25..2026-11-07"))
    let batch = try Paid.batch(
      [
        Paid(1, "2026-10-26", seconds: 60),
        Paid(2, "2026-10-26", seconds: 70, held: .openSession),
      ], period: period)
    #expect(PaidHours(batch, dates: Self.dates).byDate.map(\.employee) == [1, 2])
    var people = EarlierPeople(batch.timeData)
    let paid = PaidHours(BatchRecord(batch), dates: Self.dates, people: &people)
    #expect(paid.byDate.map(\.employee) == [1])
  }
}
