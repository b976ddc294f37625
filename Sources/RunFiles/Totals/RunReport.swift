public import PayrollBytes
public import PayrollModel

/// Everything a run has to tell: the batch and the files made from it.
public struct RunReport: Sendable {
  /// One file of the run.
  public struct File: Sendable {
    /// What it is: a template's id, or `batch`, `findings`, `totals`.
    public let kind: String
    /// The file, or nil where the template refused to write it.
    public let receipt: OutputFile.Receipt?
    /// The hours or the amounts of each vendor code; empty for our own files.
    public let codes: [Code]
    /// Whether it lies in the folder for drafts, because the run is blocked.
    public var isDraft = false
    /// What the template has to say about it; empty for our own files.
    public let findings: [Finding]
    /// What of the batch is knowingly not in it.
    public var leftOut = LeftOut()

    /// One file of the run.
    public init(
      kind: String, receipt: OutputFile.Receipt?, codes: [Code] = [], findings: [Finding] = []
    ) {
      self.kind = kind
      self.receipt = receipt
      self.codes = codes
      self.findings = findings
    }

    /// Its name as seen from the folder of the run; nil where it was not written.
    public var name: String? {
      receipt.map { (isDraft ? FinishedRun.draftFolder + "/" : "") + Folder.name(of: $0.path) }
    }
  }

  /// The hours of one vendor code in one file, or its amounts.
  public struct Code: Sendable, Equatable {
    /// The vendor's code.
    public let code: String
    /// Whole seconds.
    public let seconds: Int64
    /// The sum of the hours as printed, in the file's own format.
    public let printed: String
    /// The number of printed rows.
    public let rows: Int
    /// The amounts added up, in cents; nil for a code that has hours.
    public let amount: Int64?

    /// The hours of one vendor code, or its amounts.
    public init(code: String, seconds: Int64, printed: String, rows: Int, amount: Int64? = nil) {
      self.code = code
      self.seconds = seconds
      self.printed = printed
      self.amount = amount
      self.rows = rows
    }
  }

  /// The batch.
  public let batch: PayBatch
  /// All findings: the batch's and the templates', the blocking ones first.
  public let findings: [Finding]
  /// The files, in the order of the configuration, ours first.
  public private(set) var files: [File]
  /// Totals by bucket.
  public let buckets: [BucketTotal]
  /// The amounts that are paid beside the hours; nil where the batch has none.
  public let amounts: AmountTotal?
  /// What it was made from; nil where nobody says.
  public let inputs: RunInputs?
  /// Why the period is none of the pay calendar, where somebody said that it is meant so.
  public let offCalendarReason: String?
  /// What is paid and knowingly in none of the vendor files.
  public let inNoFile: LeftOut
  /// How much kinds of findings matter to the company, where it differs from the program.
  public let severities: FindingSeverities
  /// How far hours may lie from what is usual before somebody should look; nil where nobody says.
  public let usualHours: UsualHours?

  /// What others had paid, and what the run makes up for.
  public var adjustment = RunAdjustment()
  /// By whose decisions people are held; nil where nobody is by a decision.
  public var decided: DecidedRun?

  /// Adds the vendor files behind the others.
  ///
  /// - Parameter areDrafts: whether they lie in the folder for drafts.
  public mutating func add(_ vendorFiles: [File], areDrafts: Bool) {
    files += vendorFiles.map {
      var file = $0
      file.isDraft = areDrafts
      return file
    }
  }

  /// The same report with one more file, at a place in the list.
  public func adding(_ file: File, at index: Int) -> RunReport {
    var report = self
    report.files.insert(file, at: index)
    return report
  }

  /// A report.
  public init(
    batch: PayBatch, findings: [Finding], files: [File], inputs: RunInputs? = nil,
    offCalendarReason: String? = nil, inNoFile: LeftOut = LeftOut(),
    severities: FindingSeverities = FindingSeverities(), usualHours: UsualHours? = nil
  ) {
    self.batch = batch
    self.inNoFile = inNoFile
    self.severities = severities
    self.usualHours = usualHours
    self.inputs = inputs
    self.offCalendarReason = offCalendarReason
    self.findings = findings
    self.files = files
    self.buckets = BucketTotal.of(batch, without: inNoFile)
    self.amounts = AmountTotal.of(batch, without: inNoFile)
  }

  /// Whether a person must act before anything may be approved.
  public var isBlocked: Bool { findings.contains { $0.severity == .blocking } }

  /// Whether a vendor file's hours and those left out of it are all that is to be paid, and so its
  /// amounts, to the cent. One that was not written has nothing to compare.
  public func balances(_ file: File) -> Bool {
    guard file.receipt != nil, !file.codes.isEmpty || !file.leftOut.isEmpty else { return true }
    let paid = buckets.reduce(0) { $0 + $1.seconds + $1.leftOutSeconds }
    let cents = (amounts?.paid ?? 0) + (amounts?.leftOut ?? 0)
    return file.codes.reduce(0) { $0 + $1.seconds } + file.leftOut.seconds == paid
      && file.codes.reduce(0) { $0 + ($1.amount ?? 0) } + file.leftOut.cents == cents
  }

  /// The number of findings of a severity.
  public func count(_ severity: Finding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }
}

/// The hours of one bucket at one multiplier, split into paid and held.
public struct BucketTotal: Sendable, Equatable {
  /// The bucket.
  public let bucket: Bucket
  /// What an hour is paid.
  public let multiplier: Multiplier
  /// Whole seconds of people who are in the files.
  public var seconds: Int64 = 0
  /// Whole seconds of people who are held.
  public var heldSeconds: Int64 = 0
  /// Whole seconds that are knowingly in none of the files.
  public var leftOutSeconds: Int64 = 0
  /// The number of lines of people who are in the files.
  public var lines = 0

  /// The totals of a batch, by bucket and multiplier. Every bucket has at least one entry.
  static func of(_ batch: PayBatch, without leftOut: LeftOut) -> [BucketTotal] {
    var totals: [BucketTotal] = []
    for employee in batch.employees {
      for line in batch.lines[employee.lineRange] where !line.isAmount {
        let multiplier = Multiplier(tenThousandths: line.multiplier)
        let found = totals.firstIndex { $0.bucket == line.bucket && $0.multiplier == multiplier }
        let index = found ?? totals.endIndex
        if found == nil { totals.append(BucketTotal(bucket: line.bucket, multiplier: multiplier)) }
        if employee.held == nil {
          totals[index].seconds += line.seconds
          totals[index].lines += 1
        } else {
          totals[index].heldSeconds += line.seconds
        }
      }
    }
    for sum in leftOut.sums {
      for index in totals.indices
      where totals[index].bucket == sum.bucket && totals[index].multiplier == sum.multiplier {
        totals[index].seconds -= sum.seconds
        totals[index].lines -= sum.lines
        totals[index].leftOutSeconds += sum.seconds
      }
    }
    for bucket in Bucket.allCases where !totals.contains(where: { $0.bucket == bucket }) {
      totals.append(BucketTotal(bucket: bucket, multiplier: .one))
    }
    return totals.sorted {
      ($0.bucket.rawValue, $0.multiplier) < ($1.bucket.rawValue, $1.multiplier)
    }
  }
}
