import PayrollModel
import RowReading

/// A row of `payroll-payruns`.
struct PayrunRow: SourceRow {
  enum Field: UInt8, FieldName {
    case id, occurrenceDate, occurrenceStartDate, occurrenceEndDate, status, totalHours
    case payrollSchedule
  }

  static let fields = FieldList(
    Field.self,
    ignored: """
      region isProcessed countEmployees totalCost totalOvertimeCost \
      totalOvertimeHours totalHolidayCost totalHolidayHours approvedBy approvedOn items
      """)

  static let states: [KnownWord] = [
    KnownWord("UNPROCESSED", Payrun.Status.unprocessed.rawValue),
    KnownWord("PREPROCESSED", Payrun.Status.preprocessed.rawValue),
    KnownWord("PROCESSING", Payrun.Status.processing.rawValue),
    KnownWord("PROCESSED", Payrun.Status.processed.rawValue),
    KnownWord("REVIEWED", Payrun.Status.reviewed.rawValue),
    KnownWord("DOWNLOADED", Payrun.Status.downloaded.rawValue),
  ]

  var record: Payrun

  var id: Int64 { record.id }

  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> PayrunRow {
    var record = Payrun(id: scanner.wholeNumber(Field.id.slot))
    record.first = scanner.date(Field.occurrenceStartDate.slot)
    // The date of an occurrence is the last one of its period.
    record.last = scanner.date(
      scanner.firstGiven(Field.occurrenceEndDate.slot, Field.occurrenceDate.slot))
    if record.last == nil {
      scanner.miss(Field.occurrenceDate.slot, or: Field.occurrenceDate.slot)
    }
    if let status = scanner.word(
      Field.status.slot, states, other: Payrun.Status.other.rawValue, &notes)
    {
      record.status = Payrun.Status(rawValue: status) ?? .other
    }
    // A company's fortnight has more seconds than 32 bits hold.
    let hours = scanner.signedTenThousandths(Field.totalHours.slot, below: 1 << 44)
    if hours != RowScanner.noNumber { record.totalSeconds = Hours.seconds(tenThousandths: hours) }
    record.schedule = scanner.name(Field.payrollSchedule.slot, &notes)
    return PayrunRow(record: record)
  }

  mutating func eachLabel(_ body: (inout Label) -> Void) { body(&record.schedule) }
}

/// A row of `payroll-payrun-items`.
struct PayableRow: SourceRow {
  enum Field: UInt8, FieldName {
    case id, payrun, employee, shift, account, customPayCode, payrollCode, payrollCodeLabel
    case originType, label, notes, quantity, rate, baseRate, total
    case shiftFragmentDateStart, expenseDate
  }

  static let fields = FieldList(
    Field.self,
    ignored: """
      department originTypeItemId originTypeItemIdLabel locked shiftFragmentDateEnd \
      localizedExpenseDate employeeType companyCode payRateLevel qualifier labeledCode timeZone
      """)

  /// Seven million hours or units of the currency: a hundred million such items can be added up.
  static let limit: UInt64 = 1 << 36

  var record: Payable
  var payrun: Int64
  var employee: Int64
  var shift: Int64
  var site: Int64

  var id: Int64 { record.id }

  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> PayableRow {
    var record = Payable(id: scanner.wholeNumber(Field.id.slot))
    record.payCode = scanner.payCode(
      scanner.firstGiven(Field.customPayCode.slot, Field.payrollCode.slot), &notes)
    record.kind = scanner.label(Field.payrollCodeLabel.slot, &notes)
    record.origin = scanner.label(Field.originType.slot, &notes)
    record.description = scanner.label(
      scanner.firstGiven(Field.label.slot, Field.notes.slot), &notes)
    let quantity = scanner.signedTenThousandths(Field.quantity.slot, below: Self.limit)
    if quantity == RowScanner.noNumber {
      scanner.miss(Field.quantity.slot, or: Field.quantity.slot)
      scanner.isRefused = true
    } else {
      record.quantity = quantity
    }
    record.rate = scanner.signedTenThousandths(Field.rate.slot, below: Self.limit)
    record.baseRate = scanner.signedTenThousandths(Field.baseRate.slot, below: Self.limit)
    record.total = scanner.signedTenThousandths(Field.total.slot, below: Self.limit)
    scanner.clearNothing(Field.expenseDate.slot)
    record.isExpense = scanner.isGiven(Field.expenseDate.slot)
    record.date = scanner.date(
      scanner.firstGiven(Field.shiftFragmentDateStart.slot, Field.expenseDate.slot))
    let payrun = scanner.relation(Field.payrun.slot)
    let employee = scanner.relation(Field.employee.slot)
    for (number, field) in [(payrun, Field.payrun), (employee, .employee)]
    where number == RowScanner.noNumber {
      scanner.miss(field.slot, or: field.slot)
      scanner.isRefused = true
    }
    return PayableRow(
      record: record, payrun: payrun, employee: employee,
      shift: scanner.relation(Field.shift.slot), site: scanner.relation(Field.account.slot))
  }

  mutating func eachLabel(_ body: (inout Label) -> Void) {
    body(&record.payCode)
    body(&record.kind)
    body(&record.origin)
    body(&record.description)
  }
}
