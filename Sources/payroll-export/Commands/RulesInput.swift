import PayrollBytes
import PayrollConfiguration
import RuleCases
import TimeRules
import WageRules

/// The rule sets that a `rules` command sees.
struct RulesInput {
  let catalogue: RuleSetCatalogue
  private let folders: DataFolders

  /// Looks in the folder of `--data`, in `beside`, here, and in what is installed.
  init(_ arguments: ParsedArguments, beside: String? = nil) {
    let usual = DataFolders(given: arguments[.data], configurationFolder: beside ?? ".")
    var places = usual.folders
    // Here comes behind the folders that were named, and before what is installed.
    places.insert(".", at: arguments[.data] == nil ? 1 : 2)
    folders = DataFolders(folders: places)
    catalogue = RuleSetCatalogue(folders, configurationFolder: ".")
  }

  /// The path of the worked examples of a rule set, or nil where there are none.
  func examples(of id: String) -> String? {
    folders.path(id, .ruleCases, configurationFolder: ".")
  }

  /// Says where rule sets were looked for, where there are none at all.
  func checkAny() throws(CommandFailure) {
    guard catalogue.ids.isEmpty else { return }
    let (message, advice) = folders.absence(of: .ruleSet)
    throw CommandFailure(.missingInput, message, advice: advice)
  }

  /// The rule set of a name.
  func ruleSet(_ name: String) throws(CommandFailure) -> RuleSet {
    if !name.contains("/"), !name.hasSuffix(".json") { try checkAny() }
    do { return try catalogue.ruleSet(name) } catch { throw CommandFailure(error) }
  }

  /// Runs a worked example with what its rule set, or what it asks for, makes necessary.
  func run(_ example: RuleCase, under ruleSet: RuleSet) throws(CommandFailure) -> RuleCaseResult {
    example.run(
      ruleSet, holidayPay: example.expectsHolidayPay ? try holidayPay(for: ruleSet) : nil,
      minimumWages: try minimumWages(of: ruleSet))
  }

  /// What a statutory holiday is paid where a rule set holds; nil where there is none.
  private func holidayPay(for ruleSet: RuleSet) throws(CommandFailure) -> HolidayPayRules? {
    guard let path = folders.holidayPay(of: ruleSet, configurationFolder: ".") else { return nil }
    let bytes: [UInt8]
    do { bytes = try InputBuffer.array(of: path) } catch { throw CommandFailure(error) }
    do { return try HolidayPayRules.read(bytes, file: path) } catch { throw CommandFailure(error) }
  }

  /// The minimum wages that a rule set names.
  private func minimumWages(of ruleSet: RuleSet) throws(CommandFailure) -> [String: MinimumWage] {
    var wages: [String: MinimumWage] = [:]
    for name in ruleSet.versions.compactMap({ $0.duty?.splitShift?.minimumWage })
    where wages[name] == nil {
      guard let path = folders.path(name, .minimumWage, configurationFolder: ".") else {
        throw CommandFailure(
          .badInput,
          "the rule set \(ruleSet.id) names the minimum wage \(name), which is not known",
          advice: "add Mappings/minimum-wages/\(name).json, or name one that is there")
      }
      let bytes: [UInt8]
      do { bytes = try InputBuffer.array(of: path) } catch { throw CommandFailure(error) }
      do { wages[name] = try MinimumWage.read(bytes, file: path) } catch {
        throw CommandFailure(error)
      }
    }
    return wages
  }
}
