import PayrollModel
import RowReading

/// A row of `leave-requests`.
struct LeaveRequestRow: SourceRow {
  enum Field: UInt8, FieldName {
    case id, employee, startedOn, endedOn, startDate, endDate, startDateTime, endDateTime
    case requestedDays, requestedHours, hours, leaveType, payCode, payCodeLabel, status
    case deletedOn, deletedAt, deleted, isDeleted
  }

  static let fields = FieldList(
    Field.self, ignored: "reviewer reviewedOn description notes region timeZone")

  /// A cancellation that nobody has decided on is asked about like a word that nobody knows.
  static let states: [KnownWord] =
    [
      KnownWord("PENDING", LeaveRequest.Status.pending.rawValue),
      KnownWord("PENDING_APPROVAL", LeaveRequest.Status.pending.rawValue),
      KnownWord("REQUESTED", LeaveRequest.Status.pending.rawValue),
      KnownWord("SUBMITTED", LeaveRequest.Status.pending.rawValue),
      KnownWord("APPROVED", LeaveRequest.Status.approved.rawValue),
      KnownWord("PENDING_CANCELLATION", LeaveRequest.Status.other.rawValue),
    ]
    + KnownWord.gone(
      cancelled: LeaveRequest.Status.cancelled.rawValue,
      rejected: LeaveRequest.Status.declined.rawValue,
      deleted: LeaveRequest.Status.cancelled.rawValue,
      draft: LeaveRequest.Status.cancelled.rawValue)

  var record: LeaveRequest
  var employee: Int64

  var id: Int64 { record.id }

  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> LeaveRequestRow {
    var record = LeaveRequest(id: scanner.wholeNumber(Field.id.slot))
    (record.first, record.firstTime) = scanner.dateAndTime(
      scanner.firstGiven(
        Field.startedOn.slot,
        scanner.firstGiven(Field.startDate.slot, Field.startDateTime.slot)))
    (record.last, record.lastTime) = scanner.dateAndTime(
      scanner.firstGiven(
        Field.endedOn.slot, scanner.firstGiven(Field.endDate.slot, Field.endDateTime.slot)))
    record.requestedDays = scanner.tenThousandths(Field.requestedDays.slot)
    let hours = scanner.seconds(
      fromHours: scanner.firstGiven(Field.requestedHours.slot, Field.hours.slot))
    record.requestedSeconds = Int64(hours)
    record.leaveType = scanner.name(Field.leaveType.slot, &notes)
    record.payCode = scanner.payCode(
      scanner.firstGiven(Field.payCodeLabel.slot, Field.payCode.slot), &notes)
    readStatus(into: &record, &scanner, &notes)
    let employee = scanner.relation(Field.employee.slot)
    if employee == RowScanner.noNumber {
      scanner.miss(Field.employee.slot, or: Field.employee.slot)
      scanner.isRefused = true
    }
    return LeaveRequestRow(record: record, employee: employee)
  }

  private static func readStatus(
    into record: inout LeaveRequest, _ scanner: inout RowScanner, _ notes: inout ChunkNotes
  ) {
    if let status = scanner.word(
      Field.status.slot, states, other: LeaveRequest.Status.other.rawValue, &notes)
    {
      record.status = LeaveRequest.Status(rawValue: status) ?? .other
    }
    if scanner.isDeleted(
      moments: (Field.deletedOn.slot, Field.deletedAt.slot),
      switches: (Field.deleted.slot, Field.isDeleted.slot))
    {
      record.status = .cancelled
    } else if record.status == .other {
      record.statusWord = scanner.label(Field.status.slot, &notes)
    }
  }

  mutating func eachLabel(_ body: (inout Label) -> Void) {
    body(&record.leaveType)
    body(&record.payCode)
    body(&record.statusWord)
  }
}

/// A row of `schedule-off-periods`.
struct ScheduleOffPeriodRow: SourceRow {
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
