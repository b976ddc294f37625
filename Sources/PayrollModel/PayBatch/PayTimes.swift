/// When on the clock the hours of a batch were worked: what pictures of a person's days are drawn from.
public struct PayTimes: Sendable, Equatable {
  /// The clocks that people live by; `PayEmployee.zone` is a place in it.
  public var zones: [ZoneRules]
  /// The stretches of worked time that are paid, in the order of the employees, and of one employee in
  /// the order of time.
  public var spans: [PaySpan]
  /// The names of the holidays of the period, of everybody's calendars.
  public var holidays: [CalendarDate: String]
  /// The records of the batch's snapshot, as they were grouped when it was made; nil where nobody has.
  public var clock: ClockRecords?

  /// No times yet.
  public init(
    zones: [ZoneRules] = [], spans: [PaySpan] = [], holidays: [CalendarDate: String] = [:],
    clock: ClockRecords? = nil
  ) {
    self.zones = zones
    self.spans = spans
    self.holidays = holidays
    self.clock = clock
  }
}

/// A stretch of worked time that one pay line pays. 16 bytes.
@frozen
public struct PaySpan: Sendable, Equatable {
  /// Seconds since 1970 UTC.
  public var start: Int64
  /// Whole seconds.
  public var seconds: Int32
  /// The line: a place in `PayBatch.lines`.
  public var line: Int32

  /// A stretch of time; see the properties.
  @inlinable
  public init(start: Int64, seconds: Int32, line: Int32) {
    self.start = start
    self.seconds = seconds
    self.line = line
  }

  /// Seconds since 1970 UTC, exclusive.
  @inlinable
  public var end: Int64 { start + Int64(seconds) }
}
