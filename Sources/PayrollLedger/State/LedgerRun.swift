public import PayrollModel

/// A run as the ledger knows it: what happened to it so far.
public struct LedgerRun: Sendable, Equatable {
  /// Somebody who did something, and when.
  public struct Author: Sendable, Equatable {
    /// The name that was given; nil where none was.
    public var name: String?
    /// The user of the machine, as `Operator` writes it.
    public var actor: String
    /// When, in seconds since 1970 UTC.
    public var at: Int64
  }

  /// How far it has come.
  public enum Phase: Sendable, Equatable {
    /// It was made.
    case drafted
    /// A review of it was written.
    case reviewed
    /// It may be sent.
    case approved
    /// Some output of it is on its way, or at a vendor.
    case submitted
    /// It was made anew since: nobody sends it.
    case superseded
  }

  /// Which run.
  public let name: RunName
  /// Its period.
  public let period: PayPeriod
  /// The folder that its files came into.
  public internal(set) var folder: String
  /// Whether a finding needs a person before anybody is paid.
  public let isBlocked: Bool
  /// Who made it; several where the same bytes were made again.
  public internal(set) var preparers: [Author]
  /// Who had a review of it written.
  public internal(set) var reviewers: [Author] = []
  /// The approval, and who gave it; nil where there is none, or it was taken back.
  public internal(set) var approval: ApprovedRun?
  /// Who approved.
  public internal(set) var approver: Author?
  /// The outputs that are on their way or further, in the order in which they were begun; among them
  /// the mark, see `SubmissionStep.mark(of:)`.
  public internal(set) var submissions: [Submission] = []
  /// Whether another making of the period came after it.
  public internal(set) var isSuperseded = false

  /// A run of which the ledger knows nothing else yet.
  ///
  /// - Parameter preparer: the name of whoever made it, if anybody knows.
  public init(
    _ name: RunName, period: PayPeriod, folder: String, isBlocked: Bool, preparer: String?
  ) {
    self.init(
      name: name, period: period, folder: folder, isBlocked: isBlocked,
      preparers: [Author(name: preparer, actor: "", at: 0)])
  }

  init(
    name: RunName, period: PayPeriod, folder: String, isBlocked: Bool, preparers: [Author]
  ) {
    self.name = name
    self.period = period
    self.folder = folder
    self.isBlocked = isBlocked
    self.preparers = preparers
  }

  /// How far it has come.
  public var phase: Phase {
    if !handoffs.isEmpty { return .submitted }
    if isSuperseded { return .superseded }
    if approval != nil { return .approved }
    return reviewers.isEmpty ? .drafted : .reviewed
  }

  /// The submissions of vendor files.
  public var handoffs: [Submission] { submissions.filter { !$0.isMark } }

  /// What became of telling the source that the period is processed; nil where nobody began.
  public var mark: Submission? { submissions.first(where: \.isMark) }

  /// Whether a vendor has it, or may have it: then what it pays counts as paid.
  public var isOut: Bool { handoffs.contains(where: \.isOut) }

  /// Whether bytes of it go out just now, under a name that counts for nothing.
  public var isBeingSent: Bool { handoffs.contains { $0.step == .transferring } }

  /// Whether the source was told that the period is processed, or may have been.
  public var isMarked: Bool { mark?.isOut ?? false }

  /// Whether it may still be sent at a moment, in seconds since 1970 UTC.
  public func mayBeSent(at moment: Int64) -> Bool {
    guard let approval, !isSuperseded else { return false }
    return moment < approval.expires
  }
}
