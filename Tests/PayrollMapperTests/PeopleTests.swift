import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("People who cannot be paid as they are")
struct PeopleTests {
  @Test("Without an employee number nobody is in the files, and the hours are shown as held")
  func noNumber() throws {
    var company = try Company()
    let nobody = company.employee(nil)
    try company.session(nobody, "2026-10-26 08:00", "2026-10-26 16:00")
    let batch = try company.batch()
    #expect(batch.kinds == ["blocking employee-without-number"])
    #expect(batch.employees.map(\.held) == [.employeeWithoutNumber])
    #expect(batch.controls.heldSeconds == 8 * 3600)
    #expect(batch.fates == ["held:employee-without-number": 1])
  }

  @Test("Two people with one number are both held")
  func duplicates() throws {
    var company = try Company()
    for _ in 0..<2 {
      let twin = company.employee("007")
      try company.session(twin, "2026-10-26 08:00", "2026-10-26 16:00")
    }
    let other = company.employee("8")
    try company.session(other, "2026-10-26 08:00", "2026-10-26 16:00")
    let batch = try company.batch()
    #expect(
      batch.kinds == [
        "blocking duplicate-employee-number", "blocking duplicate-employee-number",
      ])
    #expect(batch.employees.filter { $0.held == nil }.count == 1)
  }

  @Test("Somebody with the same number and no time disturbs nobody")
  func idleDuplicate() throws {
    var company = try Company()
    let guardOne = company.employee("007")
    company.employee("007")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
    #expect(try company.batch().kinds.isEmpty)
  }

  @Test("Sessions of an employee whom the snapshot does not hold wait")
  func unknown() throws {
    var company = try Company()
    let stranger = company.employee(nil, id: 4711)
    company.data.employees[0].isKnown = false
    try company.session(stranger, "2026-10-26 08:00", "2026-10-26 16:00")
    try company.session(stranger, "2026-08-26 08:00", "2026-08-26 16:00")
    let batch = try company.batch()
    #expect(batch.kinds == ["blocking unknown-employee"])
    #expect(batch.findings[0].subject.record?.description == "employees/4711")
    #expect(batch.fates == ["held:unknown-employee": 1, "outside-period": 1])
  }

  @Test("A session of nobody waits")
  func ownerless() throws {
    var company = try Company()
    try company.session(.none, "2026-10-26 08:00", "2026-10-26 16:00")
    let batch = try company.batch()
    #expect(batch.kinds == ["blocking session-without-employee"])
    #expect(batch.fates == ["held:session-without-employee": 1])
  }

  @Test("Without a zone, or with an unusable one, nobody can say when a day ends")
  func noZone() throws {
    for label in ["", "EST", "Mars/Olympus", "../../etc/passwd"] {
      var company = try Company()
      company.data.regions[0].timeZone = company.data.labels.label(label)
      let guardOne = company.employee("1")
      try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
      let batch = try company.batch()
      #expect(batch.kinds == ["blocking no-time-zone"])
      #expect(batch.fates == ["held:no-time-zone": 1])
    }
  }

  @Test("A zone that is none is quoted once for its region, whoever lives there")
  func wrongZone() throws {
    var company = try Company()
    company.data.regions[0].timeZone = company.data.labels.label("America/New York")
    for number in ["1", "2", "3"] {
      let person = company.employee(number)
      try company.session(person, "2026-10-26 08:00", "2026-10-26 16:00")
    }
    let batch = try company.batch()
    #expect(batch.kinds == ["blocking no-time-zone"])
    let finding = try #require(batch.findings.first)
    #expect(finding.subject.record?.description == "regions/\(company.data.regions[0].id)")
    #expect(finding.message.contains("\"America/New York\"") && finding.message.contains("3 emp"))
    #expect(finding.advice.contains("America/New_York"))
    #expect(batch.fates == ["held:no-time-zone": 3])
  }

  @Test("Two regions with wrong zones, and somebody without any, are three findings")
  func wrongZones() throws {
    var company = try Company()
    company.data.regions[0].timeZone = company.data.labels.label("EST")
    var other = RegionRecord(id: 9)
    other.timeZone = company.data.labels.label("Eastern Standard Time")
    company.data.regions.append(other)
    for (index, region) in [RecordIndex(0), RecordIndex(1), .none].enumerated() {
      let person = company.employee("\(index)")
      company.data.employees[index].region = region
      try company.session(person, "2026-10-26 08:00", "2026-10-26 16:00")
    }
    let findings = try company.batch().findings.filter { $0.id == .noTimeZone }
    #expect(findings.count == 3)
    #expect(findings.filter { $0.advice.contains("write America/New_York") }.count == 2)
    #expect(findings.contains { $0.subject.employee == "2" && $0.message.contains("No time zone") })
  }

  @Test("Without a rule set for the region, the employee waits")
  func noRules() throws {
    var company = try Company()
    company.policy.defaultRuleSet = nil
    company.policy.ruleSetByRegion = ["elsewhere": "us-ca"]
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
    #expect(try company.batch().kinds == ["blocking no-rule-set", "blocking unused-key"])
  }

  @Test("A region without zone and rules has those of the region above it, and no loop hangs")
  func regionTree() throws {
    var company = try Company(ruleSet: "us-flsa")
    company.data.regions[0].number = company.data.text.add("CA")
    var child = RegionRecord(id: 2)
    child.parent = RecordIndex(0)
    company.data.regions.append(child)
    var loop = RegionRecord(id: 3)
    loop.parent = RecordIndex(2)
    company.data.regions.append(loop)
    company.policy.ruleSetByRegion = ["CA": "us-ca"]
    let guardOne = company.employee("1")
    company.data.employees[0].region = RecordIndex(1)
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 18:00")
    let lost = company.employee("2")
    company.data.employees[1].region = RecordIndex(2)
    try company.session(lost, "2026-10-26 08:00", "2026-10-26 18:00")
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 8.00, overtime x1.5 2.00")
    #expect(batch.kinds == ["blocking no-time-zone"])
  }

  @Test("A rule set by employee number beats the region's; exempt people have their own")
  func ruleSetChoice() throws {
    var company = try Company(ruleSet: "us-ca")
    company.policy.ruleSetByEmployee = ["2": "us-flsa"]
    for number in ["1", "2"] {
      let person = company.employee(number)
      try company.session(person, "2026-10-26 08:00", "2026-10-26 18:00")
    }
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 8.00, overtime x1.5 2.00")
    #expect(batch.hours(of: "2") == "regular 10.00")
  }
}
