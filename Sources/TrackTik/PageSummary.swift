import PayrollBytes
import PayrollModel

/// What a page just received tells whoever pulls: how many rows there are, which, and of when.
package struct PageSummary: Sendable {
  /// One row.
  package struct Row: Sendable {
    /// The number in the source.
    package var id: Int64
    /// When it begins, in seconds since 1970 UTC; nil where it has no such field.
    package var start: Int64?
    /// The employee that it belongs to, by number.
    package var employee: Int64?
    /// When the record was changed last, in seconds since 1970 UTC; nil where the row does not say.
    package var updatedOn: Int64?
    /// Whether the row holds a payroll setting, not only its number.
    package var hasSetting = false
    /// When that setting was changed last; nil where it does not say.
    package var settingUpdatedOn: Int64?
  }

  /// The rows that have a number, in their order.
  package var rows: [Row] = []
  /// The rows of the page, those without a number included.
  package var rowCount = 0
  /// All rows that the source has for the question, as the page says it.
  package var announcedCount: Int?
  /// The most rows of a page, as the page says it.
  package var pageSize: Int?
  /// Whether the page has the `meta.pagination` of older integrations.
  package var hasPagination = false

  /// Reads a page of any resource.
  ///
  /// - Throws: `SnapshotError` where it is not a page of JSON.
  package static func read(_ path: String, name: String) throws(SnapshotError) -> PageSummary {
    let file = SourceFile(path: path, name: name, size: 0, hasRowPerLine: false)
    let chunk = ChunkReader<SummaryRow>.read(.pages([file]), buffer: InputBuffer())
    if let failure = chunk.failure { throw failure }
    var summary = PageSummary()
    summary.rows = chunk.rows.map { row in
      PageSummary.Row(
        id: row.id, start: given(row.start), employee: given(row.employee),
        updatedOn: given(row.updatedOn), hasSetting: row.hasSetting,
        settingUpdatedOn: given(row.settingUpdatedOn))
    }
    summary.rowCount = chunk.notes.rowCount
    summary.announcedCount = chunk.notes.announcedCount
    summary.pageSize = chunk.notes.pageSize
    summary.hasPagination = chunk.notes.hasPagination
    return summary
  }

  private static func given(_ number: Int64) -> Int64? {
    number == RowScanner.noNumber ? nil : number
  }
}

/// A row of any resource, as far as pulling is concerned.
struct SummaryRow: SnapshotRow {
  enum Field: UInt8, FieldName {
    case id, startedOn, startDateTime, startsOn, endedOn, endDateTime, endsOn, employee
    case updatedOn, payrollSetting
    case settingUpdatedOn

    var isNested: Bool { self == .settingUpdatedOn }
  }

  static let fields = FieldList(Field.self, ignored: "")

  var id: Int64
  var start: Int64
  var employee: Int64
  var updatedOn: Int64
  var hasSetting = false
  var settingUpdatedOn = RowScanner.noNumber

  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> SummaryRow {
    var row = SummaryRow(
      id: scanner.wholeNumber(Field.id.slot),
      start: scanner.moment(
        scanner.firstGiven(
          Field.startedOn.slot,
          scanner.firstGiven(Field.startDateTime.slot, Field.startsOn.slot))),
      employee: scanner.relation(Field.employee.slot),
      updatedOn: scanner.moment(Field.updatedOn.slot))
    if scanner.kinds[Field.payrollSetting.slot] == .object {
      let setting = scanner.values[Field.payrollSetting.slot].start
      scanner.scanMember("updatedOn", of: setting, into: Field.settingUpdatedOn.slot)
      row.hasSetting = true
      row.settingUpdatedOn = scanner.moment(Field.settingUpdatedOn.slot)
    }
    // A field that cannot be read is a matter for whoever reads the snapshot, not for pulling it.
    scanner.unreadable = 0
    scanner.missing = 0
    scanner.isRefused = false
    return row
  }
}
