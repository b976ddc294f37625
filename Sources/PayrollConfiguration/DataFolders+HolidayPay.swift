public import TimeRules
import WageRules

extension DataFolders {
  /// The file with what a statutory holiday is paid where a rule set holds: that of the longest part
  /// of its name which has one (`can-on` for `can-on-averaging-4w`), else that of its jurisdiction;
  /// nil where there is none.
  public func holidayPay(of ruleSet: RuleSet, configurationFolder: String) -> String? {
    var parts = ruleSet.id.split(separator: "+").first?.split(separator: "-") ?? []
    while parts.count > 1 {
      let id = parts.joined(separator: "-")
      if let path = path(id, .holidayPay, configurationFolder: configurationFolder) { return path }
      parts.removeLast()
    }
    guard WageLaw(jurisdiction: ruleSet.jurisdiction) == .canada else { return nil }
    let region = ruleSet.jurisdiction.dropFirst(3).lowercased()
    return path(
      "can-" + (region.isEmpty ? "federal" : region), .holidayPay,
      configurationFolder: configurationFolder)
  }
}
