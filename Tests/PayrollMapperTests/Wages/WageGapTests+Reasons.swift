import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules
import WageRules

@Suite("Which weeks a gap leaves without a figure, and what is said")
struct WageGapTestsReasons {
  /// The first dates of the weeks of employee 1 that have a figure.
  private func figures(_ change: (inout Company, RecordIndex) throws -> Void) throws -> [String] {
    var company = try Wages.company()
    let guardOne = company.employee("1")
    try company.days(guardOne, ["2026-10-27", "2026-11-04"], hours: 8, rate: 10)
    try change(&company, guardOne)
    return try company.batch().wages.map(\.first.description)
  }

  @Test(
    "An open session keeps the week of its date waiting, and the next one on its last day",
    arguments: [
      ("2026-10-24 22:00", ["2026-11-01"]), ("2026-10-25 08:00", ["2026-11-01"]),
      ("2026-10-30 22:00", ["2026-11-01"]), ("2026-10-31 22:00", []),
      ("2026-11-01 08:00", ["2026-10-25"]), ("2026-11-07 22:00", ["2026-10-25"]),
    ])
  func openSession(start: String, weeks: [String]) throws {
    let found = try figures { company, guardOne in
      try company.session(guardOne, start, nil)
    }
    #expect(found == weeks)
  }

  @Test("Where weeks end in the morning, a session of that morning is of the week before too")
  func weekEndsInTheMorning() throws {
    let morning = try #require(TimeOfDay("05:00"))
    for (start, weeks) in [("2026-11-01 03:00", [String]()), ("2026-11-02 03:00", ["2026-10-25"])] {
      let found = try figures { company, guardOne in
        company.policy.workweek = Workweek(
          start: .sunday, startTime: morning, workdayStart: morning)
        try company.session(guardOne, start, nil)
      }
      #expect(found == weeks)
    }
  }

  @Test("Warnings, notes and the findings about others hold no week")
  func harmless() throws {
    let found = try figures { company, guardOne in
      company.data.workSessions[0].traits.insert(.wasClockedOutBySystem)
      try company.session(guardOne, "2026-10-28 08:00", "2026-10-28 08:00")
      let other = company.employee("2")
      try company.session(other, "2026-10-28 08:00", nil)
      company.policy.plausibility = PlausibilityLimits()
    }
    #expect(found == ["2026-10-25", "2026-11-01"])
  }

  @Test("A blocking finding about the person and no date may concern every week")
  func withoutDate() throws {
    let found = try figures { company, guardOne in
      try company.session(guardOne, "2026-10-28 08:00", "2026-10-28 16:00") {
        $0.traits.insert(.hasNoStart)
      }
    }
    #expect(found.isEmpty)
  }

  @Test("An hour without a rate leaves its own week without a figure, not the others")
  func noRate() throws {
    let found = try figures { company, guardOne in
      try company.session(guardOne, "2026-11-05 08:00", "2026-11-05 09:00")
    }
    #expect(found == ["2026-10-25"])
  }

  @Test("An hour without a rate before the period counts in the week that ends in it")
  func noRateBeforeThePeriod() throws {
    let found = try figures { company, guardOne in
      company.period = "2026-10-29..2026-11-07"
      try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 09:00")
    }
    #expect(found == ["2026-11-01"])
  }

  @Test(
    "Somebody on a salary gets a note and the advice to reckon from it, whatever else is missing",
    arguments: [true, false])
  func salaried(hasRate: Bool) throws {
    var company = try Wages.company()
    let guardOne = company.employee("1")
    var profile = EmploymentProfile(id: 1)
    profile.isSalaried = true
    company.data.employmentProfiles.append(profile)
    company.data.employees[0].employmentProfile = RecordIndex(0)
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") {
      if hasRate { $0.payRate = 100_000 }
    }
    let finding = try #require(
      try company.batch().findings.first { $0.id == .noRegularRate })
    #expect(finding.severity == .note)
    #expect(
      finding.advice
        == "Write the salary into the file of regularRate.salaries, or reckon the regular rate in payroll."
    )
    #expect(finding.subject.date?.description == "2026-10-25")
    #expect(finding.subject.employee == "1")
  }

  @Test("Each gap has its advice")
  func advice() throws {
    var company = try Wages.company()
    company.data.coverage = try Company.dates("2026-10-25..2026-11-06")
    let unrated = company.employee("1")
    try company.days(unrated, [Wages.week[1]], hours: 8)
    let open = company.employee("2")
    try company.session(open, "2026-10-28 08:00", nil)
    try company.days(open, [Wages.week[1]], hours: 8, rate: 10)
    let cut = company.employee("3")
    try company.days(cut, ["2026-11-02"], hours: 8, rate: 10)
    let found = try company.batch().findings.filter { $0.id == .noRegularRate }
    #expect(
      found.map { "\($0.subject.employee ?? "") \($0.advice)" } == [
        "1 Give the hours a rate in TrackTik, or set rates.default.",
        "2 Resolve that finding first.", "3 Pull the whole workweek.",
      ])
  }
}
