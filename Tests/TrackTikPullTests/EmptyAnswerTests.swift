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

/// An answer without rows is not believed where rows are expected, nor where it tells of an error.
@Suite("Answers without rows")
struct EmptyAnswerTests {
  private static func quoted(_ body: String) -> String {
    body.replacing("\"", with: "\\\"")
  }

  @Test(
    "a page that tells of an error is none, whatever list it holds",
    arguments: [
      #"{"error":"database is down","data":[]}"#, #"{"errors":["x"],"data":[{"id":1}]}"#,
      #"{"status":500,"meta":{"count":0},"data":[]}"#, #"{"data":[],"code":"429"}"#,
      #"{"error": {"x":1},"data":[]}"#,
    ])
  func trouble(_ body: String) throws {
    var scene = try PullScene(
      faults: #"[{"path":"/work-sessions","on":[1],"fault":{"notJSON":"\#(Self.quoted(body))"}}]"#)
    try scene.run()
    #expect(try PullScene.numbers(in: scene.folder)["work-sessions"]?.count == 127)

    scene = try PullScene(
      faults: #"[{"path":"/work-sessions","fault":{"notJSON":"\#(Self.quoted(body))"}}]"#)
    scene.server.retries.attemptCount = 2
    let failure = try #require(try scene.failure())
    #expect(failure.kind == .temporary && failure.message.contains("tells of an error"))
  }

  @Test("an error that is none, and a status that is good, are no trouble")
  func noTrouble() throws {
    let path = NSTemporaryDirectory() + "page-\(UUID()).json"
    defer { try? FileManager.default.removeItem(atPath: path) }
    for text in [
      #"{"error":null,"errors":[],"status":200,"data":[]}"#, #"{"error":"","code":0,"data":[]}"#,
      #"{"errors":{ },"status":"ok","data":[{"id":1,"status":500,"error":"x"}]}"#, "[]",
      #"{"error":false,"code":1000,"data":[]}"#,
    ] {
      try Data(text.utf8).write(to: URL(filePath: path))
      #expect(try !PageSummary.read(path, name: "page").tellsError, "\(text)")
    }
  }

  private static let empty = quoted(#"{"meta":{"count":0},"data":[]}"#)

  @Test("where no session comes at all, the other filters by date are tried")
  func otherFilter() throws {
    let scene = try PullScene(
      faults: #"[{"path":"/work-sessions","on":[1,2],"fault":{"notJSON":"\#(Self.empty)"}}]"#)
    let manifest = try scene.run()
    #expect(try PullScene.numbers(in: scene.folder)["work-sessions"]?.count == 127)
    let sessions = try #require(manifest.resources.first { $0.name == "work-sessions" })
    #expect(sessions.notes == ["a filter by date found nothing; another one found these rows"])
    // The token, pay-codes, and the two empty answers.
    #expect(manifest.requestCount == manifest.leastRequestCount + 4)
  }

  @Test("a period without sessions is believed when no filter finds any, and noted")
  func noSessions() throws {
    for dialect in Dialect.allCases {
      for faults in [
        "[]", #"[{"path":"/work-sessions","from":3,"fault":{"status":400}}]"#,
        #"[{"path":"/work-sessions","on":[4],"fault":{"status":400}}]"#,
        #"[{"path":"/work-sessions","from":3,"fault":{"ignoreFilters":true}}]"#,
      ] {
        let scene = try PullScene(
          [
            "--data", "\(SharedFolder.packageRoot)/Examples/harbor-guard/snapshot", "--dialect",
            dialect.rawValue,
          ], faults: faults, dates: ("2020-01-01", "2020-02-20"))
        let manifest = try scene.run()
        let sessions = try #require(manifest.resources.first { $0.name == "work-sessions" })
        #expect(sessions.unavailable == nil && sessions.rowCount == 0)
        #expect(sessions.notes.contains { $0.hasPrefix("not a single row came") })
        #expect(try SavedSnapshot.read(scene.folder).workSessions.isEmpty)
        #expect(
          scene.simulator.requests().filter { $0.path.hasSuffix("/work-sessions") }.count < 12)
        #expect(manifest.leastRequestCount <= manifest.requestCount)
      }
    }
  }

  @Test("the search for rows is gone on with after an interruption")
  func interrupted() throws {
    var scene = try PullScene(
      faults:
        #"[{"path":"/work-sessions","on":[1],"fault":{"notJSON":"\#(Self.empty)"}},{"path":"/work-sessions","on":[2],"fault":{"status":500}}]"#
    )
    scene.server.retries.attemptCount = 1
    #expect(try scene.failure() != nil)
    let manifest = try scene.run()
    #expect(try PullScene.numbers(in: scene.folder)["work-sessions"]?.count == 127)
    let asked = scene.simulator.requests().filter { $0.path.hasSuffix("/work-sessions") }
    #expect(asked.count == 3 && manifest.resources.contains { $0.rowCount == 127 })
  }
}
