import PayrollModel
public import RunFiles

extension Review {
  /// What the files of a finished run say.
  public struct Files: Sendable {
    /// What its totals say.
    public var run: FinishedRun
    /// Its batch.
    public var batch: BatchRecord
    /// Its findings.
    public var findings: [FindingRecord]
    /// Its timeline; nil where it has none.
    public var timeline: TimelineFile?

    /// The files of a run; see the properties.
    public init(
      run: FinishedRun, batch: BatchRecord, findings: [FindingRecord], timeline: TimelineFile?
    ) {
      self.run = run
      self.batch = batch
      self.findings = findings
      self.timeline = timeline
    }
  }

  /// A review of a finished run.
  public init(_ files: Files, history: PeriodHistory) {
    let batch = files.batch
    let leftOut = Self.leftOut(files.findings)
    let now = PeriodHours(batch, leftOut: Set(leftOut.keys))
    let kinds = Self.kinds(batch, history)
    var sums = ReviewSums(batch, kinds: kinds, names: files.timeline?.sites ?? [:])
    let findings = PersonFindings(files.findings, batch, files.timeline)
    var people: [ReviewPerson] = []
    people.reserveCapacity(batch.employees.count)
    for (place, employee) in batch.employees.enumerated() {
      var person = ReviewPerson(
        number: employee.number, id: employee.id, firstName: employee.firstName,
        lastName: employee.lastName, standing: Self.standing(employee, leftOut),
        seconds: [], amounts: Money(cents: 0), gross: nil, site: nil,
        lineRange: employee.lineRange, findings: findings.about(place),
        change: now.person(employee.id).flatMap {
          HoursVariance($0, history, files.run.usualHours)
        })
      sums.add(&person)
      people.append(person)
    }
    let sites = sums.sites(settling: &people)
    self.init(
      batch: batch, digest: files.run.batch?.sha256 ?? "", runDigest: files.run.sha256,
      isBlocked: files.run.isBlocked,
      vendorFiles: files.run.files.filter(\.isForVendor), findings: files.findings, kinds: kinds,
      people: people, sites: sites, days: sums.days, paidSeconds: sums.paidSeconds,
      heldSeconds: sums.heldSeconds, gross: sums.gross,
      earlier: history.periods.map { period in
        EarlierPeriod(
          batch: period.batch, period: period.period, folder: period.folder,
          people: period.hours.paidCount, seconds: kinds.map { period.hours.paidSeconds[$0] ?? 0 })
      },
      bridge: HeadcountBridge(now, history), timeline: files.timeline)
  }

  private static func standing(
    _ employee: BatchRecord.Employee, _ leftOut: [String: String]
  ) -> ReviewPerson.Standing {
    if let held = employee.held { return .held(held) }
    if let reason = leftOut[employee.number] { return .leftOut(reason) }
    return .paid
  }

  /// Those who are knowingly in none of the files, and what is said about them, by employee number.
  static func leftOut(_ findings: [FindingRecord]) -> [String: String] {
    var people: [String: String] = [:]
    for finding in findings where finding.kind == .inNoFile {
      if let number = finding.employee, !number.isEmpty { people[number] = finding.message }
    }
    return people
  }

  private static func kinds(_ batch: BatchRecord, _ history: PeriodHistory) -> [HourKind] {
    var kinds = Set(history.periods.flatMap { $0.hours.paidSeconds.keys })
    var last: HourKind?
    for line in batch.lines where line.seconds != 0 {
      let kind = HourKind(line)
      if kind != last { kinds.insert(kind) }
      last = kind
    }
    return kinds.sorted()
  }
}

extension HourKind {
  /// The kind of the hours of a line.
  public init(_ line: BatchRecord.Line) {
    self.init(
      bucket: line.bucket, multiplier: Multiplier(tenThousandths: line.multiplier),
      isWorked: line.isWorked)
  }
}
