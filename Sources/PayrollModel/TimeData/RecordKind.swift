/// The kinds of records that time data is made of, in the field's own words.
///
/// What a source calls them is in its `SourceWords`.
public enum RecordKind: UInt8, Sendable, CaseIterable {
  case employee, employmentProfile, region, site, client, position, payCode
  case shift, workSession, breakSession, scheduleOffPeriod, leaveRequest
  case holidayGroup, holiday, holidayDate, overtimeRule
  case payrun, payrunItem, shiftSummary, shiftSlice
  /// A row of the company's own file of entries by hand: no record of a source.
  case handEntry

  /// The plural, as reports write it where the source has no word of its own: `work-sessions`.
  public var name: String {
    switch self {
    case .employee: "employees"
    case .employmentProfile: "employment-profiles"
    case .region: "regions"
    case .site: "sites"
    case .client: "clients"
    case .position: "positions"
    case .payCode: "pay-codes"
    case .shift: "shifts"
    case .workSession: "work-sessions"
    case .breakSession: "break-sessions"
    case .scheduleOffPeriod: "schedule-off-periods"
    case .leaveRequest: "leave-requests"
    case .holidayGroup: "holiday-groups"
    case .holiday: "holidays"
    case .holidayDate: "holiday-dates"
    case .overtimeRule: "overtime-rules"
    case .payrun: "payruns"
    case .payrunItem: "payrun-items"
    case .shiftSummary: "shift-summaries"
    case .shiftSlice: "shift-slices"
    case .handEntry: "hand-entries"
    }
  }
}
