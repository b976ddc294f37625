import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// Holidays that move only for people who have their own day off: here one on Saturday 31 October,
/// which the others keep on Monday 2 November.
@Suite("Holidays that move for some people")
struct WeekendWorkTests {
  private static let calendar = """
    {"id": "ours", "name": "Ours", "rules": [
      {"id": "all-hallows", "name": "All Hallows", "date": "10-31",
       "observed": {"saturday": "monday", "sunday": "monday", "for": "days-off"}}]}
    """

  /// Guards 1 and 2, each with eight hours on either day.
  private func company() throws -> Company {
    var company = try Company()
    company.policy.holidaySource = .calendar(
      try HolidayCalendar.read(Array(Self.calendar.utf8), file: "c.json"))
    company.policy.holidayPolicy = HolidayPolicy(
      bucketsWorkedHoursAsHoliday: true, multiplier: Multiplier(tenThousandths: 15_000),
      countsTowardOvertime: true)
    company.data.regions[0].number = company.data.text.add("ON")
    for number in ["1", "2"] {
      let employee = company.employee(number)
      company.data.employees[company.data.employees.count - 1].jobTitle =
        company.data.text.add(number == "1" ? "Guard" : "Clerk")
      try company.session(employee, "2026-10-31 08:00", "2026-10-31 14:00")
      try company.session(employee, "2026-11-02 08:00", "2026-11-02 16:00")
    }
    return company
  }

  private static let kept = "regular 8.00, holiday x1.5 6.00"
  private static let moved = "regular 6.00, holiday x1.5 8.00"

  private func hours(_ workers: (inout WeekendWorkers) -> Void) throws -> [String] {
    var company = try company()
    workers(&company.policy.weekendWorkers)
    let batch = try company.batch()
    return ["1", "2"].map { batch.hours(of: $0) } + batch.kinds
  }

  @Test("Where nothing is said, it is asked once, and they are drafted as if they had it off")
  func unclear() throws {
    let batch = try company().batch()
    #expect(batch.kinds == ["blocking day-off-unclear"])
    #expect(["1", "2"].map { batch.hours(of: $0) } == [Self.moved, Self.moved])
    #expect(
      batch.findings[0].sentences
        == "The holiday calendar ours moves All Hallows from Saturday, 2026-10-31, to 2026-11-02, but "
        + "only for people who have the day itself off, and nothing says whether this employee and "
        + "1 more have. Say under holidays.weekendWork who ordinarily works on Saturdays and Sundays."
    )
  }

  @Test("It is not asked of a period without such a holiday")
  func otherPeriod() throws {
    var company = try company()
    company.period = "2026-11-08..2026-11-21"
    #expect(try company.batch().kinds == [])
  }

  @Test("What is said of everybody holds for everybody")
  func usual() throws {
    #expect(try hours { $0.usual = .both } == [Self.kept, Self.kept])
    #expect(try hours { $0.usual = .saturdays } == [Self.kept, Self.kept])
    #expect(try hours { $0.usual = .sundays } == [Self.moved, Self.moved])
    #expect(try hours { $0.usual = WeekendWork.none } == [Self.moved, Self.moved])
  }

  @Test("The employee goes before the job title, that before the region, and that before all")
  func order() throws {
    #expect(try hours { $0.byRegion = ["on": .both] } == [Self.kept, Self.kept])
    #expect(
      try hours {
        $0.usual = WeekendWork.none
        $0.byJobTitle = ["guard": .saturdays]
      } == [Self.kept, Self.moved])
    #expect(
      try hours {
        $0.byRegion = ["ON": .both]
        $0.byJobTitle = ["Clerk": .none]
      } == [Self.kept, Self.moved])
    #expect(
      try hours {
        $0.byJobTitle = ["Guard": .none, "Clerk": .none]
        $0.byEmployee = ["2": .both]
      } == [Self.moved, Self.kept])
    #expect(
      try hours { $0.byEmployee = ["2": .both] }
        == [Self.moved, Self.kept, "blocking day-off-unclear"])
  }

  @Test("Keys that nothing answers to block")
  func unusedKeys() throws {
    #expect(
      try hours {
        $0.usual = .both
        $0.byRegion = ["QC": .none]
        $0.byJobTitle = ["Gaurd": .none]
        $0.byEmployee = ["3": .none]
      }.suffix(3) == Array(repeating: "blocking unused-key", count: 3))
    #expect(
      try hours {
        $0.usual = .both
        $0.byJobTitle = ["guard": .none, "GUARD": .both]
      }.last == "blocking ambiguous-key")
  }

  @Test("Leave on the moved day is leave for whoever keeps the day itself")
  func leaveOnTheMovedDay() throws {
    var company = try company()
    company.data.workSessions.removeAll()
    company.leave(RecordIndex(0), "2026-10-30", "2026-11-03", days: 2)
    company.policy.weekendWorkers.usual = .sundays
    #expect(try company.batch().leaveDates == "10-30 8.00, 11-03 8.00")
    company.policy.weekendWorkers.usual = .saturdays
    #expect(try company.batch().leaveDates != "10-30 8.00, 11-03 8.00")
  }
}
