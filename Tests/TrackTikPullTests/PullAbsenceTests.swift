import PayrollModel
import PayrollTestSupport
import Testing
import TrackTik
import TrackTikServer

@testable import TrackTikPull

/// What is not to be had is said, from the server to the run.
@Suite("Resources that are not to be had")
struct PullAbsenceTests {
  private static func findings(
    _ scene: PullScene, without: Set<String> = []
  ) throws -> [Finding] {
    try SavedSnapshot.read(scene.folder, without: without).findings
      .filter { $0.id == .resourceUnavailable }
  }

  @Test("a run of the snapshot is told, and what was left out on purpose is no reason to stop")
  func told() throws {
    var scene = try PullScene(
      faults:
        #"[{"path":"/regions","fault":{"status":404}},{"path":"/leave-requests","fault":{"status":403}}]"#
    )
    scene.without = ["positions", "shift-slices"]
    let manifest = try scene.run()
    #expect(manifest.resources.filter(\.isLeftOut).map(\.name) == ["positions", "shift-slices"])
    let findings = try Self.findings(scene)
    // The run does not do without what the pull left out.
    #expect(
      Set(findings.filter { $0.severity == .blocking }.compactMap(\.subject.file))
        == ["regions", "positions"])
    #expect(
      findings.filter { $0.severity == .warning }.compactMap(\.subject.file) == ["leave-requests"])
    #expect(
      Set(findings.filter { $0.severity == .note }.compactMap(\.subject.file))
        == ["pay-codes"])
    let mended = try Self.findings(scene, without: ["regions", "positions"])
    #expect(mended.allSatisfy { $0.severity != .blocking })
  }

  @Test("the example company, pulled, has nothing of the kind that blocks")
  func example() throws {
    let scene = try PullScene()
    try scene.run()
    let findings = try Self.findings(scene)
    #expect(findings.allSatisfy { $0.severity == .note })
  }
}
