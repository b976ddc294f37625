import Dispatch
import Foundation
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Secrets
import Synchronization
import Testing
import TimeSources
import TrackTikServer

@testable import TrackTikPull

@Suite("Tokens")
struct PullTokenTests {
  private static func logins(_ scene: PullScene) -> Int {
    scene.simulator.requests().filter { $0.path.hasSuffix("access_token") }.count
  }

  @Test("the token of one pull serves the next, and its file is the owner's alone")
  func reuse() throws {
    let scene = try PullScene()
    try scene.run()
    try scene.run(into: scene.folder + "-2")
    #expect(Self.logins(scene) == 1)
    let names = try Folder.names(in: scene.tokens).filter { $0.hasSuffix(".json") }
    #expect(names.count == 1)
    let attributes = try FileManager.default.attributesOfItem(
      atPath: "\(scene.tokens)/\(try #require(names.first))")
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
  }

  @Test("a token that ends within a pull is renewed ahead of time, by the refresh token")
  func lifetime() throws {
    // A token of two seconds is renewed after one.
    let scene = try PullScene(
      [
        "--data", "\(SharedFolder.packageRoot)/Examples/harbor-guard/snapshot",
        "--token-lifetime", "2",
      ], faults: #"[{"path":"*","from":4,"until":9,"fault":{"delay":0.4}}]"#)
    try scene.run()
    let requests = scene.simulator.requests()
    #expect(Self.logins(scene) > 1)
    #expect(requests.allSatisfy { $0.authorization != "expired" && $0.status != 401 })
  }

  @Test("answers that were on their way when a token ended are asked again with one fresh token")
  func expiredTogether() throws {
    var scene = try PullScene(
      faults: """
        [{"path":"/shifts","on":[1],"fault":{"expireTokens":true,"delay":0.3}},
         {"path":"/break-sessions","on":[1],"fault":{"expireTokens":true,"delay":0.4}}]
        """)
    scene.server.connectionCount = 4
    scene.server.dialect = .vendor
    try scene.run()
    #expect(Self.logins(scene) <= 3)
    #expect(scene.simulator.requests().filter { $0.status == 401 }.count >= 2)
  }

  @Test(
    "a resource that never accepts a token is left out, or ends the pull, after one fresh token")
  func refusedForOne() throws {
    for (resource, isNeeded) in [("positions", false), ("work-sessions", true)] {
      let scene = try PullScene(
        ["--generate", "3000"], faults: #"[{"path":"/\#(resource)","fault":{"status":401}}]"#,
        dates: ("2026-10-25", "2026-11-07"))
      if isNeeded {
        #expect(try scene.failure()?.kind == .credentials)
      } else {
        let manifest = try scene.run()
        let found = manifest.resources.first { $0.name == resource }
        #expect(found?.unavailable?.contains("401") == true)
      }
      #expect(Self.logins(scene) <= 2)
    }
  }

  @Test("a login that is refused in other words than 401 is not repeated")
  func otherRefusals() throws {
    for fault in [
      #"{"status":423,"body":"{\"error\":\"account locked\"}"}"#,
      #"{"notJSON":"{\"error\":\"invalid_grant\"}"}"#,
    ] {
      let scene = try PullScene(faults: #"[{"path":"token","fault":\#(fault)}]"#)
      #expect(try scene.failure()?.kind == .credentials, "\(fault)")
      #expect(Self.logins(scene) == 1)
    }
  }

  @Test("an empty name of a state folder is no folder")
  func emptyFolder() {
    let folder = TokenStore.usualFolder { ["STATE_DIRECTORY": "", "HOME": "/home/a"][$0] }
    #expect(folder == "/home/a/.local/state/payroll-export")
  }

  @Test("401 is tried once with a fresh token")
  func expired() throws {
    let scene = try PullScene(
      faults: #"[{"path":"/positions","on":[1],"fault":{"expireTokens":true}}]"#)
    try scene.run()
    #expect(Self.logins(scene) == 2)
    #expect(scene.simulator.requests().filter { $0.path.hasSuffix("/positions") }.count == 2)
  }

  @Test("401 for a fresh token ends the pull: no storm of logins")
  func refusedAlways() throws {
    let scene = try PullScene(faults: #"[{"path":"/employees","fault":{"status":401}}]"#)
    let error = try #require(try scene.failure())
    #expect(error.kind == .credentials)
    #expect(Self.logins(scene) <= 2)
    #expect(scene.simulator.requests().count <= 4)
  }

  @Test("a refresh token that is dead is forgotten, and the credentials are sent once")
  func deadRefresh() throws {
    let scene = try PullScene(
      faults: #"[{"path":"/positions","on":[1],"fault":{"expireTokens":true,"killRefresh":true}}]"#)
    try scene.run()
    #expect(Self.logins(scene) == 3)
  }

  @Test("wrong credentials are sent once and never again")
  func wrongPassword() throws {
    let scene = try PullScene()
    let wrong = Credentials(
      clientID: Secret("simulator-client"), clientSecret: Secret("simulator-secret"),
      user: (Secret("simulator-user"), Secret("wrong-password-x9")))
    let error = try #require(try scene.failure(wrong))
    #expect(error.kind == .credentials)
    #expect(Self.logins(scene) == 1)
    #expect(!"\(error)".contains("wrong-password-x9"))
  }

  @Test("an API client without a user asks for itself")
  func clientCredentials() throws {
    let scene = try PullScene()
    let client = Credentials(
      clientID: Secret("simulator-client"), clientSecret: Secret("simulator-secret"), user: nil)
    #expect(try scene.failure(client) == nil)
  }

  @Test("a password that is asked for and not there is no reason to ask as somebody else")
  func passwordWithoutUser() throws {
    var scene = try PullScene()
    scene.server.grant = .password
    let client = Credentials(
      clientID: Secret("simulator-client"), clientSecret: Secret("simulator-secret"), user: nil)
    #expect(try #require(try scene.failure(client)).kind == .credentials)
    #expect(scene.simulator.requests().isEmpty)
  }

  @Test("two pulls at once use no refresh token twice")
  func twoAtOnce() throws {
    // A token of two seconds is renewed after one.
    let scene = try PullScene(
      [
        "--data", "\(SharedFolder.packageRoot)/Examples/harbor-guard/snapshot",
        "--token-lifetime", "2",
      ], faults: #"[{"path":"*","fault":{"delay":0.15}}]"#)
    let pulls = try (0..<3).map { _ in try scene.pull() }
    let folder = scene.folder
    let errors = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: pulls.count) { index in
      do { _ = try pulls[index].run(into: "\(folder)-\(index)") } catch {
        errors.withLock { $0.append("\(error)") }
      }
    }
    #expect(errors.withLock { $0 } == [])
    let logins = scene.simulator.requests().filter { $0.path.hasSuffix("access_token") }
    #expect(logins.count > 2 && logins.allSatisfy { $0.status == 200 })
    #expect(scene.simulator.requests().allSatisfy { $0.status != 401 })
  }

  @Test("whoever waits while another renews takes over the token and asks for none")
  func waitsForLock() throws {
    let scene = try PullScene()
    try scene.run()
    let store = try scene.pull().store
    let new = try #require(store.load())
    var old = new
    old.access = Secret("of-yesterday")
    old.renewOn = 0
    try store.save(old)
    let lock = Mutex<FileLock?>(try store.lock())
    #expect(lock.withLock { $0 != nil })
    #expect(try store.lock() == nil)
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.3)
      try? store.save(new)
      lock.withLock { $0 = nil }
    }
    try scene.run(into: scene.folder + "-2")
    #expect(Self.logins(scene) == 1)
    #expect(scene.simulator.requests().allSatisfy { $0.authorization != "unknown" })
  }

  @Test("secrets are nowhere but in the token's file")
  func leaks() throws {
    let scene = try PullScene(
      faults: #"[{"path":"/positions","on":[1],"fault":{"expireTokens":true}}]"#)
    try scene.run()
    let file = try #require(try Folder.names(in: scene.tokens).first)
    let stored = String(
      decoding: try InputBuffer.array(of: "\(scene.tokens)/\(file)"), as: UTF8.self)
    let tokens = stored.split(separator: "\"").map(String.init).filter { $0.count > 20 }
    #expect(!tokens.isEmpty)
    #expect(try Simulator.leaks(in: scene.folder, of: Simulator.secrets + tokens).isEmpty)
    #expect(try Simulator.leaks(in: scene.tokens, of: Simulator.secrets).isEmpty)
    #expect("\(try scene.pull())".contains("(secret)"))
    for secret in Simulator.secrets { #expect(!"\(try scene.pull())".contains(secret)) }
  }
}
