import Foundation
import PayrollBytes
import PayrollTestSupport
import Testing

/// Troubles that people reported in public of programs for time and payroll, each a small company
/// with what is right. The cases and the program that judges them lie in the shared folder.
@Suite("Field cases", .enabled(if: SharedFolder.isPresent, "\(SharedFolder.absenceReason)"))
struct FieldCaseTests {
  private static let folder = "\(SharedFolder.path)/field-cases"

  /// Kinds that are not mended yet, by the number before their name: letter case of names, grace
  /// without rounding, overlaps made by rounding, a meal deducted in two sessions.
  private static let open: Set<Substring> = ["16", "29", "30", "32"]
  /// What is right already among the open kinds.
  private static let mended: Set<String> = ["16-number-with-a-blank"]

  /// A case folder by its name.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var testDescription: String { name }
  }

  static var cases: [Case] {
    ((try? Folder.names(in: folder)) ?? []).sorted().filter {
      Folder.kind(of: "\(folder)/\($0)/expect.json") == .file
        && (!open.contains($0.prefix { $0 != "-" }) || mended.contains($0))
    }.map(Case.init)
  }

  @Test("What was reported comes out right or is said", arguments: cases)
  func fieldCase(_ fieldCase: Case) throws {
    let out = FileManager.default.temporaryDirectory.appending(path: "field-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: out) }
    let result = try Program.shell(
      """
      python3 \(Self.folder)/check.py "$(command -v payroll-export)" \
      \(Self.folder)/\(fieldCase.name)
      """, out: out, environment: ["PYTHONDONTWRITEBYTECODE": "1"])
    #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
  }

  @Test("The cases are there")
  func present() {
    #expect(Self.cases.count >= 40)
  }
}
