import PayrollBytes
import PayrollConfiguration
import PayrollLedger
import PayrollMapper
import PayrollModel
import PayrollReview
import RunFiles

/// Looks at the batch of a run beside its period, its snapshot and the runs that were made before.
struct RunReview {
  private let input: RunInput
  private let runs: [EarlierRun]
  private let reason: String?

  /// Whether the folder holds a run of the same period that was not blocked.
  private let hasBeenRun: Bool

  /// What the company keeps of what was paid; nil where it keeps nothing.
  private let ledger: Ledger?

  /// What of a batch the pay group pays that the run is of; nil for all.
  private let share: PayGroupShare?
  /// The closed periods that the run makes up for.
  private let adjusted: [PayPeriod]

  init(
    _ input: RunInput, folder: String, reason: String?, _ ledger: Ledger? = nil,
    adjusting adjusted: [PayPeriod] = [], _ share: PayGroupShare? = nil
  ) {
    self.input = input
    self.share = share
    self.ledger = ledger
    self.reason = reason
    self.adjusted = adjusted
    runs = EarlierRun.beside(
      folder, payer: input.workspace.configuration.company.payer, period: input.period)
    let before = try? FinishedRun.read(in: folder)
    hasBeenRun =
      before.map {
        !$0.isBlocked && $0.period.first == input.period.first
          && $0.period.last == input.period.last
      } ?? false
  }

  /// Adds what it finds to the findings of the batch, of which `inNoFile` is in no vendor file, and
  /// weighs all of them as the company does.
  func look(at batch: inout PayBatch, _ inNoFile: LeftOut) {
    var check = PeriodCheck()
    check.inNoFile = inNoFile
    check.calendar = input.workspace.configuration.calendar
    check.reason = reason
    check.pulledOn = pulledOn
    // Beside the regular run of its period another one is neither made again nor out of the ordinary.
    if batch.id.type == .regular {
      check.others = runs
      check.hasBeenRun = hasBeenRun
    }
    batch.findings += check.findings(batch)
    if batch.id.type == .regular {
      // The items of a pay run are of one period; those of others were not asked for.
      if batch.payrunControls == nil { batch.findings += earlierFindings }
      batch.findings += entryFindings
      batch.findings += historyFindings(batch, inNoFile)
    }
    batch.findings = Self.settled(batch.findings, batch, inNoFile)
    batch.findings = input.workspace.configuration.severities.weighed(batch.findings)
    batch.findings = FindingCosts(batch).costed(batch.findings)
  }

  /// The findings, of which those about salaries matter less where no file has hours of the employee:
  /// then nobody is paid twice.
  static func settled(_ findings: [Finding], _ batch: PayBatch, _ inNoFile: LeftOut) -> [Finding] {
    guard findings.contains(where: { $0.id == .salariedEmployee }) else { return findings }
    let leftOut = Set(inNoFile.people.map(\.employee))
    var paid: Set<String> = []
    for place in batch.employees.indices where !leftOut.contains(place) {
      let employee = batch.employees[place]
      guard employee.held == nil, employee.lineRange.contains(where: { !batch.lines[$0].isEmpty })
      else { continue }
      paid.insert(batch.number(ofEmployee: place))
    }
    return findings.map { finding in
      guard finding.id == .salariedEmployee, !paid.contains(finding.subject.employee ?? "") else {
        return finding
      }
      return finding.settled(as: .note)
    }
  }

  private func historyFindings(_ batch: PayBatch, _ inNoFile: LeftOut) -> [Finding] {
    let (history, unread) = PeriodHistory.of(runs, before: batch.period)
    let check = HistoryCheck(
      batch: batch, leftOut: inNoFile, history: history,
      usualHours: input.workspace.configuration.review.usualHours)
    // Where the snapshot reaches into its period, the comparison has said it already.
    let said = Set(batch.findings.filter { $0.id == .earlierNotCompared }.map(\.subject))
    return check.findings
      + unread.map { .earlierNotCompared(EarlierPay($0.run), because: $0.reason) }.filter {
        !said.contains($0.subject)
      }
  }

  private var entryFindings: [Finding] {
    guard let entries = input.workspace.mapper.policy.handEntries else { return [] }
    let others = runs.filter { run in !adjusted.contains { $0.isSame(as: run.run.period) } }
    var places: [String: Int] = [:]
    if share != nil {
      for place in input.data.employees.indices { places[input.data.number(of: place)] = place }
    }
    return EntriesInNoRun(
      entries, period: input.period, runs: others, adjusting: adjusted
    ) { entry in
      // Of somebody who is in no group, or whom nobody knows, every group says it.
      places[entry.content.employee].map {
        share?.isPaidByAnother($0, on: entry.content.date.daysSince1970) ?? false
      } ?? false
    }.findings
  }

  private var earlierFindings: [Finding] {
    let mapper = input.workspace.mapper.ofHoursAlone()
    let payer = input.workspace.configuration.company.payer
    return EarlierComparison(
      input.data, period: input.period, runs: runs, ledger: ledger, of: payer, adjusting: adjusted,
      share
    ).findings(
      map: { (period) throws(EarlierObstacle) in
        do throws(MapperError) {
          var batch = try mapper.map(
            input.data, period: period, company: "", id: BatchID(payer, period))
          share?.keep(in: &batch)
          return batch
        } catch {
          throw EarlierObstacle(error.sentence)
        }
      },
      needed: { try? mapper.neededDates(of: $0) })
  }

  /// The date on which the snapshot was pulled, on the company's clock.
  private var pulledOn: CalendarDate? {
    guard let snapshot = input.snapshot else { return nil }
    let path = Folder.resolve("manifest.json", in: snapshot)
    guard let bytes = try? InputBuffer.array(of: path),
      let node = try? JSONTextParser.parse(bytes, file: path),
      let text = JSONObjectReader(node, problems: JSONObjectReader.Problems(file: path))
        .string("finishedOn")
    else { return nil }
    return Self.date(ofMoment: text, in: input.workspace.zone)
  }

  /// The local date of `2026-11-08T07:00:00Z`.
  private static func date(ofMoment text: String, in zone: ZoneRules) -> CalendarDate? {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard parts.count == 2, let date = CalendarDate(String(parts[0])) else { return nil }
    let clock = parts[1].prefix(8).split(separator: ":").compactMap { Int64($0) }
    guard clock.count == 3, (0...23).contains(clock[0]), (0...59).contains(clock[1]),
      (0...60).contains(clock[2])
    else { return nil }
    let second =
      Int64(date.daysSince1970) * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
    return zone.local(Instant(secondsSince1970: second)).date
  }
}
