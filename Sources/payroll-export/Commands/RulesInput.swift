import PayrollBytes
import PayrollConfiguration
import TimeRules

/// The rule sets that a `rules` command sees.
struct RulesInput {
  let catalogue: RuleSetCatalogue
  private let folders: DataFolders

  /// Looks in the folder of `--data`, in `beside`, here, and in what is installed.
  init(_ arguments: ParsedArguments, beside: String? = nil) {
    let usual = DataFolders(given: arguments[.data], configurationFolder: beside ?? ".")
    folders = DataFolders(folders: usual.folders + ["."])
    catalogue = RuleSetCatalogue(folders, configurationFolder: ".")
  }

  /// The path of the worked examples of a rule set, or nil where there are none.
  func examples(of id: String) -> String? {
    folders.path(id, .ruleCases, configurationFolder: ".")
  }

  /// The rule set of a name.
  func ruleSet(_ name: String) throws(CommandFailure) -> RuleSet {
    do { return try catalogue.ruleSet(name) } catch { throw CommandFailure(error) }
  }
}
