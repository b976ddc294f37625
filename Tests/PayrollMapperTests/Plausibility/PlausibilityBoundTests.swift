import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Where a day, a week and a duty begin to be implausible")
struct PlausibilityBoundTests {
  /// A guard with sessions, and limits of which one is set: days, weeks or duties.
  private func company(
    _ sessions: [(String, String)], _ limit: WritableKeyPath<PlausibilityLimits, Int64?>,
    hours: Int64
  ) throws -> Company {
    var company = try Company()
    company.policy.longestSessionSeconds = 90 * 3600
    company.policy.plausibility = .off
    company.policy.plausibility[keyPath: limit] = hours * 3600
    company.data.coverage =
      try #require(CalendarDate("2026-10-11"))...(try #require(CalendarDate("2026-11-21")))
    let guardOne = company.employee("1")
    for (start, end) in sessions { try company.session(guardOne, start, end) }
    return company
  }

  private func messages(_ company: Company) throws -> [String] {
    try company.batch().findings.filter { $0.id.name.hasPrefix("implausible") }.map {
      "\($0.severity.name) \($0.subject.date?.description ?? "-") \($0.message)"
    }
  }

  // MARK: Days

  @Test("The day has the limit to the second, over all of its sessions, without breaks and gaps")
  func day() throws {
    let two = [
      ("2026-10-26 00:00", "2026-10-26 04:00"), ("2026-10-26 12:00", "2026-10-26 18:00"),
    ]
    var company = try company(two, \.daySeconds, hours: 10)
    #expect(try messages(company).isEmpty)
    company.data.workSessions[1].duration += 1
    let found = try company.batch().findings
    #expect(found.map(\.id) == [.implausibleDay] && found[0].severity == .warning)
    #expect(found[0].subject.record?.description == "employees/1")
    #expect(found[0].subject.employee == "1")
    #expect(
      try messages(company) == [
        "warning 2026-10-26 10.00 hours are worked on a workday, more than 10.00."
      ])
    try company.pause("2026-10-26 13:00", "2026-10-26 13:30")
    #expect(try messages(company).isEmpty)
  }

  @Test("A night counts for each of its workdays what lies in it")
  func night() throws {
    let night = [("2026-10-26 16:00", "2026-10-27 08:00")]
    #expect(try messages(company(night, \.daySeconds, hours: 8)).isEmpty)
    #expect(
      try messages(company(night, \.daySeconds, hours: 7)) == [
        "warning 2026-10-26 8.00 hours are worked on a workday, more than 7.00; 2 days in all, this "
          + "one the longest."
      ])
  }

  @Test("The longest day is named, the first of two that are alike, and days beside the period not")
  func worstDay() throws {
    let days = [
      ("2026-10-24 08:00", "2026-10-24 23:00"), ("2026-10-25 08:00", "2026-10-25 17:00"),
      ("2026-10-28 08:00", "2026-10-28 20:00"), ("2026-11-07 08:00", "2026-11-07 20:00"),
      ("2026-11-08 08:00", "2026-11-08 23:00"),
    ]
    #expect(
      try messages(company(days, \.daySeconds, hours: 8)) == [
        "warning 2026-10-28 12.00 hours are worked on a workday, more than 8.00; 3 days in all, "
          + "this one the longest."
      ])
  }

  @Test("Of days that were approved and others, the others are said")
  func approvedAndOthers() throws {
    let days = [
      ("2026-10-26 08:00", "2026-10-26 22:00"), ("2026-10-27 08:00", "2026-10-27 20:00"),
    ]
    var company = try company(days, \.daySeconds, hours: 8)
    company.data.workSessions[0].status = .approved
    #expect(
      try messages(company) == [
        "warning 2026-10-27 12.00 hours are worked on a workday, more than 8.00."
      ])
    company.data.workSessions[1].status = .approved
    #expect(
      try messages(company) == [
        "note 2026-10-26 14.00 hours are worked on a workday, more than 8.00; 2 days in all, this "
          + "one the longest, all of it approved."
      ])
  }

  @Test("A session is approved by itself or by its shift; a shift that is only planned does not")
  func approval() throws {
    for (status, approved, isApproved) in [
      (Shift.Status.approved, Int32(-1), true), (.active, -1, false), (.active, 36_000, true),
    ] {
      var company = try company(
        [("2026-10-26 08:00", "2026-10-26 18:00")], \.daySeconds, hours: 8)
      company.data.workSessions[0].shift = try company.shift(
        RecordIndex(0), "2026-10-26 08:00", "2026-10-26 18:00"
      ) { ($0.status, $0.approvedSeconds) = (status, approved) }
      #expect(try messages(company).first?.hasPrefix(isApproved ? "note" : "warning") == true)
    }
  }

  @Test("Approved hours that nobody clocked are approved")
  func approvedAlone() throws {
    var company = try company([], \.daySeconds, hours: 8)
    company.policy.payBasis = .approved
    try company.shift(RecordIndex(0), "2026-10-26 08:00", "2026-10-26 20:00") {
      $0.approvedSeconds = 12 * 3600
    }
    #expect(try messages(company).map { $0.prefix(4) } == ["note"])
  }

  @Test("What touches the day and lies in another does not take its approval away")
  func neighbours() throws {
    var company = try company(
      [
        ("2026-10-25 20:00", "2026-10-26 00:00"), ("2026-10-26 00:00", "2026-10-26 12:00"),
        ("2026-10-27 00:00", "2026-10-27 04:00"),
      ], \.daySeconds, hours: 8)
    company.data.workSessions[1].status = .approved
    #expect(try messages(company).map { $0.prefix(4) } == ["note"])
  }

  // MARK: Weeks

  @Test("Weeks that have a day of the period are looked at whole, others not")
  func weeks() throws {
    // The period begins and ends within workweeks, which begin on Sundays.
    var company = try company(
      [
        ("2026-10-24 08:00", "2026-10-24 20:00"), ("2026-10-25 00:00", "2026-10-25 12:00"),
        ("2026-11-07 00:00", "2026-11-07 10:00"), ("2026-11-08 00:00", "2026-11-08 11:00"),
        ("2026-10-31 00:00", "2026-10-31 08:00"),
      ], \.weekSeconds, hours: 19)
    company.period = "2026-10-27..2026-11-05"
    #expect(
      try messages(company) == [
        "warning 2026-10-25 20.00 hours are worked in the workweek that begins on this date, more "
          + "than 19.00."
      ])
    company.policy.plausibility.weekSeconds = 20 * 3600
    #expect(try messages(company).isEmpty)
    company.policy.plausibility.weekSeconds = 9 * 3600
    #expect(
      try messages(company) == [
        "warning 2026-10-25 20.00 hours are worked in the workweek that begins on this date, more "
          + "than 9.00; 2 weeks in all, this one the longest."
      ])
  }

  @Test("The workweek is that of the company")
  func ownWeek() throws {
    var company = try company(
      [("2026-10-25 08:00", "2026-10-25 16:00"), ("2026-10-26 08:00", "2026-10-26 16:00")],
      \.weekSeconds, hours: 12)
    #expect(try messages(company).count == 1)
    company.policy.workweek = Workweek(start: .monday)
    #expect(try messages(company).isEmpty)
  }

  @Test("A week is approved where all of its sessions are")
  func approvedWeek() throws {
    var company = try company(
      [("2026-10-26 08:00", "2026-10-26 16:00"), ("2026-10-30 08:00", "2026-10-30 16:00")],
      \.weekSeconds, hours: 12)
    company.data.workSessions[0].status = .approved
    #expect(try messages(company).map { $0.prefix(4) } == ["warn"])
    company.data.workSessions[1].status = .approved
    #expect(try messages(company).map { $0.prefix(4) } == ["note"])
  }

  // MARK: Duties

  @Test(
    "A duty runs from the first work to the last; a pause of the rest ends it, one less does not",
    arguments: [
      ("2026-10-26 20:00", Int64(0), ["warning 2026-10-26 16.00"]), ("2026-10-26 20:00", 1, []),
      ("2026-10-26 22:00", 0, ["warning 2026-10-26 18.00"]),
    ] as [(String, Int64, [String])])
  func duty(end: String, rest: Int64, found: [String]) throws {
    var company = try company(
      [("2026-10-26 04:00", "2026-10-26 08:00"), ("2026-10-26 16:00", end)], \.dutySeconds,
      hours: 15)
    // The pause is of eight hours.
    company.policy.plausibility.restSeconds = 8 * 3600 + 1 - rest
    #expect(
      try messages(company).map { $0.split(separator: " ").prefix(3).joined(separator: " ") }
        == found)
  }

  @Test("A duty is as long as the limit to the second, and says the pause that would end it")
  func dutyWords() throws {
    var company = try company(
      [("2026-10-26 04:00", "2026-10-26 19:00")], \.dutySeconds, hours: 15)
    #expect(try messages(company).isEmpty)
    company.data.workSessions[0].duration += 36
    #expect(
      try messages(company) == [
        "warning 2026-10-26 15.01 hours pass on duty without a pause of 6.00, more than 15.00."
      ])
  }

  @Test("A duty that reaches into the period counts whole, on the date that it begins")
  func dutyAtTheEdge() throws {
    let duties = [
      ("2026-10-24 08:00", "2026-10-25 00:01"), ("2026-11-07 23:59", "2026-11-08 18:00"),
    ]
    #expect(
      try messages(company(duties, \.dutySeconds, hours: 12)) == [
        "warning 2026-11-07 18.02 hours pass on duty without a pause of 6.00, more than 12.00; 2 "
          + "such duties in all, this one the longest."
      ])
    let beside = [
      ("2026-10-24 08:00", "2026-10-25 00:00"), ("2026-11-08 00:00", "2026-11-08 18:00"),
      ("2026-10-28 08:00", "2026-10-28 09:00"),
    ]
    #expect(try messages(company(beside, \.dutySeconds, hours: 12)).isEmpty)
  }

  @Test("Limits that are off look at nothing")
  func off() throws {
    var company = try company(
      [("2026-10-26 00:00", "2026-10-29 16:00")], \.daySeconds, hours: 8)
    company.policy.plausibility = .off
    #expect(try messages(company).isEmpty)
  }
}
