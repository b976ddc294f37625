import Foundation
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// Where workdays and workweeks begin, compared with Foundation's calendar.
@Suite struct WorkdayTests {
  private static let first = CalendarDate(daysSince1970: 20_454)
  private static let last = CalendarDate(daysSince1970: 20_454 + 399)

  private func classifier(_ workweek: Workweek, _ zone: ZoneRules) throws -> Classifier {
    Classifier(
      version: try Examples.shipped("us-ca"), workweek: workweek, zone: zone,
      dates: workweek.firstDate(holding: Self.first)...Self.last)
  }

  @Test(arguments: Timesheet.zones, ["00:00", "04:00", "23:30"])
  func everyInstantLiesInTheWorkdayOfItsWallClock(zoneName: String, start: String) throws {
    let time = try #require(TimeOfDay(start))
    let workweek = Workweek(start: .wednesday, workdayStart: time)
    let classifier = try classifier(workweek, try Zones.named(zoneName))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: zoneName))
    for day in Self.first.daysSince1970..<Self.last.daysSince1970 {
      // A few instants of the day, at odd seconds.
      for second in [0, 1799, 14_400, 25_201, 36_000, 50_399, 64_801, 84_600] as [Int64] {
        let instant = Int64(day) * 86_400 + second
        let parts = calendar.dateComponents(
          [.year, .month, .day, .hour, .minute, .second],
          from: Date(timeIntervalSince1970: TimeInterval(instant)))
        let date = try #require(
          CalendarDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0))
        let clock =
          (parts.hour ?? 0) * 3600 + (parts.minute ?? 0) * 60 + (parts.second ?? 0)
        let expected = date.adding(days: clock < Int(time.secondsSinceMidnight) ? -1 : 0)
        let found = CalendarDate(daysSince1970: classifier.workday(holding: instant))
        #expect(found == expected, "\(zoneName), \(instant)")
        let week = workweek.firstDate(holding: expected)
        #expect(classifier.workweekStart(holding: instant) == week, "\(zoneName), \(instant)")
      }
    }
  }

  @Test func daysOfAClockChangeHave23And25Hours() throws {
    let zone = try Zones.named("America/New_York")
    let classifier = try classifier(Workweek(), zone)
    for (text, hours) in [("2026-03-08", 23), ("2026-11-01", 25), ("2026-06-01", 24)] {
      let date = try #require(CalendarDate(text))
      let start = classifier.workdayStart(of: date)
      let next = classifier.workdayStart(of: date.adding(days: 1))
      #expect(next.seconds(since: start) == Int64(hours) * 3600)
      #expect(classifier.workday(holding: start.secondsSince1970) == date.daysSince1970)
      #expect(classifier.workday(holding: next.secondsSince1970 - 1) == date.daysSince1970)
    }
    let range = classifier.workweekRange(holding: try #require(CalendarDate("2026-03-10")))
    #expect(range.seconds == 167 * 3600)
    #expect(range.start == Instant(rfc3339: "2026-03-08T00:00:00-05:00"))
  }

  /// A day that begins with the shift lasts 24 hours that pass, in nights of 23 and 25 as well.
  @Test func daysThatBeginWithTheShiftLast24HoursThatPass() throws {
    let zone = try Zones.named("America/Los_Angeles")
    func summary(_ texts: [(String, String)]) throws -> [String] {
      let first = try #require(CalendarDate(String(texts[0].0.prefix(10))))
      let start = Workweek().firstDate(holding: first)
      let classifier = Classifier(
        version: try Examples.shipped("custom-shift-day-8"), workweek: Workweek(), zone: zone,
        dates: start...start.adding(days: 13))
      let pieces = try texts.enumerated().map { index, text in
        WorkedPiece(
          start: try #require(Instant(rfc3339: text.0)).secondsSince1970,
          end: try #require(Instant(rfc3339: text.1)).secondsSince1970, tag: Int32(index))
      }
      return classifier.slices(of: pieces).filter { $0.bucket == .overtime }.map {
        "\($0.tag) \(Hours.text(seconds: $0.seconds))"
      }
    }
    // From 20:00 the day ends at 21:00 after the spring change, and at 19:00 after the autumn one.
    #expect(
      try summary([
        ("2026-03-07T20:00:00-08:00", "2026-03-08T04:00:00-07:00"),
        ("2026-03-08T19:30:00-07:00", "2026-03-08T23:30:00-07:00"),
      ]) == ["1 0.50"])
    #expect(
      try summary([
        ("2026-10-31T20:00:00-07:00", "2026-11-01T03:00:00-08:00"),
        ("2026-11-01T19:00:00-08:00", "2026-11-01T23:00:00-08:00"),
      ]) == [])
    #expect(
      try summary([
        ("2026-10-31T20:00:00-07:00", "2026-11-01T03:00:00-08:00"),
        ("2026-11-01T18:59:59-08:00", "2026-11-01T23:00:00-08:00"),
      ]) == ["1 0.00"])
  }

  /// A week from Sunday 07:00 with days from midnight: a Sunday shift is cut where the week begins.
  @Test func weeksMayStartAtAnotherHourThanDays() throws {
    let workweek = Workweek(start: .sunday, startTime: TimeOfDay("07:00"))
    let classifier = try classifier(workweek, .utc)
    let sunday = try #require(CalendarDate("2026-06-07"))
    let midnight = Int64(sunday.daysSince1970) * 86_400
    let monday = [WorkedPiece(start: midnight + 86_400, end: midnight + 122_400, tag: 0)]
    #expect(classifier.slices(of: monday).map(\.seconds) == [28_800, 7_200])
    let shift = [WorkedPiece(start: midnight - 3600, end: midnight + 36_000, tag: 0)]
    #expect(classifier.slices(of: shift).map(\.seconds) == [3600, 25_200, 3600, 7200])
    #expect(
      classifier.slices(of: shift).map { Int($0.workday - sunday.daysSince1970) }
        == [-1, 0, 0, 0])
    #expect(classifier.workweekStart(holding: midnight + 25_199) == sunday.adding(days: -7))
    #expect(classifier.workweekStart(holding: midnight + 25_200) == sunday)
  }

  /// What lies outside the dates is never lost, though it belongs to the first or last day.
  @Test func piecesOutsideTheDatesAreStillWhole() throws {
    let classifier = try classifier(Workweek(), .utc)
    for start in [-10_000_000_000, 0, 10_000_000_000] as [Int64] {
      let slices = classifier.slices(of: [WorkedPiece(start: start, end: start + 7200, tag: 0)])
      #expect(slices.reduce(0) { $0 + $1.seconds } == 7200)
    }
    _ = classifier.workday(holding: .min)
    _ = classifier.workday(holding: .max)
  }
}
