import Foundation
import PayrollBytes
import PayrollTestSupport
import Testing

/// The pages in docs/vendors are what the program prints. With RECORD_GOLDEN=1 they are written
/// anew, and the tests fail so that nobody forgets to look.
@Suite("Pages about vendors")
struct VendorPageTests {
  private static let folder = "\(SharedFolder.packageRoot)/docs/vendors"

  static var ids: [String] {
    let names = (try? Folder.names(in: SharedFolder.packageRoot + "/Templates")) ?? []
    return names.filter { $0.hasSuffix(".xml") }.map { String($0.dropLast(4)) }
  }

  @Test("Each template has the page that the program makes", arguments: ids)
  func page(id: String) throws {
    try check("\(id).md", "payroll-export templates show \(id) --format markdown")
  }

  @Test("The list is the one that the program makes")
  func list() throws {
    try check("README.md", "payroll-export templates list --format markdown")
  }

  @Test("Every page says how to upload, and where its knowledge comes from", arguments: ids)
  func content(id: String) throws {
    let text = try text("\(id).md")
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

  private func check(_ name: String, _ command: String) throws {
    let result = try Program.shell(command, out: FileManager.default.temporaryDirectory.path())
    #expect(result.exitCode == 0, "\(result.errors)")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try Data(result.output.utf8).write(to: URL(filePath: "\(Self.folder)/\(name)"))
      Issue.record("\(name) was written anew: look at it, and run the tests without RECORD_GOLDEN")
      return
    }
    #expect(try text(name) == result.output, "docs/vendors/\(name) is not up to date")
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try InputBuffer.array(of: "\(Self.folder)/\(name)"), as: UTF8.self)
  }
}
