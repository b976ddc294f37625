/// Why something cannot happen to a run, by what the ledger remembers.
public struct LedgerRefusal: Error, Sendable, Equatable {
  /// What is the matter, without a capital or a full stop.
  public let message: String
  /// What to do, in the same form.
  public let advice: String

  init(_ message: String, _ advice: String) {
    self.message = message
    self.advice = advice
  }
}
