import PayrollBytes
import PayrollConfiguration
import PayrollMapper
import PayrollModel
import Testing
import WageRules

@Suite("regularRate in payroll.json")
struct RegularRateTests {
  private func read(_ rates: String) throws(TextProblems) -> Configuration {
    let text = """
      { "company": { "name": "Acme" }, "rules": { "default": "us-flsa", "regions": \
      { "CA": "us-ca", "ON": "can-on" } }, \
      "outputs": [],
      "regularRate": \(rates) }
      """
    return try Configuration.read(Array(text.utf8), file: "payroll.json")
  }

  private func problems(_ rates: String) -> [String] {
    do {
      _ = try read(rates)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test("An empty object is the average of all pay by the law of each rule set")
  func defaults() throws {
    let rates = try #require(try read("{}").policy.regularRate)
    #expect(rates.everybody == RegularRatePolicy.Choice())
    #expect(rates.differentials.isEmpty)
  }

  @Test("Everything that can be set")
  func everything() throws {
    let configuration = try read(
      """
      { "method": "rateInEffect", "law": "federal",
        "ruleSets": { "us-ca": { "law": "california", "method": "weightedAverage" } },
        "employees": { "000117": { "method": "weightedAverage" } },
        "differentials": [
          { "id": "night", "perHour": "1.25", "from": "22:00", "to": "06:00",
            "weekdays": ["friday", "SAT"], "positions": ["NY-101-G", 17], "payCodes": ["REG"],
            "citation": "agreement of 2026" },
          { "id": "all", "perHour": 0.5 }
        ],
        "remuneration": "remuneration.csv" }
      """)
    let rates = try #require(configuration.policy.regularRate)
    #expect(rates.everybody == .init(method: .rateInEffect, law: .federal))
    #expect(rates.byRuleSet == ["us-ca": .init(method: .weightedAverage, law: .california)])
    #expect(rates.byEmployee == ["000117": .init(method: .weightedAverage)])
    let night = try #require(rates.differentials.first)
    #expect(night.perHour.description == "1.2500")
    #expect("\(night.from)-\(night.to)" == "22:00-06:00")
    #expect(night.weekdays == [.friday, .saturday])
    #expect(night.positions == ["NY-101-G", "17"])
    #expect(night.citation == "agreement of 2026")
    #expect(rates.differentials.last?.from == .midnight)
    #expect(configuration.remuneration?.name == "remuneration.csv")
  }

  @Test("A choice for a rule set that nobody has is a mistake")
  func unknownRuleSet() {
    #expect(
      problems(#"{ "ruleSets": { "us-cal": { "law": "federal" } } }"#) == [
        "\"us-cal\" is not a rule set that rules names "
          + "(payroll.json:2:42, regularRate.ruleSets.us-cal): did you mean \"us-ca\"?"
      ])
  }

  @Test("Every mistake at once; no rate is repeated")
  func mistakes() {
    #expect(
      problems(
        """
        { "method": "average",
        "law": "texas",
        "ruleSets": { "can-on": { "law": "canada",
        "method": "weightedAverage" } },
        "employees": { "1": { "metod": "rateInEffect" } },
        "differentials": [
        { "id": "night", "perHour": "-1", "from": "22:00",
        "weekdays": ["noday"] },
        { "id": "night", "perHour": "1" },
        { "perHour": "1", "form": "1" } ] }
        """) == [
          "\"average\" is not one of weightedAverage, rateInEffect "
            + "(payroll.json:2:28, regularRate.method): known are rateInEffect, weightedAverage",
          "\"texas\" is not one of federal, california, canada "
            + "(payroll.json:3:8, regularRate.law): known are california, canada, federal",
          "Canadian law multiplies the hour's own rate and knows no average "
            + "(payroll.json:5:11, regularRate.ruleSets.can-on.method): "
            + "write rateInEffect, or leave the method out",
          "the key \"metod\" is not known here (payroll.json:6:23, regularRate.employees.1.metod): "
            + "did you mean \"method\"?",
          "this is not a rate such as 1.25 "
            + "(payroll.json:8:29, regularRate.differentials[0].perHour): write digits and a point",
          "the window has only one end (payroll.json:8:43, regularRate.differentials[0].from): "
            + "add \"to\"",
          "\"noday\" is not a weekday such as sunday "
            + "(payroll.json:9:14, regularRate.differentials[0].weekdays)",
          "there is a differential \"night\" already "
            + "(payroll.json:10:9, regularRate.differentials[1].id): give each its own id",
          "the key \"id\" is missing (payroll.json:11:1, regularRate.differentials[2].id): add it",
          "the key \"form\" is not known here "
            + "(payroll.json:11:19, regularRate.differentials[2].form): did you mean \"from\"?",
        ])
  }
}
