import Foundation
import OnceOnly
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing
import TimeSources
import TrackTikServer

@testable import TrackTikPull

@Suite("Going on after an interruption")
struct PullResumingTests {
  /// The pages of a pull that nothing disturbed.
  private static func undisturbed(_ arguments: [String]) throws -> [String: [UInt8]] {
    let scene = try PullScene(arguments)
    try scene.run()
    return try PullScene.pages(in: scene.folder)
  }

  @Test("at every page, the snapshot comes out as if nothing had been", arguments: Dialect.allCases)
  func everyPage(_ dialect: Dialect) throws {
    let arguments = [
      "--data", "\(SharedFolder.packageRoot)/Examples/harbor-guard/snapshot", "--dialect",
      dialect.rawValue,
    ]
    let whole = try Self.undisturbed(arguments)
    let count = whole.count + 2
    for request in stride(from: 2, through: count, by: TestEffort.isBrief ? 5 : 1) {
      // One answer after another is refused until the attempts are used up: there the pull ends.
      var scene = try PullScene(
        arguments, faults: #"[{"path":"*","on":[\#(request)],"fault":{"status":500}}]"#)
      scene.server.retries.attemptCount = 1
      // The last answers may be none that the pull needs.
      guard try scene.failure() != nil else { continue }
      scene.server.retries.attemptCount = 8
      try scene.run()
      #expect(try PullScene.pages(in: scene.folder) == whole, "request \(request)")
      #expect(Folder.kind(of: "\(scene.folder)/pull.journal") == .missing)
      // Nothing that was there is asked for again.
      #expect(scene.simulator.requests().count <= count + 2)
    }
  }

  @Test("a page that is damaged, and a line that was cut off, are pulled again")
  func damage() throws {
    let whole = try Self.undisturbed([
      "--data", "\(SharedFolder.packageRoot)/Examples/harbor-guard/snapshot",
    ])
    for victim in ["employees/00001.json", "work-sessions/00001.json", "pull.journal"] {
      var scene = try PullScene(faults: #"[{"path":"/holidays","on":[1],"fault":{"status":500}}]"#)
      scene.server.retries.attemptCount = 1
      _ = try scene.failure()
      let path = "\(scene.folder)/\(victim)"
      var bytes = try InputBuffer.array(of: path)
      if victim == "pull.journal" { bytes.removeLast(9) } else { bytes[bytes.count / 2] ^= 1 }
      try Data(bytes).write(to: URL(filePath: path))
      try scene.run()
      #expect(try PullScene.pages(in: scene.folder) == whole, "\(victim)")
    }
  }

  @Test("what a server answered wrongly is asked anew, and not taken from the pages that are kept")
  func mended() throws {
    var scene = try PullScene(
      faults: #"[{"path":"/work-sessions","until":4,"fault":{"ignoreFilters":true}}]"#)
    scene.dates =
      try #require(CalendarDate("2026-10-25"))...(try #require(CalendarDate("2026-10-26")))
    #expect(try #require(try scene.failure()).kind == .badAnswer)
    let manifest = try scene.run()
    #expect(manifest.resources.contains { $0.name == "work-sessions" && $0.rowCount > 0 })
  }

  @Test(
    "a journal with numbers that cannot be is no reason to crash",
    arguments: [
      (#""files":[0-9]+"#, #""files":-1"#), (#""rows":[0-9]+"#, #""rows":9223372036854775807"#),
      (#""requests":[0-9]+"#, #""requests":9223372036854775807"#),
      (#""filter":"#, #""size":0,"filter":"#), (#""filter":[0-9]+"#, #""filter":-1"#),
    ])
  func numbers(_ pattern: String, _ wrong: String) throws {
    var scene = try PullScene(faults: #"[{"path":"/holidays","on":[1],"fault":{"status":500}}]"#)
    scene.server.retries.attemptCount = 1
    _ = try scene.failure()
    let path = "\(scene.folder)/pull.journal"
    let text = String(decoding: try InputBuffer.array(of: path), as: UTF8.self)
    let expression = try Regex(pattern)
    try Data(text.replacing(expression, with: wrong).utf8).write(to: URL(filePath: path))
    try scene.run()
    #expect(try PullScene.numbers(in: scene.folder)["work-sessions"]?.count == 127)
  }

  @Test("what decides the next questions is in the journal, and comes back the same")
  func journal() throws {
    let dates =
      try #require(CalendarDate("2026-10-24"))...(try #require(CalendarDate("2026-11-09")))
    var pulls = ResourcePlan.all.map { ResourcePull($0, dates: dates) }
    pulls.append(ResourcePull(.employees((1...250).map { Int64($0) }), dates: dates))
    for var pull in pulls {
      _ = pull.halve(.vendor)
      _ = pull.simplify("payRate is not a field", .vendor)
      let text = JSONWriter.document {
        pull.state.append(of: pull.plan.key, fileCount: 3, to: &$0)
      }
      let node = try JSONTextParser.parse(Array(text.utf8), file: "state")
      #expect(ResourcePull.State(node) == pull.state)
    }
  }
}
