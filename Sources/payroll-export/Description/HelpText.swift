/// Help pages, made from the descriptions.
enum HelpText {
  private static let width = 78

  static func overview(_ commands: [CommandDescription]) -> String {
    var text = """
      payroll-export turns a guard company's time data into the files that payroll
      providers import: every hour classified by law, with the rule beside it.

      Usage: payroll-export COMMAND [OPTIONS]

      Commands:

      """
    for command in commands { text += row(command.name, command.summary, column: 14) }
    text += row("help TOPIC", "a command, or exit-codes", column: 14)
    text += """

      Try it on the example company:
        payroll-export run --config Examples/harbor-guard/payroll.json \\
          --period 2026-10-25..2026-11-07 --snapshot Examples/harbor-guard/snapshot --out out


      """
    return text
  }

  /// What the commands that share their first word do.
  static func group(_ name: String, _ commands: [CommandDescription]) -> String {
    var text = "Usage: payroll-export \(name) COMMAND [OPTIONS]\n\nCommands:\n"
    for command in commands { text += row(command.name, command.summary, column: 14) }
    return text + "\nMore on each: payroll-export help \(name) COMMAND\n"
  }

  static func page(_ command: CommandDescription) -> String {
    let operands = command.operands.map { $0.isOptional ? " [\($0.name)]" : " \($0.name)" }.joined()
    var text = "Usage: payroll-export \(command.name)\(operands) [OPTIONS]\n\n"
    text += wrapped(command.discussion, indent: 0) + "\n"
    if !command.operands.isEmpty {
      text += "Arguments:\n"
      for operand in command.operands { text += row(operand.name, operand.help, column: 24) }
      text += "\n"
    }
    text += "Options:\n"
    for option in command.options {
      let mark = option.isRequired ? " (required)" : ""
      text += row(
        "--\(option.name)" + (option.value.isEmpty ? "" : " \(option.value)"), option.help + mark,
        column: 24)
    }
    text += row("--help", "this page", column: 24)
    text += "\nExamples:\n"
    for example in command.examples { text += "  \(example)\n" }
    return text
  }

  static var exitCodes: String {
    var text = "Exit codes:\n"
    for code in ExitCode.allCases { text += row(String(code.rawValue), code.meaning, column: 8) }
    return text
  }

  /// A name, and its explanation in a column of its own.
  private static func row(_ name: String, _ help: String, column: Int) -> String {
    let start = "  " + name
    let body = wrapped(help, indent: column)
    if start.count + 1 >= column { return start + "\n" + body }
    return start + body.dropFirst(start.count)
  }

  /// The text in lines of at most `width` characters, each with `indent` blanks before it. An empty
  /// line in the text begins a paragraph; its other line ends are blanks.
  private static func wrapped(_ text: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var result = ""
    for paragraph in text.split(separator: "\n\n") {
      if !result.isEmpty { result += "\n" }
      let lines = TextWrap.lines(String(paragraph), width: width, first: margin, rest: margin)
      result += lines.isEmpty ? "\n" : lines.map { $0 + "\n" }.joined()
    }
    return result
  }
}
