import PayrollBytes
import PayrollMapper
import PayrollTestSupport
import Testing

@testable import PayrollConfiguration

@Suite("handEntries in payroll.json")
struct HandEntriesTests {
  private static let entries = "employee,date,amount,bucket,reason,author\n"

  private func workspace<Value>(
    _ file: String?, _ body: (Workspace) throws -> Value
  ) throws -> Value {
    var files = ["payroll.json": PayrollFile.text(#""handEntries": "by-hand.csv""#)]
    if let file { files["by-hand.csv"] = file }
    return try PayrollFile.withFolder(files) { folder in
      try body(
        try Workspace(path: "\(folder)/payroll.json", dataFolder: SharedFolder.packageRoot))
    }
  }

  private func problems(_ file: String?) -> [String] {
    do {
      _ = try workspace(file) { _ in 0 }
      return []
    } catch let error as TextProblems {
      return error.problems.map {
        "\(Folder.name(of: $0.file)):\($0.location?.line ?? 0) \($0.key)"
      }
    } catch {
      return ["\(error)"]
    }
  }

  @Test("The file is read with the configuration, and is one of its inputs")
  func read() throws {
    let text = Self.entries + "7,2026-11-02,5,regular,Boots for winter,Ann Lee\n"
    let (count, roles) = try workspace(text) { workspace in
      (
        workspace.mapper.policy.handEntries?.rows.count,
        workspace.inputFiles.filter { $0.name == "by-hand.csv" }.map(\.role)
      )
    }
    #expect(count == 1)
    #expect(roles == [.facts])
    #expect(try PayrollFile.read(#""leaveOut": []"#).handEntries == nil)
  }

  @Test("What is wrong with it is told with its lines; a missing file with the key")
  func wrong() {
    let rows =
      Self.entries
      + "7,2026-11-02,5,regular,Boots,\n,2026-11-02,5,regular,Boots for winter,Ann Lee\n"
    #expect(
      problems(rows) == ["by-hand.csv:2 reason", "by-hand.csv:2 author", "by-hand.csv:3 employee"])
    #expect(problems(nil) == ["payroll.json:1 handEntries"])
    #expect(PayrollFile.problems(#""handEntries": """#).count == 1)
    let misspelt = PayrollFile.problems(#""handEntry": "by-hand.csv""#)
    #expect(misspelt.count == 1)
  }
}
