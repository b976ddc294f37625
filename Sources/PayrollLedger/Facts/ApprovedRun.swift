public import PayrollModel

/// A run was approved: these bytes may be sent, and nothing else.
public struct ApprovedRun: Sendable, Equatable {
  /// A file for a vendor.
  public struct File: Sendable, Equatable {
    /// What it is for: the id of its template.
    public var output: String
    /// Its name in the folder of the run.
    public var name: String
    /// The digest of its bytes.
    public var digest: LedgerDigest

    /// A file; see the properties.
    public init(output: String, name: String, digest: LedgerDigest) {
      self.output = output
      self.name = name
      self.digest = digest
    }
  }

  /// Somebody who is in none of the files, because a person said so.
  public struct Held: Sendable, Equatable {
    /// The person; see `LedgerLines.Person`.
    public var person: String
    /// The employee number at the time; empty where there is none.
    public var number: String
    /// Why.
    public var reason: String
    /// The hours that are owed, in whole seconds.
    public var seconds: Int64
    /// The amounts that are owed beside them, in cents.
    public var cents: Int64

    /// A held person; see the properties.
    public init(person: String, number: String, reason: String, seconds: Int64, cents: Int64 = 0) {
      self.person = person
      self.number = number
      self.reason = reason
      self.seconds = seconds
      self.cents = cents
    }
  }

  /// Pay that another run held back, and that this one pays.
  public struct Settled: Sendable, Equatable {
    /// The run that held it.
    public var run: RunName
    /// The person; see `LedgerLines.Person`.
    public var person: String

    /// What is settled; see the properties.
    public init(_ run: RunName, person: String) {
      self.run = run
      self.person = person
    }
  }

  /// What proves who approved.
  public struct Signature: Sendable, Equatable {
    /// Whose key it is, as the company's file of approvers says.
    public var principal: String
    /// The digest of the signature, which the ledger keeps.
    public var digest: LedgerDigest

    /// A signature; see the properties.
    public init(principal: String, digest: LedgerDigest) {
      self.principal = principal
      self.digest = digest
    }
  }

  /// Which: the run whose files may be sent.
  public var run: RunName
  /// The digest of the run that was looked at: the same, or that of the one before people were held.
  public var reviewed: LedgerDigest
  /// The name of the person who approved.
  public var by: String
  /// The digest of the decisions, which the ledger keeps.
  public var decisions: LedgerDigest
  /// Who proves to have approved; nil where nobody signed.
  public var signature: Signature?
  /// Until when it may be sent, in seconds since 1970 UTC, exclusive.
  public var expires: Int64
  /// The files.
  public var files: [File]
  /// Who is held.
  public var held: [Held]
  /// The periods before its own whose pay it corrects.
  public var adjusts: [PayPeriod]
  /// What other runs held back and this one pays.
  public var settles: [Settled]
  /// What is paid, as pieces that the ledger keeps.
  public var lines: [LinesPiece]

  /// An approval; see the properties.
  public init(
    _ run: RunName, reviewed: LedgerDigest, by: String, decisions: LedgerDigest,
    signature: Signature? = nil, expires: Int64, files: [File], held: [Held] = [],
    adjusts: [PayPeriod] = [], settles: [Settled] = [], lines: [LinesPiece] = []
  ) {
    self.run = run
    self.reviewed = reviewed
    self.by = by
    self.decisions = decisions
    self.signature = signature
    self.expires = expires
    self.files = files
    self.held = held
    self.adjusts = adjusts
    self.settles = settles
    self.lines = lines
  }
}
