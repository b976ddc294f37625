import PayrollModel
import TimeSources

/// The resources of the source, by the names of their folders.
enum Resource: String, CaseIterable, Sendable {
  case payrollCodes = "payroll-codes"
  case payCodes = "pay-codes"
  case regions
  case holidayGroups = "holiday-groups"
  case holidays
  case holidayDates = "holiday-dates"
  case employmentProfiles = "employment-profiles"
  case employees
  case accounts
  case clients
  case positions
  case shifts
  case workSessions = "work-sessions"
  case breakSessions = "break-sessions"
  case scheduleOffPeriods = "schedule-off-periods"
  case leaveRequests = "leave-requests"
  case overtimeRules = "overtime-rules"
  case payrollPayruns = "payroll-payruns"
  case payrollPayrunItems = "payroll-payrun-items"
  case shiftSummaries = "shift-summaries"
  case shiftSlices = "shift-slices"

  /// Whether its rows are only compared with our hours, so that no pay depends on them.
  func isCompared(for purpose: TimeDataNeeds.Purpose) -> Bool {
    switch self {
    case .shiftSummaries, .shiftSlices: true
    case .payrollPayruns, .payrollPayrunItems: purpose == .sessions
    default: false
    }
  }

  /// Whether pay depends on its rows, where a run is for this.
  func decidesPay(for purpose: TimeDataNeeds.Purpose) -> Bool {
    if self == .overtimeRules || isCompared(for: purpose) { return false }
    switch purpose {
    case .sessions: return true
    case .payruns:
      let used: [Resource] = [
        .employees, .payrollPayruns, .payrollPayrunItems, .payrollCodes, .payCodes,
      ]
      return used.contains(self)
    }
  }

  /// What its records are.
  var kind: RecordKind {
    switch self {
    case .payrollCodes, .payCodes: .payCode
    case .regions: .region
    case .holidayGroups: .holidayGroup
    case .holidays: .holiday
    case .holidayDates: .holidayDate
    case .employmentProfiles: .employmentProfile
    case .employees: .employee
    case .accounts: .site
    case .clients: .client
    case .positions: .position
    case .shifts: .shift
    case .workSessions: .workSession
    case .breakSessions: .breakSession
    case .scheduleOffPeriods: .scheduleOffPeriod
    case .leaveRequests: .leaveRequest
    case .overtimeRules: .overtimeRule
    case .payrollPayruns: .payrun
    case .payrollPayrunItems: .payrunItem
    case .shiftSummaries: .shiftSummary
    case .shiftSlices: .shiftSlice
    }
  }

  /// The resource that a folder or file of this name is for.
  init?(folder: String) { self.init(rawValue: folder) }
}
