import PayrollModel

/// Adding leave to a company.
extension Company {
  /// Adds an approved request for vacation and returns its number.
  @discardableResult
  mutating func leave(
    _ employee: RecordIndex, _ first: String, _ last: String, days: Double? = nil,
    hours: Double? = nil, change: (inout LeaveRequest) -> Void = { _ in }
  ) -> Int64 {
    var request = LeaveRequest(id: Int64(7000 + data.leaveRequests.count))
    request.employee = employee
    request.first = CalendarDate(first)
    request.last = CalendarDate(last)
    if let days { request.requestedDays = Int64(days * 10_000) }
    if let hours { request.requestedSeconds = Int64(hours * 3600) }
    request.status = .approved
    request.leaveType = data.labels.label("VAC")
    change(&request)
    data.leaveRequests.append(request)
    return request.id
  }

  /// Adds a shift of paid time off.
  @discardableResult
  mutating func timeOff(
    _ employee: RecordIndex, _ start: String, _ end: String, code: String = "VAC",
    hours: Double? = nil
  ) throws -> RecordIndex {
    let label = data.labels.label(code)
    return try shift(employee, start, end) {
      $0.isPaidTimeOff = true
      $0.payCode = label
      if let hours { $0.approvedSeconds = Int32(hours * 3600) }
    }
  }
}

extension LeaveRequest {
  /// Gives the request times of day, as hours and minutes.
  mutating func times(_ first: (Int, Int), _ last: (Int, Int), _ clock: WrittenTime.Clock) {
    firstTime = WrittenTime(secondsOfDay: Int32(first.0 * 3600 + first.1 * 60), clock: clock)
    lastTime = WrittenTime(secondsOfDay: Int32(last.0 * 3600 + last.1 * 60), clock: clock)
  }
}

extension PayBatch {
  /// The dates with leave, and the hours of each: `10-28 8.00, 10-29 4.00`.
  var leaveDates: String {
    lines.filter { !$0.isWorked }.map {
      "\($0.workday.description.dropFirst(5)) \(Hours.text(seconds: $0.seconds))"
    }.joined(separator: ", ")
  }
}
