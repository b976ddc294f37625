import PayrollModel
import Testing
import WageRules

@testable import PayrollMapper

@Suite("Method and law of an employee")
struct RegularRatePolicyTests {
  /// Method and law of employee 7 under the rule set "ours".
  private func terms(
    _ jurisdiction: String = "US-NY", _ change: (inout RegularRatePolicy) -> Void = { _ in }
  ) -> String {
    var policy = RegularRatePolicy()
    change(&policy)
    let terms = policy.terms(employee: "7", ruleSet: "ours", jurisdiction: jurisdiction)
    let method =
      switch terms.method {
      case .weightedAverage(nil): "average"
      case .rateInEffect: "own rate"
      default: "another"
      }
    return "\(method), \(terms.law)"
  }

  @Test(
    "The law of a jurisdiction: California, Canada with all of its parts, federal for the rest",
    arguments: [
      ("US-CA", "average, california"), ("US", "average, federal"), ("US-NY", "average, federal"),
      ("US-CO", "average, federal"), ("US-PR", "average, federal"), ("", "average, federal"),
      ("CA", "own rate, canada"), ("CA-ON", "own rate, canada"), ("CA-QC", "own rate, canada"),
      // Only the part before the hyphen is the country.
      ("CAL", "average, federal"), ("MX-CA", "average, federal"), ("us-ca", "average, federal"),
    ])
  func jurisdictions(name: String, expected: String) {
    #expect(terms(name) == expected)
  }

  @Test("The employee's choice goes before the rule set's, and that before everybody's")
  func order() {
    let everybody: (inout RegularRatePolicy) -> Void = {
      $0.everybody = .init(method: .rateInEffect, law: .california)
    }
    #expect(terms("US-NY", everybody) == "own rate, california")
    let shared: (inout RegularRatePolicy) -> Void = {
      everybody(&$0)
      $0.byRuleSet = ["ours": .init(method: .weightedAverage, law: .federal)]
    }
    #expect(terms("US-CA", shared) == "average, federal")
    #expect(
      terms("US-CA") {
        shared(&$0)
        $0.byEmployee = ["7": .init(method: .rateInEffect, law: .california)]
      } == "own rate, california")
  }

  @Test("Choices for other employees and rule sets change nothing")
  func others() {
    #expect(
      terms {
        $0.byEmployee = ["8": .init(method: .rateInEffect, law: .california)]
        $0.byRuleSet = ["us-flsa": .init(method: .rateInEffect, law: .california)]
      } == "average, federal")
  }

  @Test("A choice of one of the two leaves the other to the next in the order")
  func halves() {
    #expect(
      terms("US-CA") {
        $0.byEmployee = ["7": .init(law: .federal)]
        $0.byRuleSet = ["ours": .init(method: .rateInEffect, law: .california)]
      } == "own rate, federal")
    #expect(
      terms("US-CA") {
        $0.byEmployee = ["7": .init(method: .weightedAverage)]
        $0.everybody = .init(method: .rateInEffect)
      } == "average, california")
    #expect(
      terms("US-CA") {
        $0.byRuleSet = ["ours": .init()]
        $0.everybody = .init(method: .rateInEffect, law: .federal)
      } == "own rate, federal")
  }

  @Test("In Canada it is the rate in effect whatever was chosen; another law can be chosen there")
  func canada() {
    #expect(terms("CA-ON") { $0.everybody.method = .weightedAverage } == "own rate, canada")
    #expect(
      terms("US-NY") { $0.byEmployee = ["7": .init(method: .weightedAverage, law: .canada)] }
        == "own rate, canada")
    #expect(terms("CA-ON") { $0.everybody.law = .federal } == "average, federal")
  }

  @Test("The citation of a figure is that of its method, but for Canada")
  func citations() {
    let canada = "overtime is a multiple of the hour's own rate"
    let own = RegularRateMethod.rateInEffect
    #expect(own.citation(under: .canada) == canada)
    #expect(own.citation(under: .federal) == "29 U.S.C. 207(g)(2); 29 CFR 778.419")
    #expect(own.citation(under: .california) == "29 U.S.C. 207(g)(2); 29 CFR 778.419")
    #expect(
      RegularRateMethod.weightedAverage().citation(under: .california) == "29 CFR 778.109-.115")
  }
}
