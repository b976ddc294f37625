import PayrollBytes

/// The arguments of one command, checked against its description.
struct ParsedArguments {
  private var values: [String: String] = [:]
  private var repeated: [String: [String]] = [:]
  private(set) var operands: [String] = []

  /// The value of an option, or nil where it was not given.
  subscript(_ option: CommandDescription.Option) -> String? { values[option.name] }

  /// All values of an option that may be given several times.
  func all(_ option: CommandDescription.Option) -> [String] { repeated[option.name] ?? [] }

  /// The value of an option that the description requires.
  func required(_ option: CommandDescription.Option) -> String { values[option.name] ?? "" }

  init(
    _ arguments: ArraySlice<String>, for command: CommandDescription
  ) throws(CommandFailure) {
    var rest = arguments
    var onlyOperands = false
    while let argument = rest.popFirst() {
      if argument == "--" && !onlyOperands {
        onlyOperands = true
      } else if argument.hasPrefix("--") && !onlyOperands {
        try take(option: argument.dropFirst(2), from: &rest, of: command)
      } else {
        operands.append(argument)
      }
    }
    try check(command)
  }

  /// An empty text is what a variable that was never set leaves behind, and as a path it would be the
  /// root of the file system or this folder.
  private func checkIsFilled(
    _ value: String, _ what: String, of command: CommandDescription
  ) throws(CommandFailure) {
    guard value.unicodeScalars.allSatisfy(\.properties.isWhitespace) else { return }
    throw CommandFailure(
      .usage, "\(what) is empty", at: command.name,
      advice: "give a value; a variable that is not set is empty")
  }

  private mutating func take(
    option text: Substring, from rest: inout ArraySlice<String>, of command: CommandDescription
  ) throws(CommandFailure) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "")
    guard let option = command.options.first(where: { $0.name == name }) else {
      throw CommandFailure(
        .usage, "there is no option --\(name)", at: command.name,
        advice: JSONObjectReader.suggestion(
          for: "--\(name)", among: command.options.map { "--\($0.name)" }))
    }
    if option.value.isEmpty {
      guard parts.count == 1 else {
        throw CommandFailure(
          .usage, "the option --\(name) takes no value", at: command.name, advice: "write --\(name)"
        )
      }
      values[name] = ""
      return
    }
    guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
      throw CommandFailure(
        .usage, "the option --\(name) needs a value", at: command.name,
        advice: "write --\(name) \(option.value)")
    }
    try checkIsFilled(value, "the option --\(name)", of: command)
    guard values[name] == nil || option.isRepeatable else {
      throw CommandFailure(
        .usage, "the option --\(name) is given twice", at: command.name, advice: "keep one")
    }
    if !option.choices.isEmpty && !option.choices.contains(value) {
      throw CommandFailure(
        .usage, "--\(name) cannot be \"\(value)\"", at: command.name,
        advice: JSONObjectReader.suggestion(for: value, among: option.choices))
    }
    values[name] = value
    if option.isRepeatable { repeated[name, default: []].append(value) }
  }

  private func check(_ command: CommandDescription) throws(CommandFailure) {
    let help = "see payroll-export \(command.name) --help"
    for option in command.options where option.isRequired && values[option.name] == nil {
      throw CommandFailure(
        .usage, "the option --\(option.name) is missing", at: command.name,
        advice: "add --\(option.name) \(option.value); \(help)")
    }
    guard operands.count <= command.operands.count else {
      throw CommandFailure(
        .usage, "\"\(operands[command.operands.count])\" is one argument too many",
        at: command.name, advice: help)
    }
    guard operands.count >= command.operands.count(where: { !$0.isOptional }) else {
      throw CommandFailure(
        .usage, "the argument \(command.operands[operands.count].name) is missing",
        at: command.name, advice: help)
    }
    for (index, operand) in operands.enumerated() {
      try checkIsFilled(operand, "the argument \(command.operands[index].name)", of: command)
    }
  }
}
