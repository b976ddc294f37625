import Foundation
import PayrollBytes
import PayrollModel
import RunFiles
import Testing

@testable import PayrollRun

/// Which snapshot a run is made from: one that nobody used yet, else a new one, where there is a
/// server to pull from.
@Suite("The snapshot of a run")
struct SnapshotPlaceTests {
  /// A folder, and the home of a run in it.
  private func with(_ body: (String, RunHome) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "home-\(UUID())").path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder, try RunHome(folder))
  }

  private func put(_ text: String, _ path: String) throws {
    try Folder.make(Folder.parent(of: path))
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  private func totals(_ folder: String, snapshot: String) throws {
    try put(
      """
      {"schema":"payroll-export/totals/1","batch":"C-20261107-1","state":"draft","snapshot":"\(snapshot)",
      "period":"2026-10-25..2026-11-07","files":[{"kind":"batch","name":"batch.json","sha256":"0"}]}
      """, folder + "/totals.json")
  }

  @Test("What is in its place is a finished pull, pages that somebody saved, or nothing")
  func found() throws {
    try with { folder, home in
      #expect(RunHome.found(in: home.snapshot) == .toPull)
      try Folder.make(home.snapshot)
      #expect(RunHome.found(in: home.snapshot) == .toPull)
      try put("x", home.snapshot + "/.DS_Store")
      #expect(RunHome.found(in: home.snapshot) == .toPull)
      try put("{}", home.snapshot + "/shifts/0001.json")
      #expect(RunHome.found(in: home.snapshot) == .byHand)
      try put("{}", home.snapshot + "/pull.journal")
      #expect(RunHome.found(in: home.snapshot) == .toPull)
      try put("abc", home.snapshot + "/manifest.json")
      let digest = SHA256.hexadecimal(of: Array("abc".utf8))
      #expect(RunHome.found(in: home.snapshot) == .pulled(sha256: digest))
      #expect(RunHome.manifestSHA256(of: home.snapshot) == digest)
      #expect(RunHome.manifestSHA256(of: folder) == nil)
    }
  }

  @Test("A pull that no run has used is used; one that was used is followed by another")
  func places() throws {
    try with { folder, home in
      let next = folder + "/.snapshot-next"
      for canPull in [true, false] {
        for isFresh in [true, false] {
          #expect(try home.placeToPull(canPull: canPull, isFresh: isFresh) == home.snapshot)
        }
      }
      try put("{}", home.snapshot + "/shifts/0001.json")
      #expect(try home.placeToPull(canPull: true, isFresh: true) == nil)
      try put("abc", home.snapshot + "/manifest.json")
      #expect(try home.placeToPull(canPull: true, isFresh: false) == nil)
      #expect(try home.placeToPull(canPull: true, isFresh: true) == next)
      #expect(try home.placeToPull(canPull: false, isFresh: true) == nil)
      try totals(folder, snapshot: "another")
      #expect(try home.placeToPull(canPull: true, isFresh: false) == nil)
      try totals(folder, snapshot: SHA256.hexadecimal(of: Array("abc".utf8)))
      #expect(try home.placeToPull(canPull: true, isFresh: false) == next)
      #expect(try home.placeToPull(canPull: false, isFresh: false) == nil)
    }
  }

  @Test("One that a run pulled and did not get to the end with is used, once it is noted")
  func mark() throws {
    try with { folder, home in
      try put("abc", home.snapshot + "/manifest.json")
      // One that follows another is not noted: it is not in its place yet.
      try put("xyz", folder + "/.snapshot-next/manifest.json")
      try home.noteUse(of: folder + "/.snapshot-next")
      #expect(try home.placeToPull(canPull: true, isFresh: false) == nil)
      try home.noteUse(of: home.snapshot)
      #expect(try home.placeToPull(canPull: true, isFresh: false) == folder + "/.snapshot-next")
      #expect(
        String(decoding: try InputBuffer.array(of: folder + "/.snapshot-used"), as: UTF8.self)
          == SHA256.hexadecimal(of: Array("abc".utf8)))
      try put("abcd", home.snapshot + "/manifest.json")
      #expect(try home.placeToPull(canPull: true, isFresh: false) == nil)
    }
  }

  @Test(
    "By itself a snapshot is pulled into its place, or beside a finished one; a half one goes on")
  func byItself() throws {
    try with { folder, home in
      let next = folder + "/.snapshot-next"
      #expect(try home.placeToPull() == home.snapshot)
      try put("{}", home.snapshot + "/shifts/0001.json")
      #expect(try home.placeToPull() == home.snapshot)
      try put("abc", home.snapshot + "/manifest.json")
      try put("{}", next + "/pull.journal")
      #expect(try home.placeToPull() == next)
      #expect(Folder.kind(of: next + "/pull.journal") == .file)
      // A finished one is of a run that ended early.
      try put("xyz", next + "/manifest.json")
      #expect(try home.placeToPull() == next)
      #expect(Folder.kind(of: next) == .missing)
      try put("new", next + "/manifest.json")
      try home.replaceSnapshot(with: next)
      #expect(Folder.kind(of: next) == .missing)
      #expect(
        RunHome.manifestSHA256(of: home.snapshot) == SHA256.hexadecimal(of: Array("new".utf8)))
      try home.replaceSnapshot(with: home.snapshot)
      #expect(RunHome.manifestSHA256(of: home.snapshot) != nil)
    }
  }

  @Test("The next snapshot comes in with the files of the run that pulled it, and of no other")
  func takenIn() throws {
    try with { folder, home in
      let (next, staging) = (folder + "/.snapshot-next", folder + "/staging")
      try Folder.make(staging)
      #expect(try !home.takeInNextSnapshot(staging))
      try put("xyz", next + "/manifest.json")
      #expect(try !home.takeInNextSnapshot(staging))
      #expect(
        Folder.kind(of: next) == .missing && Folder.kind(of: staging + "/snapshot") == .missing)
      home.hasPulledNext = true
      try put("{}", next + "/pull.journal")
      #expect(try !home.takeInNextSnapshot(staging))
      try put("xyz", next + "/manifest.json")
      #expect(try home.takeInNextSnapshot(staging))
      #expect(Folder.kind(of: next) == .missing)
      #expect(Folder.kind(of: staging + "/snapshot/manifest.json") == .file)
    }
  }

  @Test("A run takes the pages in its folder, and without them asks for a server")
  func choice() throws {
    try SmallRun.with(try SmallRun()) { run in
      run.request.folder = "\(run.folder)/out"
      run.request.snapshot = nil
      #expect(
        run.refusal() == "badConfiguration: the configuration names no server to pull from "
          + "[\(run.folder)/payroll.json] (add \"source\": { \"address\": "
          + "\"https://acme.staffr.us\" }, or give --snapshot)")
      try Folder.make("\(run.folder)/out")
      try FileManager.default.moveItem(
        atPath: "\(run.folder)/pages", toPath: "\(run.folder)/out/snapshot")
      try run.make()
      #expect(run.events.all.first == "using snapshot")
      // It stays where it is, and is used again.
      #expect(run.refusal() == "none")
      run.request.snapshot = "\(run.folder)/none"
      #expect(run.refusal() == "snapshot: there is no such folder [\(run.folder)/none]")
    }
  }
}
