import OnceOnly
import PayrollModel
import PayrollTestSupport
import Testing
import TimeSources
import TrackTikServer
import WebClient

@testable import TrackTikPublish

/// A server that says "well done" has not said that the entry is made.
@Suite("Publish: what an answer of success says")
struct PublishAnswerTests {
  private static let entry =
    #""paySchedule":12,"periodStartDate":"2026-10-25","periodEndDate":"2026-11-07""#

  private func judge(_ body: String, status: Int = 201) throws -> PublishAnswer {
    let publication = try PublishScene().publication
    return PublishAnswer(
      WebResponse(
        status: status,
        body: Array(body.replacing("NAME", with: publication.externalID).utf8)), to: publication)
  }

  @Test(
    "an entry of the schedule and period is made, in whatever shape it comes",
    arguments: [
      #"{"data":{"id":42,ENTRY}}"#, #"{"id":"42",ENTRY}"#,
      #"{"data":{"id":42,ENTRY,"externalIdObject":{"type":"PAYROLL_EXPORT","value":"NAME"}}}"#,
      #"{"data":{"id":42,ENTRY,"externalIdObject":null,"error":null},"errors":[]}"#,
      #"{"data":{"id":42,"paySchedule":{"id":"12"},"periodStartDate":"2026-10-25T00:00:00+00:00","periodEndDate":"2026-11-07T00:00:00+00:00"}}"#,
    ])
  func made(_ body: String) throws {
    for status in [200, 201] {
      #expect(
        try judge(body.replacing("ENTRY", with: Self.entry), status: status) == .made("42"))
    }
  }

  @Test(
    "everything else is unclear",
    arguments: [
      (201, #"{"data":{"id":42}}"#), (201, #"{"data":{"id":0,ENTRY}}"#), (201, ""), (204, ""),
      (201, #"{"data":{"id":"",ENTRY}}"#), (201, #"{"data":{"id":"5\u001b[2J",ENTRY}}"#),
      (202, #"{"id":"job-1","status":"QUEUED"}"#), (202, #"{"data":{"id":42,ENTRY}}"#),
      (200, #"{"id":"req-7f3a","status":400,"error":"period is locked"}"#),
      (200, #"{"id":42,ENTRY,"error":"period is locked"}"#),
      (200, #"{"status":422,"data":{"id":42,ENTRY}}"#),
      (200, #"{"errors":["no"],"data":{"id":42,ENTRY}}"#),
      (201, #"{"data":{"id":42,ENTRY,"externalIdObject":{"value":"OTHER-1"}}}"#),
      (
        201,
        #"{"data":{"id":42,"paySchedule":99,"periodStartDate":"2026-10-25","periodEndDate":"2026-11-07"}}"#
      ),
      (
        201,
        #"{"data":{"id":42,"paySchedule":12,"periodStartDate":"2025-01-01","periodEndDate":"2025-01-14"}}"#
      ),
      (201, #"{"data":[{"id":42,ENTRY}]}"#), (201, #"[{"id":42,ENTRY}]"#), (201, "<html>"),
    ])
  func unclear(_ status: Int, _ body: String) throws {
    let answer = try judge(body.replacing("ENTRY", with: Self.entry), status: status)
    guard case .unclear(let reason) = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(reason.hasPrefix("HTTP \(status)"))
    if body.contains("locked") { #expect(reason.hasSuffix("period is locked")) }
  }

  @Test("a page of another machine is no answer at all", arguments: ["<html>", "busy", ""])
  func foreign(_ body: String) throws {
    #expect(try judge(body, status: 200) == .foreign("HTTP 200, without an entry"))
  }

  @Test(
    "an unclear answer is not believed: the list says whether the entry is made",
    arguments: [
      (201, #"{"data":{"id":42,"paySchedule":99}}"#), (202, #"{"id":"job-1","status":"QUEUED"}"#),
      (200, #"{"id":"req-7f3a","status":400,"error":"period is locked"}"#), (201, ""),
    ])
  func look(_ status: Int, _ body: String) throws {
    let text = body.replacing("\"", with: "\\\"")
    let rule =
      #"[{"path":"/processed-payroll-payruns","method":"POST","fault":{ACT"status":\#(status),"body":"\#(text)"}}]"#
    let made = try PublishScene(faults: rule.replacing("ACT", with: #""actFirst":true,"#))
    #expect(try made.publish().receipt.id == "1")
    #expect(made.sent.count == 1)
    // Not made, or not yet: nothing is sent again in the same call.
    let lost = try PublishScene(faults: rule.replacing("ACT", with: ""))
    let error = try #require(try lost.failure())
    #expect(error.kind == .unknownOutcome && error.message.contains("HTTP \(status)"), "\(error)")
    #expect(lost.sent.count == 1 && lost.receipt?.state == .sending)
    #expect(lost.receipt?.id == nil)
  }

  @Test("an id that repeats a secret is neither shown nor kept")
  func secretID() throws {
    let entry = Self.entry.replacing("\"", with: "\\\"")
    let scene = try PublishScene(
      faults: """
        [{"path":"/processed-payroll-payruns","method":"POST","fault":{"status":201,
          "body":"{\\"data\\":{\\"id\\":\\"x-simulator-secret\\",\(entry)}}"}}]
        """)
    let error = try #require(try scene.failure())
    #expect(error.kind == .unknownOutcome && error.message.contains("an id that holds a secret"))
    #expect(try Simulator.leaks(in: scene.folder, of: Simulator.secrets).isEmpty)
    let listed = try PublishScene(
      rows: #"[{"id":"simulator-secret","paySchedule":12,"periodStartDate":"2026-10-25","#
        + #""periodEndDate":"2026-11-07"}]"#)
    let refusal = try #require(try listed.failure())
    #expect(refusal.kind == .temporary && !"\(refusal)".contains("simulator-secret"))
    #expect(listed.sent.isEmpty)
  }
}
