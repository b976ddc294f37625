import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollMapper

@Suite("How many hours a leave request is for, and on which of its dates")
struct LeaveAmountTests {
  /// The dates and seconds of a request in October 2026, where the 26th is a Monday. `days` are in
  /// 1/10,000, `hours` in seconds.
  private func leave(
    _ first: Int, _ last: Int, days: Int64 = -1, hours: Int64 = -1, day: Int64 = 28_800,
    times: (String, String)? = nil, holidays: [Int] = [], paid: [Int] = []
  ) throws -> LeaveDays {
    var request = LeaveRequest(id: 1)
    let start = try #require(CalendarDate("2026-10-01"))
    request.first = start.adding(days: first - 1)
    request.last = start.adding(days: last - 1)
    (request.requestedDays, request.requestedSeconds) = (days, hours)
    if let times {
      func time(_ text: String) throws -> WrittenTime {
        WrittenTime(
          secondsOfDay: Int32(try #require(TimeOfDay(text)).secondsSinceMidnight), clock: .unsaid)
      }
      (request.firstTime, request.lastTime) = (try time(times.0), try time(times.1))
    }
    func number(_ date: CalendarDate) -> Int { date.days(since: start) + 1 }
    return try #require(
      LeaveDays(
        request, daySeconds: day, isHoliday: { holidays.contains(number($0)) },
        isPaidHoliday: { paid.contains(number($0)) }))
  }

  /// Each date with its seconds: `26 28800`.
  private func spread(_ leave: LeaveDays) -> [String] {
    zip(leave.dates, leave.seconds).map { "\($0.parts.day) \($1)" }
  }

  private static let whole: Int64 = 28_800

  @Test("Zero of either, with nothing of the other, is nothing; beside a number it is a doubt")
  func nothing() throws {
    for (days, hours) in [(Int64(0), Int64(-1)), (-1, 0), (0, 0)] {
      let leave = try leave(26, 27, days: days, hours: hours)
      #expect(leave.doubts == [.nothing] && leave.dates.isEmpty)
    }
    let zeroDays = try leave(26, 26, days: 0, hours: Self.whole)
    #expect(zeroDays.doubts == [.hoursAndDays(days: 0, seconds: Self.whole)])
    #expect(spread(zeroDays) == ["26 28800"])
    let zeroHours = try leave(26, 26, days: 10_000, hours: 0)
    #expect(zeroHours.doubts == [.hoursAndDays(days: 10_000, seconds: 0)])
    #expect(spread(zeroHours) == ["26 28800"])
  }

  @Test("Hours go before days; less than half of them is a doubt, half is none")
  func hoursBeforeDays() throws {
    let half = try leave(26, 27, days: 20_000, hours: Self.whole)
    #expect(half.doubts.isEmpty && spread(half) == ["26 14400", "27 14400"])
    let less = try leave(26, 27, days: 20_000, hours: Self.whole - 1)
    #expect(less.doubts == [.hoursAndDays(days: 20_000, seconds: Self.whole - 1)])
    #expect(spread(less) == ["26 14400", "27 14399"])
    let more = try leave(26, 27, days: 20_000, hours: 3 * Self.whole)
    #expect(more.doubts.isEmpty && spread(more) == ["26 43200", "27 43200"])
  }

  @Test("Days are whole ones and a rest on the last date, rounded to the second")
  func days() throws {
    #expect(
      try spread(leave(26, 28, days: 25_000)) == ["26 28800", "27 28800", "28 14400"])
    #expect(try spread(leave(26, 26, days: 3_333)) == ["26 9599"], "9,599.04 seconds")
    #expect(try spread(leave(26, 26, days: 1, day: 4_999)) == ["26 0"])
    #expect(try spread(leave(26, 26, days: 1, day: 5_000)) == ["26 1"])
    #expect(try spread(leave(26, 28, days: 20_001)) == ["26 28800", "27 28800", "28 3"])
  }

  @Test("Hours that are the days asked for have a rest too, others are shared, the first have more")
  func shares() throws {
    #expect(
      try spread(leave(26, 28, days: 25_000, hours: 72_000))
        == ["26 28800", "27 28800", "28 14400"])
    #expect(
      try spread(leave(26, 28, days: 30_000, hours: 72_002))
        == ["26 24001", "27 24001", "28 24000"])
  }

  @Test("Hours alone fill dates; where they fill none, the weekdays share them")
  func hoursAlone() throws {
    #expect(try spread(leave(26, 29, hours: 4 * Self.whole)).count == 4)
    #expect(
      try spread(leave(26, 29, hours: 3 * Self.whole)) == ["26 28800", "27 28800", "28 28800"])
    let shared = try leave(26, 27, hours: 36_000)
    #expect(spread(shared) == ["26 18000", "27 18000"] && shared.doubts.isEmpty)
    // Half of the dates is no doubt, less is.
    #expect(try leave(26, 29, hours: 57_601).doubts.isEmpty)
    let few = try leave(26, 29, hours: 57_599)
    #expect(few.doubts == [.fewHours(57_599)])
    #expect(spread(few) == ["26 14400", "27 14400", "28 14400", "29 14399"])
  }

  @Test("More days than dates pay the weekdays; days that fit nothing the first of them")
  func fitsNothing() throws {
    let more = try leave(26, 27, days: 20_001)
    #expect(more.doubts == [.moreThanDates(20_001)])
    #expect(spread(more) == ["26 28800", "27 28800"])
    let week = try leave(26, 30, days: 20_000)
    #expect(week.doubts == [.fitsNoReading(20_000)])
    #expect(spread(week) == ["26 28800", "27 28800"])
    // With hours, these are spread however many days were typed.
    #expect(
      try spread(leave(26, 27, days: 90_000, hours: 5 * Self.whole)) == ["26 72000", "27 72000"])
  }

  @Test("Without any number the weekdays are paid, and why that is doubtful is said")
  func withoutNumber() throws {
    let week = try leave(24, 28)
    #expect(spread(week) == ["26 28800", "27 28800", "28 28800"])
    #expect(week.doubts == [.withoutNumber])
    #expect(try leave(26, 26).doubts.isEmpty, "one date is that date")
    let holiday = try #require(CalendarDate("2026-10-27"))
    let inside = try leave(26, 28, holidays: [27])
    #expect(inside.doubts == [.holidayInside(holiday)])
    #expect(spread(inside) == ["26 28800", "28 28800"])
    let paid = try leave(26, 28, holidays: [27], paid: [27])
    #expect(paid.doubts == [.withoutNumber] && spread(paid).count == 2)
    // Leave on nothing but holidays is leave on them.
    let only = try leave(27, 27, holidays: [27])
    #expect(only.doubts.isEmpty && spread(only) == ["27 28800"])
    #expect(try leave(26, 28, times: ("08:00", "12:00")).doubts == [.begunDay])
    #expect(try leave(26, 28, times: ("00:00", "00:00")).doubts == [.endsAtMidnight])
    #expect(try leave(26, 28, times: ("00:00", "23:59")).doubts == [.withoutNumber])
  }

  // MARK: Hours of one day

  @Test("Without a number the stretch is paid up to a day; far more than a day is a doubt")
  func stretch() throws {
    #expect(try spread(leave(26, 26, times: ("08:00", "11:00"))) == ["26 10800"])
    let long = try leave(26, 26, times: ("08:00", "17:30"))
    #expect(spread(long) == ["26 28800"] && long.doubts.isEmpty, "a day and an hour and a half")
    let longer = try leave(26, 26, times: ("08:00", "17:31"))
    #expect(longer.doubts == [.longStretch(34_260)] && spread(longer) == ["26 28800"])
  }

  @Test("Hours asked for are those of the stretch but for a pause; a minute more is too many")
  func hoursOfStretch() throws {
    let stretch: Int64 = 5 * 3600
    for (hours, fits) in [
      (stretch, true), (stretch + 60, true), (stretch + 61, false), (stretch - 3600, true),
      (stretch - 3601, false),
    ] {
      let leave = try leave(26, 26, hours: hours, times: ("08:00", "13:00"))
      #expect(leave.doubts == (fits ? [] : [.clock(stretch: stretch, seconds: hours)]), "\(hours)")
      #expect(spread(leave) == ["26 \(hours)"])
    }
  }

  @Test("Days asked for may be an hour longer than the stretch, and a whole day any amount shorter")
  func daysOfStretch() throws {
    for (days, times, fits) in [
      (Int64(10_000), ("08:00", "16:00"), true), (10_000, ("08:00", "15:00"), true),
      (10_000, ("08:00", "14:59"), false), (10_000, ("06:00", "22:00"), true),
      (5_000, ("08:00", "12:00"), true), (5_000, ("08:00", "13:00"), true),
      (5_000, ("08:00", "13:01"), false), (5_000, ("08:00", "17:00"), false),
      // Half of a date is from midnight to noon, or from noon on.
      (5_000, ("00:00", "12:00"), true), (5_000, ("12:00", "23:59"), true),
      (10_000, ("00:00", "12:00"), true), (20_000, ("00:00", "12:00"), false),
    ] as [(Int64, (String, String), Bool)] {
      let leave = try leave(26, 26, days: days, times: times)
      #expect(leave.doubts.isEmpty == fits, "\(days) \(times)")
    }
  }

  @Test("Dates are uneven from a minute on")
  func uneven() throws {
    // 58 seconds less than two days, and 60.
    #expect(try !leave(26, 27, days: 19_980).isUneven)
    #expect(try leave(26, 27, days: 19_979).isUneven)
    #expect(try leave(26, 28, days: 25_000).isUneven)
    #expect(try !leave(26, 27, days: 20_000).isUneven)
  }

  @Test("More than ten years are no dates, and no number of days overflows")
  func greatest() throws {
    var request = LeaveRequest(id: 1)
    request.first = CalendarDate("2026-10-26")
    request.last = request.first?.adding(days: 3660)
    #expect(LeaveDays(request, daySeconds: 28_800) != nil)
    request.last = request.first?.adding(days: 3661)
    #expect(LeaveDays(request, daySeconds: 28_800) == nil)
    let many = try leave(26, 27, days: .max)
    #expect(many.doubts == [.moreThanDates(40_000_000)])
  }
}
