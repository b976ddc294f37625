import PayrollModel

extension MapperRun {
  /// Requests of the period that nobody has decided on, and those whose state nobody here knows.
  /// They are not paid, and nobody should learn that on payday.
  static func waitingLeave(_ context: MapperContext) -> [Finding] {
    context.data.leaveRequests.compactMap { request in
      guard let place = request.employee.place, request.status.waits,
        concernsPeriod(request, context)
      else { return nil }
      let about = context.subject(
        place, Finding.RecordName(.leaveRequest, request.id), on: request.first)
      return request.status == .pending
        ? .leaveNotApproved(about)
        : .leaveStatusUnknown(about, word: context.data.labels[request.statusWord])
    }
  }

  /// Whether a date of the request is in the period, as far as anybody can tell.
  private static func concernsPeriod(_ request: LeaveRequest, _ context: MapperContext) -> Bool {
    guard let days = LeaveDays(request, daySeconds: context.policy.leaveDaySeconds) else {
      guard let first = request.first, let last = request.last else { return true }
      return min(first, last) <= context.period.last && max(first, last) >= context.period.first
    }
    return days.dates.contains(where: context.period.contains)
  }
}

extension LeaveRequest.Status {
  /// Neither paid nor turned down.
  fileprivate var waits: Bool {
    switch self {
    case .pending, .notGiven, .other: true
    case .approved, .declined, .cancelled: false
    }
  }
}
