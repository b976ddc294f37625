/// A snapshot of a company's time data, read into tables.
///
/// Relations are places in the tables (`RecordIndex`), never numbers of the source; texts stand in
/// one arena. Nothing is judged yet: sessions that end before they start are here as they are.
public struct TimeData: Sendable {
  /// How the source is spoken of.
  public var source = SourceWords.unnamed

  /// The names and numbers of all records, which point into it with a `TextSpan`.
  public var text = TextArena()
  /// Pay codes, zones and other texts that many records share.
  public var labels = LabelTable()

  /// The people on the payroll, those included that are only mentioned by number.
  public var employees: [EmployeeRecord] = []
  /// Their terms of employment.
  public var employmentProfiles: [EmploymentProfile] = []
  /// The regions of the company, a tree: each names the one above it.
  public var regions: [RegionRecord] = []
  /// The sites.
  public var accounts: [AccountRecord] = []
  /// The posts at the sites.
  public var positions: [PositionRecord] = []
  /// The pay codes, with what the source says of time under them.
  public var payCodes: [PayCodeRecord] = []
  /// The scheduled shifts, vacant and cancelled ones included.
  public var shifts: [Shift] = []
  /// The clocked sessions, in the order of the files, each number once.
  public var workSessions: [WorkSession] = []
  /// The breaks, in the order of the files, each number once.
  public var breakSessions: [BreakSession] = []
  /// Times away that are not paid.
  public var scheduleOffPeriods: [ScheduleOffPeriod] = []
  /// Requests for leave, whatever became of them.
  public var leaveRequests: [LeaveRequest] = []
  /// The source's own pay runs.
  public var payruns: [Payrun] = []
  /// The items of the pay runs.
  public var payables: [Payable] = []
  /// What the source reckons for each shift.
  public var shiftSummaries: [ShiftSummary] = []
  /// What the source reckons for each stretch of a shift.
  public var shiftSlices: [ShiftSlice] = []
  /// The groups of holidays.
  public var holidayGroups: [HolidayGroupRecord] = []
  /// The holidays that return every year; their dates are in `holidayDates`.
  public var holidays: [HolidayRecord] = []
  /// The occurrences of the holidays.
  public var holidayDates: [HolidayDateRecord] = []

  /// What was read, a line for each resource in the snapshot.
  public var resources: [ResourceStatistics] = []
  /// What the reader found wrong with the data and could live with.
  public var findings: [Finding] = []
  /// The dates that the snapshot was pulled for, where it says so.
  public var coverage: ClosedRange<CalendarDate>?

  /// The kinds of records that the snapshot has no list of. What nobody knows without them is said
  /// once, by the reader: a number that leads into one of them needs no finding of its own.
  public var absentKinds: Set<RecordKind> = []

  /// A snapshot with nothing in it.
  public init() {}

  /// The rows of a kind that could not be used; each has a finding of the reader's.
  public func refusedRows(of kind: RecordKind) -> Int {
    resources.reduce(0) { $1.kind == kind ? $0 + $1.refusedRowCount : $0 }
  }
}

/// What was read of one resource.
public struct ResourceStatistics: Sendable, Equatable {
  /// What the records are.
  public var kind: RecordKind
  /// The resource, as the source calls it: `work-sessions`.
  public var resource: String
  /// The number of files.
  public var fileCount = 0
  /// The number of rows in them.
  public var rowCount = 0
  /// Rows that repeated a number already read, with the same content.
  public var repeatedRowCount = 0
  /// Rows that could not be used; each has a finding.
  public var refusedRowCount = 0
  /// The number of records the source said there are, where it said so.
  public var announcedCount: Int?
  /// Fields that nobody here knows, with the number of rows that had them.
  public var unknownFields: [String: Int] = [:]
  /// Values of fixed fields that nobody here knows (`status=ARCHIVED`), with their number.
  public var unknownValues: [String: Int] = [:]

  /// Nothing read yet.
  public init(_ kind: RecordKind, resource: String) {
    self.kind = kind
    self.resource = resource
  }
}
