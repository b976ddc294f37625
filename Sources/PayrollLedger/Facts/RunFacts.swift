public import PayrollModel

/// A run as the ledger names it: the batch, and the digest of the `totals.json` that names its files and
/// what it was made from. Two makings of one batch are two runs.
public struct RunName: Sendable, Hashable {
  /// The id of the batch.
  public let batch: BatchID
  /// The SHA-256 of `totals.json`.
  public let digest: LedgerDigest

  /// A run.
  public init(_ batch: BatchID, _ digest: LedgerDigest) {
    self.batch = batch
    self.digest = digest
  }
}

/// A run was made.
public struct DraftedRun: Sendable, Equatable {
  /// Which.
  public var run: RunName
  /// Its period.
  public var period: PayPeriod
  /// The folder that its files came into, as it was given.
  public var folder: String
  /// Whether a finding needs a person before anybody is paid.
  public var isBlocked: Bool
  /// The name that whoever made it gave, if any.
  public var by: String?

  /// A run that was made; see the properties.
  public init(
    _ run: RunName, period: PayPeriod, folder: String, isBlocked: Bool, by: String? = nil
  ) {
    self.run = run
    self.period = period
    self.folder = folder
    self.isBlocked = isBlocked
    self.by = by
  }
}

/// A review of a run was written for people to look at.
public struct ReviewedRun: Sendable, Equatable {
  /// Which.
  public var run: RunName

  /// A review.
  public init(_ run: RunName) { self.run = run }
}

/// What somebody decided about a run was taken back before anything left.
public struct RevokedRun: Sendable, Equatable {
  /// Which.
  public var run: RunName
  /// Who says so.
  public var by: String
  /// Why.
  public var reason: String

  /// What is taken back; see the properties.
  public init(_ run: RunName, by: String, reason: String) {
    self.run = run
    self.by = by
    self.reason = reason
  }
}

/// Hours of a held person will not be paid by this program.
public struct WrittenOff: Sendable, Equatable {
  /// The run that held the person.
  public var run: RunName
  /// The person; see `LedgerLines.Person`.
  public var person: String
  /// Who says so.
  public var by: String
  /// Why.
  public var reason: String

  /// What is written off; see the properties.
  public init(_ run: RunName, person: String, by: String, reason: String) {
    self.run = run
    self.person = person
    self.by = by
    self.reason = reason
  }
}
