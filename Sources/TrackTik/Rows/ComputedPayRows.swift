import PayrollModel
import RowReading

/// A row of `shift-summaries`.
struct ShiftSummaryRow: SourceRow {
  enum Field: UInt8, FieldName {
    case id, shift, employee, periodDate, payHours, payRegularHours, payOvertimeHours
    case payHolidayHours
  }

  static let fields = FieldList(
    Field.self,
    ignored: """
      account region contract position payTotal payBaseRate payBaseRateLevel \
      payEffectiveRate payOvertimeImpact payHolidayImpact payPremiumImpact payPremiumHours \
      billTotal billBaseRate billBaseRateLevel billEffectiveRate billOvertimeImpact \
      billHolidayImpact billPremiumImpact billHours billRegularHours billOvertimeHours \
      billHolidayHours billPremiumHours timeZone
      """)

  var record: ShiftSummary
  var shift: Int64
  var employee: Int64

  var id: Int64 { record.id }

  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> ShiftSummaryRow {
    var record = ShiftSummary(id: scanner.wholeNumber(Field.id.slot))
    record.periodDate = scanner.date(Field.periodDate.slot)
    record.seconds = Int64(scanner.seconds(fromHours: Field.payHours.slot))
    record.regularSeconds = Int64(scanner.seconds(fromHours: Field.payRegularHours.slot))
    record.overtimeSeconds = Int64(scanner.seconds(fromHours: Field.payOvertimeHours.slot))
    record.holidaySeconds = Int64(scanner.seconds(fromHours: Field.payHolidayHours.slot))
    let shift = scanner.relation(Field.shift.slot)
    let employee = scanner.relation(Field.employee.slot)
    record.isUnclear = scanner.unreadable != 0
    return ShiftSummaryRow(record: record, shift: shift, employee: employee)
  }
}

/// A row of `shift-slices`.
struct ShiftSliceRow: SourceRow {
  enum Field: UInt8, FieldName {
    case id, shift, employee, sliceStartDateTime, sliceEndDateTime, payCode, payOvertimeRule
    case payHoliday, isPaidTimeOff, isBreak, breakUnpaid
  }

  static let fields = FieldList(
    Field.self,
    ignored: """
      durationInHours durationInSeconds billCode breakNotBillable overtimePeriodDay payrollPeriod \
      payrollSchedule payTotal payBaseRate payBaseRateLevel payEffectiveRate payOvertimeImpact \
      payHolidayImpact payPremiumImpact shiftSummary position account contract timeZone \
      billTotal billBaseRate
      """)

  var record: ShiftSlice
  var shift: Int64
  var employee: Int64

  var id: Int64 { record.id }

  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> ShiftSliceRow {
    var record = ShiftSlice(id: scanner.wholeNumber(Field.id.slot))
    record.start = scanner.moment(Field.sliceStartDateTime.slot)
    record.end = scanner.moment(Field.sliceEndDateTime.slot)
    record.payCode = scanner.payCode(Field.payCode.slot, &notes)
    scanner.clearNothing(Field.payOvertimeRule.slot)
    scanner.clearNothing(Field.payHoliday.slot)
    record.overtimeRule = scanner.name(Field.payOvertimeRule.slot, &notes)
    record.holiday = scanner.name(Field.payHoliday.slot, &notes)
    record.isPaidTimeOff = scanner.flag(Field.isPaidTimeOff.slot) ?? false
    record.isUnpaidBreak =
      scanner.flag(Field.isBreak.slot) == true && scanner.flag(Field.breakUnpaid.slot) != false
    let shift = scanner.relation(Field.shift.slot)
    let employee = scanner.relation(Field.employee.slot)
    record.isUnclear = scanner.unreadable != 0
    return ShiftSliceRow(record: record, shift: shift, employee: employee)
  }

  mutating func eachLabel(_ body: (inout Label) -> Void) {
    body(&record.payCode)
    body(&record.overtimeRule)
    body(&record.holiday)
  }
}
