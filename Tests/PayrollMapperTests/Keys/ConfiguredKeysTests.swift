import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules
import WageRules

@Suite("What is wrong with the keys of a configuration")
struct ConfiguredKeysTests {
  /// A guard of the number A17 with ten hours, who is paid 20 an hour.
  private func company(_ number: String = "A17") throws -> Company {
    var company = try Company()
    try company.session(company.employee(number), "2026-10-26 08:00", "2026-10-26 18:00") {
      $0.payRate = 200_000
    }
    return company
  }

  private func messages(_ company: Company) throws -> [String] {
    try company.batch().findings.map { String($0.message.prefix { $0 != "," }) }
  }

  // MARK: Employees

  @Test("Each table is said by its own name")
  func tables() throws {
    var company = try company()
    company.policy.ruleSetByEmployee = ["X1": "us-ca"]
    company.policy.regularRate = RegularRatePolicy()
    company.policy.regularRate?.byEmployee = ["X2": RegularRatePolicy.Choice()]
    company.policy.weekendWorkers.byEmployee = ["X3": .both]
    company.policy.weekendWorkers.byJobTitle = ["X4": .both]
    company.policy.holidayCalendarByRegion = [:]
    let batch = try company.batch()
    #expect(
      batch.findings.filter { $0.id == .unusedKey }.map {
        String($0.message.prefix { $0 != "," })
      } == [
        "The key \"X1\" of rules.employees names no employee of the snapshot",
        "The key \"X2\" of regularRate.employees names no employee of the snapshot",
        "The key \"X3\" of holidays.weekendWork.employees names no employee of the snapshot",
        "The key \"X4\" of holidays.weekendWork.jobTitles names no job title of the snapshot",
      ])
    #expect(batch.findings.allSatisfy { $0.severity == .blocking || $0.id != .unusedKey })
  }

  @Test("Two keys for one employee that say the same are no finding; the exact one holds")
  func twoKeys() throws {
    var company = try company()
    company.policy.ruleSetByEmployee = ["A17": "us-ca", "a17": "us-ca"]
    #expect(try company.batch().kinds.isEmpty)
    for exact in ["us-ca", "us-flsa"] {
      let other = exact == "us-ca" ? "us-flsa" : "us-ca"
      company.policy.ruleSetByEmployee = [" A17": other, "A17": exact, "a17": other]
      let batch = try company.batch()
      #expect(
        batch.hours(of: "A17")
          == (exact == "us-ca" ? "regular 8.00, overtime x1.5 2.00" : "regular 10.00"))
      #expect(batch.kinds.contains("blocking ambiguous-key"))
    }
    company.policy.ruleSetByEmployee = ["A17": "us-ca", "a17": "us-flsa"]
    #expect(
      try company.batch().findings.map(\.sentences) == [
        "The keys \"A17\" and \"a17\" of rules.employees all mean employee A17, and say different "
          + "things. Keep the one that is right."
      ])
  }

  @Test("A key that two employees' numbers are like holds for neither")
  func ambiguous() throws {
    var company = try company()
    try company.session(company.employee("A17 "), "2026-10-26 08:00", "2026-10-26 18:00")
    company.policy.ruleSetByEmployee = ["a17": "us-ca"]
    let batch = try company.batch()
    #expect(batch.hours(of: "A17") == "regular 10.00")
    #expect(batch.kinds.filter { $0.contains("ambiguous") }.count == 1)
  }

  @Test("An employee whom the snapshot lacks does not answer to a key")
  func unknownEmployee() throws {
    var company = try company()
    var stub = EmployeeRecord(id: 9)
    stub.number = company.data.text.add("B9")
    stub.isKnown = false
    company.data.employees.append(stub)
    company.policy.ruleSetByEmployee = ["B9": "us-ca"]
    #expect(try company.batch().kinds == ["blocking unused-key"])
  }

  @Test("Rows of remuneration are for the employee whose number they are like")
  func remuneration() throws {
    var company = try company()
    company.data.coverage =
      try #require(CalendarDate("2026-10-18"))...(try #require(CalendarDate("2026-11-14")))
    var rates = RegularRatePolicy()
    rates.remuneration = [
      Wages.payment(" a17", .productionBonus, 5000, "2026-10-25", "2026-10-31")
    ]
    company.policy.regularRate = rates
    let batch = try company.batch()
    #expect(batch.kinds.isEmpty)
    #expect(batch.wages.first?.otherPay.cents == 5000)
  }

  // MARK: Differentials

  @Test("A position of a differential is a number of the company's, else one of the source's")
  func differentialPositions() throws {
    for (key, isPaid, kinds) in [
      ("12", true, []), ("A-1", true, []), ("a-1", true, []), ("55", false, []),
      ("77", false, ["warning unused-key"]),
    ] as [(String, Bool, [String])] {
      var company = try Wages.company {
        guard let rate = PayRate("2") else { return }
        $0.differentials = [Differential(id: "armed", perHour: rate, positions: [key])]
      }
      // The position 12 of the source has the number A-1; the number of 55 is 12.
      for (id, number) in [(Int64(12), "A-1"), (55, "B-1")] {
        var post = PositionRecord(id: id)
        post.number = company.data.text.add(number)
        company.data.positions.append(post)
      }
      try company.session(company.employee("1"), "2026-10-26 08:00", "2026-10-26 16:00") {
        $0.position = RecordIndex(0)
        $0.payRate = 100_000
      }
      let batch = try company.batch()
      #expect(batch.wages.first?.otherPay.cents == (isPaid ? 1600 : 0), "\(key)")
      #expect(batch.kinds.filter { $0.contains("unused-key") } == kinds, "\(key)")
    }
  }

  @Test("Pay codes of a differential are spelt as the data has them, and unknown ones are warnings")
  func differentialCodes() throws {
    for (key, isPaid) in [("armed", true), ("ARMD", false)] {
      var company = try Wages.company {
        guard let rate = PayRate("2") else { return }
        $0.differentials = [Differential(id: "post", perHour: rate, payCodes: [key])]
      }
      company.payCodes = "payCode,bucket\nARMED,regular\n"
      try company.session(
        company.employee("1"), "2026-10-26 08:00", "2026-10-26 16:00", code: "ARMED"
      ) { $0.payRate = 100_000 }
      let batch = try company.batch()
      #expect(batch.wages.first?.otherPay.cents == (isPaid ? 1600 : 0), "\(key)")
      let finding = batch.findings.first { $0.id == .unusedKey }
      #expect((finding == nil) == isPaid)
      if let finding {
        #expect(
          finding.sentences
            == "The key \"ARMD\" of payCodes of regularRate.differentials \"post\" names no pay code "
            + "of the snapshot, so it holds for nobody. Did you mean \"ARMED\"? Correct the key, or "
            + "remove it.")
        #expect(finding.severity == .warning)
      }
    }
  }

  // MARK: Pay codes

  @Test("A row of the mapping beside a row for all others is most likely a slip near an open code")
  func mappedCodes() throws {
    func found(_ mapping: String, listed: [String]) throws -> [String] {
      var company = try company()
      company.payCodes = "payCode,bucket\n" + mapping
      for (index, code) in listed.enumerated() {
        var record = PayCodeRecord(id: Int64(40 + index))
        record.code = company.data.labels.label(code)
        company.data.payCodes.append(record)
      }
      return try company.batch().findings.map(\.sentences)
    }
    let slip = try found("SICKK,sick\n*,regular\n", listed: ["SICK", "VAC"])
    #expect(
      slip == [
        "The key \"SICKK\" of the pay-code mapping names no pay code of the snapshot, so it holds "
          + "for nobody. Did you mean \"SICK\"? Correct the key, or remove it."
      ])
    #expect(try found("SICKK,sick\n", listed: ["SICK"]).isEmpty, "without a row for all others")
    #expect(try found("SICKK,sick\n*,regular\n", listed: []).isEmpty, "no list of codes")
    #expect(
      try found("SICKK,sick\nsick,sick\n*,regular\n", listed: ["SICK"]).isEmpty, "it has a row")
    #expect(try found("JURY,holiday\n*,regular\n", listed: ["SICK"]).isEmpty, "nothing is near")
    #expect(try found("sick,sick\n*,regular\n", listed: ["SICK"]).isEmpty, "capitals alone")
  }

  @Test("Rules about duty of rule sets are checked where they stand, once for all versions")
  func lawDuty() throws {
    var company = try company()
    company.policy.duty = DutyRules()
    company.policy.duty?.minimumHours = [
      MinimumHours(kind: .session, leastSeconds: 3600, payCodes: ["CALL"], payCode: "CB"),
      MinimumHours(kind: .day, leastSeconds: 3600, payCodes: ["CALL"], payCode: "CB"),
    ]
    #expect(
      try messages(company) == [
        "The key \"CALL\" of minimumHours.payCodes in duty names no pay code of the snapshot"
      ])
    // A code of the mapping is known, though nobody has used it.
    company.payCodes += "CALL,regular\n"
    #expect(try messages(company).isEmpty)
  }

  @Test("Positions are not asked for where the snapshot has none at all")
  func absentPositions() throws {
    var company = try company()
    var duty = DutyRules()
    duty.sleep = SleepTime(
      isAgreed: true, start: try #require(TimeOfDay("22:00")),
      end: try #require(TimeOfDay("06:00")),
      payCodes: [], positions: ["P1"])
    company.policy.duty = duty
    #expect(try company.batch().kinds == ["blocking unused-key"])
    company.data.absentKinds = [.position]
    #expect(try company.batch().kinds.isEmpty)
  }

  // MARK: Rows of other files

  @Test("A row for a code that nobody has is named by its file and line, with the nearest code")
  func rows() throws {
    let company = try company()
    func found(_ rows: [(String, Int)]) throws -> [Finding] {
      try company.mapper().unusedPayCodes(
        rows.map { Mapper.NamedPayCode($0.0, file: "adp.csv", line: $0.1) }, in: company.data)
    }
    let findings = try found([("SIKC", 7), ("SICK", 8), ("SIKC", 7), ("SIKC", 9), ("QQQQQQ", 3)])
    #expect(findings.map(\.subject.file) == ["adp.csv:7", "adp.csv:9", "adp.csv:3"])
    #expect(
      findings[0].sentences
        == "The row is for the pay code \"SIKC\", which is not in the snapshot nor in the pay-code "
        + "mapping, so it holds for no hours. Did you mean \"SICK\"? Correct the code, or remove "
        + "the row.")
    #expect(findings[2].advice == "Correct the code, or remove the row.")
    #expect(try found([]).isEmpty)
    #expect(try found((1...20).map { ("X\($0)", $0) }).count == 20)
    let many = try found((1...22).map { ("X\($0)", $0) })
    #expect(many.count == 20)
    #expect(many.last?.subject.file == "adp.csv:20")
    #expect(many.last?.message.hasPrefix("3 more rows, this one first, are for pay codes") == true)
  }

  @Test("Codes of rules about duty are known codes for the rows of other files")
  func dutyCodes() throws {
    var company = try company()
    company.policy.duty = DutyRules()
    company.policy.duty?.minimumHours = [
      MinimumHours(kind: .day, leastSeconds: 3600, payCode: "CALLBACK")
    ]
    let rows = [Mapper.NamedPayCode("callback", file: "adp.csv", line: 2)]
    #expect(try company.mapper().unusedPayCodes(rows, in: company.data).isEmpty)
    company.policy.duty = nil
    #expect(try company.mapper().unusedPayCodes(rows, in: company.data).count == 1)
  }
}
