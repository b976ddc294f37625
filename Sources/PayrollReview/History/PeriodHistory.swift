public import PayrollModel
public import RunFiles

/// What the payer's earlier runs paid, the latest first.
public struct PeriodHistory: Sendable {
  /// One earlier run.
  public struct Period: Sendable {
    /// The id of its batch.
    public let batch: BatchID
    /// Its period.
    public let period: PayPeriod
    /// The folder that it lies in.
    public let folder: String
    /// What everybody was paid.
    public let hours: PeriodHours

    /// An earlier run; see the properties.
    public init(batch: BatchID, period: PayPeriod, folder: String, hours: PeriodHours) {
      self.batch = batch
      self.period = period
      self.folder = folder
      self.hours = hours
    }
  }

  /// How many earlier periods say what is usual.
  static let usualPeriods = 3

  /// The runs, the latest period first.
  public let periods: [Period]
  /// The people of the latest one, in the order of its batch.
  let lastPeople: [BatchRecord.Employee]

  /// No earlier runs.
  public static let none = PeriodHistory([], lastPeople: [])

  /// Earlier runs.
  ///
  /// - Parameter lastPeople: the people of the latest one, in the order of its batch.
  public init(_ periods: [Period], lastPeople: [BatchRecord.Employee]) {
    self.periods = periods.sorted { $0.period.first > $1.period.first }
    self.lastPeople = lastPeople
  }

  /// What somebody was paid in the latest of them; nil where the person was not paid.
  func before(_ id: Int64) -> PersonHours? {
    periods.first?.hours.person(id).flatMap { $0.isPaid ? $0 : nil }
  }

  /// Whether any of them paid somebody.
  func paid(_ id: Int64) -> Bool {
    periods.contains { $0.hours.person(id)?.isPaid ?? false }
  }

  /// The median of the hours of somebody in the last periods in which the person was paid, in whole
  /// seconds; of two the lower mean. Nil where none paid the person.
  func usual(_ id: Int64) -> Int64? {
    let known = periods.prefix(Self.usualPeriods).compactMap { period in
      period.hours.person(id).flatMap { $0.isPaid ? $0.seconds : nil }
    }.sorted()
    guard !known.isEmpty else { return nil }
    let middle = known.count / 2
    return known.count % 2 == 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2
  }

  /// In how many of the last periods somebody was paid.
  func usualCount(_ id: Int64) -> Int {
    periods.prefix(Self.usualPeriods).count { $0.hours.person(id)?.isPaid ?? false }
  }
}

extension PeriodHistory {
  /// The employee number of somebody whom the latest run has.
  func lastNumber(of person: PersonHours) -> String {
    lastPeople.indices.contains(Int(person.place)) ? lastPeople[Int(person.place)].number : ""
  }
}
