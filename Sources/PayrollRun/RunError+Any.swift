import PayrollBytes
import PayrollLedger

extension RunError {
  /// What several steps threw of which each has errors of its own.
  init(any error: any Error) {
    switch error {
    case let error as RunError: self = error
    case let problems as TextProblems: self = .badFile(problems)
    case let problem as FileProblem: self.init(problem)
    case let problem as LedgerProblem: self.init(problem)
    default: self.init(.internalError, "\(error)")
    }
  }
}
