import PayrollMapper
import PayrollModel
import Testing

@testable import PayrollConfiguration

@Suite("The least and the greatest value of each key")
struct PolicyBoundTests {
  /// The key of the one thing that is wrong; nil where nothing is.
  private func wrong(_ more: String) -> String? {
    let found = PayrollFile.problems(more)
    #expect(found.count <= 1, "\(found)")
    return found.first.map { String($0.prefix { $0 != ":" }) }
  }

  @Test(
    "a session is as long as a week at most, and a second at least",
    arguments: [
      ("168", 604_800), ("168.0", 604_800), ("0.0003", 1), ("\"7.5\"", 27_000), ("24", 86_400),
      ("168.001", nil), ("0", nil), ("-8", nil), ("\"\"", nil), ("\"8h\"", nil), ("\"7,5\"", nil),
    ] as [(String, Int64?)])
  func longestSession(_ text: String, _ seconds: Int64?) throws {
    #expect(
      wrong("\"longestSessionHours\": \(text)") == (seconds == nil ? "longestSessionHours" : nil))
    if let seconds {
      let policy = try PayrollFile.read("\"longestSessionHours\": \(text)").policy
      #expect(policy.longestSessionSeconds == seconds)
      #expect(policy.leaveDaySeconds == 28_800)
    }
  }

  @Test(
    "a day of leave has 24 hours at most",
    arguments: [
      ("24", true), ("24.0", true), ("24.001", false), ("0", false), ("0.5", true), ("-1", false),
    ])
  func leaveDay(_ text: String, _ isOne: Bool) {
    #expect(
      wrong("\"leave\": { \"hoursPerDay\": \(text) }") == (isOne ? nil : "leave.hoursPerDay"))
  }

  @Test(
    "a rate has four digits behind the point, and fits into 32 bits",
    arguments: [
      ("18.5", 185_000), ("\"18.50\"", 185_000), ("0", 0), ("0.0001", 1),
      ("214748.3647", 2_147_483_647),
      ("214748.3648", nil), ("18.50001", nil), ("-1", nil), ("\"$18\"", nil), ("\"18,50\"", nil),
    ] as [(String, Int64?)])
  func defaultRate(_ text: String, _ rate: Int64?) throws {
    #expect(wrong("\"rates\": { \"default\": \(text) }") == (rate == nil ? "rates.default" : nil))
    if let rate {
      let policy = try PayrollFile.read("\"rates\": { \"default\": \(text) }").policy
      #expect(policy.defaultRate?.tenThousandths == rate)
    }
  }

  @Test(
    "limits of what is plausible",
    arguments: [
      ("hoursPerDay", "25", true), ("hoursPerDay", "25.01", false), ("hoursPerDay", "0", false),
      ("hoursPerDay", "0.01", true), ("hoursPerWeek", "169", true),
      ("hoursPerWeek", "169.5", false),
      ("hoursPerWeek", "-1", false), ("hoursWithoutRest", "1000", true),
      ("hoursWithoutRest", "1000.1", false), ("restHours", "24", true),
      ("restHours", "24.1", false),
      ("restHours", "0", false), ("rateFactor", "1.0001", true), ("rateFactor", "1", false),
      ("rateFactor", "100", true), ("rateFactor", "100.5", false), ("rateFactor", "0.5", false),
      ("highestRate", "0.01", true), ("highestRate", "0", false), ("highestRate", "-5", false),
      ("highestRate", "true", false), ("rateFactor", "false", true), ("highestRate", "false", true),
      ("hoursWithoutRest", "false", true), ("hoursPerDay", "false", true),
    ])
  func plausibility(_ key: String, _ value: String, _ isOne: Bool) {
    #expect(
      wrong("\"plausibility\": { \"\(key)\": \(value) }") == (isOne ? nil : "plausibility.\(key)"),
      "\(key) \(value)")
  }

  @Test("a limit that is changed or switched off leaves the others as they are")
  func otherLimits() throws {
    let usual = PlausibilityLimits()
    for (key, value) in [
      ("hoursPerDay", "20"), ("hoursPerWeek", "100"), ("hoursWithoutRest", "40"),
      ("rateFactor", "5"), ("highestRate", "99"), ("restHours", "7"),
    ] {
      for value in key == "restHours" ? [value] : [value, "false"] {
        let own = try PayrollFile.read("\"plausibility\": { \"\(key)\": \(value) }").policy
          .plausibility
        let isSame = [
          ("hoursPerDay", own.daySeconds == usual.daySeconds),
          ("hoursPerWeek", own.weekSeconds == usual.weekSeconds),
          ("hoursWithoutRest", own.dutySeconds == usual.dutySeconds),
          ("rateFactor", own.rateFactor == usual.rateFactor),
          ("highestRate", own.highestRate == usual.highestRate),
          ("restHours", own.restSeconds == usual.restSeconds),
        ]
        for (other, isSame) in isSame { #expect(isSame == (other != key), "\(key) \(other)") }
      }
    }
  }

  @Test("when weeks and days begin: weekdays in every spelling, and times of the day")
  func workweek() throws {
    for (text, day) in [
      ("saturday", Weekday.saturday), ("sat", .saturday), ("MONDAY", .monday), ("Thu", .thursday),
    ] {
      let policy = try PayrollFile.read("\"workweek\": { \"start\": \"\(text)\" }").policy
      #expect(policy.workweek.start == day && policy.workweek.workdayStart == .midnight)
    }
    for (key, value) in [
      ("start", "0"), ("start", "so"), ("workdayStart", "24:00"), ("workdayStart", "4"),
      ("startTime", "7am"), ("periodStart", "2026-02-30"), ("periodStart", "06/01/2026"),
    ] {
      #expect(wrong("\"workweek\": { \"\(key)\": \"\(value)\" }") == "workweek.\(key)", "\(value)")
    }
    let seconds = try PayrollFile.read(#""workweek": { "workdayStart": "23:59:59" }"#).policy
    #expect(seconds.workweek.workdayStart == TimeOfDay("23:59:59"))
    #expect(seconds.workweek.startTime == TimeOfDay("23:59:59") && seconds.workPeriodStart == nil)
  }

  @Test("which days of a week must be there, in both words")
  func completeness() throws {
    for (word, choice) in [
      ("wholeWorkweek", MapperPolicy.Completeness.wholeWorkweek), ("leadingDays", .leadingDays),
    ] {
      #expect(try PayrollFile.read("\"completeness\": \"\(word)\"").policy.completeness == choice)
    }
    #expect(wrong("\"completeness\": \"whole\"") == "completeness")
    #expect(wrong("\"zone\": \"employee\"") == "zone")
    #expect(wrong("\"approval\": true") == "approval")
  }

  @Test("rules by region, for those who are exempt, and for single people, and none for nobody")
  func rules() throws {
    func file(_ rules: String) -> String {
      "{ \"company\": { \"name\": \"A\" }, \"rules\": { \(rules) }, \"outputs\": [] }"
    }
    let text =
      #""default": "us-flsa", "exempt": "us-exempt", "regions": { "CA": "us-ca", "NY": "us-ny" }, "employees": { "7": "own.json" }"#
    let configuration = try Configuration.read(Array(file(text).utf8), file: "payroll.json")
    #expect(configuration.policy.defaultRuleSet == "us-flsa")
    #expect(configuration.policy.exemptRuleSet == "us-exempt")
    #expect(configuration.policy.ruleSetByRegion == ["CA": "us-ca", "NY": "us-ny"])
    #expect(configuration.policy.ruleSetByEmployee == ["7": "own.json"])
    #expect(
      configuration.ruleSets.map { "\($0.key) \($0.name)" }.sorted() == [
        "rules.default us-flsa", "rules.employees.7 own.json", "rules.exempt us-exempt",
        "rules.regions.CA us-ca", "rules.regions.NY us-ny",
      ])
    // One region is enough; rules of the exempt or of one person are not.
    #expect(PayrollFile.problems(file: file(#""regions": { "CA": "us-ca" }"#)).isEmpty)
    for rules in [#""exempt": "us-flsa""#, #""employees": { "7": "us-flsa" }"#, #""regions": {}"#] {
      #expect(
        PayrollFile.problems(file: file(rules)) == ["rules: no rule set is named"], "\(rules)")
    }
    #expect(
      PayrollFile.problems(file: file(#""default": "a", "region": {}"#))
        == ["rules.region: the key \"region\" is not known here"])
  }
}
