import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("What keeps a whole person out, and what is counted of it")
struct HeldPeopleTests {
  @Test("Somebody without a number is no duplicate of the others without one")
  func nameless() throws {
    var company = try Company()
    for number in [nil, "", nil] as [String?] {
      try company.days(company.employee(number), ["2026-10-26"], hours: 2)
    }
    let batch = try company.batch()
    #expect(batch.kinds == [String](repeating: "blocking employee-without-number", count: 3))
    #expect(batch.controls.heldSeconds == 6 * 3600)
    #expect(batch.controls.workedSeconds == 6 * 3600)
  }

  @Test("Three people with one number are held, each; so are numbers that look alike to everybody")
  func alike() throws {
    var company = try Company()
    for number in ["7", "7", "7", "A1", " A1", "a1", "8"] {
      try company.days(company.employee(number), ["2026-10-26"], hours: 1)
    }
    let batch = try company.batch()
    #expect(
      batch.employees.count { $0.held == .duplicateEmployeeNumber } == 5)
    #expect(batch.controls.heldSeconds == 5 * 3600)
  }

  @Test("A number that nobody can see is none")
  func invisible() throws {
    var company = try Company()
    for number in ["  ", "\u{200B}"] {
      try company.days(company.employee(number), ["2026-10-26"], hours: 1)
    }
    let batch = try company.batch()
    #expect(batch.fates == ["held:employee-without-number": 2])
    #expect(batch.employees.map(\.held) == [.employeeWithoutNumber, .employeeWithoutNumber])
  }

  @Test("The hours of somebody who is held are classified, and are in the sums of the batch")
  func held() throws {
    var company = try Company()
    let nobody = company.employee(nil)
    try company.days(nobody, Array(Wages.week[1...5]), hours: 9)
    company.leave(nobody, "2026-11-03", "2026-11-03")
    let other = company.employee("2")
    try company.days(other, ["2026-10-26"], hours: 8)
    let batch = try company.batch()
    #expect(batch.hours(of: "") == "regular 40.00, overtime x1.5 5.00, vacation leave 8.00")
    #expect(batch.controls.heldSeconds == 53 * 3600)
    #expect(batch.employees.map(\.held) == [.employeeWithoutNumber, nil])
  }

  @Test("A rate is asked for where it is required, of each person once, and only of those in need")
  func requiredRates() throws {
    var company = try Company()
    company.policy.requiresRate = true
    for number in ["1", "2", "3"] {
      let person = company.employee(number)
      try company.session(person, "2026-10-26 08:00", "2026-10-26 16:00") { $0.payRate = 100_000 }
      guard number == "2" else { continue }
      try company.session(person, "2026-10-27 08:00", "2026-10-27 16:00")
      try company.session(person, "2026-10-28 08:00", "2026-10-28 16:00")
    }
    let found = try company.batch().findings
    #expect(found.map { "\($0.id) \($0.subject.employee ?? "")" } == ["no-pay-rate 2"])
    company.policy.requiresRate = false
    #expect(try company.batch().findings.isEmpty)
  }

  @Test("Sessions of somebody without a law wait near the period, and are outside further away")
  func ungoverned() throws {
    var company = try Company()
    company.policy.defaultRuleSet = nil
    company.policy.ruleSetByEmployee = ["2": "us-flsa"]
    for number in ["1", "2"] {
      let person = company.employee(number)
      for date in ["2026-10-26", "2026-08-26"] {
        try company.days(person, [date], hours: 8)
      }
    }
    let batch = try company.batch()
    #expect(batch.fates == ["held:no-rule-set": 1, "outside-period": 2, "paid": 1])
    #expect(batch.controls.sessionsRead == 4)
    #expect(batch.kinds == ["blocking no-rule-set"])
    #expect(batch.findings[0].subject.record?.description == "employees/1")
    // Where nobody has one, nothing is mapped, and the counts are the same.
    company.policy.ruleSetByEmployee = [:]
    #expect(try company.batch().fates == ["held:no-rule-set": 2, "outside-period": 2])
  }

  @Test("Sessions of nobody are each named and counted once, wherever they lie in time")
  func ownerless() throws {
    var company = try Company()
    try company.days(company.employee("1"), ["2026-10-26"], hours: 8)
    try company.session(.none, "2026-10-26 08:00", "2026-10-26 16:00")
    try company.session(.none, "2026-01-26 08:00", nil)
    let batch = try company.batch()
    #expect(batch.fates == ["held:session-without-employee": 2, "paid": 1])
    #expect(
      batch.findings.map { $0.subject.record?.description }
        == ["work-sessions/1001", "work-sessions/1002"])
  }

  @Test("Rows that nobody could read are counted beside those of people who have nothing near")
  func refusedRows() throws {
    var company = try Company()
    try company.days(company.employee("1"), ["2026-08-26"], hours: 8)
    var sessions = ResourceStatistics(.workSession, resource: "work-sessions")
    sessions.refusedRowCount = 3
    var breaks = ResourceStatistics(.breakSession, resource: "break-sessions")
    breaks.refusedRowCount = 5
    company.data.resources = [breaks, sessions]
    let batch = try company.batch()
    #expect(batch.fates == ["held:unreadable-row": 3, "outside-period": 1])
    #expect(batch.controls.sessionsRead == 4)
  }

  @Test("A person under another law: the key of the number goes, in each of its spellings")
  func governing() throws {
    var company = try Company()
    company.policy.ruleSetByEmployee = ["a17": "us-flsa", " A17": "us-flsa", "B2": "us-ca"]
    for number in ["A17", "B2", "C3"] {
      try company.days(company.employee(number), ["2026-10-26"], hours: 10)
    }
    let mapper = try company.mapper()
    let other = mapper.governing("A17", by: try Mappings.ruleSet("us-ca"))
    #expect(other.policy.ruleSetByEmployee == ["A17": "us-ca", "B2": "us-ca"])
    let batch = try company.batch(by: other)
    #expect(
      ["A17", "B2", "C3"].map { batch.hours(of: $0) } == [
        "regular 8.00, overtime x1.5 2.00", "regular 8.00, overtime x1.5 2.00", "regular 10.00",
      ])
    // What the mapper was made with stays as it is.
    #expect(mapper.policy.ruleSetByEmployee.count == 3)
    #expect(other.ruleSets.keys.sorted() == mapper.ruleSets.keys.sorted())
  }
}
