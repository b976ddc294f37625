import PayrollBytes
import PayrollConfiguration
public import PayrollLedger
import PayrollModel
import RunFiles
import TimeSources

/// Approves a run: from then on its files may be sent, and nothing else.
///
/// Everything that could speak against it is looked at before anything is changed. Where people are
/// held, the files are made anew without them, from the same snapshot.
public struct RunApproval {
  /// What came of it.
  public struct Outcome: Sendable {
    /// What the ledger says.
    public let approval: ApprovedRun
    /// The run.
    public let run: LedgerRun
    /// Whether the files were made anew without the people who are held.
    public let isMadeAnew: Bool
  }

  private let request: ApprovalRequest
  private let surroundings: RunSurroundings
  private let moment: LedgerMoment

  /// An approval that somebody asks for.
  public init(
    _ request: ApprovalRequest, _ surroundings: RunSurroundings, _ moment: LedgerMoment
  ) {
    self.request = request
    self.surroundings = surroundings
    self.moment = moment
  }

  /// Approves the run.
  ///
  /// - Throws: `RunError` where something speaks against it; then nothing is approved.
  public func approve() throws(RunError) -> Outcome {
    // 1. What is to be approved, and whether it still is what it was.
    let configuration = try configuration()
    let run = try FinishedRun(in: request.folder)
    try configuration.checkPays(run, in: request.folder)
    try checkInputs()
    let known = try CompanyLedger.open(configuration)
    if let known, let receipt = try receipt() {
      try CompanyLedger.check(receipt, in: request.folder, by: known)
    }
    do { _ = try known?.moment(at: moment.now) } catch { throw RunError(error) }
    // 2. Who decided what.
    let decisions = try decisions(about: run)
    let signature = try signature(of: decisions, configuration)
    let reviewed = try reviewed(run, known)
    try ApprovalRules(configuration.signOff, by: request.by, signature: signature?.principal)
      .check(preparedBy: reviewed.run.preparers)
    let findings = try FindingsToSettle(run, in: request.folder, decisions)
    try findings.check()
    // The ledger knows what was looked at before anything is made of it, so that whoever is
    // interrupted can go on.
    let ledger = try ledger(known, configuration, telling: reviewed.facts)
    do throws(LedgerRefusal) {
      try ledger.state.checkMayBeApproved(reviewed.run.name, as: nil)
    } catch { throw refused(error.message, error.advice) }
    // 3. The files, made anew where somebody is held who was not.
    let isMadeAnew = !decisions.held.isEmpty && run.decided == nil
    let final = isMadeAnew ? try madeAnew(run, decisions) : run
    try findings.checkNothingBlocks(final)
    // 4. What it pays, and whether anybody else pays it.
    let batch = try batch(of: final)
    let isNumbered = configuration.source.timeData.numbersPeople
    let lines = LedgerLines(batch, isNumbered: isNumbered)
    let name = try final.ledgerName()
    try PaidElsewhere(ledger, moment).check(lines, of: final, in: request.folder)
    let held = batch.heldPay(isNumbered: isNumbered, decisions)
    // 5. The ledger, and then the receipt.
    let (approval, pieces) = ApprovedRun(
      name, reviewed: reviewed.run.name.digest, by: request.by,
      decisions: LedgerDigest(of: decisions.bytes), signature: signature?.inLedger,
      expires: moment.now + Int64(configuration.signOff.validHours) * 3600,
      files: try final.filesForVendors(), held: held, adjusts: final.adjustment.periods,
      settles: SettledPay(final, batch, ledger.state, isNumbered: isNumbered).settles(held)
    ).paying(lines)
    let attachments = [decisions.bytes] + (signature.map { [$0.bytes] } ?? []) + pieces
    do {
      try ledger.record(
        [.approved(approval)], attachments: attachments, at: moment.now,
        by: moment.actor)
    } catch { throw RunError(error) }
    try ledger.leaveReceipt("approved", of: name, in: request.folder)
    guard let approved = ledger.state.run(name) else {
      throw RunError(.internalError, "the ledger does not know what it wrote")
    }
    do { try ledger.close() } catch { throw RunError(error) }
    return Outcome(approval: approval, run: approved, isMadeAnew: isMadeAnew)
  }

  private func ledger(
    _ known: Ledger?, _ configuration: Configuration, telling facts: [LedgerFact]
  ) throws(RunError) -> Ledger {
    let ledger: Ledger
    if let known {
      ledger = known
    } else {
      ledger = try CompanyLedger.make(configuration, moment)
    }
    guard !facts.isEmpty else { return ledger }
    do { try ledger.record(facts, at: moment.now, by: moment.actor) } catch {
      throw RunError(error)
    }
    return ledger
  }

  // MARK: What is approved

  private func configuration() throws(RunError) -> Configuration {
    do { return try Configuration.read(path: request.run.configuration) } catch {
      throw RunError(error)
    }
  }

  private func checkInputs() throws(RunError) {
    let verification = try RunVerification(request.folder, request.run, surroundings)
    for case .noSnapshot(let place) in verification.changes {
      throw RunError(
        .missingInput, "the snapshot that the run was made from is not there", at: place,
        advice: "name its folder with --snapshot")
    }
    guard verification.isUnchanged else {
      throw refused(
        "the run is not what it was, or what it was made from has changed",
        "see what with payroll-export verify \(request.folder), and make the run again")
    }
  }

  private func receipt() throws(RunError) -> RunReceipt? {
    do { return try RunReceipt.read(in: request.folder) } catch let problems as TextProblems {
      throw .badFile(problems)
    } catch {
      throw refused("the receipt cannot be read", "bring back \(RunReceipt.name)")
    }
  }

  /// The run that was looked at, as the ledger knows it, and what must be told to it first.
  private func reviewed(
    _ run: FinishedRun, _ ledger: Ledger?
  ) throws(RunError) -> (run: LedgerRun, facts: [LedgerFact]) {
    guard let digest = LedgerDigest(run.decided?.runSHA256 ?? run.sha256) else {
      throw refused("the totals name no run that was looked at", "make the run again")
    }
    let name = RunName(run.batchID, digest)
    if let known = ledger?.state.run(name) { return (known, []) }
    guard ledger?.state.newest(like: run.batchID, run.period) == nil, run.decided == nil else {
      throw refused(
        "the ledger does not know this making of \(run.batchID)", "make the run again")
    }
    // The run is older than the ledger: whoever owns its files made it.
    let path = Folder.resolve(FinishedRun.name, in: request.folder)
    let fact = LedgerFact.drafted(
      DraftedRun(
        name, period: run.period, folder: request.folder, isBlocked: run.isBlocked,
        by: LedgerMoment.owner(of: path)))
    return (
      LedgerRun(
        name, period: run.period, folder: request.folder, isBlocked: run.isBlocked,
        preparer: LedgerMoment.owner(of: path)), [fact]
    )
  }

  private func batch(of run: FinishedRun) throws(RunError) -> BatchRecord {
    do { return try EarlierRun(folder: request.folder, run: run).checkedBatch() } catch {
      throw refused(error.reason, "make the run again")
    }
  }

  // MARK: Who decided what

  private func decisions(about run: FinishedRun) throws(RunError) -> RunDecisions {
    guard let path = request.decisions else {
      // Who is held, by whom and why stands in the decisions alone.
      guard run.decided == nil else {
        throw refused(
          "the run was made by decisions, and none are named", "name them with --decisions")
      }
      return RunDecisions(of: run, by: request.by, at: UTCMoment.text(moment.now))
    }
    let decisions: RunDecisions
    do { decisions = try RunDecisions(try InputBuffer.array(of: path), file: path) } catch {
      throw RunError(any: error)
    }
    let isOfThis = decisions.runSHA256 == run.sha256 && decisions.batch == run.batchID
    guard isOfThis || run.decided == DecidedRun(decisions) else {
      throw RunError(
        .refused, "these decisions are about another making of a run, and not about this one",
        at: path, advice: "look at the page of this run, and decide there")
    }
    guard decisions.by == request.by else {
      throw RunError(
        .refused, "\(decisions.by) decided, and the approval is by \(request.by)", at: path,
        advice: "give the name of whoever decided with --by")
    }
    return decisions
  }

  private func signature(
    of decisions: RunDecisions, _ configuration: Configuration
  ) throws(RunError) -> CheckedSignature? {
    let policy = configuration.signOff
    let beside = request.decisions.map { $0 + ".sig" }.flatMap {
      Folder.kind(of: $0) == .file ? $0 : nil
    }
    guard let path = request.signature ?? beside else {
      guard policy.needsSignature else { return nil }
      throw refused(
        "an approval must be signed here",
        "save the decisions on the page, sign them with ssh-keygen -Y sign -f KEY -n "
          + "\(ApprovalSignature.namespace) \(RunDecisions.name), and name them with --decisions")
    }
    guard let signed = request.decisions else {
      throw RunError(
        .usage, "a signature is of decisions, and none are named", at: path,
        advice: "name them with --decisions")
    }
    guard let approvers = policy.approvers else {
      throw RunError(
        .badConfiguration, "nothing says whose signature counts", at: "signOff",
        advice: "name the file of approvers under \"approvers\"")
    }
    let check = ApprovalSignature(
      approvers: Folder.resolve(approvers, in: configuration.folder))
    return try check.signature(at: path, of: decisions.bytes, from: signed)
  }

  // MARK: Making anew

  private func madeAnew(
    _ run: FinishedRun, _ decisions: RunDecisions
  ) throws(RunError) -> FinishedRun {
    let before = try batch(of: run)
    var again = request.run
    again.period = run.period.description
    again.folder = request.folder
    again.revision = run.batchID.revision
    again.offCalendarReason = run.offCalendarReason
    again.takesPayrun = run.isPayrun
    again.held = HeldPeople(decisions)
    again.adjustment = AdjustmentRequest(run)
    again.payGroup =
      try configuration().payGroups.isEmpty ? nil : run.batchID.payer.payGroup
    let own = Folder.resolve(RunHome.snapshotName, in: request.folder)
    if again.snapshot == nil, Folder.kind(of: own) != .missing { again.snapshot = own }
    _ = try PayrollRun(again, surroundings).make()
    let made = try FinishedRun(in: request.folder)
    let after = try batch(of: made)
    guard after.lines == before.lines, after.sources == before.sources,
      after.employees.map(\.id) == before.employees.map(\.id)
    else {
      throw RunError(
        .internalError, "the same time data and rules came to other hours the second time",
        at: request.folder, advice: "make the run again, and look at it anew")
    }
    return made
  }

  private func refused(_ message: String, _ advice: String) -> RunError {
    RunError(.refused, message, at: request.folder, advice: advice)
  }
}
