import Foundation
import OnceOnly
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing
import TimeSources
import TrackTik
import TrackTikServer

@testable import TrackTikPull

/// What a pull writes is a contract that a run believes, and holds it to.
@Suite("Pulled snapshots as contracts")
struct PullContractTests {
  private static let refusal = #"{\"error\":\"approvedHours\"}"#

  private func read(
    _ scene: PullScene, _ decisions: TimeDataNeeds.Decisions = [], without: Set<String> = []
  ) throws -> TimeData {
    try SavedSnapshot.read(
      scene.folder,
      needs: TimeDataNeeds(without: without, dates: scene.dates, decisions: decisions))
  }

  @Test("untouched, it is quiet, in both dialects and with a cache", arguments: Dialect.allCases)
  func quiet(_ dialect: Dialect) throws {
    var scene = try PullScene([
      "--data", "\(SharedFolder.packageRoot)/Examples/harbor-guard/snapshot", "--dialect",
      dialect.rawValue,
    ])
    scene.cache = scene.simulator.folder + "/cache"
    for name in ["snapshot", "again"] {
      try scene.run(into: scene.simulator.folder + "/" + name)
      let data = try SavedSnapshot.read(
        scene.simulator.folder + "/" + name,
        needs: TimeDataNeeds(dates: scene.dates, decisions: [.approvedHours, .rulesByRegion]))
      #expect(data.workSessions.count == 127)
      #expect(data.findings.allSatisfy { $0.severity == .note }, "\(data.findings)")
      #expect(data.coverage == scene.dates)
    }
  }

  @Test("each page that is missing or changed by a byte is found, whichever it is")
  func everyPage() throws {
    let scene = try PullScene()
    try scene.run()
    for (name, bytes) in try PullScene.pages(in: scene.folder) {
      let url = URL(filePath: "\(scene.folder)/\(name)")
      var changed = bytes
      changed[changed.count / 2] ^= 1
      try Data(changed).write(to: url)
      #expect(throws: SnapshotError.self, "\(name)") { try read(scene) }
      try FileManager.default.removeItem(at: url)
      #expect(throws: SnapshotError.self, "\(name)") { try read(scene) }
      try Data(bytes).write(to: url)
    }
    #expect(try read(scene).workSessions.count == 127)
  }

  @Test("a field that the server refuses blocks, until the configuration does without it")
  func refused() throws {
    var scene = try PullScene(
      faults:
        #"[{"path":"/shifts","on":[1],"fault":{"status":400,"body":"\#(Self.refusal)"}}]"#)
    let manifest = try scene.run()
    let shifts = try #require(manifest.resources.first { $0.name == "shifts" })
    #expect(shifts.refusedFields == ["approvedHours"])
    let found = try read(scene, .approvedHours).findings.filter { $0.id == .refusedFields }
    #expect(found.map(\.severity) == [.blocking])
    let keys: Set<String> = ["shifts.approvedHours"]
    let accepted = try read(scene, .approvedHours, without: keys)
    #expect(accepted.findings.allSatisfy { $0.severity == .note })

    // What the company does without is not asked for.
    scene = try PullScene()
    scene.without = keys
    let other = try scene.run().resources.first { $0.name == "shifts" }
    #expect(other?.refusedFields == [])
    #expect(other?.leftOutFields == ["approvedHours"])
    let asked = scene.simulator.requests().filter { $0.path.hasSuffix("/shifts") }
    #expect(
      !asked.isEmpty
        && asked.allSatisfy {
          !($0.query["include"] ?? []).contains { $0.contains("approvedHours") }
        })
    let lacking = try read(scene, .approvedHours).findings.filter { $0.id == .refusedFields }
    #expect(lacking.map(\.severity) == [.blocking])
  }

  @Test("a field that is refused once more after an interruption is remembered")
  func interrupted() throws {
    var scene = try PullScene(
      faults:
        #"[{"path":"/positions","on":[1],"fault":{"status":400,"body":"{\"error\":\"payrollSetting\"}"}},{"path":"/payroll-codes","on":[1],"fault":{"status":500}}]"#
    )
    scene.server.retries.attemptCount = 1
    #expect(try scene.failure() != nil)
    let positions = try scene.run().resources.first { $0.name == "positions" }
    #expect(positions?.refusedFields == ["payrollSetting"])
  }
}
