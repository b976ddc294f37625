import PayrollTestSupport
import RuleCases

/// Reads case files with the system's time zones.
enum CaseFiles {
  static func read(_ bytes: [UInt8], _ file: String) throws -> [RuleCase] {
    try RuleCaseFile.read(bytes, file: file) { try? Zones.named($0) }
  }
}
