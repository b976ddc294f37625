import PayrollBytes
import PayrollConfiguration
import PayrollMapper
import PayrollModel
import PayrollTemplates
import TimeSources

/// Why a command ends early: one or more lines for the person, and an exit code for the caller.
struct CommandFailure: Error {
  /// Each says what is wrong, where, and what to do; they may hold anything that data holds.
  let messages: [String]
  /// What is shown below the message of the same index, line by line; empty where nothing is.
  private var excerpts: [String] = []
  let exitCode: ExitCode

  /// The most messages that are printed: a file of a thousand mistakes has one that matters.
  private static let mostLines = 25

  /// The messages for a terminal, each on a line of its own with its excerpt below it.
  var lines: [String] {
    var lines: [String] = []
    for (index, message) in messages.enumerated().prefix(Self.mostLines) {
      let excerpt = index < excerpts.count ? excerpts[index] : ""
      lines.append(
        TerminalText.escaped(message)
          + (excerpt.isEmpty ? "" : "\n" + TerminalText.escapedLines(excerpt)))
    }
    let rest = messages.count - lines.count
    if rest > 0 { lines.append("and \(rest) more; mend these first") }
    return lines
  }

  init(_ exitCode: ExitCode, _ message: String, at place: String? = nil, advice: String = "") {
    var text = message
    if let place { text += " (\(place))" }
    if !advice.isEmpty { text += ": \(advice)" }
    self.messages = [text]
    self.exitCode = exitCode
  }

  /// Several lines for the person.
  init(_ exitCode: ExitCode, messages: [String]) {
    self.messages = messages
    self.exitCode = exitCode
  }

  /// Everything that is wrong with the configuration, in one go.
  init(_ problems: TextProblems) { self.init(.badConfiguration, problems) }

  /// Everything that is wrong with a file.
  init(_ exitCode: ExitCode, _ problems: TextProblems) {
    self.messages = problems.problems.map(\.description)
    self.exitCode = exitCode
  }

  /// Everything that is wrong with a file, each with its line of the file and a caret.
  init(_ exitCode: ExitCode, _ problems: TextProblems, excerptsFrom bytes: [UInt8]) {
    self.messages = problems.problems.map(\.description)
    // Nobody sees the excerpts of more.
    self.excerpts = problems.problems.prefix(Self.mostLines).map { problem in
      problem.location.flatMap { SourceExcerpt.render(bytes, at: $0) } ?? ""
    }
    self.exitCode = exitCode
  }

  init(_ failure: RuleSetCatalogue.Failure) {
    switch failure {
    case .unknown(let name, let advice):
      self.init(.missingInput, "there is no rule set \"\(name)\"", advice: advice)
    case .unreadable(let path, let reason):
      self.init(
        .inputOutput, "reading failed: \(reason)", at: path,
        advice: "check the path and its permissions")
    case .problems(let problems): self.init(problems)
    }
  }

  init(_ problem: FileProblem) {
    let code: ExitCode =
      switch problem.operation {
      case .create, .rename: .cannotCreate
      case .write: .inputOutput
      case .open, .read, .list: problem.isMissing ? .missingInput : .inputOutput
      }
    self.init(code, problem.message, at: problem.path, advice: problem.advice)
  }

  init(_ problem: PeriodProblem) {
    self.init(
      problem.needsCalendar ? .badConfiguration : .usage, problem.message,
      at: problem.needsCalendar ? "calendar" : "--period", advice: problem.advice)
  }

  init(_ error: TimeDataError) {
    let code: ExitCode =
      switch error.kind {
      case .missing: .missingInput
      case .bad: .badInput
      case .configuration: .badConfiguration
      }
    if !error.problems.isEmpty {
      self.init(code, TextProblems(error.problems))
    } else {
      self.init(code, error.message, at: error.place, advice: error.advice)
    }
  }

  init(_ error: ServerError) {
    let code: ExitCode =
      switch error.kind {
      case .credentials: .credentials
      case .temporary: .temporary
      case .badAnswer: .badInput
      case .refused: .refused
      case .file: .inputOutput
      case .missing: .missingInput
      case .configuration: .badConfiguration
      case .cannotCreate: .cannotCreate
      case .unknownOutcome: .unknownOutcome
      }
    self.init(code, error.message, at: error.place, advice: error.advice)
  }

  init(_ error: MapperError) {
    let code: ExitCode =
      switch error {
      case .unknownRuleSet, .ruleSetNotInForce, .workPeriodWithoutStart: .badConfiguration
      case .noPayrun, .payrunWithoutItems: .badInput
      case .outOfBalance: .internalError
      }
    self.init(code, error.message, at: error.place, advice: error.advice)
  }

  init(_ error: OutputError) {
    switch error {
    case .file(let problem): self.init(problem)
    case .notWellFormed, .notValid, .readBack, .schemaUnusable:
      self.init(
        .internalError, error.message,
        advice: "check the template and its schema; nothing was left in the file's place")
    }
  }
}
