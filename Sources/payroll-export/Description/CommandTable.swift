import PayrollBytes

/// All commands, and finding the one that is meant.
enum CommandTable {
  static var commands: [CommandDescription] { [.run, .explain] }

  static func run(
    _ arguments: [String], console: Console
  ) throws(CommandFailure) -> ExitCode {
    guard let name = arguments.first else {
      console.printError(HelpText.overview(commands))
      return .usage
    }
    switch name {
    case "--version", "version":
      console.print("payroll-export \(PayrollExport.version)\n")
      return .done
    case "--help", "-h": return help(nil, console)
    case "help": return try help(topic: arguments.dropFirst(), console)
    default: break
    }
    guard let command = commands.first(where: { $0.name == name }) else {
      throw CommandFailure(
        .usage, "there is no command \"\(name)\"", at: "payroll-export",
        advice: JSONObjectReader.suggestion(
          for: name, among: commands.map(\.name) + ["help"]))
    }
    let rest = arguments.dropFirst()
    let beforeOperands = rest.prefix { $0 != "--" }
    if beforeOperands.contains("--help") || beforeOperands.contains("-h") {
      return help(command, console)
    }
    return try command.run(try ParsedArguments(rest, for: command), console)
  }

  private static func help(_ command: CommandDescription?, _ console: Console) -> ExitCode {
    console.print(command.map { HelpText.page($0) } ?? HelpText.overview(commands))
    return .done
  }

  private static func help(
    topic: ArraySlice<String>, _ console: Console
  ) throws(CommandFailure) -> ExitCode {
    guard let name = topic.first else { return help(nil, console) }
    if name == "exit-codes" {
      console.print(HelpText.exitCodes)
      return .done
    }
    guard let command = commands.first(where: { $0.name == name }) else {
      throw CommandFailure(
        .usage, "there is no help on \"\(name)\"", at: "help",
        advice: JSONObjectReader.suggestion(
          for: name, among: commands.map(\.name) + ["exit-codes"]))
    }
    return help(command, console)
  }
}
