/// What the source reckons for one shift, before any pay run.
public struct ShiftSummary: Sendable, Equatable {
  /// The number in the source.
  public var id: Int64
  /// The shift: a place in `TimeData.shifts`, or none.
  public var shift: RecordIndex = .none
  /// The employee, or none.
  public var employee: RecordIndex = .none
  /// The date that the source books it on; nil where not given.
  public var periodDate: CalendarDate?
  /// The paid hours in seconds; -1 where not given.
  public var seconds: Int64 = -1
  /// Those of them that are regular; -1 where not given.
  public var regularSeconds: Int64 = -1
  /// Those that are overtime; -1 where not given.
  public var overtimeSeconds: Int64 = -1
  /// Those that are holiday work; -1 where not given.
  public var holidaySeconds: Int64 = -1
  /// Whether a field of it cannot be read, so that its figures may not be the source's.
  public var isUnclear = false

  /// A summary with nothing but a number.
  public init(id: Int64) { self.id = id }
}

/// A stretch of a shift that the source treats alike: the finest grain of its reckoning.
public struct ShiftSlice: Sendable, Equatable {
  /// The number in the source.
  public var id: Int64
  /// The shift: a place in `TimeData.shifts`, or none.
  public var shift: RecordIndex = .none
  /// The employee, or none.
  public var employee: RecordIndex = .none
  /// When it begins, in seconds since 1970 UTC; `notGiven` where not given.
  public var start: Int64 = ShiftSlice.notGiven
  /// When it ends, in seconds since 1970 UTC; `notGiven` where not given.
  public var end: Int64 = ShiftSlice.notGiven
  /// The pay code, or none.
  public var payCode: Label = .none
  /// The overtime rule that the source applied, by name or number, or none.
  public var overtimeRule: Label = .none
  /// The holiday that the source applied, by name or number, or none.
  public var holiday: Label = .none
  /// Paid time off and not work.
  public var isPaidTimeOff = false
  /// A break that is not paid.
  public var isUnpaidBreak = false
  /// Whether a field of it cannot be read, so that its figures may not be the source's.
  public var isUnclear = false

  /// A moment that the source does not give.
  public static let notGiven = Int64.min

  /// A slice with nothing but a number.
  public init(id: Int64) { self.id = id }
}
