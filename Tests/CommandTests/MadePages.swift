import Foundation
import PayrollBytes
import PayrollTestSupport
import Testing

/// A folder of pages that the program makes. With RECORD_GOLDEN=1 they are written anew, and the
/// tests fail so that nobody forgets to look.
struct MadePages {
  /// The folder, inside the package.
  let folder: String

  /// Compares a page with what a command prints.
  func check(_ name: String, _ command: String) throws {
    let result = try Program.shell(command, out: FileManager.default.temporaryDirectory.path())
    #expect(result.exitCode == 0, "\(result.errors)")
    try check(name, equals: result.output)
  }

  /// Compares a page with what it should be.
  func check(_ name: String, equals wanted: String) throws {
    if try text(name) == wanted { return }
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try Data(wanted.utf8).write(to: URL(filePath: path(name)))
      Issue.record("\(name) was written anew: look at it, and run the tests without RECORD_GOLDEN")
      return
    }
    Issue.record("\(folder)/\(name) is not up to date")
  }

  /// The text of a page.
  func text(_ name: String) throws -> String {
    String(decoding: try InputBuffer.array(of: path(name)), as: UTF8.self)
  }

  private func path(_ name: String) -> String { "\(SharedFolder.packageRoot)/\(folder)/\(name)" }
}
