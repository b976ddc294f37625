import Foundation
import PayrollBytes
import PayrollTestSupport

@testable import PayrollConfiguration

/// A `payroll.json` of which a test says only what it is about; messages call it `acme/payroll.json`.
enum PayrollFile {
  /// The file on one line: a company, a rule set, no outputs, and `more`.
  static func text(_ more: String) -> String {
    #"{ "company": { "name": "Acme" }, "rules": { "default": "us-flsa" }, "outputs": [], "#
      + "\(more) }"
  }

  static func read(_ more: String) throws(TextProblems) -> Configuration {
    try Configuration.read(Array(text(more).utf8), file: "acme/payroll.json")
  }

  /// What is wrong, each with its key: `key: message`.
  static func problems(_ more: String) -> [String] {
    problems(file: text(more))
  }

  /// What is wrong with a whole file.
  static func problems(file text: String) -> [String] {
    do {
      _ = try Configuration.read(Array(text.utf8), file: "acme/payroll.json")
      return []
    } catch {
      return error.problems.map { "\($0.key): \($0.message)" }
    }
  }

  /// Hands a folder with files in it to `body`, and removes it.
  static func withFolder<Result>(
    _ files: [String: String], _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "acme-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files {
      let path = "\(folder)/\(name)"
      try FileManager.default.createDirectory(
        atPath: Folder.parent(of: path), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: path))
    }
    return try body(folder)
  }
}
