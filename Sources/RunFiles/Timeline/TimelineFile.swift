public import PayrollModel

/// The clock times behind the hours of a batch, as `timeline.json` has them: what pictures of a
/// person's days are drawn from.
///
/// The file has a head, and then a line for each person of the batch, in its order. All times are
/// whole seconds since 1970 UTC.
public struct TimelineFile: Sendable {
  /// A clock that people of the batch live by.
  public struct Zone: Sendable, Equatable {
    /// The zone: `America/New_York`.
    public var name: String
    /// The local midnights, in seconds since 1970 UTC: those of the dates of the period, of the day
    /// after it and of the one after that. A day is as long as the time to the next.
    public var midnights: [Int64]

    /// A clock.
    public init(name: String, midnights: [Int64]) {
      self.name = name
      self.midnights = midnights
    }

    /// The day that holds a moment: the place of its midnight; nil outside of the days that are known.
    public func day(holding instant: Int64) -> Int? {
      guard let last = midnights.last, instant < last else { return nil }
      return midnights.lastIndex { $0 <= instant }
    }
  }

  /// The clocks.
  public var zones: [Zone]
  /// The names of sites by the numbers that pay lines have.
  public var sites: [String: String]
  /// The names of positions by the numbers that pay lines have.
  public var positions: [String: String]
  /// The names of holidays by date, of everybody's calendars.
  public var holidays: [CalendarDate: String]
  /// What records that many people share say, a number for each table: where it is another, one of
  /// them says something else.
  public var shared: [String: Int64] = [:]
  /// The lines of the people, in the order of the batch, each a JSON object without an end of line:
  /// `{"zone":0,"paid":[start,seconds,line,…],"sessions":[id,start,seconds,…],`
  /// `"planned":[start,seconds,…],"breaks":[start,seconds,isPaid,…],`
  /// `"content":[employee,leave,outside,approval,content,…]}`.
  ///
  /// `line` counts the person's own lines from 0; a session that was never closed has -1 seconds;
  /// `isPaid` is 0 or 1; `content` goes on with two numbers for each of the sessions. See
  /// `PersonTimes`.
  public var people: TimelineLines

  /// A timeline; see the properties.
  public init(
    zones: [Zone], sites: [String: String], positions: [String: String],
    holidays: [CalendarDate: String], people: [[UInt8]]
  ) {
    self.zones = zones
    self.sites = sites
    self.positions = positions
    self.holidays = holidays
    self.people = TimelineLines(people)
  }
}
