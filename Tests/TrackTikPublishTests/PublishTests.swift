import Foundation
import OnceOnly
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing
import TimeSources
import TrackTikServer

@testable import TrackTikPublish

@Suite("Telling the server that a period is processed")
struct PublishTests {
  @Test("one entry, one key, and a receipt of the owner's alone", arguments: Dialect.allCases)
  func once(_ dialect: Dialect) throws {
    let scene = try PublishScene(["--dialect", dialect.rawValue])
    let outcome = try scene.publish()
    #expect(!outcome.wasThere)
    #expect(outcome.receipt == scene.receipt)
    let request = try #require(scene.sent.first)
    #expect(scene.sent.count == 1)
    #expect(request.idempotencyKey == outcome.receipt.idempotencyKey)
    #expect(request.body == outcome.receipt.body)
    #expect(try scene.entries() == [outcome.receipt.id])
    let attributes = try FileManager.default.attributesOfItem(
      atPath: "\(scene.folder)/published.json")
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
    // A token, a look, the entry.
    #expect(scene.simulator.requests().count == 4)
  }

  @Test("what is sent says which schedule, period and batch")
  func body() throws {
    var publication = try PublishScene().publication
    #expect(
      publication.body(processedOn: 1_794_582_000) == """
        {"paySchedule":12,"periodStartDate":"2026-10-25","periodEndDate":"2026-11-07",\
        "processedOn":"2026-11-13 15:00:00",\
        "externalIdObject":{"type":"PAYROLL_EXPORT","value":"HARBOR-20261107-1-8a8a8a8a8a8a8a8a"}}
        """)
    publication.processed.period = try #require(
      PayPeriod(
        first: publication.period.first, last: publication.period.last,
        payDate: CalendarDate("2026-11-13")))
    #expect(publication.body(processedOn: 0).contains(#","checkDate":"2026-11-13","#))
  }

  @Test("the key is the same at any time, and another one for anything else")
  func key() throws {
    let publication = try PublishScene().publication
    let address = try #require(ServerAddress("https://acme.staffr.us"))
    let key = publication.idempotencyKey(at: address)
    #expect(key == "201307d023528e2ec43cc67b7025379e764a4e15da1631ff34e5c1298f71371e")
    var others: [String] = []
    var other = publication
    other.paySchedule = 13
    others.append(other.idempotencyKey(at: address))
    other = publication
    other.processed.batchSHA256 = String(repeating: "8b", count: 32)
    others.append(other.idempotencyKey(at: address))
    other = publication
    other.processed.period = try #require(PayPeriod("2026-10-25..2026-11-08"))
    others.append(other.idempotencyKey(at: address))
    let server = try #require(ServerAddress("https://other.staffr.us"))
    others.append(publication.idempotencyKey(at: server))
    #expect(Set(others + [key]).count == 5)
  }

  @Test("a receipt comes back from the disk as it was")
  func receipt() throws {
    let scene = try PublishScene()
    var receipt = PublishReceipt(scene.publication, at: scene.server.address, now: 1_794_582_000)
    try receipt.write(to: scene.folder)
    #expect(scene.receipt == receipt)
    receipt.state = .published
    receipt.id = "run-7"
    receipt.publishedOn = 1_794_582_001
    try receipt.write(to: scene.folder)
    #expect(scene.receipt == receipt)
    // What cannot be an id is shown to nobody.
    receipt.id = "7\u{1B}[2J"
    try receipt.write(to: scene.folder)
    #expect(scene.receipt == nil)
  }

  @Test("a receipt that cannot be created is said to be one, and nothing is sent")
  func noReceipt() throws {
    let scene = try PublishScene()
    // The longest path has 4,095 bytes: that of the receipt fits, that of its unfinished file not.
    let rest = 4_078 - scene.folder.utf8.count
    let folder = scene.folder + String(repeating: "/.", count: rest / 2)
    let error = #expect(throws: ServerError.self) {
      try scene.publisher().publish(scene.publication, from: folder)
    }
    #expect(error?.kind == .cannotCreate, "\(String(describing: error))")
    #expect(scene.sent.isEmpty)
  }

  @Test("published is published: the next call asks nothing")
  func again() throws {
    let scene = try PublishScene()
    let first = try scene.publish()
    let count = scene.simulator.requests().count
    let second = try scene.publish()
    #expect(second.wasThere && second.receipt == first.receipt)
    #expect(scene.simulator.requests().count == count)
  }

  @Test("where the receipt was lost, the entry is found by its external id")
  func lostReceipt() throws {
    let scene = try PublishScene()
    let first = try scene.publish()
    unlinkReceipt(scene)
    let second = try scene.publish()
    #expect(second.wasThere && second.receipt.id == first.receipt.id)
    #expect(scene.receipt?.state == .published && scene.receipt?.body == nil)
    #expect(scene.sent.count == 1)
    // And that receipt serves the next call.
    #expect(try scene.publish().wasThere)
  }

  @Test("a period that somebody else has marked is refused, whatever the server does with filters")
  func somebodyElse() throws {
    let rows = """
      [{"id":70,"paySchedule":13,"periodStartDate":"2026-10-25","periodEndDate":"2026-11-07"},
       {"id":71,"paySchedule":{"id":12},"periodStartDate":"2026-10-25T00:00:00+00:00",
        "periodEndDate":"2026-11-07T00:00:00+00:00","externalIdObject":null},
       {"id":72,"paySchedule":12,"periodStartDate":"2026-10-11","periodEndDate":"2026-10-24"}]
      """
    for faults in [nil, #"[{"path":"/processed-payroll-payruns","fault":{"ignoreFilters":true}}]"#]
    {
      let scene = try PublishScene(rows: rows, faults: faults)
      let error = try #require(try scene.failure())
      #expect(error.kind == .refused)
      #expect(error.message.contains("entry 71 is of "))
      #expect(scene.sent.isEmpty && scene.receipt == nil)
    }
  }

  @Test(
    "an entry of a part of the period is found on a server whose filters work",
    arguments: [
      ("2026-10-25", "2026-10-31"), ("2026-11-01", "2026-11-07"), ("2026-10-18", "2026-10-25"),
      ("2026-11-07", "2026-11-20"), ("2026-10-01", "2026-12-31"), ("2026-11-01", "2026-11-01"),
    ])
  func overlapping(_ first: String, _ last: String) throws {
    for schedule in ["12", "null", #""12.0""#] {
      let rows = """
        [{"id":7,"paySchedule":\(schedule),"periodStartDate":"\(first)","periodEndDate":"\(last)"}]
        """
      let scene = try PublishScene(rows: rows)
      let error = try #require(try scene.failure())
      #expect(error.kind == .refused && error.message.contains("entry 7 is of "), "\(error)")
      #expect(scene.sent.isEmpty && scene.receipt == nil)
    }
  }

  @Test("entries of other periods and schedules are no hindrance, filters or not")
  func others() throws {
    let rows = (1...250).map {
      #"{"id":\#($0),"paySchedule":\#($0 % 2 + 12),"periodStartDate":"2025-01-01","periodEndDate":"2025-01-14"}"#
    }
    for dialect in Dialect.allCases {
      let scene = try PublishScene(
        ["--dialect", dialect.rawValue], rows: "[\(rows.joined(separator: ","))]",
        faults:
          #"[{"path":"/processed-payroll-payruns","method":"GET","fault":{"ignoreFilters":true}}]"#
      )
      #expect(try scene.publish().receipt.id == "251")
      // All pages were looked through before anything was sent, and again where a receipt is lost.
      let looks = scene.simulator.requests().filter { $0.method == "GET" }
      #expect(looks.count == 3)
      unlinkReceipt(scene)
      #expect(try scene.publish().wasThere)
      #expect(scene.sent.count == 1)
    }
  }

  @Test("the receipt of another batch or check date is left alone")
  func foreignReceipt() throws {
    var scene = try PublishScene()
    try scene.publish()
    let period = scene.publication.period
    scene.publication.processed.period = try #require(
      PayPeriod(first: period.first, last: period.last, payDate: CalendarDate("2026-11-13")))
    #expect(try #require(try scene.failure()).message.contains("check date: none"))
    scene.publication.processed.period = period
    scene.publication.processed.batchSHA256 = String(repeating: "8b", count: 32)
    #expect(try #require(try scene.failure()).kind == .refused)
    try Data("{}".utf8).write(to: URL(filePath: scene.folder + "/published.json"))
    #expect(try #require(try scene.failure()).message.hasPrefix("the receipt is damaged"))
    #expect(scene.sent.count == 1)
  }

  @Test("a check date that was given once need not be given again")
  func checkDate() throws {
    var scene = try PublishScene(
      faults:
        #"[{"path":"/processed-payroll-payruns","method":"POST","until":8,"fault":{"status":502}}]"#
    )
    let period = scene.publication.period
    scene.publication.processed.period = try #require(
      PayPeriod(first: period.first, last: period.last, payDate: CalendarDate("2026-11-13")))
    #expect(try #require(try scene.failure()).kind == .unknownOutcome)
    scene.publication.processed.period = period
    try scene.publish()
    #expect(scene.receipt?.checkDate == "2026-11-13")
    #expect(Set(scene.sent.map(\.body)).count == 1)
    #expect(try scene.publish().wasThere)
  }

  @Test("two calls at once: one of them publishes")
  func atOnce() throws {
    let scene = try PublishScene()
    let holder = try PublishFolder(scene.folder)
    let error = try #require(try scene.failure())
    #expect(error.kind == .refused && error.message.contains("another call"))
    #expect(scene.simulator.requests().isEmpty)
    withExtendedLifetime(holder) {}
  }

  private func unlinkReceipt(_ scene: PublishScene) {
    try? FileManager.default.removeItem(atPath: "\(scene.folder)/\(PublishReceipt.name)")
  }
}
