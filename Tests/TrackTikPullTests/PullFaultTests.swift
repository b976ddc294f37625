import OnceOnly
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing
import TimeSources
import TrackTik
import TrackTikServer

@testable import TrackTikPull

/// Whatever goes wrong: the snapshot is complete and holds what the server has, or the pull ends
/// with an error that says what failed; and in no case is there a storm of requests.
@Suite("Faults on the way")
struct PullFaultTests {
  private static let rows = [
    "--data", "\(SharedFolder.packageRoot)/Examples/harbor-guard/snapshot",
  ]

  /// Faults that go away: the pull must come out complete.
  static let passing = [
    #"{"status":500}"#, #"{"status":502,"body":"<html>bad gateway</html>"}"#,
    #"{"status":503,"headers":{"Retry-After":"0"}}"#,
    #"{"status":429,"headers":{"Retry-After":"0"}}"#, #"{"status":429,"retryAfterDate":0}"#,
    #"{"status":408}"#, #"{"status":504}"#, #"{"html":true}"#, #"{"notJSON":"busy"}"#,
    #"{"notJSON":"{\"data\": [ {\"id\": 1 }"}"#, #"{"truncateJSON":true}"#,
    #"{"shortBody":true}"#, #"{"close":"before"}"#, #"{"close":"headers"}"#, #"{"reset":true}"#,
    #"{"delay":0.05}"#, #"{"redirect":"same"}"#, #"{"wrongEncoding":true}"#, #"{"noMeta":true}"#,
    #"{"repeatRows":3}"#, #"{"extraRows":7}"#, #"{"expireTokens":true}"#,
    #"{"dateSkew":5000}"#, #"{"count":-1}"#,
  ]

  static let places = [
    ("/employees", "1"), ("/work-sessions", "1"), ("/work-sessions", "1,2"), ("/shifts", "1"),
    ("/shifts", "1,2,3"), ("/break-sessions", "1"), ("/positions", "1"), ("/overtime-rules", "1"),
    ("/holidays", "1,2"),
  ]

  @Test("a fault that goes away leaves no trace", arguments: passing)
  func goesAway(_ fault: String) throws {
    let whole = try PullScene.numbers(in: Self.rows[1])
    for (path, turns) in TestEffort.isBrief ? Array(Self.places.prefix(2)) : Self.places {
      // A token that dies as often as it is given is refused credentials, which is right.
      if fault.contains("expireTokens"), turns != "1" { continue }
      let scene = try PullScene(
        Self.rows, faults: #"[{"path":"\#(path)","on":[\#(turns)],"fault":\#(fault)}]"#)
      try scene.run()
      let found = try PullScene.numbers(in: scene.folder)
      for (resource, ids) in found {
        #expect(ids == whole[resource], "\(resource) after \(fault) at \(path) \(turns)")
      }
      #expect(found.count == whole.count)
      #expect(scene.simulator.requests().count < 60)
      #expect(try Simulator.leaks(in: scene.folder, of: Simulator.secrets).isEmpty)
    }
  }

  @Test(
    "a fault that stays ends the pull, and what was pulled is gone on with",
    arguments: [
      (#"{"status":500}"#, ServerError.Kind.temporary), (#"{"html":true}"#, .temporary),
      (#"{"truncateJSON":true}"#, .temporary), (#"{"close":"before"}"#, .temporary),
      (#"{"status":504}"#, .temporary), (#"{"status":403}"#, .credentials),
      (#"{"status":404}"#, .badAnswer), (#"{"status":418}"#, .badAnswer),
      (#"{"redirect":"https://elsewhere.example/"}"#, .badAnswer),
      (#"{"status":429,"headers":{"Retry-After":"9223372036854775807"}}"#, .temporary),
      (
        #"{"status":200,"headers":{"X-RateLimit-Remaining":"0","X-RateLimit-Reset":"90000"},"body":"{\"data\":[]}"}"#,
        .temporary
      ),
      (
        #"{"status":302,"headers":{"Location":"/gone","X-RateLimit-Remaining":"0","X-RateLimit-Reset":"90000"}}"#,
        .temporary
      ),
    ])
  func stays(_ fault: String, _ kind: ServerError.Kind) throws {
    let scene = try PullScene(
      Self.rows, faults: #"[{"path":"/break-sessions","until":40,"fault":\#(fault)}]"#)
    let error = try #require(try scene.failure())
    #expect(error.kind == kind, "\(error)")
    #expect(!error.message.isEmpty && !error.advice.isEmpty)
    #expect(scene.simulator.requests().count < 40)
    // Whoever reads the folder is told.
    #expect(throws: SnapshotError.self) { try SavedSnapshot.read(scene.folder) }
  }

  @Test("rows that vanish between two pages are noticed: the list is asked for anew")
  func vanishing() throws {
    let scene = try PullScene(
      Self.rows + ["--dialect", "notes"],
      faults: #"[{"path":"/work-sessions","on":[2],"fault":{"drift":{"remove":2}}}]"#)
    try scene.run()
    let whole = try #require(try PullScene.numbers(in: Self.rows[1])["work-sessions"])
    let found = try #require(try PullScene.numbers(in: scene.folder)["work-sessions"])
    #expect(found == Set(whole.sorted().dropFirst(2)))
    #expect(try SavedSnapshot.read(scene.folder).findings.allSatisfy { $0.id != .countDiffers })
  }

  @Test("seeded storms: complete and right, or an error that says why")
  func random() throws {
    let whole = try PullScene.numbers(in: Self.rows[1])
    var ended = 0
    for seed in 0..<(TestEffort.isLong ? 1_000 : TestEffort.isBrief ? 4 : 40) {
      let scene = try PullScene(Self.rows + ["--seed", "\(seed)", "--fault-rate", "0.2"])
      do {
        try scene.run()
        let found = try PullScene.numbers(in: scene.folder)
        #expect(found == whole, "seed \(seed)")
      } catch let error as ServerError {
        ended += 1
        #expect([.temporary, .credentials].contains(error.kind), "seed \(seed): \(error)")
        #expect(Folder.kind(of: "\(scene.folder)/manifest.json") == .missing)
      }
      #expect(scene.simulator.requests().count < 150, "seed \(seed)")
      #expect(try Simulator.leaks(in: scene.folder, of: Simulator.secrets).isEmpty)
    }
    #expect(ended < 20)
  }
}
