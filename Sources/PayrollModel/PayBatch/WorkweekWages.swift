/// The pay for the work of one employee in one workweek or work period: regular rate, straight time
/// and overtime premium.
///
/// It holds the whole week, also the days of it that lie before the pay period. Paid leave and what
/// is paid without work are not in it; they are pay lines.
public struct WorkweekWages: Sendable, Equatable {
  /// The person: a place in `TimeData.employees`.
  public var employee: RecordIndex
  /// The first date of the week.
  public var first: CalendarDate
  /// The last date of the week, inclusive; it lies in the pay period.
  public var last: CalendarDate
  /// The time worked, in seconds.
  public var workedSeconds: Int64
  /// The part of it for which the overtime law asks more than the regular rate, in seconds.
  public var overtimeSeconds: Int64
  /// The regular rate per hour rounded half up for print; nil where there is no single one.
  public var regularRate: PayRate?
  /// The regular rate as an exact fraction, `1110/47`; empty where there is no single one.
  public var exactRegularRate: String
  /// Pay for the hours themselves, each at its own rate.
  public var straightTimePay: Money
  /// What the overtime law adds.
  public var overtimePremium: Money
  /// Everything else that is paid for the work: differentials, bonuses, premiums of the contract.
  public var otherPay: Money
  /// The sum of the three.
  public var totalPay: Money
  /// How the regular rate was found: `weightedAverage` or `rateInEffect`.
  public var method: String
  /// Whose law: `federal`, `california` or `canada`.
  public var law: String
  /// Where the method is described.
  public var citation: String

  /// The pay of a week; see the properties for units.
  public init(
    employee: RecordIndex, first: CalendarDate, last: CalendarDate, workedSeconds: Int64,
    overtimeSeconds: Int64, regularRate: PayRate?, exactRegularRate: String,
    straightTimePay: Money, overtimePremium: Money, otherPay: Money, totalPay: Money,
    method: String, law: String, citation: String
  ) {
    self.employee = employee
    self.first = first
    self.last = last
    self.workedSeconds = workedSeconds
    self.overtimeSeconds = overtimeSeconds
    self.regularRate = regularRate
    self.exactRegularRate = exactRegularRate
    self.straightTimePay = straightTimePay
    self.overtimePremium = overtimePremium
    self.otherPay = otherPay
    self.totalPay = totalPay
    self.method = method
    self.law = law
    self.citation = citation
  }
}

/// What became of the workweeks and of the payments beside the hours, counted.
public struct WageControls: Sendable, Equatable {
  /// Workweeks with a figure.
  public var weeks = 0
  /// Workweeks without one; a finding says why.
  public var weeksWithoutFigure = 0
  /// Rows of remuneration that were read.
  public var rows = 0
  /// Rows that are in figures of this run.
  public var rowsUsed = 0
  /// Of these, rows that reach beyond the workweeks of this run: another run has the rest.
  public var rowsReachingBeyond = 0
  /// Rows whose week, or one of whose weeks, has no figure.
  public var rowsWaiting = 0
  /// Rows that lie outside of the workweeks of this run.
  public var rowsOutside = 0
  /// Rows of employees whom the snapshot does not hold.
  public var rowsOfNobody = 0

  /// Nothing counted yet.
  public init() {}

  /// Whether every row is accounted for.
  public var balances: Bool { rows == rowsUsed + rowsWaiting + rowsOutside + rowsOfNobody }

  /// Adds another part's counts.
  public mutating func add(_ other: WageControls) {
    weeks += other.weeks
    weeksWithoutFigure += other.weeksWithoutFigure
    rows += other.rows
    rowsUsed += other.rowsUsed
    rowsReachingBeyond += other.rowsReachingBeyond
    rowsWaiting += other.rowsWaiting
    rowsOutside += other.rowsOutside
    rowsOfNobody += other.rowsOfNobody
  }
}
