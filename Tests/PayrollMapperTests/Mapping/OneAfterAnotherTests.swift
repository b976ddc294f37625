import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("Employees one after another, records one beside another")
struct OneAfterAnotherTests {
  @Test("What was deducted from one employee is not deducted from the next")
  func deducted() throws {
    var company = try Company()
    var duty = DutyRules()
    duty.mealDeduction = MealDeduction(
      tiers: [.init(overSeconds: 6 * 3600, mealSeconds: 1800)],
      placement: .point(afterSeconds: 4 * 3600))
    duty.splitShift = SplitShift(
      gapOverSeconds: 50 * 60, spreadOverSeconds: nil, paidSeconds: 3600,
      wage: .rate(PayRate(tenThousandths: 160_000)), isSetOff: false, payCode: "SPLIT")
    company.policy.duty = duty
    // The meal of the first is deducted at the time of the hour that the second has between.
    try company.session(company.employee("1"), "2026-10-26 08:00", "2026-10-26 17:00")
    let second = company.employee("2")
    try company.session(second, "2026-10-26 08:00", "2026-10-26 12:00")
    try company.session(second, "2026-10-26 13:00", "2026-10-26 17:00")
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 8.50")
    #expect(batch.hours(of: "2") == "regular 8.00, regular leave 1.00")
  }

  @Test("Beyond a thousand employees each line still has its employee and its session")
  func manyEmployees() throws {
    var company = try Company()
    for number in 1000..<3200 {
      try company.session(
        company.employee("\(number)", id: Int64(number)), "2026-10-26 08:00", "2026-10-26 16:00"
      ) { $0.id = Int64(number * 10) }
    }
    let batch = try company.batch()
    #expect(batch.employees.count == 2200)
    for (index, employee) in batch.employees.enumerated() {
      let line = batch.lines[employee.firstLine]
      let number = batch.timeData.employees[employee.record.place ?? 0].id
      guard
        line.employee == Int32(index), batch.sources[Int(line.firstSource)].id == number * 10,
        employee.lineRange.count == 1
      else {
        Issue.record("the line of employee \(number)")
        return
      }
    }
  }

  @Test("Approved hours without a session come after what was clocked, which is paid as itself")
  func approvedLast() throws {
    var company = try Company()
    company.policy.payBasis = .approved
    let guardOne = company.employee("1")
    let clocked = try company.shift(guardOne, "2026-10-26 08:00", "2026-10-26 12:00") {
      ($0.approvedSeconds, $0.payRate) = (4 * 3600, 200_000)
    }
    try company.shift(guardOne, "2026-10-26 06:00", "2026-10-26 10:00") {
      ($0.approvedSeconds, $0.payRate) = (4 * 3600, 100_000)
    }
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 12:00") { $0.shift = clocked }
    let lines = try company.batch().lines
    #expect(lines.map(\.rate) == [100_000, 200_000])
    #expect(lines.map(\.seconds) == [2 * 3600, 4 * 3600])
  }

  @Test("Two records that overlap in several pieces are one finding with all of their time")
  func pieces() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
    try company.session(guardOne, "2026-10-26 09:00", "2026-10-26 12:00")
    try company.pause("2026-10-26 10:00", "2026-10-26 11:00")
    #expect(
      try company.batch().findings.map(\.message) == [
        "2.00 hours are covered by work-sessions/1000 too; they are paid once."
      ])
  }

  @Test("Approved hours of a shift before the weeks of the period are another run's to doubt")
  func excessBefore() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    let shift = try company.shift(guardOne, "2026-10-24 20:00", "2026-10-24 23:00") {
      $0.approvedSeconds = 30 * 3600
    }
    try company.session(guardOne, "2026-10-24 20:00", "2026-10-24 23:00") { $0.shift = shift }
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
    #expect(try company.batch().kinds.isEmpty)
    company.data.shifts[0].start += 86_400
    company.data.shifts[0].end += 86_400
    #expect(try company.batch().kinds.contains("warning approved-beyond-shift"))
  }

  @Test("An approved session needs no approved shift, and no shift at all")
  func approvedSession() throws {
    var company = try Company()
    company.policy.approval = .shift
    let shift = try company.shift(
      company.employee("1"), "2026-10-26 08:00", "2026-10-26 16:00")
    for (day, place) in [(26, shift), (27, RecordIndex.none)] {
      try company.session(
        RecordIndex(0), "2026-10-\(day) 08:00", "2026-10-\(day) 16:00"
      ) { ($0.shift, $0.status) = (place, .approved) }
    }
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 16.00" && batch.kinds.isEmpty)
  }

  @Test("A cancelled break far from the period is nothing to be told")
  func farBreak() throws {
    var company = try Company()
    try company.session(company.employee("1"), "2026-10-26 08:00", "2026-10-26 16:00")
    try company.pause("2026-10-26 12:00", "2026-10-26 12:30") { $0.isGone = true }
    #expect(try company.batch().kinds == ["note cancelled-break"])
    company.data.breakSessions[0].start -= 366 * 86_400
    #expect(try company.batch().kinds.isEmpty)
  }

  @Test("Work of the week before counts where the week begins at noon")
  func weekFromNoon() throws {
    var company = try Company()
    company.policy.workweek = Workweek(start: .sunday, startTime: TimeOfDay("12:00"))
    company.data.coverage =
      try #require(CalendarDate("2026-10-04"))...(try #require(CalendarDate("2026-11-21")))
    let guardOne = company.employee("1")
    try company.days(guardOne, (19...23).map { "2026-10-\($0)" }, hours: 8)
    // Sunday morning is the end of that week, Sunday afternoon the beginning of the next.
    try company.session(guardOne, "2026-10-25 06:00", "2026-10-25 10:00")
    try company.session(guardOne, "2026-10-25 14:00", "2026-10-25 16:00")
    #expect(try company.batch().hours(of: "1") == "regular 2.00, overtime x1.5 4.00")
  }

  @Test("A meal is no rest break, however short it is")
  func restBreaks() throws {
    for (kind, isMissed) in [(BreakSession.Kind.meal, true), (.rest, false), (.other, false)] {
      var company = try Company(ruleSet: "us-ca")
      company.policy.duty = DutyRules()
      company.policy.duty?.breakPremium = BreakPremium(recordsRestBreaks: true)
      // Four hours ask for one rest of ten minutes, and for no meal.
      try company.session(company.employee("1"), "2026-10-26 08:00", "2026-10-26 12:00")
      try company.pause("2026-10-26 10:00", "2026-10-26 10:15") {
        ($0.kind, $0.paid) = (kind, .paid)
      }
      #expect(
        try company.batch().kinds.contains("warning rest-break-missed") == isMissed, "\(kind)")
    }
  }

  @Test("A session that was taken back wakes nobody, and one that was worked does")
  func sleep() throws {
    for (status, hours) in [
      (WorkSession.Status.cancelled, "16.00"), (.deleted, "16.00"), (.closed, "17.00"),
    ] {
      var company = try Company()
      company.policy.duty = DutyRules()
      company.policy.duty?.sleep = SleepTime(
        isAgreed: true, start: try #require(TimeOfDay("22:00")),
        end: try #require(TimeOfDay("06:00")), payCodes: [], positions: [])
      try company.session(company.employee("1"), "2026-10-26 08:00", "2026-10-27 08:00")
      try company.session(RecordIndex(0), "2026-10-27 02:00", "2026-10-27 03:00") {
        $0.status = status
      }
      #expect(try company.batch().hours(of: "1") == "regular \(hours)", "\(status)")
    }
  }
}
