import Testing

@testable import PayrollLedger

@Suite("Telling the source that a run is processed")
struct MarkTests {
  private typealias Scene = LedgerScene
  private let run = LedgerScene.run(1)
  private let mark = SubmissionStep.mark(of: "tracktik")

  private func approved() throws -> Scene {
    let scene = try Scene()
    try scene.draft(run)
    try scene.approve(run)
    return scene
  }

  @Test("It pays nobody, and the files are sent as if it were not")
  func independent() throws {
    let scene = try approved()
    try scene.submit(run, .reserved, .transferring, .publishing, .unknown, output: mark)
    let known = try #require(scene.state.run(run))
    #expect(!known.isOut && !known.isBeingSent && known.isMarked && known.phase == .approved)
    #expect(known.mark?.step == .unknown && known.handoffs.isEmpty)
    for output in Scene.outputs {
      try scene.submit(run, .reserved, output: output)
      try scene.submit(run, .sent, output: output, by: "Ann")
    }
    #expect(scene.state.run(run)?.handoffs.count == 2)
    try scene.submit(run, .sent, output: mark)
    #expect(scene.state.run(run)?.mark?.isSettled == true)
    try scene.reopen()
    #expect(scene.state.run(run)?.mark?.step == .sent)
  }

  @Test("Nothing is marked that is not approved")
  func unapproved() throws {
    let scene = try Scene()
    try scene.draft(run)
    let refusal = scene.refusal { try $0.submit(run, .reserved, output: mark) }
    #expect(refusal == "\(run.batch) is not approved")
  }

  @Test(
    "What was marked, or may have been, is not taken back, and no other run of the period approved")
  func final() throws {
    let other = Scene.run(1, "b")
    for steps: [SubmissionStep.Step] in [[.unknown], [.sent]] {
      let scene = try approved()
      try scene.submit(run, .reserved, .transferring, .publishing, output: mark)
      for step in steps { try scene.submit(run, step, output: mark) }
      let revoked = scene.refusal {
        try $0.tell(.revoked(RevokedRun(run, by: "Hanna", reason: "one shift too many")))
      }
      #expect(revoked?.contains("the source was told") == true, "\(revoked ?? "")")
      try scene.draft(other)
      let second = scene.refusal { try $0.approve(other) }
      #expect(second?.contains("the source was told") == true, "\(second ?? "")")
    }
    let scene = try approved()
    try scene.submit(run, .reserved, .transferring, .publishing, .failed, output: mark)
    try scene.tell(.revoked(RevokedRun(run, by: "Hanna", reason: "one shift too many")))
    try scene.draft(other)
    try scene.approve(other)
  }

  @Test("No template has its name")
  func name() throws {
    let scene = try Scene()
    try scene.draft(run)
    var approval = Scene.approval(run)
    approval.files[0].output = mark
    let refusal = scene.refusal {
      try $0.ledger.record(
        [.approved(approval)], attachments: [Scene.decisions], at: $0.now, by: Scene.ann)
    }
    #expect(refusal?.contains("no template may have an id with source: before it") == true)
  }
}
