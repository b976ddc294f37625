import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// Where days and weeks begin, for those who ask the classifier, and which days conditions mean.
@Suite struct ClassifierCalendarTests {
  private func classifier(
    _ workweek: Workweek, _ version: RuleSetVersion = Examples.version(), zone: ZoneRules = .utc,
    from first: String = "2026-05-31", days: Int = 27
  ) throws -> Classifier {
    let first = try #require(CalendarDate(first))
    return Classifier(
      version: version, workweek: workweek, zone: zone, dates: first...first.adding(days: days))
  }

  private func second(_ text: String) throws -> Int64 {
    try #require(Instant(rfc3339: text)).secondsSince1970
  }

  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test func aWorkdayBeginsAtItsTimeByTheClockOfTheZone() throws {
    let zone = try Zones.named("America/New_York")
    let four = try #require(TimeOfDay("04:00"))
    let classifier = try classifier(Workweek(workdayStart: four), zone: zone)
    #expect(
      classifier.workdayStart(of: try date("2026-06-02"))
        == Instant(rfc3339: "2026-06-02T04:00:00-04:00"))
    #expect(
      classifier.workday(holding: try second("2026-06-02T03:59:59-04:00"))
        == (try date("2026-06-01")).daysSince1970)
    #expect(
      classifier.workday(holding: try second("2026-06-02T04:00:00-04:00"))
        == (try date("2026-06-02")).daysSince1970)
  }

  /// The week from Sunday 07:00 that begins on a date is the one that holds it.
  @Test func aWorkweekIsThatOfTheLastDateOnWhichOneBegins() throws {
    let seven = try #require(TimeOfDay("07:00"))
    let classifier = try classifier(Workweek(start: .sunday, startTime: seven))
    for day in ["2026-06-07", "2026-06-10", "2026-06-13"] {
      let range = classifier.workweekRange(holding: try date(day))
      #expect(range.start == Instant(rfc3339: "2026-06-07T07:00:00Z"), "\(day)")
      #expect(range.end == Instant(rfc3339: "2026-06-14T07:00:00Z"), "\(day)")
    }
    #expect(
      classifier.workweekRange(holding: try date("2026-06-06")).start
        == Instant(rfc3339: "2026-05-31T07:00:00Z"))
  }

  @Test func aWeekOfTheAutumnHasAnHourMore() throws {
    let classifier = try classifier(
      Workweek(start: .sunday), zone: try Zones.named("America/New_York"), from: "2026-10-25")
    #expect(classifier.workweekRange(holding: try date("2026-11-03")).seconds == 169 * 3600)
    #expect(classifier.workweekRange(holding: try date("2026-10-31")).seconds == 168 * 3600)
  }

  @Test func theLawsStartOfTheWeekGoesBeforeTheCompanys() throws {
    var version = Examples.version()
    version.workweekStart = .init(
      weekday: .wednesday, time: try #require(TimeOfDay("06:00")), citation: "c")
    let classifier = try classifier(Workweek(start: .sunday), version, from: "2026-06-03")
    #expect(
      classifier.workweekStart(holding: try second("2026-06-10T05:59:59Z")).description
        == "2026-06-03")
    #expect(
      classifier.workweekStart(holding: try second("2026-06-10T06:00:00Z")).description
        == "2026-06-10")
    // Days are the company's still.
    #expect(
      classifier.workday(holding: try second("2026-06-10T00:00:00Z"))
        == (try date("2026-06-10")).daysSince1970)
  }

  /// Days from noon and weeks from Sunday 06:00: for six hours of each morning it is the day before.
  @Test func weeksMayBeginBeforeTheDay() throws {
    let workweek = Workweek(
      start: .sunday, startTime: TimeOfDay("06:00"),
      workdayStart: try #require(TimeOfDay("12:00")))
    let classifier = try classifier(workweek)
    let sunday = (try date("2026-06-07")).daysSince1970
    for (time, day, week) in [
      ("05:59:59", sunday - 1, "2026-05-31"), ("06:00:00", sunday - 1, "2026-06-07"),
      ("11:59:59", sunday - 1, "2026-06-07"), ("12:00:00", sunday, "2026-06-07"),
    ] {
      let instant = try second("2026-06-07T\(time)Z")
      #expect(classifier.workday(holding: instant) == day, "\(time)")
      #expect(classifier.workweekStart(holding: instant).description == week, "\(time)")
    }
    // From 04:00 to 14:00: two hours of the old week, six of the new one, two of the new day.
    let slices = classifier.slices(of: [
      WorkedPiece(
        start: try second("2026-06-07T04:00:00Z"), end: try second("2026-06-07T14:00:00Z"), tag: 0)
    ])
    #expect(slices.map(\.seconds) == [7200, 21_600, 7200])
  }

  // MARK: Days that conditions mean

  private func taken(
    _ workweek: Workweek, _ pieces: [WorkedPiece], from first: String = "2026-05-31",
    when change: (inout RuleCondition) -> Void
  ) throws -> [Int64] {
    var condition = RuleCondition()
    change(&condition)
    let version = Examples.version(
      Examples.rule("r", .workday, when: condition, tiers: [Examples.tier("t", over: 0)]))
    return try classifier(workweek, version, from: first).slices(of: pieces)
      .filter { $0.bucket == .overtime }.map { $0.seconds / 3600 }
  }

  /// A night from Saturday 20:00 to Sunday 08:00, with days from 04:00.
  @Test func theWeekdayIsThatOfTheWorkday() throws {
    let four = Workweek(start: .sunday, workdayStart: try #require(TimeOfDay("04:00")))
    let night = [
      WorkedPiece(
        start: try second("2026-06-06T20:00:00Z"), end: try second("2026-06-07T08:00:00Z"), tag: 0)
    ]
    #expect(try taken(four, night) { $0.weekdays = [.saturday] } == [8])
    #expect(try taken(four, night) { $0.weekdays = [.sunday] } == [4])
    #expect(try taken(four, night) { $0.weekdays = [.friday, .monday] } == [])
    #expect(try taken(four, night) { $0.weekdays = [.saturday, .sunday] } == [8, 4])
    // The seventh day of the week from Sunday is the Saturday, the first the Sunday.
    #expect(try taken(four, night) { $0.dayOfWorkweek = 7 } == [8])
    #expect(try taken(four, night) { $0.dayOfWorkweek = 1 } == [4])
  }

  /// 1 January 1970 was a Thursday, 28 December 1969 a Sunday.
  @Test(arguments: [
    ("1969-12-28", Weekday.sunday), ("1969-12-31", .wednesday), ("1970-01-01", .thursday),
    ("1970-01-03", .saturday),
  ])
  func weekdaysBefore1970(day: String, weekday: Weekday) throws {
    let start = try second("\(day)T08:00:00Z")
    let piece = [WorkedPiece(start: start, end: start + 3600, tag: 0)]
    for other in Weekday.allCases {
      let found = try taken(Workweek(), piece, from: "1969-12-21") { $0.weekdays = [other] }
      #expect(found == (other == weekday ? [1] : []), "\(other)")
    }
  }

  @Test func aRunOfDaysCountsDaysAndNoPieces() throws {
    let pieces = try (1...4).flatMap { day in
      try [8, 14].map { hour -> WorkedPiece in
        let start = try second("2026-06-0\(day)T\(hour < 10 ? "0" : "")\(hour):00:00Z")
        return WorkedPiece(start: start, end: start + 3600, tag: 0)
      }
    }
    #expect(try taken(Workweek(), pieces) { $0.consecutiveDay = 3 } == [1, 1, 1, 1])
    #expect(try taken(Workweek(), pieces) { $0.consecutiveDay = 4 } == [1, 1])
    #expect(try taken(Workweek(), pieces) { $0.consecutiveDay = 5 } == [])
    #expect(
      try taken(Workweek(), pieces) {
        $0.consecutiveDay = 3
        $0.weekdays = [.wednesday]
      } == [1, 1], "all parts must hold")
  }

  @Test func timeOfAPayCodeIsWorkOfItsWeekAndItsDay() throws {
    var pieces = [Examples.piece(day: 0, hours: 5), Examples.piece(day: 1, hours: 6)]
    func isLong(_ change: @escaping (inout RuleCondition) -> Void) -> Bool {
      var condition = RuleCondition()
      change(&condition)
      return Examples.classifier(
        Examples.version(
          Examples.rule("r", .workday, when: condition, tiers: [Examples.tier("t", over: 0)]))
      ).summary(pieces).contains(" t ")
    }
    #expect(!isLong { $0.workweekOverSeconds = 11 * 3600 })
    #expect(isLong { $0.workweekOverSeconds = 11 * 3600 - 1 })
    pieces.append(Examples.piece(day: 2, hours: 2, preset: 15_000))
    #expect(isLong { $0.workweekOverSeconds = 11 * 3600 })
    #expect(!isLong { $0.workweekOverSeconds = 13 * 3600 })
  }
}
