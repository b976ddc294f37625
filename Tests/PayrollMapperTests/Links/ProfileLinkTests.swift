import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Employees, their employment profiles, and pay codes that are numbers")
struct ProfileLinkTests {
  /// Two guards with work, and profiles 31, 32, … each naming an employee by place, or nobody.
  private func company(_ owners: [Int?], links: [Int?] = [nil, nil]) throws -> Company {
    var company = try Company()
    for (place, number) in ["1", "2"].enumerated() {
      let person = company.employee(number)
      try company.session(person, "2026-10-26 08:00", "2026-10-26 16:00")
      company.data.employees[place].employmentProfile =
        links[place].map { RecordIndex($0) } ?? .none
    }
    for (index, owner) in owners.enumerated() {
      var profile = EmploymentProfile(id: Int64(31 + index))
      if let owner { profile.employee = RecordIndex(owner) }
      company.data.employmentProfiles.append(profile)
    }
    return company
  }

  private func messages(_ company: Company) throws -> [String] {
    try company.batch().findings.map(\.message)
  }

  @Test("Each way in which the links disagree is said in its own words, with the profiles")
  func words() throws {
    var several = try company([0, 0, 1])
    several.data.employmentProfiles[1].isOvertimeExempt = true
    #expect(
      try messages(several) == [
        "Several employment profiles name the employee, who names none (employment-profiles/31, "
          + "employment-profiles/32), so nobody can say which salary, exemption and rate hold."
      ])
    var other = try company([0, nil], links: [1, nil])
    other.data.employmentProfiles[0].hourlyRate = 200_000
    let finding = try #require(try other.batch().findings.first)
    #expect(
      finding.message
        == "The employee names another employment profile than the one that names the employee "
        + "(employment-profiles/32, employment-profiles/31), so nobody can say which salary, "
        + "exemption and rate hold.")
    #expect(finding.subject.employee == "1")
    #expect(
      try messages(company([1], links: [0, nil])) == [
        "The employee names an employment profile of somebody else (employment-profiles/31), so "
          + "nobody can say which salary, exemption and rate hold."
      ])
  }

  @Test("At most five profiles are named")
  func fiveAreNamed() throws {
    var company = try company([0, 0, 0, 0, 0, 0, 0])
    for place in 0..<7 { company.data.employmentProfiles[place].hourlyRate = Int32(place) }
    let message = try #require(try messages(company).first)
    #expect(message.contains("employment-profiles/35)") && !message.contains("/36"))
  }

  @Test("Links that go together are no finding")
  func together() throws {
    #expect(try messages(company([0, 1])).isEmpty, "profiles that name those who name none")
    #expect(try messages(company([0, 1], links: [0, 1])).isEmpty)
    #expect(try messages(company([0, 0], links: [1, nil])).isEmpty, "an older one")
    #expect(try messages(company([nil], links: [0, nil])).isEmpty)
  }

  @Test(
    "Another profile matters where it says another salary, exemption, rate or pay code",
    arguments: [0, 1, 2, 3, 4])
  func terms(which: Int) throws {
    var company = try company([0, nil], links: [1, nil])
    let label = company.data.labels.label("ARM")
    switch which {
    case 1: company.data.employmentProfiles[0].isOvertimeExempt = true
    case 2: company.data.employmentProfiles[0].isSalaried = true
    case 3: company.data.employmentProfiles[0].hourlyRate = 1
    case 4: company.data.employmentProfiles[0].payCode = label
    // When somebody came and left does not say how hours are paid.
    default: company.data.employmentProfiles[0].employmentDate = CalendarDate("2020-01-01")
    }
    #expect(
      try company.batch().kinds == (which == 0 ? [] : ["blocking profile-link-differs"]))
  }

  @Test("A profile of somebody whom the snapshot lacks is nobody else's")
  func ownerUnknown() throws {
    var company = try company([2], links: [0, nil])
    var stub = EmployeeRecord(id: 99)
    stub.isKnown = false
    company.data.employees.append(stub)
    #expect(try company.batch().kinds.isEmpty)
    company.data.employees[2].isKnown = true
    #expect(try company.batch().kinds == ["blocking profile-link-differs"])
  }

  @Test(
    "Profiles that are not there are one warning with the first; a snapshot without any is none")
  func missing() throws {
    var company = try company([nil, nil, nil], links: [1, 0])
    for place in [0, 1] { company.data.employmentProfiles[place].isKnown = false }
    let findings = try company.batch().findings
    #expect(findings.map(\.id) == [.unknownProfile])
    #expect(findings[0].subject.employee == "1")
    #expect(
      findings[0].message
        == "2 employees, this one first, name an employment profile that the snapshot lacks, as "
        + "employment-profiles/32: salary, exemption and rate are not known.")
    company.data.employees[0].employmentProfile = RecordIndex(2)
    #expect(
      try messages(company) == [
        "The employee names an employment profile that the snapshot lacks, as "
          + "employment-profiles/31: salary, exemption and rate are not known."
      ])
    company.data.absentKinds = [.employmentProfile]
    #expect(try company.batch().kinds.isEmpty)
  }

  @Test("Only people with time near the period are looked at")
  func idle() throws {
    var company = try company([0, 0, 1])
    company.data.workSessions.removeFirst()
    #expect(try company.batch().kinds.isEmpty)
  }

  // MARK: Pay codes

  /// A session of a code, beside a list of pay codes and a mapping of everything to work.
  private func coded(_ code: String, listed: String = "REG") throws -> Company {
    var company = try company([])
    company.payCodes = "payCode,bucket\n*,regular\n"
    var record = PayCodeRecord(id: 44)
    record.code = company.data.labels.label(listed)
    company.data.payCodes = [record]
    company.data.workSessions[1].payCode = company.data.labels.label(code)
    return company
  }

  @Test(
    "A number is of digits alone",
    arguments: [
      ("44", true), ("0", true), ("007", true), ("4A", false), ("4.4", false), ("-4", false),
      (" 44", false), ("", false), ("٤٤", false),
    ] as [(String, Bool)])
  func numbers(code: String, isNumber: Bool) throws {
    #expect(
      try coded(code).batch().kinds == (isNumber ? ["warning unknown-pay-code"] : []))
  }

  @Test("The code that decides is looked at: the session's own, else its shift's")
  func codeOfShift() throws {
    var company = try coded("")
    let label = company.data.labels.label("44")
    company.data.workSessions[1].shift = try company.shift(
      RecordIndex(1), "2026-10-26 08:00", "2026-10-26 16:00"
    ) { $0.payCode = label }
    #expect(try company.batch().kinds == ["warning unknown-pay-code"])
    company.data.workSessions[1].payCode = company.data.labels.label("REG")
    #expect(try company.batch().kinds.isEmpty)
  }

  @Test("Sessions of one code are one finding, each code has its own")
  func counts() throws {
    var company = try coded("44")
    company.data.workSessions[0].payCode = company.data.labels.label("44")
    try company.session(RecordIndex(0), "2026-10-27 08:00", "2026-10-27 16:00", code: "45")
    try company.session(RecordIndex(0), "2026-11-20 08:00", "2026-11-20 16:00", code: "46")
    try company.session(RecordIndex(0), "2026-10-28 08:00", "2026-10-28 16:00", code: "47") {
      $0.status = .cancelled
    }
    let findings = try company.batch().findings.filter { $0.id == .unknownPayCode }
    #expect(
      findings.map { $0.subject.record?.description } == [
        "work-sessions/1000", "work-sessions/1002",
      ])
    #expect(
      findings[0].sentences
        == "2 sessions, this one first, have 44 as pay code, which is neither the number of a pay "
        + "code nor in the mapping: it is taken for what every other code is. Pull the pay codes "
        + "again, or add a row for 44 to the pay-code mapping.")
    #expect(findings[1].message.hasPrefix("The session has 45 as pay code"))
  }
}
