import PayrollTestSupport
import RuleCases
import Testing
import TimeRules

/// The worked examples that come with the rule sets.
@Suite struct OwnCaseTests {
  @Test func everyRuleSetHasAnExample() throws {
    let examples = Set(try Mappings.names(in: "cases"))
    for name in try Mappings.names(in: "rule-sets") where name != "holiday-bucket" {
      #expect(examples.contains(name), "\(name) has no worked example")
    }
    #expect(examples.contains("us-flsa+holiday-bucket"))
  }

  @Test func everyExampleComesOutAsWorkedByHand() throws {
    for name in try Mappings.names(in: "cases") {
      let cases = try CaseFiles.read(Mappings.bytes("cases/\(name).json"), "cases/\(name).json")
      #expect(!cases.isEmpty, "\(name)")
      for example in cases {
        #expect(example.ruleSet == name)
        let holidayPay = example.expectsHolidayPay ? try CaseFiles.holidayPay(name) : nil
        let ruleSet = try Mappings.ruleSet(example.ruleSet)
        let result = example.run(
          ruleSet, holidayPay: holidayPay, minimumWages: try Mappings.minimumWages(of: ruleSet))
        #expect(result.failure == nil, "\(example.id)")
        #expect(result.differences.isEmpty, "\(example.id): \(result.differences)")
        #expect(example.unknownKeys.isEmpty && !example.note.isEmpty, "\(example.id)")
      }
    }
  }
}
