import PayrollBytes

/// All commands, and finding the one that is meant.
enum CommandTable {
  static var commands: [CommandDescription] {
    [
      .pull, .run, .review, .compare, .explain, .verify, .approve, .revoke, .markSent,
      .status, .history, .writeOff, .ledgerShow, .ledgerVerify, .ledgerExport, .ledgerImport,
      .ledgerBackup, .markProcessed, .rulesList, .rulesShow,
      .rulesTest,
      .holidaysList,
      .templatesList, .templatesShow, .templatesMapping, .templatesCheck, .templatesPreview,
    ]
  }

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
    if arguments.count == 2, ["--help", "-h"].contains(arguments[1]), !group(name).isEmpty {
      return help(onGroup: name, console)
    }
    let (command, rest) = try command(arguments[...], at: "payroll-export")
    let beforeOperands = rest.prefix { $0 != "--" }
    if beforeOperands.contains("--help") || beforeOperands.contains("-h") {
      return help(command, console)
    }
    return try command.run(try ParsedArguments(rest, for: command), console)
  }

  /// The command that the first word names, or the first two words, and what comes behind.
  private static func command(
    _ words: ArraySlice<String>, at place: String, or others: [String] = ["help"]
  ) throws(CommandFailure) -> (CommandDescription, ArraySlice<String>) {
    for count in 1...2 where count <= words.count {
      let name = words.prefix(count).joined(separator: " ")
      if let command = commands.first(where: { $0.name == name }) {
        return (command, words.dropFirst(count))
      }
    }
    let first = words.first ?? ""
    let group = group(first).map(\.name)
    guard group.isEmpty else {
      let verbs = group.map { String($0.dropFirst(first.count + 1)) }
      let given = words.dropFirst().first { !$0.hasPrefix("-") }
      throw CommandFailure(
        .usage,
        given.map { "there is no command \"\(first) \($0)\"" }
          ?? "\"\(first)\" needs another word", at: place,
        advice: given.map { JSONObjectReader.suggestion(for: $0, among: verbs) }
          ?? "write one of \(group.joined(separator: ", "))")
    }
    throw CommandFailure(
      .usage, "there is no command \"\(first)\"", at: place,
      advice: JSONObjectReader.suggestion(for: first, among: commands.map(\.name) + others))
  }

  /// The commands of two words that begin with this one.
  private static func group(_ name: String) -> [CommandDescription] {
    commands.filter { $0.name.hasPrefix(name + " ") }
  }

  private static func help(onGroup name: String, _ console: Console) -> ExitCode {
    console.print(HelpText.group(name, group(name)))
    return .done
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
    if topic.count == 1, !group(name).isEmpty { return help(onGroup: name, console) }
    return help(try command(topic, at: "help", or: ["exit-codes"]).0, console)
  }
}
