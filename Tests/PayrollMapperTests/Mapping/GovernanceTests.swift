import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("Whose clock and whose rules hold, and what is said of the rules themselves")
struct GovernanceTests {
  private static let underCalifornia = "regular 8.00, overtime x1.5 2.00"

  /// Somebody with ten hours in a region CA of the clock of New York.
  private func company() throws -> Company {
    var company = try Company()
    company.data.regions[0].number = company.data.text.add("CA")
    try company.session(company.employee("1"), "2026-10-26 08:00", "2026-10-26 18:00")
    return company
  }

  private func hours(_ company: Company) throws -> String { try company.batch().hours(of: "1") }

  @Test("The employee's own rule set goes before that of exempt people, that before the region's")
  func ruleSets() throws {
    var company = try company()
    #expect(try hours(company) == "regular 10.00", "that of everybody")
    company.policy.ruleSetByRegion = ["CA": "us-ca"]
    #expect(try hours(company) == Self.underCalifornia)
    var profile = EmploymentProfile(id: 31)
    profile.isOvertimeExempt = true
    company.data.employmentProfiles = [profile]
    company.data.employees[0].employmentProfile = RecordIndex(0)
    #expect(try hours(company) == Self.underCalifornia, "no rule set is for exempt people")
    company.policy.exemptRuleSet = "us-flsa"
    #expect(try hours(company) == "regular 10.00")
    company.policy.ruleSetByEmployee = ["1": "us-ca"]
    #expect(try hours(company) == Self.underCalifornia)
  }

  @Test("The home region decides, then the nearest one above that says anything")
  func regions() throws {
    var company = try company()
    // 0 is the home, 2 above it, 3 above that.
    for (id, number) in [(Int64(2), "MID"), (3, "TOP")] {
      var region = RegionRecord(id: id)
      region.number = company.data.text.add(number)
      company.data.regions.append(region)
    }
    company.data.regions[0].parent = RecordIndex(1)
    company.data.regions[1].parent = RecordIndex(2)
    company.policy.ruleSetByRegion = ["TOP": "us-ca"]
    #expect(try hours(company) == Self.underCalifornia)
    company.policy.ruleSetByRegion["MID"] = "us-flsa"
    #expect(try hours(company) == "regular 10.00")
    company.policy.ruleSetByRegion["CA"] = "us-ca"
    #expect(try hours(company) == Self.underCalifornia)
  }

  @Test("The clock is the site's where that is asked for, else the region's, else the company's")
  func clocks() throws {
    var company = try Company()
    company.policy.defaultZone = "Etc/UTC"
    try company.session(company.employee("1"), "2026-10-26 19:00", "2026-10-26 21:00")
    func days() throws -> [String] {
      try company.batch().lines.map { "\($0.workday.description.dropFirst(8)) \($0.seconds / 60)" }
    }
    #expect(try days() == ["26 120"])
    company.data.regions[0].timeZone = .none
    #expect(try days() == ["26 60", "27 60"], "20:00 in New York is midnight in UTC")
    company.data.accounts = [AccountRecord(id: 501)]
    company.data.accounts[0].timeZone = company.data.labels.label("America/New_York")
    company.data.workSessions[0].account = RecordIndex(0)
    #expect(try days() == ["26 60", "27 60"])
    company.policy.zoneSource = .site
    #expect(try days() == ["26 120"])
    // A site without a zone of its own has that of its region.
    var region = RegionRecord(id: 2)
    region.timeZone = company.data.labels.label("America/New_York")
    company.data.regions.append(region)
    company.data.accounts[0].timeZone = .none
    #expect(try days() == ["26 60", "27 60"])
    company.data.accounts[0].region = RecordIndex(1)
    #expect(try days() == ["26 120"])
  }

  @Test("A rule set that ends before the period does is run out; on its last day it is not")
  func runOut() throws {
    let company = try company()
    for (until, isOver) in [("2026-11-06", true), ("2026-11-07", false)] {
      let text = """
        {"id": "ours", "name": "Ours", "extends": "us-flsa", "until": "\(until)", "versions": [
        {"from": "2000-01-01", "rules": []}]}
        """
      let set = try RuleSet.read(
        Array(text.utf8), file: "ours.json", bases: RuleSet.Bases { try? Mappings.ruleSet($0) })
      let batch = try company.batch(by: try company.mapper().governing("1", by: set))
      let found = batch.findings.filter { $0.id == .rulesRunOut }
      #expect(
        found.map(\.message)
          == (isOver
            ? ["The rule set ours holds until 2026-11-06, and the period ends later."] : []))
      #expect(found.allSatisfy { $0.severity == .blocking })
    }
  }

  @Test("A rule set that nobody has is an error that names those there are")
  func unknownRuleSet() throws {
    var company = try company()
    let mapper = try company.mapper()
    company.policy.defaultRuleSet = "us-fla"
    let other = Mapper(
      policy: company.policy, payCodes: mapper.payCodes, ruleSets: mapper.ruleSets)
    #expect(throws: MapperError.unknownRuleSet("us-fla", known: ["us-ca", "us-flsa"])) {
      try company.batch(by: other)
    }
  }

  @Test("A rule set that is not in force on the first day of the period is an error")
  func notInForce() throws {
    var company = try company()
    company.period = "1900-01-07..1900-01-20"
    let date = try #require(CalendarDate("1900-01-07"))
    company.data.workSessions[0].start = try company.instant("1900-01-08 08:00")
    #expect(throws: MapperError.ruleSetNotInForce("us-flsa", date: date)) {
      try company.batch()
    }
  }

  @Test("What is said of a rule set is said once, however many clocks are under it")
  func once() throws {
    var company = try company()
    company.policy.defaultRuleSet = "us-ca"
    var other = RegionRecord(id: 2)
    other.timeZone = company.data.labels.label("America/Chicago")
    company.data.regions.append(other)
    try company.session(company.employee("2"), "2026-10-26 08:00", "2026-10-26 18:00")
    company.data.employees[1].region = RecordIndex(1)
    let findings = try company.batch().findings
    #expect(Set(findings).count == findings.count)
  }

  @Test("Two clocks have two ends of the period, and each is paid to its own")
  func twoClocks() throws {
    var company = try company()
    company.data.workSessions = []
    var other = RegionRecord(id: 2)
    other.timeZone = company.data.labels.label("America/Los_Angeles")
    company.data.regions.append(other)
    company.employee("2")
    company.data.employees[1].region = RecordIndex(1)
    // From 22:00 to 04:00 in New York is from 19:00 to 01:00 in Los Angeles.
    for place in 0...1 {
      try company.session(RecordIndex(place), "2026-11-07 22:00", "2026-11-08 04:00")
    }
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 2.00")
    #expect(batch.hours(of: "2") == "regular 5.00")
    #expect(batch.controls.outsidePeriodSeconds == 5 * 3600)
  }
}
