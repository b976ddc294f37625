/// A pay run of the source: its own payroll of one pay period, in one region or all.
public struct Payrun: Sendable, Equatable {
  /// How far a pay run is. Before `processed` its items may still change.
  public enum Status: UInt8, Sendable {
    case notGiven, unprocessed, preprocessed, processing, processed, reviewed, downloaded, other

    /// Whether the items are final.
    public var isFinal: Bool { [.processed, .reviewed, .downloaded].contains(self) }
  }

  /// The number in the source.
  public var id: Int64
  /// The first date; nil where the source does not say it.
  public var first: CalendarDate?
  /// The last date, inclusive; nil where the source does not say it.
  public var last: CalendarDate?
  /// The payroll schedule by name or number, which says how long a period is; none where not given.
  public var schedule: Label = .none
  /// How far it is.
  public var status: Status = .notGiven
  /// The hours of all items as the source adds them up, in seconds; -1 where it does not say.
  public var totalSeconds: Int64 = -1
  /// False for a number that is mentioned but has no record.
  public var isKnown = true

  /// A pay run with nothing but a number.
  public init(id: Int64) { self.id = id }

  /// Whether it pays exactly this period. A run that does not say where it begins is recognized by
  /// its last date.
  public func covers(_ period: PayPeriod) -> Bool {
    last == period.last && (first ?? period.first) == period.first
  }
}

/// An item of a pay run, which the source calls a payable: hours or an amount of one employee.
public struct Payable: Sendable, Equatable {
  /// The number in the source.
  public var id: Int64
  /// The pay run: a place in `TimeData.payruns`, or none.
  public var payrun: RecordIndex = .none
  /// The employee, or none.
  public var employee: RecordIndex = .none
  /// The shift that it pays: a place in `TimeData.shifts`, or none.
  public var shift: RecordIndex = .none
  /// The number of that shift in the source, also where the snapshot does not hold it; `notGiven`
  /// where the item names none.
  public var shiftNumber: Int64 = Payable.notGiven
  /// The site, or none.
  public var account: RecordIndex = .none
  /// The company's own pay code, or none.
  public var payCode: Label = .none
  /// What kind of time it is in the source's own words (`REG`, `OT`, `HOL`), or none.
  public var kind: Label = .none
  /// What it comes from in the source's own words (`SHIFT`, `ADHOC`), or none.
  public var origin: Label = .none
  /// The source's description, or none.
  public var description: Label = .none
  /// Hours or pieces, in 1/10,000, below 2^36; negative for what is taken back.
  public var quantity: Int64 = 0
  /// What one of the quantity is paid, in 1/10,000 of the currency; `notGiven` where not given.
  public var rate: Int64 = Payable.notGiven
  /// The rate before any multiplier, in 1/10,000 of the currency; `notGiven` where not given.
  public var baseRate: Int64 = Payable.notGiven
  /// What the item comes to, in 1/10,000 of the currency. It is not always quantity times rate, and
  /// never worked out again here.
  public var total: Int64 = Payable.notGiven
  /// The local date on which the time begins, or of the expense; nil where there is none.
  public var date: CalendarDate?
  /// Whether it is an expense: it has a date of its own for that.
  public var isExpense = false

  /// A figure that the source does not give.
  public static let notGiven = Int64.min

  /// A payable with nothing but a number.
  public init(id: Int64) { self.id = id }

  /// The quantity as whole seconds of time, rounded half away from zero.
  public var seconds: Int64 { Hours.seconds(tenThousandths: quantity) }
}
