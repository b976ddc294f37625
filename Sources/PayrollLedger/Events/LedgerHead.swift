/// How far a ledger has come. Whoever keeps one elsewhere sees whether an older copy was put back, or
/// another ledger in its place.
public struct LedgerHead: Sendable, Hashable {
  /// The ledger: a UUID that it got when it was made.
  public let lineage: String
  /// The place of the last event; 0 where there is none.
  public let sequence: Int64
  /// Its digest; the origin where there is none.
  public let digest: LedgerDigest

  /// A head; see the properties.
  public init(lineage: String, sequence: Int64, digest: LedgerDigest) {
    self.lineage = lineage
    self.sequence = sequence
    self.digest = digest
  }

  /// The head of a ledger without events: its origin is of its lineage and payer.
  static func origin(lineage: String, payer: String) -> LedgerHead {
    LedgerHead(
      lineage: lineage, sequence: 0,
      digest: LedgerDigest(of: "payroll-export/ledger/1", lineage, payer))
  }
}
