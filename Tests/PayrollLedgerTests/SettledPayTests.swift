import PayrollModel
import Testing

@testable import PayrollLedger

@Suite("What was held, and who pays it")
struct SettledPayTests {
  private typealias Scene = LedgerScene
  private static let held = ApprovedRun.Held(
    person: "107", number: "000107", reason: "no rate", seconds: 3600)

  /// A ledger whose first run is out, and held somebody.
  private func scene() throws -> (Scene, ApprovedRun.Settled) {
    let scene = try Scene()
    let run = Scene.run(1)
    try scene.draft(run)
    try scene.approve(run, held: [Self.held])
    try scene.submit(run, .reserved, .transferring, .publishing, .sent)
    return (scene, ApprovedRun.Settled(run, person: "107"))
  }

  @Test("It is owed until the run that pays it is out, and after that it is not")
  func settles() throws {
    let (scene, settled) = try scene()
    let next = Scene.run(2)
    try scene.draft(next)
    try scene.approve(next, settles: [settled])
    #expect(scene.state.owed.count == 1, "no vendor has it yet")
    try scene.submit(next, .reserved, .transferring, .publishing, .sent)
    #expect(scene.state.owed.isEmpty)
    #expect(scene.state.held.map(\.resolution) == [.paid(by: next)])
    let before = scene.state
    try scene.reopen()
    #expect(scene.state == before, "the ledger says it again")
    let gone = scene.refusal {
      try $0.tell(.writtenOff(WrittenOff(Scene.run(1), person: "107", by: "Ann", reason: "paid")))
    }
    #expect(gone?.contains("is settled") == true)
  }

  @Test("Two runs do not pay it, unless the first cannot be sent any more")
  func once() throws {
    let (scene, settled) = try scene()
    let (second, third) = (Scene.run(2), Scene.run(3))
    try scene.draft(second)
    try scene.draft(third)
    try scene.approve(second, settles: [settled], expires: 20_000)
    let twice = scene.refusal { try $0.approve(third, settles: [settled]) }
    #expect(twice?.contains("is settled already") == true)
    scene.now = 30_000
    try scene.approve(third, settles: [settled])
    #expect(scene.state.held.map(\.resolution) == [.paid(by: third)])
    let late = scene.refusal { try $0.approve(second, settles: [settled]) }
    #expect(late?.contains("is settled already") == true)
  }

  @Test(
    "What a run would have paid is owed again when its approval is taken back, or it is made anew")
  func takenBack() throws {
    let (scene, settled) = try scene()
    let next = Scene.run(2)
    try scene.draft(next)
    try scene.approve(next, settles: [settled])
    try scene.tell(.revoked(RevokedRun(next, by: "Ann", reason: "one shift too many")))
    #expect(scene.state.held.map(\.resolution) == [nil])
    try scene.approve(next, settles: [settled])
    try scene.draft(Scene.run(2, "b"))
    #expect(scene.state.held.map(\.resolution) == [nil])
    let nobody = scene.refusal {
      try $0.approve(
        Scene.run(2, "b"), settles: [ApprovedRun.Settled(Scene.run(1), person: "108")])
    }
    #expect(nobody?.contains("is not owed") == true)
  }

  @Test("A run of another type stands beside the regular one, and each number by itself")
  func types() throws {
    let (scene, _) = try scene()
    let runs = [
      Scene.run(1, "x", type: .offCycle), Scene.run(1, "y", type: .offCycle, revision: 2),
      Scene.run(1, "z", type: .adjustment),
    ]
    for run in runs {
      try scene.draft(run)
      try scene.approve(run)
      try scene.submit(run, .reserved, .transferring, .publishing, .sent)
    }
    #expect(Set(scene.state.out.map(\.name)) == Set(runs + [Scene.run(1)]))
    #expect(scene.state.standing.count == 4)
    #expect(scene.state.newest(of: Scene.payer, Scene.period(1))?.name == Scene.run(1))
    #expect(scene.state.newest(like: runs[0].batch, Scene.period(1))?.name == runs[0])
    let again = Scene.run(1, "x2", type: .offCycle)
    try scene.draft(again)
    let twice = scene.refusal { try $0.approve(again) }
    #expect(twice?.contains("pays the same period") == true)
  }
}
