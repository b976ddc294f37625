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

@Suite("Pulling from a server")
struct PullTests {
  @Test(
    "every row of the example company comes, over TLS, and nothing twice",
    arguments: Dialect.allCases)
  func everything(_ dialect: Dialect) throws {
    let scene = try PullScene(
      [
        "--data", "\(SharedFolder.packageRoot)/Examples/harbor-guard/snapshot", "--dialect",
        dialect.rawValue,
      ], secure: true)
    let manifest = try scene.run()
    #expect(manifest.dialect == dialect)
    let saved = try SavedSnapshot.read("\(SharedFolder.packageRoot)/Examples/harbor-guard/snapshot")
    let pulled = try SavedSnapshot.read(scene.folder)
    #expect(pulled.workSessions == saved.workSessions)
    #expect(pulled.breakSessions.count == saved.breakSessions.count)
    #expect(pulled.employees.count == saved.employees.count)
    #expect(pulled.shifts.count == saved.shifts.count)
    #expect(pulled.coverage == scene.dates)
  }

  @Test("no more requests than pages, the token, and resources that are not there")
  func requestCount() throws {
    let scene = try PullScene(["--generate", "5200"], dates: ("2026-03-01", "2026-03-14"))
    let manifest = try scene.run()
    #expect(manifest.requestCount == scene.simulator.requests().count)
    // One token, and pay-codes, which this dialect does not have.
    #expect(manifest.requestCount <= manifest.leastRequestCount + 2)
  }

  @Test("the page size of the older dialect is found out and used to the full")
  func notesPages() throws {
    let scene = try PullScene(
      PullScene.generated + ["--dialect", "notes"], dates: ("2020-01-01", "2030-01-01"))
    let manifest = try scene.run()
    let sessions = scene.simulator.requests().filter { $0.path.hasSuffix("/work-sessions") }
    #expect(manifest.dialect == .notes)
    #expect(sessions.allSatisfy { $0.query["page"] != nil && $0.query["limit"] == ["100"] })
  }

  @Test("a finished snapshot is never written to again")
  func finished() throws {
    let scene = try PullScene()
    try scene.run()
    let before = try PullScene.pages(in: scene.folder)
    let error = try #require(try scene.failure())
    #expect(error.kind == .refused)
    #expect(try PullScene.pages(in: scene.folder) == before)
  }

  @Test("a folder with anything else in it is left alone")
  func foreignFolder() throws {
    let scene = try PullScene()
    try Folder.make(scene.folder)
    try Data("mine".utf8).write(to: URL(filePath: scene.folder + "/notes.txt"))
    #expect(try #require(try scene.failure()).kind == .refused)
    #expect(scene.simulator.requests().isEmpty)
  }

  @Test("an unfinished pull of other dates is not gone on with, unless it is thrown away")
  func otherQuestion() throws {
    var scene = try PullScene(faults: #"[{"path":"/shifts","until":8,"fault":{"status":500}}]"#)
    #expect(try #require(try scene.failure()).kind == .temporary)
    scene.dates = scene.dates.lowerBound...scene.dates.upperBound.adding(days: 7)
    #expect(try #require(try scene.failure()).kind == .refused)
    let manifest = try scene.pull().run(into: scene.folder, fresh: true)
    #expect(manifest.dates == scene.dates)
  }

  @Test("employees that sessions name and the list does not have are asked for by number")
  func missingEmployees() throws {
    let scene = try PullScene(
      faults:
        #"[{"path":"/employees","on":[1],"fault":{"status":400,"body":"{\"error\":\"includeInactive is not a field in employees\"}"}}]"#
    )
    let manifest = try scene.run()
    let asked = scene.simulator.requests().filter { $0.path.hasSuffix("/employees") }
    #expect(asked.count >= 2)
    #expect(manifest.resources.first?.notes.contains { $0.contains("includeInactive") } ?? false)
    let saved = try SavedSnapshot.read("\(SharedFolder.packageRoot)/Examples/harbor-guard/snapshot")
    let pulled = try SavedSnapshot.read(scene.folder)
    #expect(pulled.workSessions.map(\.employee).allSatisfy { $0.place != nil })
    #expect(saved.employees.count >= pulled.employees.count)
  }

  @Test("what is asked for by name and refused is left out, and said")
  func refusedField() throws {
    let scene = try PullScene(
      faults:
        #"[{"path":"/shifts","on":[1],"fault":{"status":400,"body":"{\"status\":400,\"error\":\"payRate is not a relation or field in shifts\"}"}}]"#
    )
    let manifest = try scene.run()
    let shifts = try #require(manifest.resources.first { $0.name == "shifts" })
    #expect(shifts.notes == ["the field payRate is refused"])
    let last = try #require(scene.simulator.requests().last { $0.path.hasSuffix("/shifts") })
    #expect(last.query["include"] == ["approvedHours,payableHours"])
  }

  @Test("a filter that a server ignores is noticed, and another one is tried")
  func ignoredFilter() throws {
    let scene = try PullScene(
      faults: #"[{"path":"/work-sessions","on":[1],"fault":{"ignoreFilters":true}}]"#,
      dates: ("2026-10-25", "2026-10-26"))
    try scene.run()
    let asked = scene.simulator.requests().filter { $0.path.hasSuffix("/work-sessions") }
    #expect(asked.count == 2)
    #expect(asked.last?.query["startDateTime:between"] != nil)
  }

  @Test("a server that ignores every filter by date is not believed")
  func alwaysIgnoredFilter() throws {
    let scene = try PullScene(
      faults: #"[{"path":"/work-sessions","fault":{"ignoreFilters":true}}]"#,
      dates: ("2026-10-25", "2026-10-26"))
    let error = try #require(try scene.failure())
    #expect(error.kind == .badAnswer)
    #expect(error.place == "work-sessions")
    #expect(error.message.contains("ignores every filter"))
  }

  @Test("504 halves the dates, down to a day")
  func halving() throws {
    let scene = try PullScene(
      faults: #"[{"path":"/work-sessions","until":3,"fault":{"status":504}}]"#)
    try scene.run()
    let asked = scene.simulator.requests().compactMap { $0.query["startedOn:between"]?.first }
    #expect(asked.first == "2026-10-24|2026-11-09")
    #expect(Set(asked).count > 3)
    let saved = try SavedSnapshot.read("\(SharedFolder.packageRoot)/Examples/harbor-guard/snapshot")
    #expect(try SavedSnapshot.read(scene.folder).workSessions.count == saved.workSessions.count)
  }

  @Test("too many requests: the server's wish is kept")
  func retryAfter() throws {
    let scene = try PullScene(
      faults:
        #"[{"path":"/employees","on":[1],"fault":{"status":429,"headers":{"Retry-After":"1"}}}]"#)
    let start = Date()
    try scene.run()
    #expect(Date().timeIntervalSince(start) >= 1)
    #expect(scene.simulator.requests().filter { $0.path.hasSuffix("/employees") }.count == 2)
  }

  @Test("a wait beyond the deadline ends the pull, which can be gone on with")
  func longWait() throws {
    let scene = try PullScene(
      faults:
        #"[{"path":"/shifts","on":[1],"fault":{"status":429,"headers":{"Retry-After":"7200"}}}]"#)
    let error = try #require(try scene.failure())
    #expect(error.kind == .temporary)
    #expect(error.message.contains("7200 seconds"))
    try scene.run()
    #expect(scene.simulator.requests().filter { $0.path.hasSuffix("/work-sessions") }.count == 1)
  }

  @Test("another host is not told the token")
  func redirect() throws {
    let scene = try PullScene(
      faults:
        #"[{"path":"/employees","fault":{"redirect":"https://login.example/sign-in?next=x"}}]"#)
    let error = try #require(try scene.failure())
    #expect(error.kind == .badAnswer)
    #expect(error.message.contains("https://login.example"))
  }

  @Test("the clock's difference is told")
  func clock() throws {
    let scene = try PullScene(faults: #"[{"path":"*","fault":{"dateSkew":-4000}}]"#)
    #expect(try scene.run().notes.contains { $0.contains("ahead of the server's") })
  }

  @Test(
    "a certificate that does not prove the server ends the pull",
    arguments: ["--tls-wrong-host", "--tls-expired"])
  func badCertificate(_ option: String) throws {
    let scene = try PullScene(PullScene.generated + [option], secure: true)
    let error = try #require(try scene.failure())
    #expect(error.kind == .credentials)
    #expect(scene.simulator.requests().isEmpty)
  }

  @Test("an authority that nobody named is not trusted")
  func unknownAuthority() throws {
    var scene = try PullScene(PullScene.generated, secure: true)
    scene.server.certificateAuthority = nil
    #expect(try #require(try scene.failure()).kind == .credentials)
    #expect(scene.simulator.requests().isEmpty)
  }

  @Test("a server that takes smaller pages says so, and is no other dialect for it")
  func smallerPages() throws {
    for words in ["limit must be at most 7", "the limit is too large"] {
      let scene = try PullScene(
        faults:
          #"[{"path":"/employees","on":[1],"fault":{"status":400,"body":"{\"error\":\"\#(words)\"}"}}]"#
      )
      let manifest = try scene.run()
      #expect(manifest.dialect == .vendor)
      let numbers = try PullScene.numbers(in: scene.folder)
      #expect(numbers["employees"]?.count == 14)
      #expect(numbers["work-sessions"]?.count == 127)
      let limits = scene.simulator.requests().filter { $0.path.hasSuffix("/employees") }
        .compactMap { $0.query["limit"]?.first }
      #expect(limits[1] == (words.contains("7") ? "7" : "100"))
    }
  }

  @Test("what holds no list of rows is no page, and asking later is no cure")
  func noList() throws {
    for body in [#"{"data":{"17":{"id":17}}}"#, #"{"data":{"error":"internal"}}"#] {
      let text = body.replacing("\"", with: "\\\"")
      var scene = try PullScene(
        faults: #"[{"path":"/work-sessions","fault":{"notJSON":"\#(text)"}}]"#)
      scene.server.retries.attemptCount = 2
      let failure = try #require(try scene.failure())
      #expect(failure.kind == .badAnswer && failure.message.contains("no list of rows"))
      #expect(!failure.advice.contains("later"))

      // Of what a pull can do without, the run says that it is not there.
      scene = try PullScene(faults: #"[{"path":"/positions","fault":{"notJSON":"\#(text)"}}]"#)
      scene.server.retries.attemptCount = 2
      let positions = try scene.run().resources.first { $0.name == "positions" }
      #expect(positions?.unavailable?.contains("no list of rows") ?? false)
    }
  }

  @Test(
    "every way to send an empty list is one",
    arguments: [
      #""notJSON":"{\"meta\":{\"count\":0},\"data\":{}}""#,
      #""notJSON":"{\"meta\":{\"count\":0},\"data\":null}""#, #""notJSON":"{}""#,
      #""notJSON":"null""#, #""status":204"#,
    ])
  func emptyLists(_ fault: String) throws {
    let scene = try PullScene(faults: #"[{"path":"/break-sessions","fault":{\#(fault)}}]"#)
    let manifest = try scene.run()
    #expect(manifest.resources.first { $0.name == "break-sessions" }?.rowCount == 0)
    let data = try SavedSnapshot.read(scene.folder)
    #expect(data.breakSessions.isEmpty && data.workSessions.count == 127)
    #expect(!data.absentKinds.contains(.breakSession))
  }

  @Test("an empty list that announces rows is one with rows missing")
  func emptyListWithCount() throws {
    let scene = try PullScene(
      faults:
        #"[{"path":"/break-sessions","fault":{"notJSON":"{\"meta\":{\"count\":5},\"data\":{}}"}}]"#
    )
    #expect(try scene.run().missingRowCount == 5)
    #expect(throws: SnapshotError.self) { try SavedSnapshot.read(scene.folder) }
  }

  @Test("pages of an interrupted pull that are hours old are not gone on with")
  func oldJournal() throws {
    var scene = try PullScene(faults: #"[{"path":"/positions","on":[1],"fault":{"status":500}}]"#)
    scene.server.retries.attemptCount = 1
    #expect(try scene.failure() != nil)
    let path = "\(scene.folder)/pull.journal"
    let text = String(decoding: try InputBuffer.array(of: path), as: UTF8.self)
    let year = text.firstRange(of: #""receivedOn":"20"#)
    let place = try #require(year).upperBound
    let old = text[..<place] + "19" + text[text.index(place, offsetBy: 2)...]
    try Data(old.utf8).write(to: URL(filePath: path))
    let manifest = try scene.run()
    #expect(manifest.notes.contains { $0.hasPrefix("an interrupted pull was too old") })
    #expect(scene.simulator.requests().filter { $0.path.hasSuffix("/employees") }.count == 2)
    #expect(try PullScene.numbers(in: scene.folder)["work-sessions"]?.count == 127)
  }

  @Test("an address with a secret in it is not followed, and in no file")
  func secretAddress() throws {
    let scene = try PullScene(
      faults:
        #"[{"path":"/positions","fault":{"redirect":"/rest/v1/positions?key=simulator%2Dsecret"}}]"#
    )
    let failure = try #require(try scene.failure())
    #expect(failure.message.contains("secret in it"))
    #expect(
      try Simulator.leaks(in: scene.folder, of: ["simulator-secret", "simulator%2Dsecret"]) == [])
  }

  @Test("a server's words cannot move the cursor of a terminal, and are no more than a line")
  func controlCharacters() throws {
    let words = #"\u001b[2Jno\u0007\u009b31m "# + String(repeating: "x", count: 300)
    let scene = try PullScene(
      faults:
        #"[{"path":"/employees","fault":{"status":403,"body":"{\"error\":\"\#(words.replacing("\\", with: "\\\\"))\"}"}}]"#
    )
    let message = try #require(try scene.failure()).message
    #expect(message.contains("[2Jno") && message.count < 300)
    #expect(message.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
  }

  @Test("while the server asks to wait, nothing is asked, not even for a token")
  func quietPause() throws {
    let scene = try PullScene(
      [
        "--data", "\(SharedFolder.packageRoot)/Examples/harbor-guard/snapshot",
        "--token-lifetime", "2",
      ],
      faults:
        #"[{"path":"/positions","on":[1],"fault":{"status":429,"headers":{"Retry-After":"5"}}}]"#)
    try scene.run()
    let logins = scene.simulator.requests().filter { $0.path.hasSuffix("access_token") }
    #expect(logins.count <= 3)
  }
}
