import PayrollModel

@testable import PayrollLedger

/// A ledger in memory and what is told to it, in short words.
final class LedgerScene {
  let store: any LedgerStore
  private(set) var ledger: Ledger
  static let ann = Operator(login: "ann", user: 1000, host: "payroll-1")
  /// The moment of the next event, in seconds since 1970 UTC.
  var now: Int64 = 10_000

  init(_ store: any LedgerStore = MemoryLedgerStore()) throws {
    self.store = store
    ledger = try Ledger(store)
  }

  var state: LedgerState { ledger.state }

  /// The ledger as the next command sees it.
  func reopen() throws { ledger = try Ledger(store) }

  static let payer = Payer(company: "ACME")

  static func period(_ number: Int) -> PayPeriod {
    let first = CalendarDate(daysSince1970: Int32(20_000 + number * 14))
    guard let period = PayPeriod(first: first, last: first.adding(days: 13)) else {
      preconditionFailure("a period ends after it begins")
    }
    return period
  }

  /// The run that a period's `making`-th making is.
  static func run(
    _ number: Int, _ making: String = "a", type: RunType = .regular, revision: Int = 1
  ) -> RunName {
    RunName(
      BatchID(payer, period(number), type: type, revision: revision),
      LedgerDigest(of: Array("\(number) \(making)".utf8)))
  }

  static func number(of run: RunName) -> Int {
    Int(run.batch.last.daysSince1970 - 20_013) / 14
  }

  func draft(_ run: RunName, blocked: Bool = false, by: String? = nil) throws(LedgerProblem) {
    try tell(
      .drafted(
        DraftedRun(
          run, period: Self.period(Self.number(of: run)), folder: "runs/x", isBlocked: blocked,
          by: by)))
  }

  static let outputs = ["adp", "ledger-journal"]

  static func approval(
    _ run: RunName, reviewed: RunName? = nil, held: [ApprovedRun.Held] = [],
    settles: [ApprovedRun.Settled] = [], expires: Int64 = 1_000_000
  ) -> ApprovedRun {
    ApprovedRun(
      run, reviewed: (reviewed ?? run).digest, by: "Hanna",
      decisions: LedgerDigest(of: decisions), expires: expires,
      files: outputs.map { .init(output: $0, name: "\($0).csv", digest: LedgerDigest(of: [1])) },
      held: held, adjusts: settles.isEmpty ? [] : [period(1)], settles: settles)
  }

  static let decisions: [UInt8] = Array("{}".utf8)

  func approve(
    _ run: RunName, reviewed: RunName? = nil, held: [ApprovedRun.Held] = [],
    settles: [ApprovedRun.Settled] = [], lines: LedgerLines = LedgerLines(),
    expires: Int64 = 1_000_000
  ) throws(LedgerProblem) {
    let (approval, attachments) = Self.approval(
      run, reviewed: reviewed, held: held, settles: settles, expires: expires
    ).paying(lines)
    try ledger.record(
      [.approved(approval)], attachments: attachments + [Self.decisions], at: now, by: Self.ann)
  }

  func submit(
    _ run: RunName, _ steps: SubmissionStep.Step..., output: String = outputs[0],
    by: String? = nil
  ) throws(LedgerProblem) {
    for step in steps {
      let begun = state.run(run)?.submissions.first { $0.output == output }
      let attempt = (begun?.attempt ?? 0) + (step == .transferring ? 1 : 0)
      try tell(
        .submission(SubmissionStep(run, output: output, step, attempt: attempt, by: by)))
    }
  }

  func tell(_ facts: LedgerFact...) throws(LedgerProblem) {
    try ledger.record(facts, at: now, by: Self.ann)
  }

  /// Why something is refused; nil where it is not.
  func refusal(_ body: (LedgerScene) throws -> Void) -> String? {
    do {
      try body(self)
      return nil
    } catch {
      let problem = error as? LedgerProblem
      return problem?.kind == .refused ? problem?.message : "not refused: \(error)"
    }
  }
}
