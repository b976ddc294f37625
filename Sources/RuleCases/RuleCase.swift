public import PayrollBytes
public import PayrollModel
public import TimeRules

/// A worked example: sessions, and what a rule set must make of them.
///
/// It is the format in which the examples of laws are kept, and in which a customer writes those of
/// a union contract. See docs/rule-cases.md.
public struct RuleCase: Sendable {
  /// A punched session, or paid leave in its shape.
  public struct Session: Sendable {
    /// The clock-in.
    public var start: Instant
    /// The clock-out; nil for a session that was never closed.
    public var end: Instant?
    /// Breaks that were punched out.
    public var unpaidBreaks: [InstantRange] = []
    /// The rate; nil where the case gives none.
    public var rate: PayRate?
    /// The kind of leave; nil for work.
    public var leave: Bucket?
    /// The pay code of work, for rules that ask for it; empty for none.
    public var payCode = ""
    /// The number of the position, for rules that ask for it; empty for none.
    public var position = ""
  }

  /// A change of the workweek (29 CFR 778.302).
  public struct WorkweekChange: Sendable {
    /// The weekday and time at which the new workweek begins.
    public var workweek: Workweek
    /// The first instant of the first new workweek.
    public var effective: Instant
  }

  /// The name.
  public var id = ""
  /// The rule set, with agreements behind plus signs.
  public var ruleSet = ""
  /// The law or the agreement that the example is about.
  public var citation = ""
  /// What is to be said about it; empty for nothing.
  public var note = ""
  /// Why its figures are in doubt; empty where they are not.
  public var contested = ""
  /// The zone that cuts days and weeks.
  public var zone = ZoneRules.utc
  /// Where weeks and days begin.
  public var workweek = Workweek()
  /// The first date of any one work period.
  public var periodStart: CalendarDate?
  /// The first day of employment; nil for one long ago.
  public var hireDate: CalendarDate?
  /// The holidays, by date.
  public var holidays: [HolidayCalendar.Day] = []
  /// The sessions, in the order of the file.
  public var sessions: [Session] = []
  /// The scheduled shifts; nil where the case does not say what was scheduled.
  public var schedule: [InstantRange]?
  /// How punches are rounded, if they are.
  public var rounding: PunchRounding?
  /// The period of sleep on long duty, if there is one.
  public var sleep: Sleep?
  /// A change of the workweek, if there is one.
  public var workweekChange: WorkweekChange?
  /// How pay is computed, if it is.
  public var pay: CasePay?
  /// What must come out, by the name of the figure.
  public var expected: [CaseFigure] = []
  /// How far an amount may be from what the case prints, in units of the currency.
  public var tolerance = "0.005"
  /// What is said of keys that are not known, each with the nearest one that is. They fail the case: a
  /// slip in a key that decides would let it pass without.
  public var unknownKeys: [String] = []
  /// Where the case begins.
  public var location: TextLocation

  /// A period of sleep on duty (29 CFR 785.22).
  public struct Sleep: Sendable {
    /// Whether employer and employee have agreed on it.
    public var isAgreed: Bool
    /// The period.
    public var period: InstantRange
    /// Calls to duty inside it.
    public var interruptions: [InstantRange]
  }

  init(location: TextLocation) { self.location = location }
}
