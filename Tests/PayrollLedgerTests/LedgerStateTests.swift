import PayrollModel
import Testing

@testable import PayrollLedger

@Suite("What becomes of a run")
struct LedgerStateTests {
  private typealias Scene = LedgerScene

  @Test("A run is made, looked at, approved and sent, and the next command knows it")
  func way() throws {
    let scene = try Scene()
    let run = Scene.run(1)
    try scene.draft(run, by: "Ann")
    #expect(scene.state.run(run)?.phase == .drafted)
    try scene.tell(.reviewed(ReviewedRun(run)))
    #expect(scene.state.run(run)?.phase == .reviewed)
    try scene.approve(run)
    #expect(scene.state.run(run)?.phase == .approved)
    #expect(scene.state.run(run)?.approver?.name == "Hanna")
    #expect(scene.state.run(run)?.approver?.actor == "ann@payroll-1 (user 1000)")
    try scene.submit(run, .reserved, .transferring)
    #expect(scene.state.run(run)?.isOut == false)
    try scene.submit(run, .publishing)
    #expect(scene.state.out.map(\.name) == [run])
    try scene.submit(run, .verified, .acknowledged)
    #expect(scene.state.run(run)?.phase == .submitted)
    let before = scene.state
    try scene.reopen()
    #expect(scene.state == before)
    #expect(scene.state.head.sequence == 9)
  }

  @Test(
    "Nothing is approved that the ledger does not know, that is blocked, or that is not the newest")
  func approving() throws {
    let scene = try Scene()
    let (first, second) = (Scene.run(1), Scene.run(1, "b"))
    let unknown = scene.refusal { try $0.approve(first) }
    #expect(unknown == "the ledger does not know this making of \(first.batch)")
    try scene.draft(first, blocked: true)
    let blocked = scene.refusal { try $0.approve(first) }
    #expect(blocked?.contains("needs a person") == true)
    try scene.draft(second)
    let old = scene.refusal { try $0.approve(first) }
    #expect(old?.contains("a newer run") == true)
    try scene.approve(second)
    #expect(scene.state.run(second)?.phase == .approved)
    // The older bytes again are the newest now, and what was approved is worth nothing.
    try scene.draft(first, blocked: true)
    #expect(scene.state.run(second)?.phase == .superseded)
    let superseded = scene.refusal { try $0.submit(second, .reserved) }
    #expect(superseded?.contains("not approved") == true)
  }

  @Test("The same bytes made again keep their approval, and whoever made them is remembered")
  func sameBytes() throws {
    let scene = try Scene()
    let run = Scene.run(1)
    try scene.draft(run, by: "Ann")
    try scene.approve(run)
    try scene.draft(run, by: "Bob")
    #expect(scene.state.run(run)?.phase == .approved)
    #expect(scene.state.run(run)?.preparers.map(\.name) == ["Ann", "Bob"])
  }

  @Test("What was made anew without the people who are held is approved with what was looked at")
  func holding() throws {
    let scene = try Scene()
    let (looked, made) = (Scene.run(1), Scene.run(1, "held"))
    try scene.draft(looked, blocked: true, by: "Ann")
    let held = ApprovedRun.Held(person: "107", number: "000107", reason: "no rate", seconds: 3600)
    try scene.approve(made, reviewed: looked, held: [held])
    #expect(scene.state.run(made)?.phase == .approved)
    #expect(scene.state.run(made)?.preparers.map(\.name) == ["Ann"])
    #expect(scene.state.run(looked)?.phase == .superseded)
    #expect(scene.state.owed.map(\.held) == [held])
    // Approved once more, nobody is held twice.
    try scene.approve(made, reviewed: looked, held: [held])
    #expect(scene.state.owed.count == 1)
    try scene.tell(.revoked(RevokedRun(made, by: "Hanna", reason: "wrong")))
    #expect(scene.state.owed.isEmpty)
  }

  @Test("What is held stays owed when the period is made anew after it was sent")
  func heldStays() throws {
    let scene = try Scene()
    let run = Scene.run(1)
    let held = ApprovedRun.Held(person: "107", number: "000107", reason: "no rate", seconds: 3600)
    try scene.draft(run)
    try scene.approve(run, held: [held])
    try scene.submit(run, .reserved, .transferring, .publishing, .sent)
    try scene.draft(Scene.run(1, "b"))
    #expect(scene.state.owed.map(\.held.person) == ["107"])
    let nobody = scene.refusal {
      try $0.tell(.writtenOff(WrittenOff(run, person: "9", by: "Ann", reason: "gone")))
    }
    #expect(nobody?.contains("holds nobody") == true)
    try scene.tell(.writtenOff(WrittenOff(run, person: "107", by: "Ann", reason: "paid by cheque")))
    #expect(scene.state.owed.isEmpty)
    #expect(scene.state.held.count == 1)
    let twice = scene.refusal {
      try $0.tell(.writtenOff(WrittenOff(run, person: "107", by: "Ann", reason: "again")))
    }
    #expect(twice?.contains("is settled") == true)
  }

  @Test("An approval that was taken back sends nothing, and what is out is not taken back")
  func revoking() throws {
    let scene = try Scene()
    let run = Scene.run(1)
    try scene.draft(run)
    let none = scene.refusal { try $0.tell(.revoked(RevokedRun(run, by: "H", reason: "r"))) }
    #expect(none == "\(run.batch) is not approved")
    try scene.approve(run)
    try scene.submit(run, .reserved)
    try scene.tell(.revoked(RevokedRun(run, by: "H", reason: "r")))
    #expect(scene.state.run(run)?.phase == .drafted)
    let sending = scene.refusal { try $0.submit(run, .reserved) }
    #expect(sending?.contains("is not approved") == true)
    try scene.approve(run)
    try scene.submit(run, .reserved, .transferring)
    let busy = scene.refusal { try $0.tell(.revoked(RevokedRun(run, by: "H", reason: "r"))) }
    #expect(busy?.contains("is being sent") == true)
    try scene.submit(run, .publishing)
    let out = scene.refusal { try $0.tell(.revoked(RevokedRun(run, by: "H", reason: "r"))) }
    #expect(out?.contains("is with the vendor") == true)
  }

  @Test("An approval that has expired sends nothing, but what is out is followed by the rest")
  func expiring() throws {
    let scene = try Scene()
    let run = Scene.run(1)
    try scene.draft(run)
    try scene.approve(run, expires: 20_000)
    scene.now = 20_000
    #expect(scene.state.run(run)?.mayBeSent(at: 19_999) == true)
    #expect(scene.state.run(run)?.mayBeSent(at: 20_000) == false)
    let late = scene.refusal { try $0.submit(run, .reserved) }
    #expect(late == "the approval of \(run.batch) has expired")
    scene.now = 19_999
    try scene.submit(run, .reserved, .transferring, .failed)
    scene.now = 30_000
    let again = scene.refusal { try $0.submit(run, .transferring) }
    #expect(again?.contains("expired") == true)
    try scene.approve(run, expires: 40_000)
    try scene.submit(run, .transferring, .publishing, .sent)
    scene.now = 50_000
    try scene.submit(run, .reserved, .transferring, output: Scene.outputs[1])
    #expect(scene.state.run(run)?.submissions.map(\.step) == [.sent, .transferring])
  }

  @Test("A period that is out is paid by no other run, until the vendor rejects it")
  func once() throws {
    let scene = try Scene()
    let (first, second) = (Scene.run(1), Scene.run(1, "b", revision: 2))
    try scene.draft(first)
    try scene.approve(first)
    try scene.submit(first, .reserved, .transferring, .publishing, .unknown)
    try scene.draft(second)
    let twice = scene.refusal { try $0.approve(second) }
    #expect(twice?.contains("pays the same period") == true)
    try scene.submit(first, .sent, .rejected)
    try scene.approve(second)
    #expect(scene.state.run(second)?.phase == .approved)
    // Other periods have nothing to do with it.
    try scene.draft(Scene.run(2))
    try scene.approve(Scene.run(2))
  }

  @Test("Only files that were approved are sent")
  func outputs() throws {
    let scene = try Scene()
    let run = Scene.run(1)
    try scene.draft(run)
    try scene.approve(run)
    let other = scene.refusal { try $0.submit(run, .reserved, output: "other") }
    #expect(other?.contains("names no file of other") == true)
  }

  @Test("What is refused writes nothing")
  func nothing() throws {
    let scene = try Scene()
    let run = Scene.run(1)
    let before = scene.state
    let refused = scene.refusal { scene in
      try scene.tell(
        .drafted(DraftedRun(run, period: Scene.period(1), folder: "f", isBlocked: false)),
        .revoked(RevokedRun(run, by: "H", reason: "r")))
    }
    #expect(refused != nil)
    #expect(scene.state == before)
    try scene.reopen()
    #expect(scene.state == before)
  }
}
