import Foundation
import OnceOnly
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing
import TimeSources
import TrackTikServer

@testable import TrackTikPublish

/// Whatever goes wrong: one entry on the server and a receipt of it, or an error that says what is
/// known; never a second entry.
@Suite("Faults while a period is marked as processed")
struct PublishFaultTests {
  private static func rule(_ fault: String, _ turns: String, method: String = "POST") -> String {
    #"[{"path":"/processed-payroll-payruns","method":"\#(method)",\#(turns),"fault":\#(fault)}]"#
  }

  @Test(
    "an answer that is lost after the server has acted: one entry",
    arguments: [
      #"{"actFirst":true,"close":"before"}"#, #"{"close":"headers"}"#, #"{"shortBody":true}"#,
      #"{"actFirst":true,"reset":true}"#, #"{"actFirst":true,"status":502}"#,
      #"{"actFirst":true,"status":504}"#, #"{"actFirst":true,"html":true}"#,
      #"{"truncateJSON":true}"#, #"{"actFirst":true,"status":409}"#,
      #"{"actFirst":true,"status":422}"#, #"{"actFirst":true,"redirect":"https://x.example/"}"#,
      // A server that does not keep keys: the look in between is what counts.
      #"{"actFirst":true,"close":"before","forgetKey":true}"#,
      #"{"actFirst":true,"status":503,"forgetKey":true}"#,
    ])
  func lostAnswer(_ fault: String) throws {
    let scene = try PublishScene(faults: Self.rule(fault, #""on":[1]"#))
    let outcome = try scene.publish()
    #expect(!outcome.wasThere)
    #expect(scene.receipt?.state == .published)
    #expect(try scene.entries() == ["1"])
    #expect(scene.sent.count == 1)
  }

  @Test(
    "a fault that goes away before the server acts: the same request again, under the same key",
    arguments: [
      #"{"status":500}"#, #"{"status":503,"headers":{"Retry-After":"0"}}"#, #"{"close":"before"}"#,
      #"{"status":429,"headers":{"Retry-After":"0"}}"#, #"{"reset":true}"#, #"{"html":true}"#,
      #"{"status":504}"#, #"{"notJSON":"busy"}"#,
    ])
  func passing(_ fault: String) throws {
    let scene = try PublishScene(faults: Self.rule(fault, #""until":3"#))
    #expect(try scene.publish().receipt.id == "1")
    #expect(scene.sent.count == 4)
    #expect(Set(scene.sent.map(\.idempotencyKey)).count == 1)
    #expect(Set(scene.sent.map(\.body)).count == 1)
    #expect(try scene.entries().count == 1)
  }

  @Test("storms that do not end: the outcome is unknown, and the next call goes on from there")
  func storm() throws {
    let scene = try PublishScene(faults: Self.rule(#"{"status":502}"#, #""until":8"#))
    let error = try #require(try scene.failure())
    #expect(error.kind == .unknownOutcome, "\(error)")
    #expect(scene.sent.count == 8)
    let left = try #require(scene.receipt)
    #expect(left.state == .sending)
    #expect(!(try scene.publish()).wasThere)
    #expect(scene.receipt?.body == left.body)
    #expect(Set(scene.sent.map(\.body)) == [left.body])
    #expect(Set(scene.sent.map(\.idempotencyKey)) == [left.idempotencyKey])
    #expect(try scene.entries() == ["1"])
  }

  @Test("a server that is only ever busy has made nothing: no receipt, and later is soon enough")
  func busy() throws {
    let scene = try PublishScene(
      faults: Self.rule(#"{"status":429,"headers":{"Retry-After":"0"}}"#, #""from":1"#))
    #expect(try #require(try scene.failure()).kind == .temporary)
    #expect(scene.receipt == nil)
  }

  @Test("a wait that the server asks for is kept, or is too long")
  func retryAfter() throws {
    let short = try PublishScene(
      faults: Self.rule(#"{"status":503,"headers":{"Retry-After":"1"}}"#, #""on":[1]"#))
    let began = MonotonicClock.milliseconds()
    try short.publish()
    #expect(MonotonicClock.milliseconds() - began >= 1_000)
    let long = try PublishScene(
      faults: Self.rule(#"{"status":503,"headers":{"Retry-After":"90000"}}"#, #""on":[1]"#))
    let error = try #require(try long.failure())
    #expect(error.kind == .unknownOutcome && error.message.contains("90000"))
    let limit = try PublishScene(
      faults: Self.rule(
        #"{"status":503,"headers":{"X-RateLimit-Remaining":"0","X-RateLimit-Reset":"90000"}}"#,
        #""on":[1]"#, method: "GET"))
    #expect(try #require(try limit.failure()).kind == .temporary)
    #expect(limit.sent.isEmpty)
  }

  @Test("an end of the program after the request: the next call finds the entry, or makes it")
  func crash() throws {
    for hasArrived in [true, false] {
      let fault = #"{"actFirst":\#(hasArrived),"status":502}"#
      var scene = try PublishScene(faults: Self.rule(fault, #""on":[1]"#))
      // The look behind the lost answer fails, as if the program had ended there.
      scene.server.retries.attemptCount = 1
      #expect(try #require(try scene.failure()).kind == .unknownOutcome)
      #expect(scene.receipt?.state == .sending)
      #expect(try scene.publish().wasThere == hasArrived)
      #expect(try scene.entries() == ["1"])
      #expect(scene.sent.count == (hasArrived ? 1 : 2))
    }
  }

  @Test("as long as the outcome is unknown, nothing else is said, not even that a login failed")
  func unknownBeforeCredentials() throws {
    let scene = try PublishScene(
      faults: """
        [{"path":"/processed-payroll-payruns","method":"POST","fault":{"actFirst":true,"status":502}},
         {"path":"/processed-payroll-payruns","method":"GET","from":2,"fault":{"status":403}}]
        """)
    let error = try #require(try scene.failure())
    #expect(error.kind == .unknownOutcome && error.message.contains("403"))
    #expect(scene.receipt?.state == .sending)
  }

  @Test(
    "a request that is refused leaves nothing behind, and says why",
    arguments: [
      (#"{"status":400,"body":"{\"error\":\"no such schedule\"}"}"#, ServerError.Kind.badAnswer),
      (#"{"status":422}"#, .badAnswer), (#"{"status":403}"#, .credentials),
      (#"{"status":404}"#, .badAnswer), (#"{"status":405}"#, .badAnswer),
      (#"{"redirect":"same"}"#, .badAnswer), (#"{"redirect":"https://x.example/"}"#, .badAnswer),
    ])
  func refused(_ fault: String, _ kind: ServerError.Kind) throws {
    let scene = try PublishScene(faults: Self.rule(fault, #""from":1"#))
    let error = try #require(try scene.failure())
    #expect(error.kind == kind && !error.advice.isEmpty, "\(error)")
    if fault.contains("no such schedule") { #expect(error.message.contains("no such schedule")) }
    #expect(scene.sent.count == 1)
    #expect(scene.receipt == nil)
  }

  @Test("a refusal behind a lost answer does not say that nothing was made")
  func refusedAfterUnknown() throws {
    let scene = try PublishScene(
      faults: """
        [{"path":"/processed-payroll-payruns","method":"POST","on":[1],"fault":{"status":502}},
         {"path":"/processed-payroll-payruns","method":"POST","from":2,"fault":{"status":400}}]
        """)
    #expect(try #require(try scene.failure()).kind == .unknownOutcome)
    #expect(scene.receipt?.state == .sending)
    #expect(scene.sent.count == 2)
  }

  @Test("a key that was used for something else ends with an unknown outcome")
  func keyInUse() throws {
    let scene = try PublishScene(faults: Self.rule(#"{"status":409}"#, #""from":1"#))
    #expect(try #require(try scene.failure()).kind == .unknownOutcome)
    #expect(scene.sent.count == 8)
  }

  @Test("what cannot be looked at is not sent")
  func blind() throws {
    let cases: [(String, ServerError.Kind)] = [
      (#"{"status":500}"#, .temporary), (#"{"status":403}"#, .credentials),
      (#"{"status":404}"#, .badAnswer), (#"{"count":1}"#, .badAnswer),
      (#"{"html":true}"#, .temporary),
      (#"{"status":400}"#, .badAnswer), (#"{"redirect":"same"}"#, .badAnswer),
    ]
    for (fault, kind) in cases {
      let scene = try PublishScene(faults: Self.rule(fault, #""from":1"#, method: "GET"))
      #expect(try #require(try scene.failure()).kind == kind, "\(fault)")
      #expect(scene.sent.isEmpty && scene.receipt == nil, "\(fault)")
    }
    let rows = #"[{"id":1,"period":"2026-10-25"}]"#
    let scene = try PublishScene(["--dialect", "notes"], rows: rows)
    #expect(
      try #require(try scene.failure()).message.hasPrefix("the entry 1 does not say its period"))
    #expect(scene.sent.isEmpty)
  }

  @Test("a field that the server does not know is left out of the question")
  func simplerQuestion() throws {
    let scene = try PublishScene(
      faults: Self.rule(#"{"status":400}"#, #""until":2"#, method: "GET"))
    try scene.publish()
    let looks = scene.simulator.requests().filter { $0.method == "GET" }
    #expect(looks.map { $0.query["include"] != nil } == [true, false, true])
    #expect(looks.map { $0.query["paySchedule"] != nil } == [false, false, true])
  }

  @Test("401 is tried once with a fresh token, and then is the account's")
  func token() throws {
    let once = try PublishScene(faults: Self.rule(#"{"expireTokens":true}"#, #""on":[1]"#))
    try once.publish()
    #expect(once.sent.map(\.status) == [401, 201])
    let always = try PublishScene(faults: Self.rule(#"{"status":401}"#, #""from":1"#))
    #expect(try #require(try always.failure()).kind == .credentials)
    #expect(always.sent.count == 2)
    #expect(always.receipt == nil)
  }

  @Test("secrets are in no receipt and no error")
  func secrets() throws {
    let scene = try PublishScene(
      faults: Self.rule(
        #"{"status":502,"body":"{\"error\":\"simulator-secret simulator-password\"}"}"#,
        #""until":8"#))
    let error = try #require(try scene.failure())
    for secret in Simulator.secrets { #expect(!"\(error)".contains(secret)) }
    #expect(error.message.contains("words that hold a secret are not shown"))
    try scene.publish()
    let file = try #require(try Folder.names(in: scene.tokens).first)
    let stored = String(
      decoding: try InputBuffer.array(of: "\(scene.tokens)/\(file)"), as: UTF8.self)
    let tokens = stored.split(separator: "\"").map(String.init).filter { $0.count > 20 }
    #expect(try Simulator.leaks(in: scene.folder, of: Simulator.secrets + tokens).isEmpty)
  }

  @Test("seeded storms: one entry in the end, whatever happened on the way")
  func random() throws {
    for seed in 0..<(TestEffort.isLong ? 500 : 25) {
      let scene = try PublishScene(["--seed", "\(seed)", "--fault-rate", "0.4"])
      var calls = 0
      while calls < 20, scene.receipt?.state != .published {
        calls += 1
        if let error = try scene.failure() {
          #expect(
            [.temporary, .unknownOutcome, .credentials, .badAnswer].contains(error.kind),
            "seed \(seed): \(error)")
        }
      }
      #expect(scene.receipt?.id == "1", "seed \(seed)")
      #expect(Set(try scene.entries()) == ["1"], "seed \(seed)")
      #expect(
        Set(scene.sent.map(\.idempotencyKey)).count == 1, "seed \(seed)")
      #expect(scene.sent.allSatisfy { $0.status != 409 }, "seed \(seed)")
    }
  }
}
