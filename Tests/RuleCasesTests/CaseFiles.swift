import PayrollTestSupport
import RuleCases
import WageRules

/// Reads case files with the system's time zones.
enum CaseFiles {
  static func read(_ bytes: [UInt8], _ file: String) throws -> [RuleCase] {
    try RuleCaseFile.read(bytes, file: file) { try? Zones.named($0) }
  }

  /// What a statutory holiday is paid, by the id of the file.
  static func holidayPay(_ id: String) throws -> HolidayPayRules {
    let file = "holiday-pay/\(id).json"
    return try HolidayPayRules.read(Mappings.bytes(file), file: file)
  }
}
