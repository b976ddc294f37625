import PayrollTestSupport
import Testing
import TimeRules

/// The rule sets that come with the package say of each tier what it is, and nothing twice.
@Suite("Sentences of the shipped rule sets") struct ShippedSentenceTests {
  private static let sets = (try? Mappings.names(in: "rule-sets")) ?? []

  /// The tiers of all versions of a shipped set, with the rule and the version of each.
  private func tiers(
    _ name: String
  ) throws -> [(tier: OvertimeTier, rule: OvertimeRule, version: RuleSetVersion)] {
    try Mappings.ruleSet(name == "holiday-bucket" ? "us-flsa+\(name)" : name).versions.flatMap {
      version in
      version.alternatives.joined().flatMap { rule in rule.tiers.map { ($0, rule, version) } }
    }
  }

  @Test func thereAreRuleSets() {
    #expect(Self.sets.count >= 50)
  }

  @Test(arguments: sets)
  func everyTierHasASentence(_ name: String) throws {
    for (tier, rule, version) in try tiers(name) {
      let sentence = rule.sentence(of: tier, in: version)
      #expect(sentence.first?.isLowercase == true && sentence.last?.isPunctuation == false)
    }
  }

  @Test("No set writes down what its numbers say", arguments: sets)
  func noSentenceIsWrittenTwice(_ name: String) throws {
    for (tier, rule, version) in try tiers(name) {
      guard let own = tier.sentence else { continue }
      let bare = OvertimeTier(id: tier.id, threshold: tier.threshold, multiplier: tier.multiplier)
      #expect(rule.sentence(of: bare, in: version) != own, "\(tier.id)")
    }
  }
}
