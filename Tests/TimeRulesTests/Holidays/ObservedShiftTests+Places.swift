import PayrollModel
import PayrollTestSupport
import Testing

@testable import TimeRules

/// Where single holidays go: each move from each day, what is taken, ends of months and years.
@Suite("Moves of holidays, day by day") struct HolidayMoveTests {
  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  /// 4 and 5 July 2026 are a Saturday and a Sunday.
  @Test(arguments: [
    (ObservedShift.Move.none, "2026-07-04", "2026-07-05"),
    (.friday, "2026-07-03", "2026-07-03"), (.monday, "2026-07-06", "2026-07-06"),
    (.nextFree, "2026-07-06", "2026-07-06"), (.previousFree, "2026-07-03", "2026-07-03"),
  ])
  func eachMoveFromEachDay(move: ObservedShift.Move, saturday: String, sunday: String) throws {
    let free: (CalendarDate) -> Bool = { _ in false }
    #expect(move.target(of: try date("2026-07-04"), isTaken: free).description == saturday)
    #expect(move.target(of: try date("2026-07-05"), isTaken: free).description == sunday)
    #expect(move.seeksFreeDay == (move == .nextFree || move == .previousFree))
  }

  @Test func aFreeDayIsSoughtOverWeekendsAndOverWhatIsTaken() throws {
    let saturday = try date("2026-07-04")
    let taken = Set(
      try ["2026-07-06", "2026-07-07", "2026-07-08", "2026-07-09", "2026-07-10", "2026-07-03"]
        .map(date))
    func target(_ move: ObservedShift.Move) -> String {
      move.target(of: saturday) { taken.contains($0) }.description
    }
    #expect(target(.nextFree) == "2026-07-13")
    #expect(target(.previousFree) == "2026-07-02")
    // From a weekday it leaves that day.
    #expect(
      ObservedShift.Move.nextFree.target(of: try date("2026-07-01")) { _ in false }.description
        == "2026-07-02")
    // A calendar full of holidays ends the search.
    let far = ObservedShift.Move.nextFree.target(of: saturday) { _ in true }
    #expect(far == saturday.adding(days: 22))
  }

  @Test func aShiftSaysWhichMoveADayHas() throws {
    let shift = ObservedShift(
      saturday: .friday, sunday: .monday, taken: .nextFree, reach: .daysOff)
    #expect(shift.move(of: try date("2026-07-04")) == .friday)
    #expect(shift.move(of: try date("2026-07-05")) == .monday)
    for day in ["2026-07-03", "2026-07-06", "2026-07-08"] {
      #expect(shift.move(of: try date(day)) == .nextFree)
    }
    #expect(ObservedShift.none == ObservedShift())
    #expect(ObservedShift.none.move(of: try date("2026-07-04")) == .none)
  }

  @Test func whoKeepsWhatDependsOnTheDaysOfWork() {
    let shift = ObservedShift(
      saturday: .friday, sunday: .monday, taken: .nextFree, reach: .daysOff)
    #expect(shift.kept(by: .none) == .init(saturday: .friday, sunday: .monday, taken: .nextFree))
    #expect(shift.kept(by: .saturdays) == .init(sunday: .monday, taken: .nextFree))
    #expect(shift.kept(by: .sundays) == .init(saturday: .friday, taken: .nextFree))
    #expect(shift.kept(by: .both) == .init(taken: .nextFree))
    let everybody = ObservedShift(saturday: .friday, sunday: .monday)
    for work in WeekendWork.allCases { #expect(everybody.kept(by: work) == everybody) }
  }

  @Test func daysOfWorkAreDaysOfTheWeekend() {
    for day in Weekday.allCases {
      #expect(!WeekendWork.none.includes(day))
      #expect(WeekendWork.saturdays.includes(day) == (day == .saturday))
      #expect(WeekendWork.sundays.includes(day) == (day == .sunday))
      #expect(WeekendWork.both.includes(day) == (day == .saturday || day == .sunday))
    }
  }

  // MARK: Calendars

  private func calendar(_ members: String) throws -> HolidayCalendar {
    let text = #"{"id": "x", "name": "X", \#(members)}"#
    return try HolidayCalendar.read(Array(text.utf8), file: "x.json")
  }

  private func kept(_ members: String, _ first: String, _ last: String) throws -> [String] {
    try calendar(members).keptHolidays(in: date(first)...date(last)).map { "\($0.date) \($0.name)" }
  }

  /// New Year's Day of 2028 is a Saturday, that of 2023 a Sunday.
  @Test func aHolidayMayBeKeptInTheYearBesideItsOwn() throws {
    let rules =
      #""observed": {"saturday": "friday", "sunday": "monday"}, "rules": [{"id": "n", "name": "N", "date": "01-01"}]"#
    #expect(try kept(rules, "2027-12-31", "2027-12-31") == ["2027-12-31 N (observed)"])
    #expect(try kept(rules, "2028-01-01", "2028-12-30") == [])
    let last =
      #""observed": {"saturday": "monday", "sunday": "monday"}, "rules": [{"id": "l", "name": "L", "date": "12-31"}]"#
    #expect(try kept(last, "2023-01-01", "2023-01-03") == ["2023-01-02 L (observed)"])
  }

  @Test func bothDaysAreKeptInTheirOrder() throws {
    let rules =
      #""observed": {"saturday": "friday"}, "keeps": "KEEPS", "rules": [{"id": "j", "name": "J", "date": "07-04"}]"#
    func days(_ keeps: String, _ year: Int = 2026) throws -> [String] {
      try kept(rules.replacing("KEEPS", with: keeps), "\(year)-07-01", "\(year)-07-08")
    }
    #expect(try days("actual") == ["2026-07-04 J"])
    #expect(try days("observed") == ["2026-07-03 J (observed)"])
    #expect(try days("both") == ["2026-07-03 J (observed)", "2026-07-04 J"])
    #expect(try days("both", 2025) == ["2025-07-04 J"], "where nothing moves it is one day")
  }

  @Test func singleDaysNeverMoveAndAreTaken() throws {
    let members = #"""
      "observed": {"saturday": "next-free"}, "rules": [{"id": "j", "name": "J", "date": "07-04"}],
      "days": [{"date": "2026-07-05", "name": "Sunday"}, {"date": "2026-07-06", "name": "Monday"}]
      """#
    #expect(
      try kept(members, "2026-07-01", "2026-07-31") == [
        "2026-07-05 Sunday", "2026-07-06 Monday", "2026-07-07 J (observed)",
      ])
  }

  @Test func theEarlierHolidayFindsItsDayFirst() throws {
    let members = #"""
      "observed": {"saturday": "next-free", "sunday": "next-free"}, "rules": [
      {"id": "b", "name": "B", "date": "07-05"}, {"id": "a", "name": "A", "date": "07-04"}]
      """#
    #expect(
      try kept(members, "2026-07-01", "2026-07-31")
        == ["2026-07-06 A (observed)", "2026-07-07 B (observed)"])
  }

  @Test func holidaysOfOneDateAreTwoInTheOrderOfTheCalendarAndOneDayWithBothNames() throws {
    let members = #"""
      "rules": [{"id": "b", "name": "B", "date": "07-01", "startsAt": "12:00"},
      {"id": "a", "name": "A", "date": "07-01", "startsAt": "08:00"},
      {"id": "c", "name": "B", "date": "07-01", "startsAt": "09:00"}],
      "days": [{"date": "2026-07-02", "name": "D"}]
      """#
    #expect(
      try kept(members, "2026-07-01", "2026-07-02")
        == ["2026-07-01 B", "2026-07-01 A", "2026-07-01 B", "2026-07-02 D"])
    let days = try calendar(members).days(in: date("2026-07-01")...date("2026-07-02"))
    #expect(days.map(\.name) == ["B / A", "D"])
    #expect(days.map(\.startsAt) == [try #require(TimeOfDay("08:00")), .midnight])
  }

  @Test func aDayCountedFromAnotherIsCountedFromItsOwnDate() throws {
    // 4 July 2026 is kept on the Friday; the day after it is the Sunday all the same.
    let members = #"""
      "observed": {"saturday": "friday"}, "rules": [{"id": "j", "name": "J", "date": "07-04"},
      {"id": "k", "name": "K", "after": {"rule": "j", "days": 1}},
      {"id": "l", "name": "L", "after": {"rule": "j", "days": -180}}]
      """#
    #expect(
      try kept(members, "2026-07-01", "2026-07-31")
        == ["2026-07-03 J (observed)", "2026-07-05 K"])
    // 180 days before 4 July 2026 is 5 January, and 4 July 2027 reaches back to 5 January 2027.
    #expect(try kept(members, "2026-01-01", "2026-01-31") == ["2026-01-05 L"])
    #expect(try kept(members, "2027-01-01", "2027-01-31") == ["2027-01-05 L"])
  }

  @Test func movesForDaysOffAreThoseOfAWeekend() throws {
    let federal =
      #""observed": {"saturday": "next-free", "sunday": "next-free", "for": "days-off"}, "rules": [{"id": "j", "name": "J", "date": "07-04"}]"#
    let calendar = try calendar(federal)
    let wide = try date("2026-01-01")...date("2026-12-31")
    let moved = try #require(calendar.movesForDaysOff(in: wide).first)
    #expect(moved.date.description == "2026-07-06" && moved.actual.description == "2026-07-04")
    #expect(calendar.reach(of: moved) == .daysOff)
    // In 2025 the day is a Friday, and moves for nobody.
    let still = try calendar.keptHolidays(in: date("2025-07-04")...date("2025-07-04"))
    #expect(still.map(calendar.reach) == [.everybody])
    let day = try self.calendar(#""days": [{"date": "2026-07-04", "name": "D"}]"#)
    let listed = day.keptHolidays(in: wide)
    #expect(listed.map(day.reach) == [.everybody])
  }
}
