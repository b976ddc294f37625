import PayrollModel
import Testing

@testable import PayrollLedger

/// What every store must keep, whatever lies below it.
@Suite("Every store of a ledger")
struct LedgerStoreConformanceTests {
  enum Kind: CaseIterable {
    case sqlite, memory

    func with(_ body: (any LedgerStore) throws -> Void) throws {
      switch self {
      case .memory: try body(MemoryLedgerStore())
      case .sqlite:
        try LedgerFolder.with { folder in
          let store = try folder.create()
          try body(store)
          try store.close()
        }
      }
    }
  }

  private func draft(_ number: Int) -> LedgerEvent.Draft { .init(.opened, "batch \(number)") }

  private func events(_ store: any LedgerStore, behind place: Int64 = 0) throws -> [LedgerEvent] {
    var events: [LedgerEvent] = []
    try store.forEachEvent(behind: place) { events.append($0) }
    return events
  }

  @Test("It begins with one event behind its origin", arguments: Kind.allCases)
  func first(_ kind: Kind) throws {
    try kind.with { store in
      let events = try events(store)
      #expect(events.map(\.draft.kind) == [.opened])
      #expect(events.first?.previous == store.origin.digest)
      #expect(try store.head().sequence == 1)
      #expect(store.origin.sequence == 0)
    }
  }

  @Test(
    "Events are added behind the head that was seen, all of them or none", arguments: Kind.allCases)
  func append(_ kind: Kind) throws {
    try kind.with { store in
      let seen = try store.head()
      let next = try store.append(
        [draft(1), draft(2)], attachments: [], behind: seen, at: 7, by: "ann")
      #expect(next.sequence == 3)
      #expect(try store.head() == next)
      var late: LedgerProblem?
      do {
        _ = try store.append([draft(3)], attachments: [], behind: seen, at: 8, by: "bob")
      } catch { late = error as? LedgerProblem }
      #expect(late?.kind == .moved)
      #expect(try store.head() == next)
      let events = try events(store)
      #expect(events.dropFirst().map(\.previous) == events.dropLast().map(\.digest))
      #expect(events.allSatisfy { $0.recomputed == $0 })
      #expect(try self.events(store, behind: 2).map(\.sequence) == [3])
      let third = try store.event(at: 3)
      #expect(third == events.last)
      #expect(try store.event(at: 4) == nil)
      #expect(try store.event(at: 0) == nil)
    }
  }

  @Test("A head of another lineage is not its own", arguments: Kind.allCases)
  func lineage(_ kind: Kind) throws {
    try kind.with { store in
      let head = try store.head()
      let other = LedgerHead(lineage: "other", sequence: head.sequence, digest: head.digest)
      var problem: LedgerProblem?
      do {
        _ = try store.append([draft(1)], attachments: [], behind: other, at: 8, by: "bob")
      } catch { problem = error as? LedgerProblem }
      #expect(problem?.kind == .moved)
    }
  }

  @Test(
    "Attachments are found by their digests, and those of a refused writer are not",
    arguments: Kind.allCases)
  func attachments(_ kind: Kind) throws {
    try kind.with { store in
      let (text, nothing): ([UInt8], [UInt8]) = (Array("lines\0\n".utf8), [])
      let head = try store.head()
      let attached = [text, nothing].map { (LedgerDigest(of: $0), $0) }
      _ = try store.append([draft(1)], attachments: attached, behind: head, at: 1, by: "ann")
      #expect(try store.attachment(LedgerDigest(of: text)) == text)
      #expect(try store.attachment(LedgerDigest(of: nothing)) == nothing)
      let other: [UInt8] = [1, 2, 3]
      _ = try? store.append(
        [draft(2)], attachments: [(LedgerDigest(of: other), other)], behind: head, at: 1, by: "bob")
      #expect(try store.attachment(LedgerDigest(of: other)) == nil)
      // The same bytes again are no second attachment.
      _ = try store.append(
        [draft(2)], attachments: attached, behind: try store.head(), at: 1, by: "bob")
      #expect(try store.head().sequence == 3)
    }
  }
}
