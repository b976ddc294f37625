import PayrollBytes
import PayrollModel
import RowReading

extension SnapshotReader {
  /// Reads what the source reckoned itself: its pay runs, and its figures for each shift.
  ///
  /// - Parameter relations: with the numbers of the shifts still in it.
  mutating func readComputedPay(_ relations: inout Relations) throws(SnapshotError) {
    var payruns = SmallTable<PayrunRow>()
    try read(.payrollPayruns, into: &payruns)
    data.payruns = payruns.rows.records.map(\.record)
    var payrunNumbers = payruns.rows.numberIndex()

    var payables = SmallTable<PayableRow>()
    try read(.payrollPayrunItems, into: &payables)
    data.payables.reserveCapacity(payables.count)
    for row in payables.rows.records {
      var record = row.record
      record.payrun = relations.payrun(row.payrun, &payrunNumbers, &data)
      record.employee = relations.employee(row.employee, &data)
      record.shift = relations.knownShift(row.shift)
      record.shiftNumber = row.shift
      record.account = relations.site(SiteNumber(number: row.site), &data)
      data.payables.append(record)
    }

    var summaries = SmallTable<ShiftSummaryRow>()
    try read(.shiftSummaries, into: &summaries)
    data.shiftSummaries.reserveCapacity(summaries.count)
    for row in summaries.rows.records {
      var record = row.record
      record.employee = relations.employee(row.employee, &data)
      record.shift = relations.knownShift(row.shift)
      data.shiftSummaries.append(record)
    }

    var slices = SmallTable<ShiftSliceRow>()
    try read(.shiftSlices, into: &slices)
    data.shiftSlices.reserveCapacity(slices.count)
    for row in slices.rows.records {
      var record = row.record
      record.employee = relations.employee(row.employee, &data)
      record.shift = relations.knownShift(row.shift)
      data.shiftSlices.append(record)
    }
  }
}
