/// One output of a run on its way to a vendor, as far as it has come.
public struct Submission: Sendable, Equatable {
  /// Which output: see `ApprovedRun.File.output`.
  public let output: String
  /// The step that it took last.
  public private(set) var step: SubmissionStep.Step
  /// How often it was tried.
  public private(set) var attempt: Int
  /// What was seen at the last step, or who said so and why.
  public private(set) var evidence: String
  /// When it took the last step, in seconds since 1970 UTC.
  public private(set) var at: Int64

  /// Whether it is no vendor file: see `SubmissionStep.mark(of:)`.
  public var isMark: Bool { SubmissionStep.isMark(output) }

  /// Whether the vendor has the bytes, or may have them: then they count as paid.
  public var isOut: Bool {
    switch step {
    case .publishing, .unknown, .sent, .verified, .acknowledged: true
    case .reserved, .transferring, .failed, .notPublished, .rejected: false
    }
  }

  /// Whether it is at rest: nobody has to find out or go on.
  public var isSettled: Bool {
    switch step {
    case .sent, .verified, .acknowledged, .rejected: true
    case .reserved, .transferring, .failed, .publishing, .unknown, .notPublished: false
    }
  }

  /// The first step of an output.
  ///
  /// - Throws: `LedgerRefusal` where it is none that anything begins with.
  init(_ first: SubmissionStep, at: Int64) throws(LedgerRefusal) {
    guard first.step == .reserved, first.attempt == 0 else {
      throw LedgerRefusal(
        "\(first.output) is not reserved, and cannot be \(first.step.rawValue)",
        "hand off the run")
    }
    output = first.output
    step = .reserved
    attempt = 0
    evidence = first.evidence
    self.at = at
  }

  /// Takes the next step.
  ///
  /// - Throws: `LedgerRefusal` where it does not follow.
  mutating func take(_ next: SubmissionStep, at: Int64) throws(LedgerRefusal) {
    let isNewAttempt = next.step == .transferring
    guard Self.steps(after: step).contains(next.step),
      next.attempt == attempt + (isNewAttempt ? 1 : 0), !isByHand(next) || next.by != nil
    else {
      throw LedgerRefusal(
        "\(output) is \(step.rawValue), and cannot be \(next.step.rawValue) after that",
        Self.advice(step))
    }
    step = next.step
    attempt = next.attempt
    evidence = next.evidence
    self.at = at
  }

  /// Whether a step says that bytes went out which the program did not send itself.
  private func isByHand(_ next: SubmissionStep) -> Bool {
    next.step == .sent && Self.sends(.sent, after: step)
  }

  /// Whether a step begins to send what nobody has yet.
  static func sends(_ next: SubmissionStep.Step, after step: SubmissionStep.Step) -> Bool {
    switch next {
    case .reserved, .transferring: true
    case .sent: [.reserved, .failed, .notPublished].contains(step)
    default: false
    }
  }

  /// The steps that may follow.
  static func steps(after step: SubmissionStep.Step) -> [SubmissionStep.Step] {
    switch step {
    // Sent without a transfer: a person uploaded it.
    case .reserved, .failed, .notPublished: [.transferring, .sent]
    // Nothing counts yet, so that after a crash it can begin anew.
    case .transferring: [.transferring, .failed, .publishing]
    case .publishing: [.failed, .unknown, .sent, .verified]
    case .unknown: [.notPublished, .sent, .verified]
    case .sent: [.verified, .acknowledged, .rejected]
    case .verified: [.acknowledged, .rejected]
    case .acknowledged, .rejected: []
    }
  }

  private static func advice(_ step: SubmissionStep.Step) -> String {
    switch step {
    case .publishing, .unknown: "find out whether the vendor has it, and settle it"
    case .acknowledged: "the vendor has it: pay what is missing with an adjustment"
    case .rejected: "correct what the vendor says, and make a new revision"
    default: "look at the history of the run"
    }
  }
}
