public import PayrollBytes
public import PayrollConfiguration
public import PayrollMapper
public import PayrollTemplates
public import TimeSources

/// Why a run, or a part of the way, ends early. The command turns it into text and an exit code.
public enum RunError: Error {
  /// Everything that is wrong with the configuration and the files that it leads to.
  case configuration(TextProblems)
  /// Everything that is wrong with another file.
  case badFile(TextProblems)
  /// A period that is none, or that nobody can name.
  case period(PeriodProblem)
  /// A rule set that cannot be had.
  case ruleSet(RuleSetCatalogue.Failure)
  /// Time data that cannot be read, or is not what is on record of it.
  case timeData(TimeDataError)
  /// What came between us and the server.
  case server(ServerError)
  /// Rules that do not exist or are not in force, or counts that do not balance.
  case mapper(MapperError)
  /// A vendor file that cannot be written or read back.
  case output(OutputError)
  /// A file or folder that cannot be read or written.
  case file(FileProblem)
  /// Anything else, in words.
  case obstacle(Obstacle)

  /// What stands in the way: what, where, and what to do about it.
  public struct Obstacle: Sendable, Equatable {
    /// What it is to the caller.
    public enum Kind: Sendable {
      case usage, badConfiguration, badInput, missingInput, cannotCreate, credentials, refused,
        temporary, internalError
    }

    /// What it is to the caller.
    public let kind: Kind
    /// What is wrong.
    public let message: String
    /// Where; nil where the message says it.
    public let place: String?
    /// What to do; empty where nothing can be said.
    public let advice: String
  }

  init(_ kind: Obstacle.Kind, _ message: String, at place: String? = nil, advice: String = "") {
    self = .obstacle(Obstacle(kind: kind, message: message, place: place, advice: advice))
  }

  init(_ problems: TextProblems) { self = .configuration(problems) }
  init(_ problem: PeriodProblem) { self = .period(problem) }
  init(_ failure: RuleSetCatalogue.Failure) { self = .ruleSet(failure) }
  init(_ error: TimeDataError) { self = .timeData(error) }
  init(_ error: ServerError) { self = .server(error) }
  init(_ error: MapperError) { self = .mapper(error) }
  init(_ error: OutputError) { self = .output(error) }
  init(_ problem: FileProblem) { self = .file(problem) }
}
