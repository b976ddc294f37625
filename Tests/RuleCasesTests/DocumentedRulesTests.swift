import PayrollBytes
import PayrollTestSupport
import RuleCases
import Testing
import TimeRules

/// The examples of the pages about the rule language and about worked examples are read and run.
@Suite struct DocumentedRulesTests {
  @Test func everyRuleSetOfThePageIsRead() throws {
    let sets = try Self.blocks("rule-language.md").filter { $0.contains("\"versions\"") }
    #expect(sets.count >= 3)
    for text in sets { _ = try Self.ruleSet(text) }
  }

  @Test func everyRuleOfThePageIsRead() throws {
    let rules = try Self.blocks("rule-language.md").filter {
      $0.contains("\"window\"") && !$0.contains("\"versions\"")
    }
    #expect(rules.count >= 3)
    for rule in rules {
      let period = rule.contains("\"period\"") ? "\"period\": { \"weeks\": 4 }," : ""
      _ = try Self.ruleSet(
        """
        {"id": "x", "name": "x", "jurisdiction": "x", "evidence": "company", "versions": [
          {"from": "2026-01-01", \(period) "rules": [\(rule)]}]}
        """)
    }
  }

  @Test func everyExampleOfThePageComesOut() throws {
    let contracts = try Self.blocks("rule-language.md").filter {
      $0.contains("\"versions\"") && !$0.contains("\"any\"")
    }.map(Self.ruleSet)
    let blocks = try Self.blocks("rule-cases.md")
    #expect(!blocks.isEmpty)
    for block in blocks {
      for example in try CaseFiles.read(Array(block.utf8), "rule-cases.md") {
        let set =
          try contracts.first { $0.id == example.ruleSet } ?? Mappings.ruleSet(example.ruleSet)
        let result = example.run(set)
        #expect(result.hasPassed, "\(example.id): \(result.differences)")
      }
    }
  }

  /// A set that goes on top of any law is put on the federal one.
  private static func ruleSet(_ text: String) throws -> RuleSet {
    let law = text.contains("\"any\"") ? try Mappings.ruleSet("us-flsa") : nil
    return try RuleSet.read(
      Array(text.utf8), file: "rule-language.md",
      bases: RuleSet.Bases(law: law) { try? Mappings.ruleSet($0) })
  }

  /// The blocks of JSON on a page.
  private static func blocks(_ page: String) throws -> [String] {
    let path = Folder.resolve("docs/\(page)", in: SharedFolder.packageRoot)
    let text = String(decoding: try InputBuffer.array(of: path), as: UTF8.self)
    return text.split(separator: "```json\n").dropFirst().compactMap { part in
      part.split(separator: "\n```").first.map(String.init)
    }
  }
}
