import LawText
import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("For whom a region that is not there would decide something")
struct RegionGapTests {
  /// A company with the clock of New York, a known region without a zone, and a region 99 that
  /// the snapshot lacks, which is the home of employee 1. Employee 2 lives in the known one.
  private func company() throws -> Company {
    var company = try Company()
    company.policy.defaultZone = "America/New_York"
    company.data.regions[0].timeZone = .none
    company.data.regions[0].number = company.data.text.add("NY")
    var missing = RegionRecord(id: 99)
    missing.isKnown = false
    company.data.regions.append(missing)
    for number in ["1", "2"] {
      try company.session(company.employee(number), "2026-10-26 08:00", "2026-10-26 16:00")
    }
    company.data.employees[0].region = RecordIndex(1)
    return company
  }

  private func found(_ company: Company) throws -> [String] {
    try company.batch().findings.filter { $0.id == .unknownRegion }.map {
      "\($0.severity.name) \($0.subject.record?.description ?? "")"
    }
  }

  private static let home = ["blocking regions/99"]

  @Test("Where nothing goes by region, nothing is missing")
  func nothing() throws {
    #expect(try found(company()).isEmpty)
    var company = try company()
    company.data.employees[0].region = .none
    #expect(try found(company).isEmpty)
  }

  @Test("Rules by region ask for it, unless the employee has a rule set, or is exempt by one")
  func rules() throws {
    var company = try company()
    company.policy.ruleSetByRegion = ["NY": "us-flsa"]
    #expect(try found(company) == Self.home)
    company.policy.ruleSetByEmployee = ["1": "us-flsa"]
    #expect(try found(company).isEmpty)
    company.policy.ruleSetByEmployee = [:]
    company.policy.exemptRuleSet = "us-flsa"
    var profile = EmploymentProfile(id: 31)
    profile.isOvertimeExempt = true
    company.data.employmentProfiles = [profile]
    company.data.employees[0].employmentProfile = RecordIndex(0)
    #expect(try found(company).isEmpty)
    company.data.employmentProfiles[0].isOvertimeExempt = false
    #expect(try found(company) == Self.home)
  }

  @Test("Holiday calendars by region ask for it, whatever rule set somebody has")
  func calendars() throws {
    var company = try company()
    let day = HolidayCalendar.Day(date: try #require(CalendarDate("2026-12-25")), name: "Test")
    company.policy.holidayCalendarByRegion = [
      "NY": HolidayCalendar(
        id: "own", name: "Own", jurisdiction: "", evidence: .company, sources: [], days: [day])
    ]
    company.policy.ruleSetByEmployee = ["1": "us-flsa", "2": "us-flsa"]
    #expect(try found(company) == Self.home)
    company.data.employees[0].region = .none
    #expect(try found(company) == ["warning employees/1"])
  }

  @Test("Clocks ask for it where a region has another zone than the company")
  func clocks() throws {
    var company = try company()
    company.data.regions[0].timeZone = company.data.labels.label("America/New_York")
    #expect(try found(company).isEmpty, "the zone of the company")
    company.data.regions[0].timeZone = company.data.labels.label("America/Chicago")
    #expect(try found(company) == Self.home)
    // Whoever has no home region at all has the clock of the company.
    company.data.employees[0].region = .none
    #expect(try found(company).isEmpty)
  }

  @Test("A known region between decides for those below it, law and clock each by itself")
  func above() throws {
    var company = try company()
    company.policy.ruleSetByRegion = ["NY": "us-flsa", "LI": "us-flsa"]
    company.data.regions[0].parent = RecordIndex(1)
    company.data.employees[0].region = RecordIndex(0)
    #expect(try found(company).isEmpty, "the home has rules, and nobody another clock")
    var below = RegionRecord(id: 3)
    below.number = company.data.text.add("LI")
    below.parent = RecordIndex(1)
    below.timeZone = company.data.labels.label("America/Chicago")
    company.data.regions.append(below)
    #expect(try found(company) == ["warning regions/99"], "now clocks differ, and NY has none")
    #expect(
      try company.batch().findings.first { $0.id == .unknownRegion }?.message
        == "The snapshot lacks this region, which lies above the home of 2 employees, employees/1 "
        + "first: what it decides about law and clock is not known.")
    for place in [0, 1] { company.data.employees[place].region = RecordIndex(2) }
    #expect(try found(company).isEmpty, "law and clock are those of the home")
  }

  @Test("A region that lies below itself is said as such")
  func loop() throws {
    var company = try company()
    company.policy.ruleSetByRegion = ["CA": "us-ca"]
    company.data.regions[1].isKnown = true
    company.data.regions[1].number = company.data.text.add("LOOP")
    company.data.regions[1].parent = RecordIndex(1)
    var other = RegionRecord(id: 5)
    other.number = company.data.text.add("CA")
    company.data.regions.append(other)
    let finding = try #require(
      try company.batch().findings.first { $0.id == .unknownRegion })
    #expect(finding.severity == .warning)
    #expect(
      finding.message.hasPrefix(
        "This region lies below itself, and it lies above the home of 1 employee, employees/1: "))
  }

  @Test("The words count the people and name the first in the order of their numbers")
  func words() throws {
    var company = try company()
    company.policy.ruleSetByRegion = ["NY": "us-flsa"]
    #expect(
      try company.batch().findings.map(\.message) == [
        "The snapshot lacks this region, which is the home of 1 employee, employees/1: nobody can "
          + "say whose law and whose clock hold."
      ])
    company.data.employees[0].region = .none
    company.data.employees[1].region = .none
    company.data.employees[0].number = company.data.text.add("3")
    #expect(
      try company.batch().findings.map(\.message) == [
        "2 employees, employees/2 first, without a home region, while rules go by region: those "
          + "for everybody else hold."
      ])
  }
}
