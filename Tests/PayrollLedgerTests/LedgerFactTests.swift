import PayrollModel
import Testing

@testable import PayrollLedger

@Suite("What events say")
struct LedgerFactTests {
  private static let run = LedgerScene.run(3)
  private static let facts: [LedgerFact] = {
    var approval = LedgerScene.approval(
      run, reviewed: LedgerScene.run(3, "b"),
      held: [.init(person: "7", number: "", reason: "\"why\"", seconds: -5, cents: -1)])
    approval.signature = .init(principal: "hanna@acme", digest: LedgerDigest(of: [9]))
    approval.lines = [
      LinesPiece(digest: LedgerDigest(of: [7]), first: "1", last: "é", people: 2, lines: 3)
    ]
    return [
      .opened(payer: "ACME"),
      .drafted(
        DraftedRun(run, period: LedgerScene.period(3), folder: "a b", isBlocked: true, by: "ö")),
      .drafted(DraftedRun(run, period: LedgerScene.period(3), folder: "", isBlocked: false)),
      .reviewed(ReviewedRun(run)), .approved(approval), .approved(LedgerScene.approval(run)),
      .revoked(RevokedRun(run, by: "H", reason: "\u{1}")),
      .submission(SubmissionStep(run, output: "adp", .notPublished, attempt: 3, evidence: "e")),
      .submission(SubmissionStep(run, output: "adp", .sent, by: "Ann")),
      .writtenOff(WrittenOff(run, person: "107", by: "Ann", reason: "r")),
    ]
  }()

  private func event(_ draft: LedgerEvent.Draft) -> LedgerEvent {
    LedgerEvent(
      sequence: 1, at: 0, actor: "a", draft: draft, previous: LedgerDigest(of: [0]))
  }

  @Test("Each is read as it was written")
  func roundTrip() {
    for fact in Self.facts { #expect(LedgerFact(event(fact.draft)) == fact) }
  }

  @Test("An event that says more, less or something else is none of ours")
  func others() {
    for fact in Self.facts.dropFirst() {
      let draft = fact.draft
      var changed: [LedgerEvent.Draft] = []
      for body in [
        draft.body.replacing("}", with: #","more":1}"#, maxReplacements: 1), "{}", "", "[]",
        draft.body + " ", draft.body.replacing(#""run":"#, with: #""ran":"#),
      ] where body != draft.body {
        changed.append(.init(draft.kind, draft.subject, body: body))
      }
      changed.append(.init(draft.kind, "no batch", body: draft.body))
      changed +=
        LedgerEvent.Kind("rejoiced").map { [.init($0, draft.subject, body: draft.body)] } ?? []
      for draft in changed { #expect(LedgerFact(event(draft)) == nil, "\(draft)") }
    }
  }
}
