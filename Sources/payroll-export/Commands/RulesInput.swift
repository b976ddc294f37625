import PayrollBytes
import PayrollConfiguration
import TimeRules

/// The rule sets that a `rules` command sees.
struct RulesInput {
  let catalogue: RuleSetCatalogue

  /// Looks in the folder of `--data`, in `beside`, here, and in what is installed.
  init(_ arguments: ParsedArguments, beside: String? = nil) {
    let usual = DataFolders(given: arguments[.data], configurationFolder: beside ?? ".")
    catalogue = RuleSetCatalogue(
      DataFolders(folders: usual.folders + ["."]), configurationFolder: ".")
  }

  /// The rule set of a name.
  func ruleSet(_ name: String) throws(CommandFailure) -> RuleSet {
    do { return try catalogue.ruleSet(name) } catch { throw CommandFailure(error) }
  }
}
