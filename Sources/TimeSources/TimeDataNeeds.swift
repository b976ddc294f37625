public import PayrollModel

/// What a run needs of its time data: what it is read for, and what the configuration decides by.
public struct TimeDataNeeds: Sendable {
  /// What it is read for.
  public var purpose: Purpose
  /// The resources, and the fields (`shifts.approvedHours`), that the configuration does without:
  /// that a pull could not have them is no reason to stop.
  public var without: Set<String>
  /// The dates that the snapshot must have been pulled for, both inclusive; nil where any will do.
  public var dates: ClosedRange<CalendarDate>?
  /// What the configuration decides pay by.
  public var decisions: Decisions

  /// What a run needs.
  public init(
    for purpose: Purpose = .sessions, without: Set<String> = [],
    dates: ClosedRange<CalendarDate>? = nil, decisions: Decisions = []
  ) {
    self.purpose = purpose
    self.without = without
    self.dates = dates
    self.decisions = decisions
  }

  /// What time data is read for, which says what it must hold.
  public enum Purpose: Sendable {
    /// Classifying hours: employees and work sessions.
    case sessions
    /// Handing on the source's own pay runs: employees, pay runs and their items.
    case payruns
  }

  /// What a configuration decides pay by, as far as a snapshot may lack it.
  public struct Decisions: OptionSet, Sendable {
    /// A bit for each decision.
    public let rawValue: UInt16
    /// The decisions of these bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Rule sets go by home region.
    public static let rulesByRegion = Decisions(rawValue: 1)
    /// Holiday calendars go by home region.
    public static let holidaysByRegion = Decisions(rawValue: 2)
    /// The zone of people is their home region's, and there is no other one for everybody.
    public static let zoneByRegion = Decisions(rawValue: 4)
    /// The zone of people is that of the sites they work at.
    public static let zoneBySite = Decisions(rawValue: 8)
    /// The approved hours of a shift are paid.
    public static let approvedHours = Decisions(rawValue: 16)
    /// Shifts must be approved.
    public static let approvalOfShifts = Decisions(rawValue: 32)
    /// Holidays are those of the snapshot.
    public static let holidaysOfTimeData = Decisions(rawValue: 64)
    /// Who is exempt from overtime has a rule set of their own.
    public static let exemption = Decisions(rawValue: 128)
    /// Breaks are rounded, deducted or owed by rules of the company.
    public static let breaks = Decisions(rawValue: 256)
    /// Differentials, or rules about duty, hold for some positions only.
    public static let positions = Decisions(rawValue: 512)
    /// Hours have rates: one for everybody is given, or none may be without.
    public static let rates = Decisions(rawValue: 1024)
  }
}
