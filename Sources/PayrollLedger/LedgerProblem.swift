import PayrollBytes

/// Why a ledger cannot be used.
public struct LedgerProblem: Error, Sendable, Equatable {
  /// What kind of thing it is, by which a caller decides what to do.
  public enum Kind: Sendable, Equatable {
    /// It is not there.
    case missing
    /// It cannot be opened, read or written.
    case file
    /// Another program is at work in it; trying again may help.
    case busy
    /// It is no ledger, or one of another payer or of a newer program.
    case foreign
    /// It is not what it was when its last event was written.
    case damaged
    /// Something else was written since the caller looked.
    case moved
    /// It cannot happen after what happened.
    case refused
  }

  /// The kind.
  public let kind: Kind
  /// The path.
  public let path: String
  /// What is the matter, without a capital or a full stop.
  public let message: String
  /// What to do, in the same form.
  public let advice: String

  /// A problem; see the properties.
  public init(_ kind: Kind, _ path: String, _ message: String, advice: String) {
    self.kind = kind
    self.path = path
    self.message = message
    self.advice = advice
  }

  static func damaged(_ path: String, _ message: String) -> LedgerProblem {
    LedgerProblem(
      .damaged, path, message,
      advice: "do not send anything; bring back a copy and compare it with the receipts")
  }

  init(_ problem: FileProblem, advice: String) {
    self.init(problem.isMissing ? .missing : .file, problem.path, problem.reason, advice: advice)
  }
}
