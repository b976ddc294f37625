import LawText
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// Work on holidays, and the calendars that say when they are.
@Suite struct HolidayTests {
  private func policy(_ multiplier: Multiplier, counts: Bool) -> HolidayPolicy {
    HolidayPolicy(
      bucketsWorkedHoursAsHoliday: true, multiplier: multiplier, countsTowardOvertime: counts)
  }

  /// Eight hours a day in group 0, from Monday.
  private func week(_ days: Int) -> [WorkedPiece] {
    (0..<days).map { Examples.piece(day: $0, hours: 8, group: 0) }
  }

  @Test func holidayHoursThatCountMakeSaturdayOvertime() throws {
    let version = try Examples.shipped("us-flsa")
    let friday = [Examples.holiday(day: 4)]
    let counting = Examples.classifier(
      version, holidays: friday, policy: policy(.oneAndAHalf, counts: true))
    #expect(counting.summary(week(6)).hasSuffix("4 holiday-worked 8.00, 5 weekly-40 8.00"))
    let notCounting = Examples.classifier(
      version, holidays: friday, policy: policy(.oneAndAHalf, counts: false))
    #expect(notCounting.summary(week(6)).hasSuffix("4 holiday-worked 8.00, 5 straight 8.00"))
  }

  @Test(arguments: [true, false])
  func overtimeOnAHolidayPaysTheGreaterMultiplier(counts: Bool) throws {
    let version = try Examples.shipped("us-flsa")
    let saturday = [Examples.holiday(day: 5)]
    for (multiplier, paid, rule) in [
      (Multiplier.one, 15_000, "weekly-40"), (.oneAndAHalf, 15_000, "holiday-worked"),
      (.two, 20_000, "holiday-worked"),
    ] as [(Multiplier, Int32, String)] {
      let classifier = Examples.classifier(
        version, holidays: saturday, policy: policy(multiplier, counts: counts))
      let last = try #require(classifier.slices(of: week(6)).last)
      #expect(last.bucket == .holiday && last.multiplier == paid && last.seconds == 28_800)
      #expect(classifier.reasons[Int(last.reason)].rule == rule)
    }
  }

  @Test func theReasonNamesTheHoliday() throws {
    let classifier = Examples.classifier(
      try Examples.shipped("us-flsa"), holidays: [Examples.holiday(day: 0)],
      policy: policy(.two, counts: true))
    let slice = try #require(classifier.slices(of: week(1)).first)
    #expect(classifier.reasons[Int(slice.reason)].sentence == "worked on Labor Day")
    #expect(classifier.reasons[Int(slice.reason)].ruleSet == "company")
  }

  @Test func otherGroupsAndPresetTimeHaveNoHoliday() throws {
    let classifier = Examples.classifier(
      try Examples.shipped("us-flsa"), holidays: [Examples.holiday(day: 0)],
      policy: policy(.two, counts: true))
    for (group, preset, bucket) in [
      (-1, 0, Bucket.regular), (1, 0, .regular), (7, 0, .regular), (0, 15_000, .overtime),
    ] as [(Int16, Int32, Bucket)] {
      let piece = Examples.piece(day: 0, hours: 4, group: group, preset: preset)
      #expect(classifier.slices(of: [piece]).map(\.bucket) == [bucket])
    }
  }

  @Test func overlappingWindowsCountOnce() throws {
    let first = Examples.holiday(day: 0, name: "first")
    var second = Examples.holiday(day: 1, name: "second")
    second.start = second.start.adding(seconds: -6 * 3600)
    let classifier = Examples.classifier(
      try Examples.shipped("us-flsa"), holidays: [second, first], policy: policy(.two, counts: true)
    )
    let slices = classifier.slices(of: [Examples.piece(day: 0, hours: 30, group: 0)])
    #expect(slices.map(\.seconds) == [86_400, 6 * 3600])
    #expect(
      slices.map { classifier.reasons[Int($0.reason)].sentence }
        == ["worked on first", "worked on second"])
  }

  @Test func aHolidayRunsFromLocalMidnightToMidnightWheneverTheWorkdayBegins() throws {
    let zone = try Zones.named("America/New_York")
    let date = try #require(CalendarDate("2026-11-01"))
    let calendar = HolidayCalendar(
      id: "x", name: "x", jurisdiction: "x", evidence: .unverified, sources: [],
      days: [.init(date: date, name: "clock change")])
    let workweek = Workweek(start: .sunday, workdayStart: try #require(TimeOfDay("07:00")))
    let window = try #require(
      calendar.windows(zone: zone, workweek: workweek, dates: date...date).first)
    #expect(window.start == Instant(rfc3339: "2026-11-01T00:00:00-04:00"))
    #expect(window.end == Instant(rfc3339: "2026-11-02T00:00:00-05:00"))
    #expect(window.end.seconds(since: window.start) == 25 * 3600)
    // The workday before begins on the evening's side of the holiday and reaches into it.
    let eve = date.adding(days: -1)
    #expect(calendar.windows(zone: zone, workweek: workweek, dates: eve...eve).count == 1)
    let midnight = Workweek(start: .sunday)
    #expect(calendar.windows(zone: zone, workweek: midnight, dates: eve...eve).isEmpty)
  }

  /// The federal dates once more, by their rules: 5 U.S.C. 6103(a), (b)(1); E.O. 11582, section 3.
  @Test func federalHolidaysFollowTheStatute() throws {
    let calendar = try Mappings.holidayCalendar("us-federal")
    let years = try #require(CalendarDate("2025-01-01"))...#require(CalendarDate("2027-12-31"))
    let floating: [(month: Int, weekday: Weekday, nth: Int)] = [
      (1, .monday, 3), (2, .monday, 3), (5, .monday, -1), (9, .monday, 1), (10, .monday, 2),
      (11, .thursday, 4),
    ]
    var expected: Set<CalendarDate> = []
    for year in 2025...2028 {
      for (month, day) in [(1, 1), (6, 19), (7, 4), (11, 11), (12, 25)] {
        let date = try #require(CalendarDate(year: year, month: month, day: day))
        switch date.weekday {
        case .saturday: expected.insert(date.adding(days: -1))
        case .sunday: expected.insert(date.adding(days: 1))
        default: expected.insert(date)
        }
      }
      for rule in floating {
        let days = (1...CalendarDate.days(inMonth: rule.month, ofYear: year)).compactMap {
          CalendarDate(year: year, month: rule.month, day: $0)
        }.filter { $0.weekday == rule.weekday }
        expected.insert(rule.nth > 0 ? days[rule.nth - 1] : days[days.count - 1])
      }
    }
    let dates = calendar.days(in: years).map(\.date)
    #expect(Set(dates) == expected.filter { $0.parts.year < 2028 })
    #expect(dates.count == 34)
  }
}
