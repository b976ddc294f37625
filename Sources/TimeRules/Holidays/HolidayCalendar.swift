public import LawText
public import PayrollModel

/// The holidays of a jurisdiction or employer: rules by which they come round, and single dates.
public struct HolidayCalendar: Sendable, Hashable {
  /// Which day counts where a holiday on a weekend is observed on another one.
  public enum Keeps: String, Sendable, Hashable, CaseIterable {
    /// The day itself, wherever it is observed.
    case actual
    /// The day on which it is observed.
    case observed
    /// Both. Most employers keep one of them only.
    case both
  }

  /// The name that configurations use: `us-federal`.
  public let id: String
  /// The name for people.
  public let name: String
  /// The jurisdiction: `US`.
  public let jurisdiction: String
  /// How well the dates are known. A rule may say otherwise for itself.
  public let evidence: Evidence
  /// Where they were read.
  public let sources: [String]
  /// The holidays that come round, those of an extended calendar first. No id twice.
  public let rules: [HolidayRule]
  /// The holidays listed one by one, by rising date; no date twice. They are never moved.
  public let days: [Day]
  /// Where rules move off a weekend that do not say so themselves.
  public let shift: ObservedShift
  /// Which day counts where a rule moves a holiday off a weekend.
  public let keeps: Keeps
  /// The first date of which the file says that it is known, if it does.
  public let from: CalendarDate?
  /// The last date of which the file says that it is known, if it does.
  public let until: CalendarDate?
  /// Where it has other days than the list of holidays most used, on purpose.
  public let differences: [HolidayDifference]

  /// A holiday on one date, listed by itself.
  public struct Day: Sendable, Hashable {
    /// The date on which it is kept.
    public let date: CalendarDate
    /// The holiday's name for people: `Labor Day`.
    public let name: String
    /// When it begins by the clock of the place; it lasts until midnight.
    public let startsAt: TimeOfDay

    /// A holiday, of the whole day unless it begins later.
    public init(date: CalendarDate, name: String, startsAt: TimeOfDay = .midnight) {
      self.date = date
      self.name = name
      self.startsAt = startsAt
    }
  }

  /// A calendar. The days must rise, and the ids of the rules differ.
  public init(
    id: String, name: String, jurisdiction: String, evidence: Evidence, sources: [String],
    rules: [HolidayRule] = [], days: [Day] = [], shift: ObservedShift = .none,
    keeps: Keeps = .observed, from: CalendarDate? = nil, until: CalendarDate? = nil,
    differences: [HolidayDifference] = []
  ) {
    self.id = id
    self.name = name
    self.jurisdiction = jurisdiction
    self.evidence = evidence
    self.sources = sources
    self.rules = rules
    self.days = days
    self.shift = shift
    self.keeps = keeps
    self.from = from
    self.until = until
    self.differences = differences
  }
}
