public import PayrollBytes
public import PayrollMapper
public import PayrollModel
public import PayrollReview
public import PayrollTemplates
public import TimeSources

/// What `payroll.json` says, checked but without the files that it points to.
public struct Configuration: Sendable {
  /// The company.
  public struct Company: Sendable {
    /// The name, as reports show it.
    public var name = ""
    /// A short id for batch numbers: letters, digits and hyphens.
    public var id = ""
    /// The pay group that this configuration is of; nil where the company pays everybody together.
    public var payGroup: String?
    /// The zone of employees whose region has none.
    public var timeZone: String?

    /// Who pays, as batches say it.
    public var payer: Payer { Payer(company: id, payGroup: payGroup) }
  }

  /// One file to make.
  public struct Output: Sendable {
    /// The template: its id, or a path.
    public var template: String
    /// Where the template is named, for messages.
    public var location: TextLocation
    /// The earning-code mapping: a path.
    public var earningCodes: String
    /// The template's settings.
    public var settings: [String: String]
    /// A schema to validate the finished file against, as a path; nil for the template's own.
    public var schema: String?
    /// How it takes adjustments; nil for as its template says.
    public var adjustments: AdjustmentForm?
    /// The people who are in none of its rows.
    public var leaveOut: [LeaveOutRule] = []
  }

  /// A named file of rules or holidays, with the place that names it.
  public struct Reference: Sendable {
    /// The id or the path.
    public var name: String
    /// Where it is named.
    public var location: TextLocation
    /// The key that names it.
    public var key: String
  }

  /// The path of `payroll.json`, as given.
  public var file = ""
  /// The company.
  public var company = Company()
  /// How often it pays; nil where periods are always given by date.
  public var calendar: PayCalendar?
  /// The decisions that need no other file.
  public var policy = MapperPolicy()
  /// How much kinds of findings matter, where the company differs from the program.
  public var severities = FindingSeverities()
  /// What the company wants of a review.
  public var review = ReviewPolicy()
  /// How runs are approved.
  public var signOff = SignOffPolicy()
  /// The ledger: a path.
  public var ledger = "payroll.db"
  /// Whether a run makes the ledger where there is none: the configuration speaks of it.
  public var asksForLedger = false
  /// The rule sets that are named anywhere.
  public var ruleSets: [Reference] = []
  /// The holiday calendar, where holidays come from one.
  public var holidayCalendar: Reference?
  /// Holiday calendars by home region.
  public var regionalCalendars: [String: Reference] = [:]
  /// The minimum wage that `duty` names.
  public var minimumWage: Reference?
  /// Where it is said who works on weekends, if it is.
  public var weekendWork: Reference?
  /// The pay-code mapping: a path; nil where every code is work.
  public var payCodes: Reference?
  /// The payments beside the hours: a path; nil where there are none.
  public var remuneration: Reference?
  /// What salaried people are paid: a path; nil where nobody says it.
  public var salaries: Reference?
  /// Where it is said that statutory holidays are paid, if they are.
  public var holidayPay: Reference?
  /// The earnings before the first run; nil where there is no file of them.
  public var wageHistory: History?
  /// What is known of people for holiday pay: a path; nil where there is none.
  public var holidayPeople: Reference?
  /// The entries by hand: a path; nil where there are none.
  public var handEntries: Reference?
  /// Where time data comes from, and how it is read.
  public var source = usualSource
  /// The people who are in no row of any output.
  public var leaveOut: [LeaveOutRule] = []
  /// The files to make.
  public var outputs: [Output] = []
  /// The pay groups; none where the company pays everybody together.
  public var payGroups: [PayGroupSetting] = []
  /// The one of them that this is the configuration of: its place; nil for none.
  public internal(set) var payGroup: Int?

  /// The folder that paths inside the configuration start from.
  public var folder: String { Folder.parent(of: file) }
}
