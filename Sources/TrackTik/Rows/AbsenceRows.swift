import PayrollModel

/// A row of `leave-requests`.
struct LeaveRequestRow: SnapshotRow {
  enum Field: UInt8, FieldName {
    case id, employee, startedOn, endedOn, startDate, endDate, startDateTime, endDateTime
    case requestedDays, requestedHours, hours, leaveType, payCode, payCodeLabel, status
  }

  static let fields = FieldList(
    Field.self, ignored: "reviewer reviewedOn description notes region timeZone")

  static let states: [KnownWord] = [
    KnownWord("PENDING", LeaveRequest.Status.pending.rawValue),
    KnownWord("APPROVED", LeaveRequest.Status.approved.rawValue),
    KnownWord("DECLINED", LeaveRequest.Status.declined.rawValue),
    KnownWord("CANCELLED", LeaveRequest.Status.cancelled.rawValue),
    KnownWord("CANCELED", LeaveRequest.Status.cancelled.rawValue),
    KnownWord("PENDING_CANCELLATION", LeaveRequest.Status.other.rawValue),
  ]

  var record: LeaveRequest
  var employee: Int64

  var id: Int64 { record.id }

  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> LeaveRequestRow {
    var record = LeaveRequest(id: scanner.wholeNumber(Field.id.slot))
    record.first = scanner.date(
      scanner.firstGiven(
        Field.startedOn.slot,
        scanner.firstGiven(Field.startDate.slot, Field.startDateTime.slot)))
    record.last = scanner.date(
      scanner.firstGiven(
        Field.endedOn.slot, scanner.firstGiven(Field.endDate.slot, Field.endDateTime.slot)))
    record.requestedDays = scanner.tenThousandths(Field.requestedDays.slot)
    let hours = scanner.seconds(
      fromHours: scanner.firstGiven(Field.requestedHours.slot, Field.hours.slot))
    record.requestedSeconds = Int64(hours)
    record.leaveType = scanner.name(Field.leaveType.slot, &notes)
    record.payCode = scanner.payCode(
      scanner.firstGiven(Field.payCodeLabel.slot, Field.payCode.slot), &notes)
    if let status = scanner.word(
      Field.status.slot, states, other: LeaveRequest.Status.other.rawValue, &notes)
    {
      record.status = LeaveRequest.Status(rawValue: status) ?? .other
    }
    let employee = scanner.relation(Field.employee.slot)
    if employee == RowScanner.noNumber {
      scanner.miss(Field.employee.slot, or: Field.employee.slot)
      scanner.isRefused = true
    }
    return LeaveRequestRow(record: record, employee: employee)
  }

  mutating func eachLabel(_ body: (inout Label) -> Void) {
    body(&record.leaveType)
    body(&record.payCode)
  }
}

/// A row of `schedule-off-periods`.
struct ScheduleOffPeriodRow: SnapshotRow {
  enum Field: UInt8, FieldName {
    case id, employee, startedOn, endedOn, startOffPeriod, endOffPeriod, active
  }

  static let fields = FieldList(Field.self, ignored: "description status timeZone")

  var record: ScheduleOffPeriod
  var employee: Int64

  var id: Int64 { record.id }

  static func read(
    _ scanner: inout RowScanner, _ notes: inout ChunkNotes
  ) -> ScheduleOffPeriodRow {
    var record = ScheduleOffPeriod(id: scanner.wholeNumber(Field.id.slot))
    record.first = scanner.date(
      scanner.firstGiven(Field.startedOn.slot, Field.startOffPeriod.slot))
    record.returnDate = scanner.date(
      scanner.firstGiven(Field.endedOn.slot, Field.endOffPeriod.slot))
    record.isActive = scanner.flag(Field.active.slot) ?? true
    return ScheduleOffPeriodRow(
      record: record, employee: scanner.relation(Field.employee.slot))
  }
}
