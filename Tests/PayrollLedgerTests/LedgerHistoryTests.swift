import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollLedger

/// Random histories of a few periods: what anybody may try in any order, with ledgers that are closed and
/// opened, two operators at once, and clocks that go back.
@Suite("Whatever happens to a ledger")
struct LedgerHistoryTests {
  /// What must be true of any state, said without looking at how it was reached.
  private static func problems(_ state: LedgerState) -> [String] {
    var problems: [String] = []
    var out: [LedgerState.PeriodKey: Int] = [:]
    for run in state.runs {
      let key = LedgerState.PeriodKey(run.name.batch.payer, run.period)
      if run.isOut { out[key, default: 0] += 1 }
      if run.isOut, run.approval == nil { problems.append("\(run.name) is out without approval") }
      if run.approval != nil, run.isBlocked { problems.append("\(run.name) is blocked") }
    }
    for (key, count) in out where count > 1 { problems.append("\(key) is paid \(count) times") }
    for held in state.held where state.run(held.run)?.approval == nil {
      problems.append("\(held.held.person) is held by what is not approved")
    }
    let owed = state.owed.map { "\($0.run) \($0.held.person)" }
    if Set(owed).count != owed.count { problems.append("somebody is owed twice by one run") }
    return problems
  }

  @Test("No period is out twice, nothing is out unapproved, and the next command knows the same")
  func histories() throws {
    let seed: UInt64 = 16_016
    print("histories: seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    var (accepted, refused) = (0, 0)
    for history in 0..<TestEffort.rounds(800) {
      let store = MemoryLedgerStore()
      var scenes = [try LedgerScene(store), try LedgerScene(store)]
      for _ in 0..<25 {
        // Two operators: one of them may have looked before the other wrote.
        let who = Int.random(in: 0...1, using: &generator)
        if Int.random(in: 0...2, using: &generator) > 0 { try scenes[who].reopen() }
        scenes[who].now += Int64.random(in: -500...3_000, using: &generator)
        let before = scenes[who].state
        let isDone = attempt(on: &scenes[who], &generator)
        if isDone { accepted += 1 } else { refused += 1 }
        let unchanged = isDone || scenes[who].state == before
        #expect(unchanged, "history \(history): what was refused changed something")
        let problems = Self.problems(scenes[who].state)
        #expect(problems.isEmpty, "history \(history): \(problems)")
      }
      try scenes[0].reopen()
      try scenes[1].reopen()
      #expect(scenes[0].state == scenes[1].state)
      #expect(Self.problems(scenes[0].state) == [])
    }
    // A history in which nothing is ever accepted, or everything, would show nothing.
    #expect(accepted * 5 > refused && refused * 5 > accepted)
  }

  /// Tries something; whether it was accepted.
  private func attempt(
    on scene: inout LedgerScene, _ generator: inout SeededGenerator
  ) -> Bool {
    let period = Int.random(in: 1...2, using: &generator)
    let making = ["a", "b", "c"][Int.random(in: 0...2, using: &generator)]
    let revision = making == "c" ? 2 : 1
    let run = LedgerScene.run(period, making, revision: revision)
    let held = ApprovedRun.Held(person: "107", number: "07", reason: "r", seconds: 60)
    do {
      switch Int.random(in: 0...9, using: &generator) {
      case 0, 1: try scene.draft(run, blocked: Int.random(in: 0...5, using: &generator) == 0)
      case 2, 3:
        try scene.approve(
          run, held: Bool.random(using: &generator) ? [held] : [],
          expires: scene.now + Int64.random(in: 1...9_000, using: &generator))
      case 4: try scene.tell(.revoked(RevokedRun(run, by: "H", reason: "r")))
      case 5: try scene.tell(.writtenOff(WrittenOff(run, person: "107", by: "A", reason: "r")))
      default:
        let output = LedgerScene.outputs[Int.random(in: 0...1, using: &generator)]
        let step = scene.state.run(run)?.submissions.first { $0.output == output }?.step
        let next =
          step.map { Submission.steps(after: $0) } ?? [SubmissionStep.Step.reserved]
        guard let chosen = next.randomElement(using: &generator) else { return false }
        try scene.submit(run, chosen, output: output, by: "Ann")
      }
      return true
    } catch { return false }
  }
}
