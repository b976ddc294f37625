import PayrollModel

/// The hours of a period as the source itself reckons them: the best figures that a snapshot has.
struct SourceFigures {
  /// Where the figures come from, the best first.
  enum Kind: Equatable {
    /// The items of these pay runs, which pay exactly the period.
    case payruns(Set<RecordIndex>)
    /// The stretches of shifts.
    case slices
    /// The sums of shifts.
    case summaries
  }

  /// What a row of the source says.
  struct Row {
    /// Whose hours.
    var employee: RecordIndex
    /// The bucket; nil where the employee's figures cannot be told, because a shift reaches out of
    /// the period, or because nobody knows what the row means.
    var bucket: Bucket?
    /// Whole seconds.
    var seconds: Int64
    /// What the source calls it; `.none` where it says nothing.
    var words: (Label, Label, Label)

    static func unclear(_ employee: RecordIndex) -> Row {
      Row(employee: employee, bucket: nil, seconds: 0, words: (.none, .none, .none))
    }
  }

  /// When the period begins and ends for an employee, in seconds since 1970 UTC; nil where nobody
  /// knows.
  typealias PeriodOfEmployee = (RecordIndex) -> Range<Int64>?

  let data: TimeData
  let mapping: PayCodeMapping
  let kind: Kind
  let period: PayPeriod
  let periodOf: PeriodOfEmployee

  /// The best figures of a period; nil where the snapshot has none.
  init?(
    _ data: TimeData, _ mapping: PayCodeMapping, period: PayPeriod,
    periodOf: @escaping PeriodOfEmployee
  ) {
    self.data = data
    self.mapping = mapping
    self.period = period
    self.periodOf = periodOf
    let payruns = data.payruns(of: period)
    if data.payables.contains(where: { payruns.contains($0.payrun) }) {
      kind = .payruns(payruns)
    } else if !data.shiftSlices.isEmpty {
      kind = .slices
    } else if !data.shiftSummaries.isEmpty {
      kind = .summaries
    } else {
      return nil
    }
  }

  /// Why a snapshot has no figures of a period.
  static func absence(_ data: TimeData, period: PayPeriod) -> ComparisonControls.Absence {
    if !data.payruns(of: period).isEmpty { return .payrunWithoutItems }
    return data.payruns.isEmpty ? .noFigures : .otherPeriods
  }

  /// What the figures are, for the totals.
  var compared: ComparisonControls.Figures {
    switch kind {
    case .payruns(let places): .payrunItems(data.numbers(ofPayruns: places))
    case .slices: .shiftSlices
    case .summaries: .shiftSummaries
    }
  }

  /// The rows of these figures that the reader could not use at all.
  var refusedRows: Int {
    compared.kind.map { data.refusedRows(of: $0) } ?? 0
  }

  /// What the figures are, for messages: `Clock's pay run 659`.
  var name: String {
    let owner = "\(data.source.name)'s"
    switch kind {
    case .payruns(let places):
      let numbers = data.numbers(ofPayruns: places)
      return "\(owner) pay \(numbers.count == 1 ? "run" : "runs") "
        + numbers.map(String.init).joined(separator: ", ")
    case .slices: return "\(owner) shift slices"
    case .summaries: return "\(owner) shift summaries"
    }
  }

  /// Hands each row to `body`, in the order of the snapshot.
  func eachRow(_ body: (Row) -> Void) {
    switch kind {
    case .payruns(let payruns): eachPayable(payruns, body)
    case .slices: eachSlice(body)
    case .summaries: eachSummary(body)
    }
  }
}
