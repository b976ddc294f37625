import Foundation
import PayrollBytes
import PayrollTestSupport
import Testing

/// The pages in docs/vendors are what the program prints.
@Suite("Pages about vendors")
struct VendorPageTests {
  private let pages = MadePages(folder: "docs/vendors")

  static var ids: [String] {
    let names = (try? Folder.names(in: SharedFolder.packageRoot + "/Templates")) ?? []
    return names.filter { $0.hasSuffix(".xml") }.map { String($0.dropLast(4)) }
  }

  @Test("Each template has the page that the program makes", arguments: ids)
  func page(id: String) throws {
    try pages.check("\(id).md", "payroll-export templates show \(id) --format markdown")
  }

  @Test("The list is the one that the program makes")
  func list() throws {
    try pages.check("README.md", "payroll-export templates list --format markdown")
  }

  @Test("Every page says how to upload, and where its knowledge comes from", arguments: ids)
  func content(id: String) throws {
    let text = try pages.text("\(id).md")
    #expect(text.contains("## How to upload"))
    #expect(text.contains("## Where this comes from"))
    #expect(text.contains("## Columns") || text.contains("## Values"))
  }

  @Test("Every template can be previewed as it comes", arguments: ids)
  func preview(id: String) throws {
    let result = try Program.shell(
      "payroll-export templates preview \(id)", out: FileManager.default.temporaryDirectory.path())
    #expect(result.exitCode == 0, "\(result.errors)")
  }
}
