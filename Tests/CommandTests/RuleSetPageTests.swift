import Foundation
import PayrollBytes
import PayrollTestSupport
import Testing

/// The pages in docs/rule-sets are what the program prints.
@Suite("Pages about rule sets")
struct RuleSetPageTests {
  private let pages = MadePages(folder: "docs/rule-sets")

  static var ids: [String] {
    ((try? Mappings.names(in: "rule-sets")) ?? []).filter { $0 != "holiday-bucket" }
  }

  @Test("Each rule set has the page that the program makes", arguments: ids)
  func page(id: String) throws {
    try pages.check("\(id).md", "payroll-export rules show \(id) --format markdown")
  }

  @Test("The list is the one that the program makes")
  func list() throws {
    try pages.check("README.md", "payroll-export rules list --format markdown")
  }

  @Test("Every page has a law or says that it is unverified, and a worked example", arguments: ids)
  func content(id: String) throws {
    let text = try pages.text("\(id).md")
    #expect(text.contains("## Example: "))
    #expect(text.contains("## From "))
    #expect(text.contains("[") || text.contains("UNVERIFIED") || text.contains("straight time"))
  }
}
