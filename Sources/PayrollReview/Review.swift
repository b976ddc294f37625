public import PayrollModel
public import RunFiles

/// A finished run as a reviewer looks at it: made of the run's own files and of those of earlier runs,
/// never by classifying anything anew.
public struct Review: Sendable {
  /// The batch, as its file has it.
  public let batch: BatchRecord
  /// The SHA-256 of `batch.json`, 64 lower-case hexadecimal digits: what decisions are bound to.
  public let digest: String
  /// The SHA-256 of its `totals.json`, which stands for all its files.
  public let runDigest: String
  /// Whether a finding needs a person before anybody is paid.
  public let isBlocked: Bool
  /// The files for vendors, or their drafts.
  public let vendorFiles: [FinishedRun.File]
  /// All findings, the blocking ones first.
  public let findings: [FindingRecord]
  /// The kinds of hours that the run or an earlier one has, in their order.
  public let kinds: [HourKind]
  /// The people, in the order of the batch.
  public let people: [ReviewPerson]
  /// The sites, by the hours that they have, the most first.
  public let sites: [ReviewSite]
  /// The dates of the period, each once, also those without hours.
  public let days: [ReviewDay]
  /// Hours of everybody who is paid, whole seconds by the place of the kind in `kinds`.
  public let paidSeconds: [Int64]
  /// Hours of those who are held, the same way.
  public let heldSeconds: [Int64]
  /// The gross pay of everybody who is paid; nil where no rate is known at all.
  public let gross: Gross?
  /// The earlier periods of the payer, the latest first.
  public let earlier: [EarlierPeriod]
  /// Who is paid, against the latest of them; nil where there is none.
  public let bridge: HeadcountBridge?
  /// The clock times behind the hours; nil where the run has none, as one made of a pay run.
  public let timeline: TimelineFile?

  /// A review of what is known already; see the properties.
  public init(
    batch: BatchRecord, digest: String, runDigest: String, isBlocked: Bool,
    vendorFiles: [FinishedRun.File],
    findings: [FindingRecord], kinds: [HourKind], people: [ReviewPerson], sites: [ReviewSite],
    days: [ReviewDay], paidSeconds: [Int64], heldSeconds: [Int64], gross: Gross?,
    earlier: [EarlierPeriod], bridge: HeadcountBridge?, timeline: TimelineFile?
  ) {
    self.batch = batch
    self.digest = digest
    self.runDigest = runDigest
    self.isBlocked = isBlocked
    self.vendorFiles = vendorFiles
    self.findings = findings
    self.kinds = kinds
    self.people = people
    self.sites = sites
    self.days = days
    self.paidSeconds = paidSeconds
    self.heldSeconds = heldSeconds
    self.gross = gross
    self.earlier = earlier
    self.bridge = bridge
    self.timeline = timeline
  }
}
