public import PayrollModel
public import TimeRules
public import TimeZones

/// The mapper: joins a snapshot's sessions, breaks, shifts, positions, people and codes, asks the
/// rules what each hour is, and makes the batch.
public struct Mapper: Sendable {
  /// What the company decided.
  public let policy: MapperPolicy
  /// What its pay codes mean.
  public let payCodes: PayCodeMapping
  /// The rule sets by id.
  public let ruleSets: [String: RuleSet]
  /// The zones.
  public let zones: ZoneDirectory

  /// A mapper; it can map any number of snapshots.
  public init(
    policy: MapperPolicy, payCodes: PayCodeMapping, ruleSets: [String: RuleSet],
    zones: ZoneDirectory = ZoneDirectory()
  ) {
    self.policy = policy
    self.payCodes = payCodes
    self.ruleSets = ruleSets
    self.zones = zones
  }

  /// Makes the batch of one period.
  ///
  /// Everything that is wrong with the data becomes a finding; nothing is dropped in silence. The
  /// counts are checked before the batch is returned.
  ///
  /// - Throws: `MapperError` where the configuration names rules that do not exist or are not in
  ///   force, or where the counts do not balance.
  public func map(
    _ data: TimeData, period: PayPeriod, company: String, id: BatchID
  ) throws(MapperError) -> PayBatch {
    let (data, entries) = withEntryCodes(withDutyCodes(data), period)
    var run = try MapperRun(self, data.linkingBreaks(), period: period, entries: entries)
    var batch = PayBatch(
      id: id, company: company, period: period, workweek: policy.workweek,
      timeData: run.context.data)
    run.mapEverybody(into: &batch)
    batch.reasons = run.reasons
    if let figures = SourceFigures(data, payCodes, period: period, periodOf: run.periods()) {
      let opinion = SecondOpinion(batch, figures).compare()
      batch.findings += opinion.findings
      batch.comparison = opinion.comparison
    } else {
      let absence = SourceFigures.absence(data, period: period)
      batch.comparison = ComparisonControls(.nothing(absence))
    }
    if entries != nil { try run.addEntries(to: &batch) }
    batch.findings += RateComparison(limits: policy.plausibility).findings(batch)
    batch.findings = run.findings(with: batch.findings)
    try Self.checkBalance(batch.controls)
    try Self.checkEntries(batch)
    guard batch.wageControls?.balances ?? true else {
      throw .outOfBalance("rows of remuneration: \(batch.wageControls?.rows ?? 0)")
    }
    return batch
  }

  /// Makes the batch of one period from the source's own pay runs of it.
  ///
  /// Their items are put into buckets by their words and the pay-code mapping. What they come to is
  /// not worked out again: `PayBatch.lineTotals` has it as the source says it.
  ///
  /// - Throws: `MapperError` where the snapshot has no pay run of exactly the period, or where the
  ///   counts do not balance.
  public func mapPayruns(
    _ data: TimeData, period: PayPeriod, company: String, id: BatchID
  ) throws(MapperError) -> PayBatch {
    let (data, entries) = withEntryCodes(data, period)
    let empty = PayBatch(
      id: id, company: company, period: period, workweek: policy.workweek, timeData: data)
    var mapper = try PayrunMapper(empty, policy: policy, payCodes: payCodes)
    var batch = try mapper.map()
    guard let entries else { return batch }
    try add(entries, toPayruns: &batch)
    try Self.checkEntries(batch)
    return batch
  }

  /// Explains the hours of employees, without making a batch.
  ///
  /// - Throws: `MapperError`; see `map`.
  public func explainer(
    _ data: TimeData, period: PayPeriod
  ) throws(MapperError) -> EmployeeExplainer {
    try EmployeeExplainer(self, withDutyCodes(data), period: period)
  }

  /// Shows how one employee's hours came to be; nil where nobody knows the clock or the law.
  ///
  /// - Throws: `MapperError`; see `map`.
  public func explain(
    _ data: TimeData, employee: RecordIndex, period: PayPeriod
  ) throws(MapperError) -> EmployeeExplanation? {
    try explainer(data, period: period).explanation(of: employee)
  }

  /// All rules about duty that may hold for anybody.
  var dutyRules: [DutyRules] {
    let laws = ruleSets.keys.sorted().flatMap { ruleSets[$0]?.versions.map(\.duty) ?? [] }
    return ([policy.duty] + laws).compactMap { $0 }
  }

  /// The pay codes that these rules pay under.
  var dutyCodes: [String] { dutyRules.flatMap { $0.payCodes } }

  /// The snapshot with labels for the pay codes that the rules about duty pay under.
  private func withDutyCodes(_ data: TimeData) -> TimeData {
    let codes = dutyCodes
    if codes.isEmpty { return data }
    var data = data
    for code in codes { _ = data.labels.label(code) }
    return data
  }

  private static func checkBalance(_ controls: ControlTotals) throws(MapperError) {
    guard controls.sessionsBalance else {
      throw .outOfBalance(
        "sessions read: \(controls.sessionsRead), accounted for: "
          + "\(controls.sessions.values.reduce(0, +))")
    }
    guard controls.secondsBalance else { throw .outOfBalance("seconds: \(controls)") }
  }
}
