/// Where the events of a ledger are kept. There is one rule: events are added behind the head that the
/// writer has seen, or not at all; so two writers cannot both be right.
///
/// Everything else of the ledger is reckoned from the events.
public protocol LedgerStore {
  /// The path, or what else people know it by.
  var path: String { get }

  /// The head of the ledger before its first event.
  var origin: LedgerHead { get }

  /// How far the ledger has come.
  ///
  /// - Throws: `LedgerProblem`.
  func head() throws(LedgerProblem) -> LedgerHead

  /// Adds events, all of them or none, and leaves them durable.
  ///
  /// - Parameters:
  ///   - drafts: what is to be remembered, in order.
  ///   - attachments: bytes that they name, by their digests; those that are there already stay.
  ///   - head: the head that the writer has seen.
  ///   - at: when, in seconds since 1970 UTC.
  ///   - actor: who.
  /// - Returns: the new head.
  /// - Throws: `LedgerProblem`, of kind `moved` where the head is another one by now.
  func append(
    _ drafts: [LedgerEvent.Draft], attachments: [(digest: LedgerDigest, bytes: [UInt8])],
    behind head: LedgerHead, at: Int64, by actor: String
  ) throws(LedgerProblem) -> LedgerHead

  /// The event at a place; nil where there is none.
  ///
  /// - Throws: `LedgerProblem`.
  func event(at sequence: Int64) throws(LedgerProblem) -> LedgerEvent?

  /// Bytes that were attached; nil where there are none with this digest.
  ///
  /// - Throws: `LedgerProblem`.
  func attachment(_ digest: LedgerDigest) throws(LedgerProblem) -> [UInt8]?

  /// Calls `body` with each event behind a place, in their order.
  ///
  /// - Throws: `LedgerProblem`.
  func forEachEvent(
    behind sequence: Int64, _ body: (LedgerEvent) -> Void
  ) throws(LedgerProblem)

  /// What is not as it was written, in words; nothing where all is well.
  ///
  /// - Throws: `LedgerProblem` where it cannot be looked at.
  func damages() throws(LedgerProblem) -> [String]

  /// Lets go of it.
  ///
  /// - Throws: `LedgerProblem`.
  func close() throws(LedgerProblem)
}
