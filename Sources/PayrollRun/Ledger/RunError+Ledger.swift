import PayrollLedger

extension RunError {
  /// What keeps a command from using the ledger.
  init(_ problem: LedgerProblem) {
    let kind: Obstacle.Kind =
      switch problem.kind {
      case .missing: .missingInput
      case .file: .cannotCreate
      case .busy, .moved: .temporary
      case .foreign: .badInput
      case .damaged, .refused: .refused
      }
    self.init(kind, problem.message, at: problem.path, advice: problem.advice)
  }
}
