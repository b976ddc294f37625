import Foundation
import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollLedger

@Suite("A ledger that somebody wrote to")
struct LedgerDamageTests {
  private static let unguarded =
    "DROP TRIGGER event_is_never_changed; "
    + "DROP TRIGGER event_is_never_taken_away; DROP TRIGGER event_follows_the_last; "

  @Test(
    "Any column of any event that was changed is found, and the event named",
    arguments: [
      "at = at + 1", "actor = 'eve'", "kind = 'other'", "subject = subject || 'x'",
      "body = body || ' '", "previous = digest",
      "digest = substr(digest, 2) || substr(digest, 1, 1)",
    ])
  func columns(_ change: String) throws {
    for place in 1...5 {
      try LedgerFolder.with { folder in
        try folder.filled(4)
        folder.tamper("\(Self.unguarded) UPDATE event SET \(change) WHERE sequence = \(place)")
        let damages = try folder.open().damages()
        #expect(damages.contains("the tables or what guards them are others"))
        #expect(damages.contains { $0.hasPrefix("event \(place) ") }, "\(place): \(damages)")
      }
    }
  }

  @Test(
    "An event that is missing, two that changed places, and one that was put in between are found")
  func order() throws {
    for change in [
      "DELETE FROM event WHERE sequence = 3", "DELETE FROM event WHERE sequence = 1",
      "UPDATE event SET sequence = 99 WHERE sequence = 2; "
        + "UPDATE event SET sequence = 2 WHERE sequence = 3; "
        + "UPDATE event SET sequence = 3 WHERE sequence = 99",
      "UPDATE event SET sequence = sequence + 1 WHERE sequence = 5",
    ] {
      try LedgerFolder.with { folder in
        try folder.filled(4)
        folder.tamper(Self.unguarded + change)
        #expect(try folder.open().damages().count > 1, "\(change)")
      }
    }
  }

  @Test("An event that was written anew, digest and all, is followed by none")
  func rewritten() throws {
    try LedgerFolder.with { folder in
      try folder.filled(4)
      var events: [LedgerEvent] = []
      let store = try folder.open()
      try store.forEachEvent(behind: 0) { events.append($0) }
      try store.close()
      let forged = LedgerEvent(
        sequence: 3, at: events[2].at, actor: "eve", draft: events[2].draft,
        previous: events[2].previous)
      folder.tamper(
        "\(Self.unguarded) UPDATE event SET actor = 'eve', digest = '\(forged.digest)' "
          + "WHERE sequence = 3")
      let damages = try folder.open().damages()
      #expect(damages.dropFirst() == ["event 4 does not follow the one before"])
    }
  }

  @Test("Another origin and another lineage are found")
  func meta() throws {
    for name in ["origin", "lineage"] {
      try LedgerFolder.with { folder in
        try folder.filled(1)
        folder.tamper(
          "DROP TRIGGER meta_is_never_changed; UPDATE meta SET value = 'x' WHERE name = '\(name)'")
        #expect(try folder.open().damages().contains { $0.hasPrefix("the origin") })
      }
    }
  }

  @Test("Bytes of the file that were flipped are found, or change nothing that is said")
  func bytes() throws {
    try LedgerFolder.with { folder in
      try folder.filled(6)
      let whole = try Data(contentsOf: URL(filePath: folder.ledger))
      var said: [LedgerEvent] = []
      try folder.open().forEachEvent(behind: 0) { said.append($0) }
      var generator = SeededGenerator(seed: 16)
      for _ in 0..<TestEffort.rounds(300) {
        var broken = whole
        let place = Int.random(in: 0..<broken.count, using: &generator)
        broken[place] ^= UInt8.random(in: 1...255, using: &generator)
        try broken.write(to: URL(filePath: folder.ledger))
        for rest in ["-wal", "-shm"] {
          try? FileManager.default.removeItem(atPath: folder.ledger + rest)
        }
        var now: [LedgerEvent] = []
        do {
          let store = try folder.open()
          if try !store.damages().isEmpty { continue }
          try store.forEachEvent(behind: 0) { now.append($0) }
        } catch is LedgerProblem { continue }
        #expect(now == said, "byte \(place)")
      }
    }
  }

  @Test("An attachment that was changed, taken away or put in is found and named")
  func attachments() throws {
    let unguarded =
      "DROP TRIGGER attachment_is_never_changed; DROP TRIGGER attachment_is_never_taken_away; "
    for (change, word) in [
      ("UPDATE attachment SET bytes = zeroblob(3)", "is not what was written"),
      ("UPDATE attachment SET digest = substr(digest, 2) || '0'", "is not what was written"),
      ("DELETE FROM attachment", "is missing"),
      ("INSERT INTO attachment VALUES ('\(LedgerDigest(of: [4]))', X'04')", "is named by no event"),
    ] {
      try LedgerFolder.with { folder in
        let scene = try LedgerScene(try folder.create())
        try scene.draft(LedgerScene.run(1))
        try scene.approve(LedgerScene.run(1))
        #expect(try scene.ledger.damages() == [])
        try scene.ledger.close()
        folder.tamper(unguarded + change)
        let damages = try folder.open().damages()
        #expect(damages.contains { $0.contains(word) }, "\(change): \(damages)")
      }
    }
  }

  @Test("No command works with a ledger whose events do not follow each other")
  func unusable() throws {
    try LedgerFolder.with { folder in
      try folder.filled(3)
      folder.tamper("\(Self.unguarded) UPDATE event SET at = at + 1 WHERE sequence = 3")
      let store = try folder.open()
      var problem: LedgerProblem?
      do throws(LedgerProblem) { _ = try Ledger(store) } catch { problem = error }
      #expect(problem?.kind == .damaged)
      #expect(problem?.message == "event 3 is not what was written")
    }
  }

  @Test("The digest of an event is of its fields, whatever their lengths say together")
  func digests() {
    #expect(LedgerDigest(of: "ab", "c") != LedgerDigest(of: "a", "bc"))
    #expect(LedgerDigest(of: "", "a") != LedgerDigest(of: "a", ""))
    #expect(LedgerDigest(of: "3:abc,") != LedgerDigest(of: "abc"))
    // printf '2:ab,1:c,' | sha256sum
    #expect(
      LedgerDigest(of: "ab", "c").hexadecimal
        == "c574c25172ecac17c428975b6e876d2a98a72d84660fc96686f942390b360cd8")
  }
}
