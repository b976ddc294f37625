/// A group of holidays that a position can be given.
public struct HolidayGroupRecord: Sendable, Equatable {
  /// The number in the source.
  public var id: Int64
  /// The group's name for people; empty where it is not given.
  public var name: TextSpan = .none
  /// The holidays that belong to the group, as far as the group says so itself.
  public var holidays: [RecordIndex] = []
  /// False for a number that is mentioned but has no record.
  public var isKnown = true

  /// A group with nothing but a number.
  public init(id: Int64) { self.id = id }
}

/// A holiday that returns every year.
public struct HolidayRecord: Sendable, Equatable {
  /// The number in the source.
  public var id: Int64
  /// The holiday's name for people; empty where it is not given.
  public var name: TextSpan = .none
  /// The groups it belongs to, as far as the holiday says so itself.
  public var groups: [RecordIndex] = []
  /// False for a number that is mentioned but has no record.
  public var isKnown = true

  /// A holiday with nothing but a number.
  public init(id: Int64) { self.id = id }
}

/// One year's occurrence of a holiday: a window of time, or in the older model a bare date.
public struct HolidayDateRecord: Sendable, Equatable {
  /// The number in the source.
  public var id: Int64
  /// The name of this occurrence; empty where it is not given.
  public var name: TextSpan = .none
  /// The holiday it is an occurrence of, or none.
  public var holiday: RecordIndex = .none
  /// The window as instants, where the source gives one.
  public var window: InstantRange?
  /// The dates, from the first up to but not including the last, where the window is written from
  /// midnight to midnight: whole days, whatever offset stands behind them.
  public var wholeDates: Range<CalendarDate>?
  /// The date, as the source names it.
  public var date: CalendarDate?
  /// The zone that the window was given in, or none.
  public var timeZone: Label = .none

  /// An occurrence with nothing but a number.
  public init(id: Int64) { self.id = id }
}
