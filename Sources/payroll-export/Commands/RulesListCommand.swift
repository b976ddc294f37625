import LawText
import PayrollBytes
import PayrollConfiguration
import PayrollModel
import TimeRules

extension CommandDescription {
  /// `payroll-export rules list`
  static let rulesList = CommandDescription(
    name: "rules list",
    summary: "the rule sets that can be named in a configuration",
    discussion: """
      Lists every rule set of the company and of the program: its id, where it holds, from when, and
      how well it is known. One that goes on top of any law is named behind a plus sign, as in
      us-flsa+holiday-bucket.
      """,
    options: [.data, .listFormat],
    examples: ["payroll-export rules list"],
    run: { (arguments, console) throws(CommandFailure) in
      try RulesListCommand(arguments, console).run()
    })
}

extension CommandDescription.Option {
  static let listFormat = Self(
    name: "format", value: "FORMAT", help: "table (for people), markdown or json",
    choices: ["table", "markdown", "json"])
}

/// Lists the rule sets.
struct RulesListCommand {
  private struct Row {
    let id: String
    let name: String
    let jurisdiction: String
    let from: String
    let evidence: String
  }

  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments, _ console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func run() throws(CommandFailure) -> ExitCode {
    let input = RulesInput(arguments)
    try input.checkAny()
    let catalogue = input.catalogue
    var rows: [Row] = []
    for id in catalogue.ids {
      do {
        let set = try catalogue.ruleSet(id)
        rows.append(row(set))
      } catch {
        // What goes on top of any law is no rule set by itself.
        guard let set = try? catalogue.ruleSet("us-flsa+\(id)") else {
          throw CommandFailure(error)
        }
        rows.append(
          Row(
            id: "+\(id)", name: set.name.split(separator: " + ").last.map(String.init) ?? "",
            jurisdiction: "any", from: "", evidence: set.evidence.rawValue))
      }
    }
    switch arguments[.listFormat] {
    case "json": console.print(json: json(rows))
    case "markdown": console.print(markdown(rows))
    default: console.print(table(rows))
    }
    return .done
  }

  private func row(_ set: RuleSet) -> Row {
    Row(
      id: set.id, name: set.name, jurisdiction: set.jurisdiction,
      from: set.versions.first?.from.description ?? "", evidence: set.evidence.rawValue)
  }

  private func table(_ rows: [Row]) -> String {
    let head = Row(
      id: "id", name: "name", jurisdiction: "where", from: "from", evidence: "evidence")
    let all = [head] + rows
    let widths = [
      all.map(\.id.count).max() ?? 0, all.map(\.jurisdiction.count).max() ?? 0, 10,
      all.map(\.evidence.count).max() ?? 0,
    ]
    return all.map { row in
      let cells = [row.id, row.jurisdiction, row.from, row.evidence]
      let columns = zip(cells, widths).map { cell, width in
        cell + String(repeating: " ", count: max(0, width - cell.count))
      }
      return TerminalText.line((columns + [row.name]).joined(separator: "  "))
    }.joined()
  }

  /// The list as a page; what goes on top of any law has no page of its own.
  private func markdown(_ rows: [Row]) -> String {
    var text = """
      # Rule sets

      The rule sets that come with the program, made by `payroll-export rules list`. Each has a page
      with its sentences, its sources and worked examples. How one is written is said in
      [the rule language](../rule-language.md).

      | rule set | where | from | known | name |
      | --- | --- | --- | --- | --- |

      """
    for row in rows {
      let id = row.id.hasPrefix("+") ? "`\(row.id)`" : "[\(row.id)](\(row.id).md)"
      text += TerminalText.line(
        "| \(id) | \(row.jurisdiction) | \(row.from) | \(row.evidence) | \(row.name) |")
    }
    return text
  }

  private func json(_ rows: [Row]) -> String {
    JSONWriter.document { object in
      object.member("schema", "payroll-export/rule-sets/1")
      object.list("ruleSets", .lines) { list in
        for row in rows {
          list.object { entry in
            entry.member("id", row.id)
            entry.member("name", row.name)
            entry.member("jurisdiction", row.jurisdiction)
            entry.member("from", row.from)
            entry.member("evidence", row.evidence)
          }
        }
      }
    }
  }
}
