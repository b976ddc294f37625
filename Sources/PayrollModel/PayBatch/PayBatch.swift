/// Everything that is to be paid for one period, classified, with where it came from and why.
public struct PayBatch: Sendable {
  /// Identity: payer, period and revision; the same inputs give the same one.
  public var id: BatchID
  /// The company's name, as the configuration has it.
  public var company: String
  /// The dates that are paid: workdays, both ends inclusive.
  public var period: PayPeriod
  /// Where weeks and days begin.
  public var workweek: Workweek
  /// The snapshot that the batch was made from; lines refer to its tables.
  public var timeData: TimeData
  /// The people with hours, ordered by employee number, then by the number in the source.
  public var employees: [PayEmployee]
  /// The lines, ordered by employee, then date, then by bucket, multiplier, code, rate, position.
  public var lines: [PayLine]
  /// The records that the lines came from.
  public var sources: [PaySource]
  /// The reasons that the lines refer to.
  public var reasons: [PayReason]
  /// The findings, the blocking ones first.
  public var findings: [Finding]
  /// Where every session and every second of the snapshot went.
  public var controls: ControlTotals

  /// The pay of the workweeks that end in the period, in the order of the employees and then of the
  /// weeks; empty where no regular rate is configured.
  public var wages: [WorkweekWages]
  /// What became of the workweeks; nil where no regular rate is configured.
  public var wageControls: WageControls?

  /// What the source says that each line comes to, in 1/10,000 of the currency, by the line's place;
  /// `Payable.notGiven` where it does not say. Empty unless the batch was made from its pay runs.
  public var lineTotals: [Int64]
  /// Where the items of the source's pay runs went; nil where the batch was made from sessions.
  public var payrunControls: PayrunControls?
  /// Where the entries by hand went; nil where the company has no file of them.
  public var handEntryControls: HandEntryControls?
  /// With what the hours were compared; nil where the batch was made from the source's pay runs.
  public var comparison: ComparisonControls?
  /// The people some of whose days of the period other runs have paid: places in `TimeData.employees`.
  public var paidElsewhere: Set<Int>
  /// When the hours were worked; nil where the batch was made from the source's pay runs.
  public var times: PayTimes?

  /// A batch without employees.
  public init(
    id: BatchID, company: String, period: PayPeriod, workweek: Workweek, timeData: TimeData
  ) {
    self.id = id
    self.company = company
    self.period = period
    self.workweek = workweek
    self.timeData = timeData
    self.employees = []
    self.lines = []
    self.sources = []
    self.reasons = []
    self.findings = []
    self.controls = ControlTotals()
    self.wages = []
    self.wageControls = nil
    self.lineTotals = []
    self.payrunControls = nil
    self.handEntryControls = nil
    self.comparison = nil
    self.times = nil
    self.paidElsewhere = []
  }

  /// How often the period was made: 1, and one more each time it is made anew.
  public var revision: Int { id.revision }

  /// Whether a person must act before anything may be approved.
  public var isBlocked: Bool { findings.contains { $0.severity == .blocking } }

  /// The employee number of somebody in the batch: a place in `employees`. Empty where there is none.
  public func number(ofEmployee place: Int) -> String {
    employees[place].record.place.map { timeData.text.string(timeData.employees[$0].number) } ?? ""
  }
}

/// One person in a batch.
public struct PayEmployee: Sendable, Equatable {
  /// The person: a place in `TimeData.employees`.
  public var record: RecordIndex
  /// The place of the first of the person's lines in `PayBatch.lines`.
  public var firstLine: Int
  /// The number of the person's lines.
  public var lineCount: Int
  /// The finding that keeps the person out of the vendor files; nil where none does.
  public var held: FindingKind?
  /// The person's clock: a place in `PayTimes.zones`; -1 where the batch has no times.
  public var zone: Int32 = -1
  /// The last day of the employment, where it ended before the last day of the period; else nil.
  public var lastDay: CalendarDate?

  /// One person in a batch.
  public init(record: RecordIndex, firstLine: Int, lineCount: Int, held: FindingKind?) {
    self.record = record
    self.firstLine = firstLine
    self.lineCount = lineCount
    self.held = held
  }

  /// The places of the person's lines in `PayBatch.lines`.
  public var lineRange: Range<Int> { firstLine..<firstLine + lineCount }
}
