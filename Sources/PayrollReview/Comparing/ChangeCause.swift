/// Why somebody's pay is another one in the second of two runs, the nearest cause first.
public enum ChangeCause: String, Sendable, CaseIterable, Comparable {
  /// A record of the person is there that was not there.
  case recordNew = "record-new"
  /// A record of the person is not there any more, or was taken back.
  case recordGone = "record-gone"
  /// A record of the person says something else: its times, breaks, position, code or rate.
  case recordEdited = "record-edited"
  /// A record was approved, or an approval taken back.
  case approval
  /// What was entered by hand for the person is another: a row is there, gone or says something else.
  case handEntry = "hand-entry"
  /// The employee or the employment says something else: region, rate, pay code, dates.
  case employee
  /// A session of the same workweeks outside of the period is there, gone or edited.
  case outsideOfPeriod = "outside-of-period"
  /// Only pay codes or rates are others.
  case codeOrRate = "code-or-rate"
  /// The runs are of different periods, in which other hours were worked.
  case period
  /// One run classified sessions, and the other took the source's own pay run as it is.
  case source
  /// What pay codes or earning codes mean is another thing.
  case mapping
  /// A rule set or minimum wage is another.
  case rules
  /// A holiday calendar, or a holiday of the source, is another.
  case holidays
  /// Facts that the configuration leads to are others: remuneration, salaries, holiday pay.
  case facts
  /// A setting of `payroll.json` or a template is another.
  case configuration
  /// Positions, sites, pay codes or regions of the source say something else.
  case sharedRecords = "shared-records"
  /// The earlier runs from which earnings or absences are taken are others.
  case earlierRuns = "earlier-runs"
  /// The program is of another version.
  case program
  /// The clocks of the world are of another version.
  case timeZoneData = "time-zone-data"
  /// Nothing of what decides pay is another, and yet the pay is: an error of this program.
  case unexplained

  /// The cause in a few words, without a capital.
  public var words: String {
    switch self {
    case .recordNew: "new record"
    case .recordGone: "record gone"
    case .recordEdited: "record edited"
    case .approval: "approval"
    case .handEntry: "entry by hand"
    case .employee: "employee or employment edited"
    case .outsideOfPeriod: "session outside of the period"
    case .codeOrRate: "pay code or rate"
    case .period: "another period"
    case .source: "the source's own pay run"
    case .mapping: "mapping of codes"
    case .rules: "rules"
    case .holidays: "holidays"
    case .facts: "facts of the configuration"
    case .configuration: "configuration"
    case .sharedRecords: "positions, sites, pay codes or regions"
    case .earlierRuns: "earlier runs"
    case .program: "version of the program"
    case .timeZoneData: "time zone data"
    case .unexplained: "unexplained"
    }
  }

  /// The nearest first.
  public static func < (left: ChangeCause, right: ChangeCause) -> Bool {
    left.place < right.place
  }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
