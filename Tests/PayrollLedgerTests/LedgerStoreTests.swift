import Foundation
import PayrollModel
import Testing

@testable import PayrollLedger

@Suite("The events of a ledger")
struct LedgerStoreTests {
  private func problem(_ body: () throws -> Void) -> LedgerProblem? {
    do {
      try body()
      return nil
    } catch { return error as? LedgerProblem }
  }

  @Test("A new ledger has one event, is its owner's alone, and one file once it is closed")
  func create() throws {
    try LedgerFolder.with { folder in
      let store = try folder.create()
      #expect(try store.head().sequence == 1)
      try store.close()
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names == ["payroll.db"])
      let rights = try FileManager.default.attributesOfItem(atPath: folder.ledger)
      #expect(rights[.posixPermissions] as? Int == 0o600)
      let again = problem { _ = try folder.create() }
      #expect(again?.kind == .file)
    }
  }

  @Test("Events come back in their order, each behind the one before")
  func events() throws {
    try LedgerFolder.with { folder in
      try folder.filled(5)
      let store = try folder.open()
      var events: [LedgerEvent] = []
      try store.forEachEvent(behind: 0) { events.append($0) }
      #expect(events.map(\.sequence) == [1, 2, 3, 4, 5, 6])
      #expect(events.dropFirst().map(\.previous) == events.dropLast().map(\.digest))
      #expect(events.last?.draft == folder.draft(4))
      #expect(try store.head().digest == events.last?.digest)
      var later: [Int64] = []
      try store.forEachEvent(behind: 4) { later.append($0.sequence) }
      #expect(later == [5, 6])
      #expect(try store.damages() == [])
      try store.close()
    }
  }

  @Test("Of two writers that saw the same head one is too late, and nothing of it is written")
  func twoWriters() throws {
    try LedgerFolder.with { folder in
      let one = try folder.create()
      let other = try folder.open()
      let head = try one.head()
      #expect(try other.head() == head)
      let next = try one.append([folder.draft(1)], attachments: [], behind: head, at: 1, by: "ann")
      let late = problem {
        _ = try other.append(
          [folder.draft(2), folder.draft(3)], attachments: [], behind: head, at: 1, by: "bob")
      }
      #expect(late?.kind == .moved)
      #expect(try other.head() == next)
      _ = try other.append([folder.draft(2)], attachments: [], behind: next, at: 1, by: "bob")
      #expect(try one.head().sequence == 3)
      #expect(try one.damages() == [])
    }
  }

  @Test("Texts of any kind are kept as they are")
  func texts() throws {
    try LedgerFolder.with { folder in
      let store = try folder.create()
      let subjects = ["", "\u{0}", "ä\u{301} 語 🙂", "'; DROP TABLE event; --", "\"\\\n"]
      for subject in subjects {
        _ = try store.append(
          [.init(.opened, subject, body: subject)], attachments: [], behind: try store.head(),
          at: -5, by: subject)
      }
      var read: [String] = []
      try store.forEachEvent(behind: 1) { read.append($0.draft.subject) }
      #expect(read == subjects)
      #expect(try store.damages() == [])
    }
  }

  @Test("Nothing is changed or taken away, and nothing is put elsewhere than at the end")
  func guards() throws {
    try LedgerFolder.with { folder in
      try folder.filled(3)
      let store = try folder.open()
      let before = try store.head()
      for sql: StaticString in [
        "UPDATE event SET body = '{}' WHERE sequence = 2", "DELETE FROM event WHERE sequence = 4",
        "UPDATE meta SET value = 'x'", "DELETE FROM meta",
        "INSERT INTO event SELECT 9, at, actor, kind, subject, body, digest, 'x' FROM event LIMIT 1",
        "INSERT INTO event SELECT 5, at, actor, kind, subject, body, previous, 'x' FROM event LIMIT 1",
        "INSERT OR REPLACE INTO event SELECT 2, at, actor, kind, subject, body, previous, 'x' FROM event LIMIT 1",
      ] {
        let refused = problem { try store.database.execute(sql) }
        #expect(refused?.kind == .damaged, "\(sql)")
      }
      #expect(try store.head() == before)
      #expect(try store.damages() == [])
    }
  }

  @Test("Somebody else's file, another payer's ledger and one of a newer program are refused")
  func foreign() throws {
    try LedgerFolder.with { folder in
      #expect(folder.refusal()?.kind == .file)
      try folder.filled(1)
      #expect(folder.refusal() == nil)
      let other = folder.refusal(of: Payer(company: "OTHER"))
      #expect(other?.kind == .foreign)
      #expect(other?.message == "it is the ledger of ACME, and not of OTHER")
      folder.tamper("PRAGMA user_version = 99")
      #expect(folder.refusal()?.message.contains("version 99") == true)
      folder.tamper("PRAGMA user_version = 0")
      #expect(folder.refusal()?.message.contains("version 0") == true)
      folder.tamper("PRAGMA user_version = 2; PRAGMA application_id = 7")
      #expect(folder.refusal()?.kind == .foreign)
      try Data("no database at all, and long enough to be looked at".utf8)
        .write(to: URL(filePath: folder.ledger))
      #expect(folder.refusal()?.kind == .damaged)
    }
  }
}
