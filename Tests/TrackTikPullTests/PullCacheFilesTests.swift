import Foundation
import OnceOnly
import PayrollBytes
import PayrollTestSupport
import Secrets
import Testing
import TimeSources
import TrackTikServer

@testable import TrackTikPull

@Suite("The files of pages of an earlier pull")
struct PullCacheFilesTests {
  private static let rows = CacheScene.rows(123)

  @Test("they are the owner's alone, and their names show nothing")
  func owner() throws {
    let scene = try CacheScene(Self.rows)
    _ = try scene.pull("1")
    let cache = try #require(scene.pulls.cache)
    let files = try scene.cached()
    #expect(files.count == 14)
    for path in files.values {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect((attributes[.posixPermissions] as? Int) == 0o600)
      let folder = try FileManager.default.attributesOfItem(atPath: Folder.parent(of: path))
      #expect((folder[.posixPermissions] as? Int) == 0o700)
      #expect(!path.contains("simulator-user") && !path.contains("simulator-client"))
    }
    #expect(try Simulator.leaks(in: cache, of: Simulator.secrets + ["simulator-user"]).isEmpty)
    // Pages of which some changed are kept beside nothing else.
    var rows = Self.rows
    rows[3].name = "Anew"
    rows[3].updatedOn = CacheScene.start + 60
    try scene.serve(rows)
    _ = try scene.pull("2")
    #expect(try scene.cached().count == 14)
  }

  @Test("what is damaged, missing or no file is as good as not there")
  func damage() throws {
    let places = try { () -> [String] in
      let scene = try CacheScene(Self.rows)
      _ = try scene.pull("1")
      return try scene.cached().keys.sorted()
    }()
    let victims = [places[0], places[7]] + places.filter { $0.hasSuffix("index") }
    for victim in victims {
      for damage in 0..<(TestEffort.isBrief ? 1 : 5) {
        let scene = try CacheScene(Self.rows)
        _ = try scene.pull("1")
        let path = try #require(try scene.cached()[victim])
        var bytes = try InputBuffer.array(of: path)
        switch damage {
        case 0: bytes[bytes.count / 2] ^= 1
        case 1: bytes.removeLast()
        case 2: bytes = []
        default: break
        }
        if damage >= 3 { try FileManager.default.removeItem(atPath: path) }
        if damage == 4 { try Folder.make(path) }
        if damage < 3 { try Data(bytes).write(to: URL(filePath: path)) }
        let second = try scene.pull("2")
        #expect(second.rows == Self.rows && second.requests.count == 13, "\(victim) \(damage)")
        #expect(damage == 4 || second.manifest.notes.isEmpty)
        if damage < 4 { #expect(try scene.pull("3").requests.count == 2, "\(victim) \(damage)") }
      }
    }
  }

  @Test("a page that is lost while it is asked what changed: everything is pulled")
  func lostMeanwhile() throws {
    let scene = try CacheScene(
      Self.rows, faults: #",{"path":"/employees","on":[15],"fault":{"delay":0.6}}"#)
    _ = try scene.pull("1")
    let victim = try #require(try scene.cached().first { $0.key.hasSuffix("json") }?.value)
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.3)
      unlink(victim)
    }
    let second = try scene.pull("2")
    #expect(second.rows == Self.rows)
    #expect(second.manifest.savedRequestCount >= 0)
  }

  @Test("a folder that cannot be made is told, and the snapshot is complete")
  func unwritable() throws {
    var scene = try CacheScene(Self.rows)
    let file = scene.pulls.simulator.folder + "/file"
    try Data().write(to: URL(filePath: file))
    scene.pulls.cache = file + "/cache"
    let first = try scene.pull("1")
    #expect(first.rows == Self.rows)
    #expect(first.manifest.notes.contains { $0.hasPrefix("no pages are kept") })
  }

  @Test("too old, switched off, of another question or to be ignored: everything is pulled")
  func unused() throws {
    var scene = try CacheScene(Self.rows)
    _ = try scene.pull("1")
    let cache = try #require(try scene.pulls.pull().usedCache)
    let question = try #require(
      try JSONSerialization.jsonObject(
        with: Data(InputBuffer.array(of: scene.pulls.folder + "-1/manifest.json")))
        as? [String: Any])
    let page = try #require((question["pages"] as? [[String: Any]])?.first?["query"] as? String)
    let asked = try #require(page.components(separatedBy: "&limit=").first)
    let now = PullRun.now()
    func pages(_ text: String, _ hours: Int, later seconds: Int64 = 0) -> Int {
      cache.pages(of: "employees", text, now: now + seconds, hours: hours)?.count ?? 0
    }
    #expect(pages(asked, 1) == 13)
    #expect(pages(asked, 1, later: 3_500) == 13)
    #expect(pages(asked, 1, later: 3_600) == 0)
    // A clock that was set back makes every age unknown.
    #expect(pages(asked, 1, later: -60) == 0)
    #expect(pages(asked + "&region=3", 1) == 0)

    scene.pulls.readsCache = false
    #expect(try scene.pull("2").requests.count == 13)
    scene.pulls.readsCache = true
    #expect(try scene.pull("3").requests.count == 2)
    scene.pulls.cacheHours = 0
    let off = try scene.pull("4")
    #expect(off.requests.count == 13 && off.requests[0].query["include"] == nil)
    scene.pulls.cacheHours = 24
    #expect(try scene.pull("5").requests.count == 2)
  }

  @Test("another account has a cache of its own")
  func otherAccount() throws {
    let scene = try CacheScene(Self.rows)
    _ = try scene.pull("1")
    let client = Credentials(
      clientID: Secret("simulator-client"), clientSecret: Secret("simulator-secret"), user: nil)
    #expect(try scene.pull("2", client).requests.count == 13)
    #expect(try scene.pull("3", client).requests.count == 2)
    #expect(try Folder.names(in: try #require(scene.pulls.cache)).count == 2)
  }

  @Test("the folder of this system: systemd's, XDG's, the home folder's")
  func usualFolder() {
    func folder(_ environment: [String: String]) -> String? {
      PullCache.usualFolder { environment[$0] }
    }
    #expect(folder(["CACHE_DIRECTORY": "/a:/b", "XDG_CACHE_HOME": "/c", "HOME": "/d"]) == "/a")
    #expect(folder(["XDG_CACHE_HOME": "/c", "HOME": "/d"]) == "/c/payroll-export")
    #expect(folder(["XDG_CACHE_HOME": "c", "HOME": "/d"]) == "/d/.cache/payroll-export")
    #expect(folder([:]) == nil)
  }

  @Test("ended at any request, it comes out with the same rows", arguments: [0, 1, 2])
  func ended(_ kind: Int) throws {
    // Unchanged, with one row changed, and with one removed.
    var rows = Self.rows
    if kind == 1 {
      rows[3].name = "Anew"
      rows[3].updatedOn = CacheScene.start + 60
    } else if kind == 2 {
      rows.remove(at: 40)
    }
    for request in 14...29 {
      var scene = try CacheScene(
        Self.rows, faults: #",{"path":"/employees","on":[\#(request)],"fault":{"status":500}}"#)
      _ = try scene.pull("1")
      try scene.serve(rows)
      scene.pulls.server.retries.attemptCount = 1
      let ended: Bool
      do {
        _ = try scene.pull("2")
        ended = false
      } catch is ServerError {
        ended = true
      }
      scene.pulls.server.retries.attemptCount = 8
      if ended { _ = try scene.pull("2") }
      #expect(try scene.rows(in: scene.pulls.folder + "-2") == rows, "request \(request)")
      #expect(
        try PullScene.numbers(in: scene.pulls.folder + "-2")["employees"]
          == Set(rows.map(\.id)), "request \(request)")
      #expect(try scene.pull("3").rows == rows, "request \(request)")
      if !ended { break }
    }
  }

  @Test("a list of the cache that an interrupted pull took over hours ago is not gone on with")
  func oldList() throws {
    var scene = try CacheScene(
      Self.rows, faults: #",{"path":"/holidays","until":1,"fault":{"status":500}}"#)
    _ = try scene.pull("1")
    scene.pulls.without.remove("holidays")
    scene.pulls.server.retries.attemptCount = 1
    #expect(throws: ServerError.self) { try scene.pull("2") }
    let path = "\(scene.pulls.folder)-2/pull.journal"
    let text = String(decoding: try InputBuffer.array(of: path), as: UTF8.self)
    #expect(text.contains("\"revalidated\":"))
    let old = text.replacing("\"revalidatedOn\":\"20", with: "\"revalidatedOn\":\"19")
    try Data(old.utf8).write(to: URL(filePath: path))
    let second = try scene.pull("2")
    #expect(second.rows == Self.rows)
    #expect(second.manifest.notes.contains { $0.hasPrefix("an interrupted pull was too old") })
  }

  @Test("after the list was put together, an interruption keeps it, and damage undoes it")
  func keptList() throws {
    for damage in 0...2 {
      var scene = try CacheScene(
        Self.rows,
        faults: #",{"path":"/holidays","until":1,"fault":{"status":500}}"#
          + (damage == 2 ? #",{"path":"/employees","on":[20],"fault":{"status":500}}"# : ""))
      _ = try scene.pull("1")
      scene.pulls.without.remove("holidays")
      scene.pulls.server.retries.attemptCount = 1
      #expect(throws: ServerError.self) { try scene.pull("2") }
      let page = "\(scene.pulls.folder)-2/employees/00004.json"
      if damage > 0 { try Data("[]".utf8).write(to: URL(filePath: page)) }
      // A second interruption, while the list is pulled anew.
      if damage > 1 { #expect(throws: ServerError.self) { try scene.pull("2") } }
      scene.pulls.server.retries.attemptCount = 8
      let before = scene.requests.count
      let second = try scene.pull("2")
      #expect(second.rows == Self.rows)
      #expect(scene.requests.count - before == [0, 13, 9][damage])
      #expect(second.manifest.savedRequestCount == (damage == 0 ? 11 : 0))
    }
  }
}
