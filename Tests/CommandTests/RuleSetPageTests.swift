import Foundation
import PayrollBytes
import PayrollTestSupport
import Testing

/// The pages in docs/rule-sets are what the program prints. With RECORD_GOLDEN=1 they are written
/// anew, and the tests fail so that nobody forgets to look.
@Suite("Pages about rule sets")
struct RuleSetPageTests {
  private static let folder = "\(SharedFolder.packageRoot)/docs/rule-sets"

  static var ids: [String] {
    ((try? Mappings.names(in: "rule-sets")) ?? []).filter { $0 != "holiday-bucket" }
  }

  @Test("Each rule set has the page that the program makes", arguments: ids)
  func page(id: String) throws {
    try check("\(id).md", "payroll-export rules show \(id) --format markdown")
  }

  @Test("The list is the one that the program makes")
  func list() throws {
    try check("README.md", "payroll-export rules list --format markdown")
  }

  @Test("Every page has a law or says that it is unverified, and a worked example", arguments: ids)
  func content(id: String) throws {
    let text = try text("\(id).md")
    #expect(text.contains("## Example: "))
    #expect(text.contains("## From "))
    #expect(text.contains("[") || text.contains("UNVERIFIED") || text.contains("straight time"))
  }

  private func check(_ name: String, _ command: String) throws {
    let result = try Program.shell(command, out: FileManager.default.temporaryDirectory.path())
    #expect(result.exitCode == 0, "\(result.errors)")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try Data(result.output.utf8).write(to: URL(filePath: "\(Self.folder)/\(name)"))
      Issue.record("\(name) was written anew: look at it, and run the tests without RECORD_GOLDEN")
      return
    }
    #expect(try text(name) == result.output, "docs/rule-sets/\(name) is not up to date")
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try InputBuffer.array(of: "\(Self.folder)/\(name)"), as: UTF8.self)
  }
}
