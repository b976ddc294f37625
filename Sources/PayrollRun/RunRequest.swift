public import PayrollModel

/// What somebody asks for: which company, which period, from what, into which folder.
public struct RunRequest: Sendable {
  /// The path of `payroll.json`.
  public var configuration = "payroll.json"
  /// A folder with templates and mappings that is looked into first; nil for none.
  public var dataFolder: String?
  /// The period, as it was typed: `2026-10-25..2026-11-07`, `previous`.
  public var period = ""
  /// Today's date; nil for that of the company's clock.
  public var today: CalendarDate?
  /// The pay group that is meant; nil where the company pays everybody together.
  public var payGroup: String?
  /// The folder of the snapshot; nil for the one in the folder of the run, pulled where it must be.
  public var snapshot: String?
  /// The folder of the run; nil for `runs/FIRST..LAST` beside the configuration.
  public var folder: String?
  /// Whether the source's own pay run is taken as it is, and no hours are classified.
  public var takesPayrun = false
  /// How often the period was made, this time included; of other types than regular, the number of the
  /// run among those of the period. Nil for 1, or for the first number of a type that is not approved.
  public var revision: Int?
  /// What it pays beside, or in place of, the hours of its period.
  public var adjustment = AdjustmentRequest()
  /// Why the period is meant to be none of the pay calendar, or to share dates with another run.
  public var offCalendarReason: String?
  /// Who is held out of the files, by whose decision; nil for nobody.
  public var held: HeldPeople?
  /// The name of whoever makes the run, for the ledger; nil where nobody gives one.
  public var preparer: String?
  /// A file of `NAME=value` lines with credentials; nil for none.
  public var credentialsFile: String?
  /// Whether what an interrupted pull left is thrown away.
  public var isFresh = false
  /// Whether pages of earlier pulls are not used.
  public var isRefreshed = false

  /// A request for a period.
  public init(period: String) { self.period = period }
}
