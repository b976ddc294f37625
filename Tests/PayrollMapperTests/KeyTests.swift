import LawText
import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules
import WageRules

@Suite("Keys that name data")
struct KeyTests {
  /// A company with a region of the number CA, one guard with ten hours in it, and rules by region.
  private func california(_ regions: [String: String]) throws -> Company {
    var company = try Company()
    company.data.regions[0].number = company.data.text.add("CA")
    company.data.regions[0].name = company.data.text.add("California")
    company.policy.ruleSetByRegion = regions
    let guardian = company.employee("0017")
    try company.session(guardian, "2026-10-26 08:00", "2026-10-26 18:00")
    return company
  }

  private static let underCalifornia = "regular 8.00, overtime x1.5 2.00"

  @Test(
    "A region is found by its number, its name or the number in the source, however it is spelt",
    arguments: ["CA", "ca", " CA ", "Ca\u{A0}", "\u{200B}CA", "California", "california ", "1"])
  func regionSpellings(key: String) throws {
    let batch = try california([key: "us-ca"]).batch()
    #expect(batch.hours(of: "0017") == Self.underCalifornia)
    #expect(batch.kinds.isEmpty)
  }

  @Test("A region that nobody has is a blocking finding with the nearest name")
  func unusedRegion() throws {
    let batch = try california(["Califronia": "us-ca"]).batch()
    #expect(batch.kinds == ["blocking unused-key"])
    #expect(
      batch.findings[0].sentences
        == "The key \"Califronia\" of rules.regions names no region of the snapshot, so it holds for "
        + "nobody. Did you mean \"California\"? Correct the key, or remove it.")
  }

  @Test("An empty key names no region without a number")
  func emptyKey() throws {
    var company = try california(["": "us-ca"])
    company.data.regions[0].number = .none
    #expect(try company.batch().kinds == ["blocking unused-key"])
  }

  @Test("A region in which nobody works is no finding")
  func idleRegion() throws {
    var company = try california(["CA": "us-ca", "NV": "us-flsa"])
    var nevada = RegionRecord(id: 2)
    nevada.number = company.data.text.add("NV")
    company.data.regions.append(nevada)
    #expect(try company.batch().kinds.isEmpty)
  }

  @Test("A spelling that two regions have is ambiguous, and each exact one is its own")
  func ambiguousRegion() throws {
    var company = try california(["Ca": "us-ca"])
    var other = RegionRecord(id: 2)
    other.number = company.data.text.add("ca")
    company.data.regions.append(other)
    #expect(try company.batch().kinds == ["blocking ambiguous-key"])
    company.policy.ruleSetByRegion = ["CA": "us-ca", "ca": "us-flsa"]
    let batch = try company.batch()
    #expect(batch.kinds.isEmpty)
    #expect(batch.hours(of: "0017") == Self.underCalifornia)
  }

  @Test("Several keys for one region must say the same")
  func contradiction() throws {
    let keys = ["CA": "us-ca", "california": "us-flsa"]
    let batch = try california(keys).batch()
    #expect(batch.kinds == ["blocking ambiguous-key"])
    #expect(batch.hours(of: "0017") == Self.underCalifornia)
    #expect(try california(["CA": "us-ca", "ca": "us-ca"]).batch().kinds.isEmpty)
  }

  @Test("A key that is a region's own number is not another one's number in the source")
  func numberBeforeSource() throws {
    var company = try california(["2": "us-flsa", "1": "us-ca"])
    company.data.regions[0].number = company.data.text.add("2")
    var other = RegionRecord(id: 2)
    other.number = company.data.text.add("1")
    company.data.regions.append(other)
    let batch = try company.batch()
    #expect(batch.hours(of: "0017") == "regular 10.00")
    #expect(batch.kinds.isEmpty)
  }

  @Test("Without any region there is one finding for all keys")
  func noRegions() throws {
    var company = try california(["CA": "us-ca", "NY": "us-flsa"])
    company.data.regions = []
    company.data.employees[0].region = .none
    company.policy.defaultZone = "America/New_York"
    #expect(try company.batch().kinds == ["blocking unused-key"])
    company.policy.ruleSetByRegion = [:]
    #expect(try company.batch().kinds.isEmpty)
  }

  @Test("Keys of holiday calendars are found like those of rules")
  func calendars() throws {
    let holiday = try #require(CalendarDate("2026-10-26"))
    let calendar = HolidayCalendar(
      id: "own", name: "Own", jurisdiction: "", evidence: .company, sources: [],
      days: [HolidayCalendar.Day(date: holiday, name: "Day")])
    var company = try california([:])
    company.policy.holidayPolicy = HolidayPolicy(
      bucketsWorkedHoursAsHoliday: true, multiplier: .one, countsTowardOvertime: true)
    company.policy.holidayCalendarByRegion = ["ca": calendar]
    let batch = try company.batch()
    #expect(batch.hours(of: "0017") == "holiday 10.00")
    #expect(batch.kinds.isEmpty)
    company.policy.holidayCalendarByRegion = ["CO": calendar]
    #expect(try company.batch().kinds == ["blocking unused-key"])
  }

  @Test(
    "An employee is found without regard to capitals and blanks, but zeros count",
    arguments: [
      ("A17", true), ("a17", true), (" A17 ", true), ("017", false), ("A18", false),
    ])
  func employees(key: String, isFound: Bool) throws {
    var company = try california([:])
    company.data.employees[0].number = company.data.text.add("A17")
    company.policy.ruleSetByEmployee = [key: "us-ca"]
    let batch = try company.batch()
    #expect(batch.hours(of: "A17") == (isFound ? Self.underCalifornia : "regular 10.00"))
    #expect(batch.kinds == (isFound ? [] : ["blocking unused-key"]))
  }

  @Test("Lost zeros are the nearest spelling; somebody without hours is no finding")
  func zeros() throws {
    var company = try california([:])
    company.employee("000246")
    company.policy.ruleSetByEmployee = ["246": "us-ca"]
    let batch = try company.batch()
    #expect(batch.kinds == ["blocking unused-key"])
    #expect(
      batch.findings[0].advice
        == "Did you mean \"000246\"? Leading zeros count. Correct the key, or remove it.")
    company.policy.ruleSetByEmployee = ["000246": "us-ca"]
    #expect(try company.batch().kinds.isEmpty)
  }

  @Test("Two keys for one employee that say different things are a finding, the exact one holds")
  func twoKeys() throws {
    var company = try california([:])
    company.data.employees[0].number = company.data.text.add("A17")
    company.policy.ruleSetByEmployee = ["a17": "us-flsa", "A17": "us-ca"]
    let batch = try company.batch()
    #expect(batch.kinds == ["blocking ambiguous-key"])
    #expect(batch.hours(of: "A17") == Self.underCalifornia)
    let other = try company.mapper().governing("A17", by: try Mappings.ruleSet("us-flsa"))
    #expect(other.policy.ruleSetByEmployee == ["A17": "us-flsa"])
  }

  @Test("Many keys that nobody has do not drown the rest")
  func manyKeys() throws {
    var company = try california([:])
    for number in 0..<300 { company.policy.ruleSetByEmployee["X\(number)"] = "us-ca" }
    let findings = try company.batch().findings
    #expect(findings.count == 20)
    #expect(findings.contains { $0.message.hasPrefix("281 more keys of rules.employees") })
  }

  @Test("Keys of the regular rate are checked too")
  func regularRate() throws {
    var company = try california([:])
    var rates = RegularRatePolicy()
    rates.byEmployee = ["17": RegularRatePolicy.Choice(method: .rateInEffect)]
    company.policy.regularRate = rates
    #expect(try company.batch().kinds.contains("blocking unused-key"))
    company.policy.regularRate?.byEmployee = ["0017 ": RegularRatePolicy.Choice()]
    #expect(try !company.batch().kinds.contains("blocking unused-key"))
  }

  @Test("Positions and pay codes that rules about duty are limited to must be there")
  func duty() throws {
    var company = try california([:])
    var post = PositionRecord(id: 1)
    post.number = company.data.text.add("NY-101-G")
    company.data.positions.append(post)
    company.data.payCodes.append(PayCodeRecord(id: 1))
    company.data.payCodes[0].code = company.data.labels.label("ARM")
    func rules(_ codes: [String], _ posts: [String]) throws -> DutyRules {
      var duty = DutyRules()
      duty.sleep = SleepTime(
        isAgreed: true, start: try #require(TimeOfDay("22:00")),
        end: try #require(TimeOfDay("06:00")), payCodes: codes, positions: posts)
      return duty
    }
    company.policy.duty = try rules(["arm"], ["ny-101-g"])
    #expect(try company.batch().kinds.isEmpty)
    company.policy.duty = try rules(["ARN"], ["NY-101"])
    #expect(
      try company.batch().findings.map(\.message) == [
        "The key \"ARN\" of sleep.payCodes in duty names no pay code of the snapshot, so it holds "
          + "for nobody.",
        "The key \"NY-101\" of sleep.positions in duty names no position of the snapshot, so it "
          + "holds for nobody.",
      ])
  }

  @Test("A differential for a post of another spelling is paid; each unknown post is a warning")
  func differentials() throws {
    var company = try Wages.company {
      guard let rate = PayRate("2") else { return }
      $0.differentials = [Differential(id: "armed", perHour: rate, positions: ["a-1", "B-1"])]
    }
    var post = PositionRecord(id: 1)
    post.number = company.data.text.add("A-1")
    company.data.positions.append(post)
    try company.session(company.employee("1"), "2026-10-26 08:00", "2026-10-26 16:00") {
      $0.position = RecordIndex(0)
      $0.payRate = 100_000
    }
    let batch = try company.batch()
    #expect(batch.kinds == ["warning unused-key"])
    #expect(batch.wages.first?.otherPay.cents == 1600)
  }

  @Test("A pay code is mapped by the row that differs from it only in capitals and blanks")
  func mappingSpellings() throws {
    var company = try california([:])
    company.payCodes = "payCode,bucket\nSick,sick\n*,regular\nvac,vacation\nVac,sick\n"
    let guardian = RecordIndex(0)
    try company.session(guardian, "2026-10-27 08:00", "2026-10-27 16:00", code: "SICK")
    #expect(try company.batch().hours(of: "0017") == "regular 10.00, sick leave 8.00")
    try company.session(guardian, "2026-10-28 08:00", "2026-10-28 16:00", code: "VAC")
    #expect(try company.batch().kinds == ["blocking unmapped-pay-code"])
  }

  @Test("Rows for pay codes that nobody has are warnings, as far as codes are known")
  func unusedPayCodes() throws {
    var company = try california([:])
    let rows = ["REG", "reg ", "ARM", "HOL"].enumerated().map {
      Mapper.NamedPayCode($1, file: "adp.csv", line: $0 + 2)
    }
    var findings = try company.mapper().unusedPayCodes(rows, in: company.data)
    #expect(findings.map(\.subject.file) == ["adp.csv:4"])
    #expect(findings.map(\.severity) == [.warning])
    company.payCodes += "*,regular\n"
    findings = try company.mapper().unusedPayCodes(rows, in: company.data)
    #expect(findings.isEmpty)
    company.data.payCodes.append(PayCodeRecord(id: 1))
    company.data.payCodes[0].code = company.data.labels.label("ARM")
    #expect(try company.mapper().unusedPayCodes(rows, in: company.data).isEmpty)
  }
}
