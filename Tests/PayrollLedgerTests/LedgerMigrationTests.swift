import Foundation
import PayrollModel
import Testing

@testable import PayrollLedger

@Suite("A ledger of an earlier program")
struct LedgerMigrationTests {
  /// A ledger as the first version made it, with two events.
  private func old(_ folder: LedgerFolder) throws -> LedgerHead {
    let store = try folder.create()
    _ = try store.append(
      [folder.draft(1)], attachments: [], behind: try store.head(), at: 5, by: "ann")
    let head = try store.head()
    try store.database.execute("DROP TABLE attachment; PRAGMA user_version = 1")
    try store.close()
    return head
  }

  @Test("It is brought to the present version, says the same, and stays beside as it was")
  func migrate() throws {
    try LedgerFolder.with { folder in
      let head = try old(folder)
      let store = try folder.open()
      #expect(try store.head() == head)
      #expect(try store.damages() == [])
      let bytes: [UInt8] = [1]
      _ = try store.append(
        [folder.draft(2)], attachments: [(LedgerDigest(of: bytes), bytes)], behind: head, at: 6,
        by: "ann")
      #expect(try store.attachment(LedgerDigest(of: bytes)) == bytes)
      try store.close()
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(names == ["payroll.db", "payroll.db.version-1"])
      let kept = LedgerFolder(path: folder.path + "/kept")
      try FileManager.default.createDirectory(
        atPath: kept.path, withIntermediateDirectories: false)
      try FileManager.default.moveItem(atPath: folder.ledger + ".version-1", toPath: kept.ledger)
      #expect(try kept.open().head() == head)
    }
  }

  @Test("Where the copy cannot be made, it stays what it was")
  func noCopy() throws {
    try LedgerFolder.with { folder in
      _ = try old(folder)
      try Data().write(to: URL(filePath: folder.ledger + ".version-1"))
      #expect(folder.refusal()?.advice == "name a file that is not there")
      try FileManager.default.removeItem(atPath: folder.ledger + ".version-1")
      #expect(folder.refusal() == nil)
    }
  }
}
