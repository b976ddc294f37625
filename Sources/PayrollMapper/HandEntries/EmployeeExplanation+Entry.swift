public import PayrollModel

extension EmployeeExplanation {
  /// Hours or an amount that were entered by hand.
  public struct Entry: Sendable, Equatable {
    /// The date that it is for.
    public let date: CalendarDate
    /// Seconds; 0 for an amount.
    public let seconds: Int64
    /// The amount; nil for hours.
    public let amount: Money?
    /// The bucket.
    public let bucket: Bucket
    /// What an hour is paid.
    public let multiplier: Multiplier
    /// The pay code, empty for none.
    public let payCode: String
    /// Who entered it, and why.
    public let word: PayReason.HandEntry
    /// Where it stands: `hand-entries.csv:17`.
    public let place: String
  }
}

/// What was entered by hand for one employee, for an explanation.
struct EnteredPay {
  var entries: [EmployeeExplanation.Entry] = []
  var findings: [Finding] = []

  /// - Parameter lines: the employee's other lines.
  init(_ context: MapperContext, _ place: Int, beside lines: [PayLine]) {
    guard let plan = context.entries else { return }
    let own = plan.entries(of: place).sorted {
      ($0.entry.content.date, $0.entry.line) < ($1.entry.content.date, $1.entry.line)
    }
    if own.isEmpty { return }
    let added = own.map {
      plan.line($0, employee: 0, source: 0, firstReason: 0, ownRate: -1)
    }
    let check = HandEntryCheck(plan, context.data, context.lastDays)
    findings = check.findings(of: place, own, lines + added)
    for (placed, line) in zip(own, added) {
      entries.append(
        EmployeeExplanation.Entry(
          date: line.workday, seconds: line.seconds,
          amount: line.isAmount ? Money(cents: line.amount) : nil, bucket: line.bucket,
          multiplier: Multiplier(tenThousandths: line.multiplier),
          payCode: context.data.labels[line.payCode], word: placed.entry.content.word,
          place: plan.file.place(of: placed.entry)))
    }
  }
}
