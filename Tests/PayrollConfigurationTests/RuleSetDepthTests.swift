import Foundation
import PayrollBytes
import PayrollConfiguration
import Testing

@Suite("Rule sets on top of each other")
struct RuleSetDepthTests {
  /// Files `a0`, `a1`, …, each on top of the next, the last one on top of the federal law.
  private func problems(_ count: Int, named name: String) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "depth-\(UUID())").path()
    let rules = "\(folder)/Mappings/rule-sets"
    try FileManager.default.createDirectory(atPath: rules, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for index in 0..<count {
      let base = index + 1 < count ? "a\(index + 1)" : "us-flsa"
      let text = """
        { "id": "a\(index)", "name": "A", "jurisdiction": "US", "evidence": "company",
          "sources": ["a"], "extends": "\(base)", "versions": [{ "from": "2020-01-01", "rules": [] }] }
        """
      try text.write(toFile: "\(rules)/a\(index).json", atomically: true, encoding: .utf8)
    }
    let folders = DataFolders(given: folder, configurationFolder: folder)
    let catalogue = RuleSetCatalogue(folders, configurationFolder: folder)
    do {
      _ = try catalogue.ruleSet(name)
      return []
    } catch RuleSetCatalogue.Failure.problems(let found) {
      return found.problems.map(\.message)
    } catch {
      return ["\(error)"]
    }
  }

  @Test("More than 32 are refused, however many there are")
  func deep() throws {
    let found = try problems(3_000, named: "a0")
    #expect(found.first == "more than 32 rule sets go on top of each other", "\(found.prefix(3))")
  }

  @Test("A name of a thousand plus signs is refused too")
  func plus() throws {
    let name = (0..<1_000).map { _ in "us-flsa" }.joined(separator: "+")
    #expect(try problems(1, named: name).first?.hasPrefix("more than 32 rule sets") == true)
  }
}
