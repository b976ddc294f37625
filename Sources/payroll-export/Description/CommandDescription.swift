/// What a command is called, takes and does: help, and later the manual and completions, come from
/// this alone.
struct CommandDescription: Sendable {
  /// A named option.
  struct Option: Sendable {
    let name: String
    /// What stands behind the name in help; empty for a switch.
    let value: String
    let help: String
    var isRequired = false
    /// The only values it may have; empty for any.
    var choices: [String] = []
    /// Whether it may be given several times.
    var isRepeatable = false
  }

  /// A value without a name.
  struct Operand: Sendable {
    let name: String
    let help: String
    /// Whether it may be left out; only the last ones may.
    var isOptional = false
  }

  let name: String
  let summary: String
  let discussion: String
  var operands: [Operand] = []
  let options: [Option]
  let examples: [String]
  /// What the command does.
  let run: @Sendable (ParsedArguments, Console) throws(CommandFailure) -> ExitCode
}

extension CommandDescription.Option {
  static let config = Self(
    name: "config", value: "FILE", help: "the configuration; payroll.json here unless given")
  static let period = Self(
    name: "period", value: "PERIOD",
    help: "FIRST..LAST (2026-10-25..2026-11-07), current, previous, -N (N periods before the "
      + "current one) or N (the Nth period that ends this year)",
    isRequired: true)
  static let today = Self(
    name: "today", value: "DATE",
    help: "the day that current and previous are counted from; today unless given")
  static let snapshot = Self(
    name: "snapshot", value: "FOLDER",
    help: "the saved API pages, a folder for each resource; that of the output folder, or a new "
      + "one, unless given")
  static let snapshotOfRun = Self(
    name: "snapshot", value: "FOLDER",
    help: "the saved API pages, a folder for each resource; that of the period's run, in "
      + "runs/FIRST..LAST beside the configuration, unless given")
  static let data = Self(
    name: "data", value: "FOLDER",
    help: "where Templates and Mappings are looked for first")
  static let format = Self(
    name: "format", value: "FORMAT", help: "table (for people) or json (on standard output)",
    choices: ["table", "json"])
}
