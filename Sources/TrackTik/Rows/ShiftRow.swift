import PayrollModel
import RowReading

/// A row of `shifts`.
struct ShiftRow: SourceRow {
  enum Field: UInt8, FieldName {
    case id, startedOn, endedOn, startDateTime, endDateTime, startsOn, endsOn, status
    case employee, position, account, client, approvedHours, payableHours, plannedPayableHours
    case hoursCount, payRate, payCode, payCodeLabel, payrollCode, timeZone, paidTimeOff
    case paid, isPaid, payable, deletedOn, deletedAt, deleted, isDeleted
  }

  static let fields = FieldList(
    Field.self,
    ignored: """
      billable vacant onShiftBoard breakInMinutes published vendor summary notified acknowledged \
      viewed locked attendanceStatus breakRuleComplianceLog customId publishedBy notes modifiedOn \
      plannedDurationHours clockedHours billableHours payRateLevel billRate workSessions \
      overtimeHours holidayHours paidAmount billedAmount effectivePayCodeLabel \
      breakRuleExceptions startTimestamp
      """)

  static let states: [KnownWord] =
    [
      KnownWord("ACTIVE", Shift.Status.active.rawValue),
      KnownWord("APPROVED", Shift.Status.approved.rawValue),
      KnownWord("COMPLETED", Shift.Status.active.rawValue),
      KnownWord("SCHEDULED", Shift.Status.active.rawValue),
    ]
    + KnownWord.gone(
      cancelled: Shift.Status.cancelled.rawValue, rejected: Shift.Status.cancelled.rawValue,
      deleted: Shift.Status.cancelled.rawValue, draft: Shift.Status.cancelled.rawValue)

  var shift: Shift
  var employee: Int64
  var position: Int64
  var site: SiteNumber

  var id: Int64 { shift.id }

  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> ShiftRow {
    var shift = Shift(id: scanner.wholeNumber(Field.id.slot))
    let period = scanner.period(
      start: (Field.startedOn.slot, Field.startDateTime.slot, Field.startsOn.slot),
      end: (Field.endedOn.slot, Field.endDateTime.slot, Field.endsOn.slot))
    if period.start == RowScanner.noNumber {
      scanner.miss(period.startSlot, or: Field.startedOn.slot)
    } else {
      shift.start = period.start
    }
    if period.end != RowScanner.noNumber { shift.end = period.end }
    if let status = scanner.word(
      Field.status.slot, states, other: Shift.Status.other.rawValue, &notes)
    {
      shift.status = Shift.Status(rawValue: status) ?? .other
    }
    if scanner.isDeleted(
      moments: (Field.deletedOn.slot, Field.deletedAt.slot),
      switches: (Field.deleted.slot, Field.isDeleted.slot))
    {
      shift.status = .cancelled
    }
    shift.timeConflict = period.conflict
    shift.approvedSeconds = scanner.seconds(fromHours: Field.approvedHours.slot)
    shift.payableSeconds = scanner.seconds(fromHours: Field.payableHours.slot)
    shift.plannedSeconds = scanner.seconds(
      fromHours: scanner.firstGiven(Field.plannedPayableHours.slot, Field.hoursCount.slot))
    shift.payRate = scanner.rate(Field.payRate.slot)
    shift.payCode = scanner.payCode(
      scanner.firstGiven(
        Field.payCodeLabel.slot,
        scanner.firstGiven(Field.payCode.slot, Field.payrollCode.slot)), &notes)
    shift.timeZone = scanner.label(Field.timeZone.slot, &notes)
    shift.isPaidTimeOff = scanner.flag(Field.paidTimeOff.slot) ?? false
    shift.isNotPayable =
      scanner.flag(
        scanner.firstGiven(
          Field.payable.slot, scanner.firstGiven(Field.paid.slot, Field.isPaid.slot))) == false
    return ShiftRow(
      shift: shift, employee: scanner.relation(Field.employee.slot),
      position: scanner.relation(Field.position.slot),
      site: scanner.site(account: Field.account.slot, client: Field.client.slot))
  }

  mutating func eachLabel(_ body: (inout Label) -> Void) {
    body(&shift.payCode)
    body(&shift.timeZone)
  }
}
