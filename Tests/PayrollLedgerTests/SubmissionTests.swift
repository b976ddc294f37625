import Testing

@testable import PayrollLedger

@Suite("The steps of sending")
struct SubmissionTests {
  typealias Step = SubmissionStep.Step
  /// What may follow what, as DESIGN says it: a row for each step.
  private static let table: [Step: [Step]] = [
    .reserved: [.transferring, .sent],
    .transferring: [.transferring, .failed, .publishing],
    .failed: [.transferring, .sent],
    .publishing: [.failed, .unknown, .sent, .verified],
    .unknown: [.notPublished, .sent, .verified],
    .notPublished: [.transferring, .sent],
    .sent: [.verified, .acknowledged, .rejected],
    .verified: [.acknowledged, .rejected],
    .acknowledged: [], .rejected: [],
  ]
  /// A way to each step from a reservation.
  private static let ways: [Step: [Step]] = [
    .reserved: [], .transferring: [.transferring], .failed: [.transferring, .failed],
    .publishing: [.transferring, .publishing], .unknown: [.transferring, .publishing, .unknown],
    .notPublished: [.transferring, .publishing, .unknown, .notPublished],
    .sent: [.transferring, .publishing, .sent], .verified: [.transferring, .publishing, .verified],
    .acknowledged: [.transferring, .publishing, .sent, .acknowledged],
    .rejected: [.transferring, .publishing, .sent, .rejected],
  ]

  private func scene(at step: Step) throws -> (LedgerScene, RunName) {
    let scene = try LedgerScene()
    let run = LedgerScene.run(1)
    try scene.draft(run)
    try scene.approve(run)
    try scene.submit(run, .reserved)
    for next in try #require(Self.ways[step]) { try scene.submit(run, next) }
    return (scene, run)
  }

  @Test(
    "From each step to each other: what may follow does, and nothing else", arguments: Step.allCases
  )
  func all(_ step: Step) throws {
    for next in Step.allCases {
      let (scene, run) = try scene(at: step)
      let reached = scene.state.run(run)?.submissions.first?.step
      #expect(reached == step)
      let refused = scene.refusal { try $0.submit(run, next, by: "Ann") }
      let isAllowed = Self.table[step]?.contains(next) == true
      #expect((refused == nil) == isAllowed, "\(step) \(next): \(refused ?? "")")
    }
  }

  @Test(
    "It counts as paid from the moment at which the vendor may have it", arguments: Step.allCases)
  func paid(_ step: Step) throws {
    let (scene, run) = try scene(at: step)
    let isOut: Set<Step> = [.publishing, .unknown, .sent, .verified, .acknowledged]
    #expect(scene.state.run(run)?.isOut == isOut.contains(step))
  }

  @Test("That a person uploaded it is said by a person")
  func byHand() throws {
    let (scene, run) = try scene(at: .reserved)
    let nobody = scene.refusal { try $0.submit(run, .sent) }
    #expect(nobody?.contains("cannot be sent") == true)
    try scene.submit(run, .sent, by: "Ann")
    #expect(scene.state.run(run)?.isOut == true)
  }

  @Test("Attempts are counted one by one")
  func attempts() throws {
    let (scene, run) = try scene(at: .failed)
    try scene.submit(run, .transferring)
    #expect(scene.state.run(run)?.submissions.first?.attempt == 2)
    let skipped = scene.refusal {
      try $0.tell(
        .submission(SubmissionStep(run, output: LedgerScene.outputs[0], .publishing, attempt: 3)))
    }
    #expect(skipped != nil)
  }
}
