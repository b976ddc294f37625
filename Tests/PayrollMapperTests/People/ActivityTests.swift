import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("Who is looked at in a run, and shifts of nobody")
struct ActivityTests {
  /// Whether the employee of a company has anything near the period 2026-10-25..2026-11-07.
  private func isActive(
    ruleSet: String = "us-flsa", _ change: (inout Company, RecordIndex) throws -> Void
  ) throws -> Bool {
    var company = try Company(ruleSet: ruleSet)
    company.policy.workPeriodStart = CalendarDate("2026-10-25")
    let guardOne = company.employee("1")
    try change(&company, guardOne)
    let period = try #require(PayPeriod(company.period))
    let mapper = Mapper(
      policy: company.policy, payCodes: try company.mapper().payCodes,
      ruleSets: [ruleSet: try Mappings.ruleSet(ruleSet)])
    let active = try mapper.explainer(company.data, period: period).employees
    #expect(active == [] || active == [guardOne])
    return !active.isEmpty
  }

  @Test("Nobody without anything is looked at, nor somebody with work of long ago alone")
  func idle() throws {
    #expect(try !isActive { _, _ in })
    #expect(
      try !isActive { company, guardOne in
        try company.session(guardOne, "2026-09-20 08:00", "2026-09-20 16:00")
        try company.session(guardOne, "2026-12-01 08:00", "2026-12-01 16:00")
      })
  }

  @Test(
    "Fifteen days before the period and after it may hold its weeks on some clock on Earth",
    arguments: [
      ("2026-10-09 12:00", false), ("2026-10-10 12:00", true), ("2026-11-22 12:00", true),
      ("2026-11-23 12:00", false),
    ])
  func margins(start: String, expected: Bool) throws {
    let found = try isActive { company, guardOne in
      try company.session(guardOne, start, String(start.dropLast(5)) + "13:00")
    }
    #expect(found == expected)
  }

  @Test("A rule set with work periods looks as much further, to both sides")
  func workPeriod() throws {
    for (day, expected) in [
      ("2026-09-25", false), ("2026-09-26", true), ("2026-12-06", true), ("2026-12-07", false),
    ] {
      let found = try isActive(ruleSet: "us-flsa-7j-8-80") { company, guardOne in
        try company.session(guardOne, "\(day) 12:00", "\(day) 13:00")
      }
      #expect(found == expected, "\(day)")
    }
  }

  @Test("A shift counts where it is paid by itself: paid time off, or hours that were approved")
  func shifts() throws {
    for (change, expected) in [
      ({ (shift: inout Shift) in shift.isPaidTimeOff = true }, true),
      ({ $0.approvedSeconds = 1 }, true), ({ $0.approvedSeconds = 0 }, false), ({ _ in }, false),
    ] {
      let found = try isActive { company, guardOne in
        try company.shift(guardOne, "2026-10-27 08:00", "2026-10-27 16:00", change: change)
      }
      #expect(found == expected)
    }
  }

  @Test("One end of a shift near the period is enough")
  func shiftEnds() throws {
    for (start, end, expected) in [
      ("2026-01-27 08:00", "2026-10-27 16:00", true),
      ("2026-10-27 08:00", "2027-10-27 16:00", true),
      ("2026-01-27 08:00", "2026-01-27 16:00", false),
    ] {
      let found = try isActive { company, guardOne in
        try company.shift(guardOne, start, end) { $0.approvedSeconds = 3600 }
      }
      #expect(found == expected, "\(start)")
    }
  }

  @Test(
    "Leave counts where it was approved and shares a date with the period",
    arguments: [
      ("2026-10-24", "2026-10-24", false), ("2026-10-20", "2026-10-25", true),
      ("2026-11-07", "2026-11-20", true), ("2026-11-08", "2026-11-08", false),
      ("2026-10-01", "2026-12-01", true),
    ])
  func leave(first: String, last: String, expected: Bool) throws {
    #expect(try isActive { company, guardOne in company.leave(guardOne, first, last) } == expected)
    #expect(
      try !isActive { company, guardOne in
        company.leave(guardOne, first, last) { $0.status = .pending }
      })
  }

  @Test("With a time of day the date may be that of another clock, by one day and no more")
  func leaveWithTime() throws {
    for (date, expected) in [
      ("2026-10-23", false), ("2026-10-24", true), ("2026-11-08", true), ("2026-11-09", false),
    ] {
      for isFirst in [true, false] {
        let found = try isActive { company, guardOne in
          company.leave(guardOne, date, date) {
            let time = WrittenTime(secondsOfDay: 0, clock: .utc)
            if isFirst { $0.firstTime = time } else { $0.lastTime = time }
          }
        }
        #expect(found == expected, "\(date)")
      }
    }
  }

  @Test("Approved leave without a date may be any time")
  func leaveWithoutDate() throws {
    for keyPath in [\LeaveRequest.first, \LeaveRequest.last] {
      #expect(
        try isActive { company, guardOne in
          company.leave(guardOne, "2025-10-24", "2025-10-24") { $0[keyPath: keyPath] = nil }
        })
    }
  }

  // MARK: Shifts of nobody

  /// The findings about a shift of nobody with an approved hour.
  private func nobody(
    _ basis: MapperPolicy.PayBasis = .worked, start: String = "2026-10-27 08:00",
    _ change: (inout Shift) -> Void = { _ in }
  ) throws -> [String] {
    var company = try Company()
    company.policy.payBasis = basis
    try company.days(company.employee("1"), ["2026-10-26"], hours: 8)
    try company.shift(.none, start, "2026-11-20 08:00") {
      $0.approvedSeconds = 3600
      change(&$0)
    }
    return try company.batch().findings.filter { $0.subject.record?.kind == .shift }.map {
      "\($0.severity.name) \($0.id) \($0.subject.record?.id ?? 0)"
    }
  }

  @Test("It blocks where its hours would be paid, and is a warning where they would not")
  func severity() throws {
    #expect(try nobody() == ["warning session-without-employee 3000"])
    #expect(try nobody(.approved) == ["blocking session-without-employee 3000"])
    #expect(
      try nobody { $0.isPaidTimeOff = true } == ["blocking session-without-employee 3000"])
    #expect(
      try nobody {
        $0.isPaidTimeOff = true
        $0.approvedSeconds = -1
      } == ["blocking session-without-employee 3000"])
  }

  @Test("Nothing is said of one that nobody would be paid for")
  func harmless() throws {
    for change in [
      { (shift: inout Shift) in shift.status = .cancelled }, { $0.isNotPayable = true },
      { $0.isKnown = false }, { $0.approvedSeconds = 0 }, { $0.approvedSeconds = -1 },
    ] {
      #expect(try nobody(.approved, change).isEmpty)
    }
  }

  @Test("It is of the period in which it starts, to the second")
  func edges() throws {
    #expect(try nobody(start: "2026-10-24 23:59").isEmpty)
    #expect(try nobody(start: "2026-10-25 00:00").count == 1)
    #expect(try nobody(start: "2026-11-07 23:59").count == 1)
    #expect(try nobody(start: "2026-11-08 00:00").isEmpty)
  }
}
