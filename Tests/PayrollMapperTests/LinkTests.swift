import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("Records that point to what the snapshot lacks")
struct LinkTests {
  private func company() throws -> Company {
    var company = try Company()
    company.policy.defaultZone = "America/New_York"
    let guardian = company.employee("1")
    try company.session(guardian, "2026-10-26 08:00", "2026-10-26 16:00")
    return company
  }

  private func stub(of id: Int64) -> RegionRecord {
    var region = RegionRecord(id: id)
    region.isKnown = false
    return region
  }

  // MARK: Regions

  @Test("A home region that is not there is blocking where rules go by region")
  func unknownRegion() throws {
    var company = try company()
    company.data.regions[0].number = company.data.text.add("CA")
    company.data.regions.append(stub(of: 99))
    company.policy.ruleSetByRegion = ["CA": "us-ca"]
    for number in ["2", "3"] {
      try company.session(company.employee(number), "2026-10-26 08:00", "2026-10-26 16:00")
    }
    for place in 1...2 { company.data.employees[place].region = RecordIndex(1) }
    let batch = try company.batch()
    #expect(batch.kinds == ["blocking unknown-region"])
    #expect(batch.findings[0].subject.record?.description == "regions/99")
    #expect(batch.findings[0].message.contains("the home of 2 employees, employees/2 first"))
    company.policy.ruleSetByEmployee = ["2": "us-flsa", "3": "us-flsa"]
    #expect(try company.batch().kinds.isEmpty)
  }

  @Test("Without rules by region and other clocks, regions decide nothing")
  func regionsDecideNothing() throws {
    var company = try company()
    company.data.regions.append(stub(of: 99))
    company.data.employees[0].region = RecordIndex(1)
    #expect(try company.batch().kinds.isEmpty)
    company.data.regions[0].timeZone = company.data.labels.label("America/Chicago")
    #expect(try company.batch().kinds == ["blocking unknown-region"])
  }

  @Test("Somebody without a home region is a warning where rules go by region")
  func noRegion() throws {
    var company = try company()
    company.data.employees[0].region = .none
    #expect(try company.batch().kinds.isEmpty)
    company.data.regions[0].number = company.data.text.add("CA")
    company.policy.ruleSetByRegion = ["CA": "us-ca"]
    let batch = try company.batch()
    #expect(batch.kinds == ["warning unknown-region"])
    #expect(batch.findings[0].subject.record?.description == "employees/1")
  }

  @Test("A region above that is not there is a warning, as long as no nearer one decides")
  func unknownParent() throws {
    var company = try company()
    company.data.regions[0].number = company.data.text.add("NYC")
    company.data.regions.append(stub(of: 99))
    company.data.regions[0].parent = RecordIndex(1)
    var other = RegionRecord(id: 2)
    other.number = company.data.text.add("CA")
    company.data.regions.append(other)
    company.policy.ruleSetByRegion = ["CA": "us-ca"]
    #expect(try company.batch().kinds == ["warning unknown-region"])
    company.policy.ruleSetByRegion["NYC"] = "us-flsa"
    #expect(try company.batch().kinds.isEmpty)
  }

  // MARK: Positions, sites and shifts

  @Test("A position that is not there is named once, with its sessions")
  func unknownPosition() throws {
    var company = try company()
    var post = PositionRecord(id: 777)
    post.isKnown = false
    company.data.positions = [post]
    company.data.workSessions[0].position = RecordIndex(0)
    company.data.absentKinds = [.position]
    #expect(try company.batch().kinds.isEmpty, "a resource that is not there is not a record")
    company.data.absentKinds = []
    #expect(try company.batch().kinds == ["warning unknown-position"], "an empty list is a list")
    company.data.positions.append(PositionRecord(id: 778))
    try company.session(RecordIndex(0), "2026-10-27 08:00", "2026-10-27 16:00") {
      $0.position = RecordIndex(0)
    }
    try company.session(RecordIndex(0), "2026-10-28 08:00", "2026-10-28 16:00") {
      $0.position = RecordIndex(1)
    }
    let batch = try company.batch()
    #expect(batch.kinds == ["warning unknown-position"])
    #expect(batch.findings[0].subject.record?.description == "positions/777")
    #expect(batch.findings[0].message.contains("2 records of the period"))
  }

  @Test("A position on a session outside of the period, or on one that is not paid, is no finding")
  func positionElsewhere() throws {
    var company = try company()
    var post = PositionRecord(id: 777)
    post.isKnown = false
    company.data.positions = [post, PositionRecord(id: 778)]
    try company.session(RecordIndex(0), "2026-11-12 08:00", "2026-11-12 16:00") {
      $0.position = RecordIndex(0)
    }
    try company.session(RecordIndex(0), "2026-10-28 08:00", "2026-10-28 16:00") {
      $0.position = RecordIndex(0)
      $0.traits.insert(.isNotPayable)
    }
    #expect(try company.batch().kinds == ["note not-payable"])
  }

  @Test("The position and the site of a shift are looked at too; sites only where they decide")
  func shiftLinks() throws {
    var company = try company()
    var post = PositionRecord(id: 777)
    post.isKnown = false
    company.data.positions = [post, PositionRecord(id: 778)]
    var site = AccountRecord(id: 501)
    site.isKnown = false
    company.data.accounts = [site, AccountRecord(id: 502)]
    let shift = try company.shift(RecordIndex(0), "2026-10-26 08:00", "2026-10-26 16:00") {
      $0.position = RecordIndex(0)
      $0.account = RecordIndex(0)
    }
    company.data.workSessions[0].shift = shift
    #expect(try company.batch().kinds == ["warning unknown-position"])
    company.data.accounts[1].payRate = 200_000
    #expect(
      try company.batch().kinds == ["warning unknown-position", "warning unknown-site"])
  }

  @Test("A shift that is not there is a warning, unless its approval is what is waited for")
  func unknownShift() throws {
    var company = try company()
    try company.shift(RecordIndex(0), "2026-10-26 08:00", "2026-10-26 16:00")
    var missing = Shift(id: 61_044)
    missing.isKnown = false
    company.data.shifts.append(missing)
    company.data.workSessions[0].shift = RecordIndex(1)
    #expect(try company.batch().kinds == ["warning unknown-shift"])
    company.policy.approval = .shift
    #expect(try company.batch().kinds == ["blocking not-approved"])
  }

  // MARK: Profiles and pay codes

  @Test("Links between employees and profiles that disagree are blocking")
  func profiles() throws {
    var company = try company()
    company.employee("2")
    var exempt = EmploymentProfile(id: 31)
    exempt.employee = RecordIndex(0)
    exempt.isOvertimeExempt = true
    var hourly = EmploymentProfile(id: 32)
    hourly.employee = RecordIndex(0)
    company.data.employmentProfiles = [exempt, hourly]
    #expect(try company.batch().kinds == ["blocking profile-link-differs"])
    company.data.employees[0].employmentProfile = RecordIndex(1)
    #expect(try company.batch().kinds.isEmpty, "an older profile of the same employee")
    company.data.employmentProfiles[1].employee = RecordIndex(1)
    #expect(try company.batch().kinds == ["blocking profile-link-differs"])
    company.data.employmentProfiles[0].employee = RecordIndex(1)
    #expect(try company.batch().kinds == ["blocking profile-link-differs"], "somebody else's")
    company.data.employmentProfiles[1].employee = .none
    #expect(try company.batch().kinds.isEmpty, "a profile that names nobody")
  }

  @Test("A profile that is not there is a warning")
  func unknownProfile() throws {
    var company = try company()
    var missing = EmploymentProfile(id: 31)
    missing.isKnown = false
    company.data.employmentProfiles = [missing]
    company.data.employees[0].employmentProfile = RecordIndex(0)
    company.data.absentKinds = [.employmentProfile]
    #expect(try company.batch().kinds.isEmpty)
    company.data.absentKinds = []
    company.data.employmentProfiles.append(EmploymentProfile(id: 32))
    #expect(try company.batch().kinds == ["warning unknown-profile"])
  }

  @Test("A number that is no pay code is a warning where it would be work like any other")
  func unknownPayCode() throws {
    var company = try company()
    company.payCodes = "payCode,bucket\n*,regular\n"
    company.data.workSessions[0].payCode = company.data.labels.label("44")
    #expect(try company.batch().kinds.isEmpty, "no list of pay codes")
    company.data.payCodes = [PayCodeRecord(id: 7)]
    company.data.payCodes[0].code = company.data.labels.label("REG")
    #expect(try company.batch().kinds == ["warning unknown-pay-code"])
    company.data.payCodes[0].code = company.data.labels.label("44")
    #expect(try company.batch().kinds.isEmpty, "the code itself is a number")
    company.data.payCodes[0].code = company.data.labels.label("REG")
    company.payCodes = "payCode,bucket\n44,regular\n*,regular\n"
    #expect(try company.batch().kinds.isEmpty, "a row of its own")
  }
}
