import Foundation
import PayrollBytes
import PayrollModel
import Testing

@testable import PayrollRun

/// A pull that cannot begin says why, and leaves the folder of the run to others.
@Suite("A pull by itself")
struct SnapshotPullTests {
  private func refusal(_ run: SmallRun) -> String {
    SmallRun.refusal { try SnapshotPull(run.request, run.surroundings).make() }
      .replacing(run.folder, with: "HERE")
  }

  @Test("Without a server, without credentials, or with a period that is none")
  func refused() throws {
    try SmallRun.with(try SmallRun()) { run in
      let none =
        "badConfiguration: the configuration names no server to pull from "
        + "[HERE/payroll.json] (add \"source\": { \"address\": \"https://acme.staffr.us\" }, or give "
        + "--snapshot)"
      #expect(refusal(run) == none)
      run.request.folder = "\(run.folder)/somewhere"
      #expect(refusal(run) == none)
      #expect(Folder.kind(of: "\(run.folder)/somewhere") == .missing)
      try run.configure(#""source": { "address": "https://acme.staffr.us" },"#)
      #expect(refusal(run).hasPrefix("credentials: TRACKTIK_CLIENT_ID is not set"))
      run.request.credentialsFile = "\(run.folder)/none.env"
      #expect(refusal(run).hasPrefix("missing: reading failed: No such file or directory [HERE"))
      run.request.period = "2026-03-07..2026-03-01"
      #expect(refusal(run).hasPrefix("period: "))
      run.request.configuration = "\(run.folder)/none.json"
      #expect(refusal(run).hasPrefix("configuration: "))
    }
  }

  @Test("It waits for nobody who is at work in the folder of its period")
  func busy() throws {
    try SmallRun.with(try SmallRun()) { run in
      let usual = "\(run.folder)/runs/\(SmallRun.period)"
      let home = try RunHome(usual)
      #expect(refusal(run).hasPrefix("temporary: another program is at work in the folder"))
      #expect(home.path == usual)
      // Into a folder that was named it goes all the same.
      run.request.folder = "\(run.folder)/elsewhere"
      #expect(refusal(run).hasPrefix("badConfiguration: the configuration names no server"))
    }
  }

  @Test("A run without a snapshot needs the same, and a refused one leaves no mark")
  func ofRun() throws {
    try SmallRun.with(try SmallRun(#""source": { "address": "https://acme.staffr.us" },"#)) { run in
      run.request.snapshot = nil
      #expect(run.refusal().hasPrefix("credentials: TRACKTIK_CLIENT_ID is not set"))
      run.request.isFresh = true
      #expect(run.refusal().hasPrefix("credentials: "))
      let folder = "\(run.folder)/runs/\(SmallRun.period)"
      #expect(Folder.kind(of: folder + "/.snapshot-used") == .missing)
      #expect(Folder.kind(of: folder + "/totals.json") == .missing)
      // With pages that somebody saved it needs no server.
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      try FileManager.default.moveItem(
        atPath: "\(run.folder)/pages", toPath: folder + "/snapshot")
      #expect(run.refusal() == "none")
    }
  }
}
