import PayrollModel
import RowReading

/// A row of `payroll-codes` or `pay-codes`.
struct PayCodeRow: SourceRow {
  enum Field: UInt8, FieldName {
    case id, code, name, payable, impactsOvertime, isAdhoc, isDeductable
  }

  static let fields = FieldList(
    Field.self,
    ignored: """
      status type multiplier extraCharge billable isLabel isGlobal availableInSubRegions region \
      forRegion
      """)

  var record: PayCodeRecord

  var id: Int64 { record.id }

  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> PayCodeRow {
    var record = PayCodeRecord(id: scanner.wholeNumber(Field.id.slot))
    record.code = scanner.label(scanner.firstGiven(Field.code.slot, Field.name.slot), &notes)
    record.isNotPayable = scanner.flag(Field.payable.slot) == false
    record.ignoresOvertime = scanner.flag(Field.impactsOvertime.slot) == false
    let isAdHoc = scanner.flag(Field.isAdhoc.slot) == true
    record.isMoney = scanner.flag(Field.isDeductable.slot) == true || isAdHoc
    return PayCodeRow(record: record)
  }

  mutating func eachLabel(_ body: (inout Label) -> Void) { body(&record.code) }
}

/// A row of a resource whose rows are only counted.
struct CountedRow: SourceRow {
  enum Field: UInt8, FieldName { case id }

  static let fields = FieldList(
    Field.self,
    ignored: "name periodLength ruleType method rules billingRuleItems region status customId")

  var id: Int64

  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> CountedRow {
    CountedRow(id: scanner.wholeNumber(Field.id.slot))
  }
}
