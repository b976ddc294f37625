import PayrollRun

extension CommandFailure {
  /// Whatever ended a command that is described by a closure, in which the compiler knows no types of
  /// errors.
  static func of(_ error: any Error) -> CommandFailure {
    switch error {
    case let error as RunError: CommandFailure(error)
    case let failure as CommandFailure: failure
    default: CommandFailure(.internalError, "\(error)")
    }
  }

  /// What ended a run, or a part of the way.
  init(_ error: RunError) {
    switch error {
    case .configuration(let problems): self.init(problems)
    case .badFile(let problems): self.init(.badInput, problems)
    case .period(let problem): self.init(problem)
    case .ruleSet(let failure): self.init(failure)
    case .timeData(let error): self.init(error)
    case .server(let error): self.init(error)
    case .mapper(let error): self.init(error)
    case .output(let error): self.init(error)
    case .file(let problem): self.init(problem)
    case .obstacle(let obstacle):
      self.init(
        ExitCode(obstacle.kind), obstacle.message, at: obstacle.place, advice: obstacle.advice)
    }
  }
}

extension ExitCode {
  fileprivate init(_ kind: RunError.Obstacle.Kind) {
    self =
      switch kind {
      case .usage: .usage
      case .badConfiguration: .badConfiguration
      case .badInput: .badInput
      case .missingInput: .missingInput
      case .cannotCreate: .cannotCreate
      case .credentials: .credentials
      case .refused: .refused
      case .temporary: .temporary
      case .internalError: .internalError
      }
  }
}
