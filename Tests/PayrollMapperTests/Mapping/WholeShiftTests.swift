import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules
import WageRules

@Suite("What is looked at whole: shifts on a holiday, nights before a week, weeks of leave")
struct WholeShiftTests {
  @Test("A night on a holiday is that of its planned shift, or of the session where it has none")
  func holidayOfShift() throws {
    for (isPlanned, hours) in [
      (true, "holiday x1.5 6.00"), (false, "regular 3.00, holiday x1.5 3.00"),
    ] {
      var company = try Company()
      try company.keepHoliday("2026-10-26", countsTowardOvertime: true)
      company.policy.holidayPolicy?.attribution = .shiftStart
      let guardOne = company.employee("1")
      let shift = try company.shift(guardOne, "2026-10-26 20:00", "2026-10-27 04:00")
      for (start, end) in [
        ("2026-10-26 20:00", "2026-10-26 23:00"), ("2026-10-27 01:00", "2026-10-27 04:00"),
      ] {
        try company.session(guardOne, start, end) { if isPlanned { $0.shift = shift } }
      }
      #expect(try company.batch().hours(of: "1") == hours)
    }
    // One session with a break in it is one shift.
    var company = try Company()
    try company.keepHoliday("2026-10-26", countsTowardOvertime: true)
    company.policy.holidayPolicy?.attribution = .shiftStart
    try company.session(company.employee("1"), "2026-10-26 20:00", "2026-10-27 04:00")
    try company.pause("2026-10-26 23:00", "2026-10-27 01:00")
    #expect(try company.batch().hours(of: "1") == "holiday x1.5 6.00")
  }

  @Test("What is held of the day before a week may reach into it: the week has no figure")
  func heldBefore() throws {
    for (start, hasFigure) in [
      ("2026-10-24 20:00", false), ("2026-10-23 20:00", true), ("2026-10-31 20:00", false),
    ] {
      var company = try Wages.company()
      company.data.coverage =
        try #require(CalendarDate("2026-10-11"))...(try #require(CalendarDate("2026-11-14")))
      let guardOne = company.employee("1")
      try company.days(guardOne, ["2026-10-26"], hours: 8, rate: 10)
      try company.session(guardOne, start, nil)
      let pay = try company.batch().pay.filter { $0.hasPrefix("2026-10-25") }
      #expect(pay.isEmpty != hasFigure, "\(start)")
    }
  }

  @Test("A premium hour on the last day of a week has the regular rate of that week")
  func lastDayOfWeek() throws {
    var company = try Company(ruleSet: "us-ca")
    company.policy.duty = DutyRules()
    company.policy.duty?.breakPremium = BreakPremium(payCode: "MEALP")
    company.policy.regularRate = RegularRatePolicy()
    // A bonus of 8.00 for the eight hours of Saturday; Sunday, of the next week, is paid twice as much.
    company.policy.regularRate?.remuneration = [
      Wages.payment("1", .productionBonus, 800, "2026-10-31", "2026-10-31")
    ]
    let guardOne = company.employee("1")
    try company.days(guardOne, ["2026-10-31"], hours: 8, rate: 20)
    try company.days(guardOne, ["2026-11-01"], hours: 4, rate: 40)
    let line = try #require(try company.batch().lines.first { !$0.isWorked })
    #expect(line.workday == CalendarDate("2026-10-31"))
    #expect(line.rate == 210_000)
  }

  @Test(
    "Two readings of a leave that fill other workweeks block where leave counts toward overtime")
  func readingsOverWeeks() throws {
    for (ruleSet, isBlocked) in [("can-qc", true), ("us-flsa", false)] {
      var company = try Company(ruleSet: ruleSet, zone: "America/Toronto")
      company.policy.workweek = Workweek(start: .monday)
      company.period = "2026-10-26..2026-11-08"
      // Sunday to Thursday, four days: Monday to Thursday, or Sunday, of the week before, to Wednesday.
      company.leave(company.employee("1"), "2026-11-01", "2026-11-05", days: 4)
      #expect(
        try company.batch().kinds.contains("blocking leave-days-unclear") == isBlocked, "\(ruleSet)"
      )
    }
  }
}
