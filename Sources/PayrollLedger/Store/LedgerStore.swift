/// Where the events of a ledger are kept. There is one rule: events are added behind the head that the
/// writer has seen, or not at all; so two writers cannot both be right.
///
/// Everything else of the ledger is reckoned from the events.
public protocol LedgerStore {
  /// How far the ledger has come.
  ///
  /// - Throws: `LedgerProblem`.
  func head() throws(LedgerProblem) -> LedgerHead

  /// Adds events, all of them or none, and leaves them durable.
  ///
  /// - Parameters:
  ///   - drafts: what is to be remembered, in order.
  ///   - head: the head that the writer has seen.
  ///   - at: when, in seconds since 1970 UTC.
  ///   - actor: who.
  /// - Returns: the new head.
  /// - Throws: `LedgerProblem`, of kind `moved` where the head is another one by now.
  func append(
    _ drafts: [LedgerEvent.Draft], behind head: LedgerHead, at: Int64, by actor: String
  ) throws(LedgerProblem) -> LedgerHead

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
