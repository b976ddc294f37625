import Testing

@testable import PayrollLedger

@Suite("The clock of a ledger")
struct LedgerMomentTests {
  private typealias Scene = LedgerScene

  private func moments(_ scene: Scene) throws -> [Int64] {
    var moments: [Int64] = []
    try scene.ledger.forEachEvent { moments.append($0.at) }
    return moments
  }

  @Test("An event is never earlier than the one before, where the clock is off by a little")
  func little() throws {
    let scene = try Scene()
    let run = Scene.run(1)
    let start = scene.now
    try scene.draft(run)
    scene.now -= 7200
    try scene.tell(.reviewed(ReviewedRun(run)))
    #expect(try Array(moments(scene).suffix(2)) == [start, start])
    scene.now = start + 5
    try scene.tell(.reviewed(ReviewedRun(run)))
    #expect(try moments(scene).last == start + 5)
    try scene.reopen()
    #expect(scene.state.latest == start + 5)
  }

  @Test("A clock that is far behind is refused, and nothing is written")
  func far() throws {
    let scene = try Scene()
    let run = Scene.run(1)
    try scene.draft(run)
    scene.now -= 7201
    let before = scene.state
    let refusal = scene.refusal { try $0.tell(.reviewed(ReviewedRun(run))) }
    #expect(
      refusal
        == "the clock says 1970-01-01T00:46:39Z, and the last event was on 1970-01-01T02:46:40Z")
    #expect(scene.state == before)
  }

  @Test("No approval counts for longer because the clock went back")
  func expired() throws {
    let scene = try Scene()
    let (run, other) = (Scene.run(1), Scene.run(2))
    try scene.draft(run)
    try scene.approve(run, expires: scene.now + 600)
    scene.now += 600
    try scene.draft(other)
    scene.now -= 500
    let refusal = scene.refusal { try $0.submit(run, .reserved) }
    #expect(refusal == "the approval of \(run.batch) has expired")
  }
}
