public import LawText
public import PayrollModel

/// A holiday that comes round by a rule.
public struct HolidayRule: Hashable, Sendable {
  /// Every so many years.
  public struct YearCycle: Hashable, Sendable {
    /// How many years lie from one to the next.
    public let years: Int
    /// A year that has the holiday. It sets the phase and no beginning.
    public let including: Int

    /// A cycle of at least one year.
    public init(years: Int, including: Int) {
      self.years = years
      self.including = including
    }

    /// Whether a year has the holiday.
    func contains(_ year: Int) -> Bool { (year - including) % years == 0 }
  }

  /// The name inside its calendar and those that extend it: `labor-day`.
  public let id: String
  /// The name for people: `Labor Day`.
  public let name: String
  /// When it comes round.
  public let recurrence: HolidayRecurrence
  /// The first date on which it can fall, before any shift; nil where it has always been.
  public let from: CalendarDate?
  /// The last date on which it can fall, before any shift; nil where it goes on.
  public let until: CalendarDate?
  /// Which years have it; nil for all.
  public let cycle: YearCycle?
  /// Where it moves off a weekend; nil for what its calendar says.
  public internal(set) var shift: ObservedShift?
  /// When it begins by the clock of the place: half a holiday from noon on. It lasts until midnight.
  public let startsAt: TimeOfDay
  /// The law: `5 U.S.C. 6103(a)`; empty where nothing is cited.
  public let citation: String
  /// How well it is known; nil for what its calendar says.
  public internal(set) var evidence: Evidence?

  /// A rule. `from` must not come after `until`.
  public init(
    id: String, name: String, recurrence: HolidayRecurrence, from: CalendarDate? = nil,
    until: CalendarDate? = nil, cycle: YearCycle? = nil, shift: ObservedShift? = nil,
    startsAt: TimeOfDay = .midnight, citation: String = "", evidence: Evidence? = nil
  ) {
    self.id = id
    self.name = name
    self.recurrence = recurrence
    self.from = from
    self.until = until
    self.cycle = cycle
    self.shift = shift
    self.startsAt = startsAt
    self.citation = citation
    self.evidence = evidence
  }

  /// The dates of the years `years` on which it falls, before any shift.
  func actualDates(
    ofYears years: ClosedRange<Int>, rule: (String) -> HolidayRecurrence?
  ) -> [CalendarDate] {
    years.flatMap { recurrence.days(of: $0, rule: rule) }.filter { date in
      if let from, date < from { return false }
      if let until, date > until { return false }
      return cycle?.contains(date.parts.year) ?? true
    }
  }

  /// The same rule, with the evidence of the calendar that it comes from.
  func known(by calendar: Evidence) -> HolidayRule {
    var rule = self
    rule.evidence = evidence ?? calendar
    return rule
  }
}
