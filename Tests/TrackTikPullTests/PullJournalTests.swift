import OnceOnly
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Secrets
import Testing
import TimeSources
import TrackTikServer

@testable import TrackTikPull

@Suite("What the journal and the manifest count and tell")
struct PullJournalTests {
  /// A scene whose shifts are not to be had for a while: one attempt, and the pull ends.
  private static func unfinished() throws -> PullScene {
    var scene = try PullScene(faults: #"[{"path":"/shifts","on":[1],"fault":{"status":500}}]"#)
    scene.server.retries.attemptCount = 1
    #expect(try #require(try scene.failure()).kind == .temporary)
    scene.server.retries.attemptCount = 8
    return scene
  }

  @Test("a pull of another account, or in a forced dialect, does not go on with it")
  func otherAccount() throws {
    var scene = try Self.unfinished()
    let client = Credentials(
      clientID: Secret("simulator-client"), clientSecret: Secret("simulator-secret"), user: nil)
    let error = try #require(try scene.failure(client))
    #expect(error.kind == .refused)
    for secret in ["simulator-user", "simulator-client"] + Simulator.secrets {
      #expect(!"\(error)".contains(secret))
    }
    scene.server.dialect = .vendor
    #expect(try #require(try scene.failure()).kind == .refused)
    scene.server.dialect = nil
    #expect(try scene.failure() == nil)
  }

  @Test("a pull for another period of the same dates does not go on with it")
  func otherPeriod() throws {
    var scene = try Self.unfinished()
    let period = scene.period
    scene.period = try #require(PayPeriod(first: period.first, last: period.last.adding(days: -7)))
    #expect(try #require(try scene.failure()).kind == .refused)
    scene.period = period
    #expect(try scene.failure() == nil)
  }

  @Test("requests are counted over all calls")
  func requests() throws {
    let scene = try Self.unfinished()
    #expect(try scene.run().requestCount == scene.simulator.requests().count)
  }

  @Test("the dialect stands before the page that told it", arguments: Dialect.allCases)
  func dialectFirst(_ dialect: Dialect) throws {
    var scene = try PullScene(
      PullScene.generated + ["--dialect", dialect.rawValue],
      faults: #"[{"path":"*","on":[4],"fault":{"status":500}}]"#)
    scene.server.retries.attemptCount = 1
    #expect(try scene.failure() != nil)
    let bytes = try InputBuffer.array(of: "\(scene.folder)/pull.journal")
    let keys = bytes.split(separator: 0x0A).compactMap { line in
      (try? JSONTextParser.parse(Array(line), file: "journal")).flatMap {
        JSONFields($0).first?.key
      }
    }
    let told = try #require(keys.firstIndex(of: "dialect"))
    let page = try #require(keys.firstIndex(of: "page"))
    #expect(keys.first == "question" && told < page)
  }

  @Test("pages made smaller after a 504 do not raise the least number of requests")
  func smallerPages() throws {
    var scene = try PullScene(
      ["--generate", "60000"], faults: #"[{"path":"/employees","on":[2],"fault":{"status":504}}]"#)
    scene.without = Set(Pull.resourceNames).subtracting(["employees", "regions"])
    let manifest = try scene.run()
    #expect(manifest.resources.first?.rowCount == 3_000)
    // The last page of employees is full: one more shows that it was the last.
    #expect(manifest.pages.count == 8)
    #expect(manifest.leastRequestCount == 4)
    // One page more that went, the 504 itself, and the token.
    #expect(manifest.requestCount == 11)
  }
}
