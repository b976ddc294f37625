import PayrollModel

@testable import PayrollLedger

/// The simplest store that keeps what a store must: what the one in SQLite is held to.
final class MemoryLedgerStore: LedgerStore {
  let path = "memory"
  let origin = LedgerHead.origin(lineage: "7f1c", payer: "ACME")
  private var events: [LedgerEvent] = []
  private var attached: [LedgerDigest: [UInt8]] = [:]

  init() {
    events.append(
      LedgerEvent(
        sequence: 1, at: 1_000, actor: "ann", draft: .init(.opened, "ACME"),
        previous: origin.digest))
  }

  func head() -> LedgerHead {
    guard let last = events.last else { return origin }
    return LedgerHead(lineage: origin.lineage, sequence: last.sequence, digest: last.digest)
  }

  func append(
    _ drafts: [LedgerEvent.Draft], attachments: [(digest: LedgerDigest, bytes: [UInt8])],
    behind head: LedgerHead, at: Int64, by actor: String
  ) throws(LedgerProblem) -> LedgerHead {
    guard head == self.head() else { throw LedgerProblem(.moved, path, "moved", advice: "again") }
    for (digest, bytes) in attachments where attached[digest] == nil { attached[digest] = bytes }
    for draft in drafts {
      let last = self.head()
      events.append(
        LedgerEvent(
          sequence: last.sequence + 1, at: at, actor: actor, draft: draft, previous: last.digest))
    }
    return self.head()
  }

  func event(at sequence: Int64) -> LedgerEvent? {
    events.first { $0.sequence == sequence }
  }

  func attachment(_ digest: LedgerDigest) -> [UInt8]? { attached[digest] }

  func forEachEvent(behind sequence: Int64, _ body: (LedgerEvent) -> Void) {
    for event in events where event.sequence > sequence { body(event) }
  }

  func damages() -> [String] { [] }

  func close() {}
}
