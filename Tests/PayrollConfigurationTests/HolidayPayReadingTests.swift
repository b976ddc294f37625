import PayrollBytes
import PayrollConfiguration
import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import WageRules

@Suite("holidayPay in payroll.json")
struct HolidayPayReadingTests {
  private static let history =
    #""history": { "file": "w.csv", "from": "2026-01-01", "through": "2026-10-24" }"#

  private func read(_ pay: String) throws(TextProblems) -> Configuration {
    try PayrollFile.read("\"holidayPay\": \(pay)")
  }

  private func problems(_ pay: String) -> [String] {
    PayrollFile.problems("\"holidayPay\": \(pay)")
  }

  @Test("Without the key no holiday is paid; an empty object assumes nothing")
  func defaults() throws {
    #expect(try PayrollFile.read(#""leaveOut": []"#).policy.holidayPay == nil)
    let configuration = try read("{}")
    let pay = try #require(configuration.policy.holidayPay)
    #expect(pay.assumed == HolidayPayFacts() && pay.lookback == .law && pay.facts.isEmpty)
    #expect(configuration.wageHistory == nil && configuration.holidayPeople == nil)
  }

  @Test("Everything that can be set")
  func everything() throws {
    let configuration = try read(
      """
      { \(Self.history), "people": "people.csv", "lookback": "payPeriod",
        "assume": { "regularHours": false, "averagingAgreement": true, "regularWorkday": true,
          "scheduledShifts": "worked" } }
      """)
    let pay = try #require(configuration.policy.holidayPay)
    #expect(pay.assumed.hasRegularHours == false && pay.assumed.hasAveragingAgreement == true)
    #expect(pay.assumed.isRegularWorkday == true)
    #expect([pay.assumed.shiftBefore, pay.assumed.shiftAfter] == [.worked, .worked])
    #expect(pay.lookback == .payPeriod)
    #expect(configuration.wageHistory?.file.name == "w.csv")
    #expect(configuration.wageHistory?.span?.from.description == "2026-01-01")
    #expect(configuration.wageHistory?.span?.through.description == "2026-10-24")
    #expect(configuration.holidayPeople?.name == "people.csv")
  }

  @Test(
    "What is misspelt, missing or contradicts itself is said, with its key",
    arguments: [
      ("{ \"histroy\": {} }", "holidayPay.histroy"),
      (
        "{ \"history\": { \"from\": \"2026-01-01\", \"through\": \"2026-02-01\" } }",
        "holidayPay.history.file"
      ),
      (
        "{ \"history\": { \"file\": \"w.csv\", \"through\": \"2026-02-01\" } }",
        "holidayPay.history.from"
      ),
      (
        "{ \"history\": { \"file\": \"w.csv\", \"from\": \"2026-01-01\" } }",
        "holidayPay.history.through"
      ),
      (
        "{ \"history\": { \"file\": \"w.csv\", \"from\": \"2026-03-01\", \"through\": \"2026-02-01\" } }",
        "holidayPay.history.through"
      ),
      ("{ \"people\": \"\" }", "holidayPay.people"),
      ("{ \"assume\": { \"scheduledShifts\": \"work\" } }", "holidayPay.assume.scheduledShifts"),
      ("{ \"assume\": { \"hireDate\": \"2026-01-01\" } }", "holidayPay.assume.hireDate"),
      ("{ \"assume\": { \"regularHours\": \"no\" } }", "holidayPay.assume.regularHours"),
      ("{ \"lookback\": \"payperiod\" }", "holidayPay.lookback"),
    ])
  func wrong(pay: String, key: String) {
    let found = problems(pay)
    #expect(found.count == 1 && found[0].hasPrefix("\(key): "), "\(found)")
  }

  // MARK: The files

  private static let rates = """
    employeeNumber,date,kind,amount,hours
    7,2026-10-05,regular,160.00,8

    """

  private func workspace(
    _ rules: String, _ pay: String, holidays: String? = "can-on", files: [String: String] = [:]
  ) throws -> (policy: HolidayPayPolicy?, problems: [String]) {
    let calendar =
      holidays.map { "\"holidays\": { \"source\": \"calendar\", \"calendar\": \"\($0)\" }," } ?? ""
    let text = """
      { "company": { "name": "Acme", "timeZone": "America/Toronto" }, "rules": \(rules),
        \(calendar) "outputs": [], "holidayPay": \(pay) }
      """
    return try PayrollFile.withFolder(files.merging(["payroll.json": text]) { $1 }) { folder in
      do {
        let workspace = try Workspace(
          path: "\(folder)/payroll.json", dataFolder: SharedFolder.packageRoot)
        return (workspace.mapper.policy.holidayPay, [])
      } catch let error as TextProblems {
        return (nil, error.problems.map { "\($0.key): \($0.message)" })
      }
    }
  }

  @Test("Each rule set brings the law of its province, an averaging agreement that of its own")
  func laws() throws {
    let (policy, problems) = try workspace(
      #"{ "default": "can-on-averaging-4w", "regions": { "QC": "can-qc", "NY": "us-ny", "F": "can-federal" } }"#,
      "{ \(Self.history) }", files: ["w.csv": Self.rates])
    #expect(problems == [])
    let rules = try #require(policy?.rules)
    #expect(
      rules.mapValues(\.id) == [
        "can-on-averaging-4w": "can-on", "can-qc": "can-qc", "can-federal": "can-federal",
      ])
    #expect(policy?.history.dates.map(\.lowerBound.description) == ["2026-01-01"])
  }

  @Test("A company's own rule set brings the law of its jurisdiction")
  func ownRuleSet() throws {
    let own = String(decoding: try Mappings.bytes("rule-sets/can-on.json"), as: UTF8.self)
      .replacing("\"id\": \"can-on\"", with: "\"id\": \"union\"")
    let (policy, problems) = try workspace(
      #"{ "default": "./union.json" }"#, "{}", files: ["union.json": own])
    #expect(problems == [])
    #expect(policy?.rules.mapValues(\.id) == ["./union.json": "can-on"])
  }

  @Test("No law, no holidays, and files that are missing or wrong are problems")
  func problems() throws {
    #expect(
      try workspace(#"{ "default": "us-ny" }"#, "{}").problems == [
        "holidayPay: no rule set of this configuration has a law about the pay for statutory holidays"
      ])
    #expect(
      try workspace(#"{ "default": "can-on" }"#, "{}", holidays: nil).problems == [
        "holidayPay: there are no holidays to be paid"
      ])
    #expect(
      try workspace(#"{ "default": "can-on" }"#, "{ \(Self.history) }").problems.map {
        $0.hasPrefix("holidayPay.history.file: ") && $0.contains("cannot be read")
      } == [true])
    #expect(
      try workspace(
        #"{ "default": "can-on" }"#, "{ \(Self.history), \"people\": \"p.csv\" }",
        files: [
          "w.csv": Self.rates.replacing("160.00", with: "x"),
          "p.csv": "employeeNumber,holiday\n7,x\n",
        ]
      ).problems.map { String($0.prefix(8)) } == ["amount: ", "holiday:"])
  }
}
