import Foundation
import OnceOnly
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Secrets
import Testing
import TimeSources
import TrackTikServer

@testable import TrackTikPublish

/// Once something may have been sent, "refused" is no answer: nobody knows what became of it.
@Suite("Publish: what is said while the outcome is unknown")
struct PublishUnknownTests {
  private static let resource = #""path":"/processed-payroll-payruns""#

  /// A server that makes the entry without the external id, and answers something else.
  private static func dropping(_ status: Int) -> String {
    #"[{\#(resource),"method":"POST","fault":{"actFirst":true,"status":\#(status),"#
      + #""dropField":"externalIdObject"}}]"#
  }

  @Test(
    "an entry that has come since, without our external id, may be our own",
    arguments: [500, 502, 409, 400, 422, 401, 429, 202])
  func mayBeOurs(_ status: Int) throws {
    let scene = try PublishScene(faults: Self.dropping(status))
    for _ in 0..<2 {
      let error = try #require(try scene.failure())
      #expect(error.kind == .unknownOutcome, "\(error)")
      #expect(error.message.hasPrefix("entry 1 is of 2026-10-25..2026-11-07 or a part"))
      #expect(error.message.contains("may be our own"))
      #expect(error.message.hasSuffix(scene.publication.externalID))
      #expect(error.advice.contains("published.json"))
    }
    #expect(scene.receipt?.state == .sending && scene.sent.count == 1)
    // A person has found that it is somebody else's, and removes the receipt.
    try FileManager.default.removeItem(atPath: "\(scene.folder)/published.json")
    #expect(try #require(try scene.failure()).kind == .refused)
  }

  @Test("an entry that is there before anything was sent is refused")
  func before() throws {
    let rows = """
      [{"id":7,"paySchedule":12,"periodStartDate":"2026-10-25","periodEndDate":"2026-11-07"}]
      """
    let scene = try PublishScene(rows: rows, faults: Self.dropping(500))
    #expect(try #require(try scene.failure()).kind == .refused)
    #expect(scene.sent.isEmpty && scene.receipt == nil)
  }

  @Test("a receipt that is not of this call, or was changed, is not sent")
  func receipts() throws {
    var scene = try PublishScene(
      faults: #"[{\#(Self.resource),"method":"POST","until":8,"fault":{"status":502}}]"#)
    #expect(try #require(try scene.failure()).kind == .unknownOutcome)
    let file = "\(scene.folder)/published.json"
    let kept = try InputBuffer.array(of: file)
    let count = scene.simulator.requests().count
    func end(_ words: String) throws {
      let error = try #require(try scene.failure())
      #expect(error.kind == .unknownOutcome && error.message.contains(words), "\(error)")
      #expect(!error.advice.isEmpty && scene.simulator.requests().count == count)
    }
    let period = scene.publication.period
    scene.publication.processed.period = try #require(
      PayPeriod(first: period.first, last: period.last, payDate: CalendarDate("2026-11-13")))
    try end("another check date may have been made: none")
    scene.publication.processed.period = period
    scene.publication.processed.batchSHA256 = String(repeating: "8b", count: 32)
    try end("the receipt of something else")
    scene.publication.processed.batchSHA256 = String(repeating: "8a", count: 32)
    let text = String(decoding: kept, as: UTF8.self)
    for (old, new) in [
      (#"\"2026-10-25\""#, #"\"2026-10-11\""#), (#"\"paySchedule\":12"#, #"\"paySchedule\":13"#),
      ("-8a8a8a8a8a8a8a8a", "-0"), (#"\"processedOn\":\"2"#, #"\"processedOn\":\"1"#),
      (#"externalIdObject"#, #"checkDate\":\"2026-13-45\",\"externalIdObject"#),
    ] {
      #expect(text.contains(old), "\(old)")
      try Data(text.replacing(old, with: new).utf8).write(to: URL(filePath: file))
      try end(#""body" of the receipt is not what is sent"#)
    }
    try Data("{".utf8).write(to: URL(filePath: file))
    try end("the receipt is damaged")
    try FileManager.default.removeItem(atPath: file)
    try Folder.make(file)
    try end("the receipt cannot be read")
    try FileManager.default.removeItem(atPath: file)
    try Data(kept).write(to: URL(filePath: file))
    try scene.publish()
    #expect(Set(scene.sent.map(\.body)).count == 1)
  }

  @Test("before a request is sent again with a new token, the entries are looked through")
  func token() throws {
    let once = try PublishScene(
      faults: #"[{\#(Self.resource),"method":"POST","on":[1],"fault":{"status":401}}]"#)
    try once.publish()
    let asked = once.simulator.requests().filter { $0.path == PublishScene.path }
    #expect(asked.map(\.method) == ["GET", "POST", "GET", "POST"])
    let acted = try PublishScene(
      faults:
        #"[{\#(Self.resource),"method":"POST","fault":{"actFirst":true,"status":401,"forgetKey":true}}]"#
    )
    #expect(try acted.publish().receipt.id == "1")
    #expect(acted.sent.count == 1)
  }

  @Test("without a user the outcome stays unknown, and without a receipt it is the account's")
  func grant() throws {
    var scene = try PublishScene(
      faults: #"[{\#(Self.resource),"method":"POST","until":8,"fault":{"status":502}}]"#)
    scene.server.grant = .password
    let credentials = Credentials(clientID: Secret("a"), clientSecret: Secret("b"), user: nil)
    #expect(try #require(try scene.failure(credentials)).kind == .credentials)
    #expect(try #require(try scene.failure()).kind == .unknownOutcome)
    #expect(try #require(try scene.failure(credentials)).kind == .unknownOutcome)
    #expect(scene.receipt?.state == .sending)
  }
}
