import PayrollConfiguration
import PayrollLedger
import PayrollMapper
import PayrollModel
import PayrollReview
public import RunFiles
import TemplateWriter
import TimeSources

/// A run from end to end: the files of a company and the time data of a period become a batch, the
/// files of its vendors, and a report. Each stage is a value that the next one takes.
///
/// ```
/// payroll.json, mappings, rules ── Workspace ─┐
/// time data ── snapshot ── RunInput ──────────┴─ PayBatch ── OutputPlan ── files ── RunReport
/// ```
public struct PayrollRun {
  /// What came of a run.
  public struct Outcome: Sendable {
    /// What the totals say.
    public let report: RunReport
    /// The folder that the files lie in, as people know it.
    public let folder: String
  }

  private let request: RunRequest
  private let surroundings: RunSurroundings

  /// A run that somebody asks for.
  public init(_ request: RunRequest, _ surroundings: RunSurroundings) {
    self.request = request
    self.surroundings = surroundings
  }

  /// Goes the whole way. Nothing is in the folder before all of it is.
  ///
  /// - Throws: `RunError` where something on the way ends it; the folder is then as it was.
  public func make() throws(RunError) -> Outcome {
    // 1. What the company says, and which period is meant.
    let workspace = try request.workspace()
    let period = try request.period(workspace)
    try request.adjustment.check(takesPayrun: request.takesPayrun)
    let ledger = try RunLedger(
      workspace.configuration,
      isWanted: request.preparer != nil || workspace.configuration.asksForLedger)
    let request = request.numbered(period, workspace, ledger.ledger)
    // 2. The folder, held by this process until the end.
    let home = try RunHome(request.folder(of: period, workspace))
    try ledger.checkFolder(home.path)
    let plan = try AdjustmentPlan(
      request.adjustment, request.batchID(period, workspace), period, ledger.ledger,
      at: LedgerMoment.present().now, workspace.configuration.calendar)
    // 3. The time data: given, there already, or pulled.
    let snapshot = try SnapshotChoice(request, surroundings).snapshot(
      of: period, adjusting: plan.periods, workspace, home)
    let input = try RunInput(
      workspace, period, adjusting: plan.periods, snapshot: snapshot,
      for: request.takesPayrun ? .payruns : .sessions,
      surroundings)
    // 4. Every hour classified, or the source's own pay run taken as it is.
    let (mapper, earlierRuns) = input.mapper(besides: home.path)
    let id = request.batchID(period, workspace)
    var batch = try batch(of: input, by: mapper, id)
    let share = PayGroupShare(of: workspace.configuration, batch)
    let left = try leftToOthers(of: batch, share, workspace, ledger.ledger)
    share?.take(
      from: &batch, calendars: workspace.configuration.payGroupCalendars,
      entries: workspace.mapper.policy.handEntries)
    batch.findings += left
    // What others have paid is not paid again, and what they have not is made up for.
    let adjustment = try plan.adjust(
      &batch, isNumbered: workspace.configuration.source.timeData.numbersPeople, share
    ) { (closed) throws(RunError) in
      let earlier = input.of(closed)
      var owed = try self.batch(
        of: earlier, by: earlier.mapper(besides: home.path).mapper, BatchID(id.payer, closed))
      share?.keep(in: &owed)
      return owed
    }
    try request.held?.hold(in: &batch)
    // 5. What each vendor file leaves out, and what a look at the period and at earlier runs says.
    batch.findings += workspace.unusedEarningCodeRows(in: batch.timeData)
    let (plans, findings) = workspace.outputs(leavingOutPeopleOf: batch.timeData)
    let inNoFile = HoursInNoFile(batch, plans)
    batch.findings += findings + inNoFile.findings
    RunReview(
      input, folder: home.path, reason: request.offCalendarReason, ledger.ledger,
      adjusting: plan.periods, share
    ).look(at: &batch, inNoFile.leftOut)
    if let held = request.held { batch.findings = held.settled(batch.findings, in: batch) }
    // 6. The files, written aside and read back; then they come into the folder at once.
    let report = try RunOutput(
      batch: batch, plans: plans, inNoFile: inNoFile.leftOut, folder: try home.staging(),
      finalFolder: home.path, surroundings: surroundings,
      inputs: try RunInputs(of: input, request, surroundings, earlierRuns: earlierRuns),
      offCalendarReason: request.offCalendarReason,
      severities: workspace.configuration.severities,
      review: workspace.configuration.review, held: request.held, adjustment: adjustment
    ).write()
    try home.changeOver()
    try ledger.note(report, request, folder: home.path)
    return Outcome(report: report, folder: home.path)
  }

  /// What the ledger says of the days that a pay group's run leaves to others.
  private func leftToOthers(
    of batch: PayBatch, _ share: PayGroupShare?, _ workspace: Workspace, _ ledger: Ledger?
  ) throws(RunError) -> [Finding] {
    guard let share, let ledger, batch.id.type == .regular else { return [] }
    let people = LedgerPeople(
      batch.timeData, isNumbered: workspace.configuration.source.timeData.numbersPeople)
    return try DaysLeftToOthers(batch, share).findings(
      ledger, asking: batch.id, at: LedgerMoment.present().now, people,
      of: workspace.configuration.payers)
  }

  private func batch(
    of input: RunInput, by mapper: Mapper, _ id: BatchID
  ) throws(RunError) -> PayBatch {
    let company = input.workspace.configuration.company
    surroundings.tell(.step(request.takesPayrun ? "mapping the pay run" : "classifying"))
    do {
      return request.takesPayrun
        ? try mapper.mapPayruns(input.data, period: input.period, company: company.name, id: id)
        : try mapper.map(input.data, period: input.period, company: company.name, id: id)
    } catch {
      throw RunError(error)
    }
  }
}
