import PayrollBytes
package import PayrollModel
import RowReading

/// What a page just received tells whoever pulls: how many rows there are, which, and of when.
package struct PageSummary: Sendable {
  /// One row.
  package struct Row: Sendable, Equatable {
    /// The number in the source.
    package var id: Int64
    /// When it begins, in seconds since 1970 UTC; nil where it has no such field.
    package var start: Int64?
    /// The employee that it belongs to, by number.
    package var employee: Int64?
    /// The pay run that it belongs to, by number.
    package var payrun: Int64?
    /// The dates that it is for, both inclusive; nil where it has none.
    package var dates: ClosedRange<CalendarDate>?
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
  /// Whether the page has a list of rows, or a way to write an empty one, and not one record in its
  /// place.
  package var hasList = false
  /// Whether the page tells of an error beside its list: the list may be anything then.
  package var tellsError = false

  /// Reads a page of any resource.
  ///
  /// - Throws: `SnapshotError` where it is not a page of JSON.
  package static func read(_ path: String, name: String) throws(SnapshotError) -> PageSummary {
    let file = SourceFile(path: path, name: name, size: 0, hasRowPerLine: false)
    let chunk = ChunkReader<SummaryRow>.read(
      .pages([file]), buffer: InputBuffer(), takesTrouble: true)
    if let failure = chunk.failure { throw failure }
    var summary = PageSummary()
    summary.rows = chunk.rows.map(\.row)
    summary.rowCount = chunk.notes.rowCount
    // A number that no source has rows for says nothing, and must not be reckoned with.
    summary.announcedCount = chunk.notes.announcedCount.flatMap {
      (0..<1 << 40).contains($0) ? $0 : nil
    }
    summary.hasList = chunk.notes.hasList
    summary.tellsError = chunk.notes.tellsError
    summary.pageSize = chunk.notes.pageSize
    summary.hasPagination = chunk.notes.hasPagination
    return summary
  }
}

/// A row of any resource, as far as pulling is concerned.
struct SummaryRow: SourceRow {
  enum Field: UInt8, FieldName {
    case id, startedOn, startDateTime, startsOn, sliceStartDateTime, periodDate, employee
    case payrun, occurrenceDate, occurrenceStartDate, occurrenceEndDate
    case updatedOn, payrollSetting, settingUpdatedOn

    var isNested: Bool { self == .settingUpdatedOn }
  }

  static let fields = FieldList(Field.self, ignored: "")

  var row: PageSummary.Row

  var id: Int64 { row.id }

  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> SummaryRow {
    let slot = scanner.firstGiven(
      Field.startedOn.slot,
      scanner.firstGiven(
        Field.startDateTime.slot,
        scanner.firstGiven(
          Field.startsOn.slot,
          scanner.firstGiven(Field.sliceStartDateTime.slot, Field.periodDate.slot))))
    var row = PageSummary.Row(
      id: scanner.wholeNumber(Field.id.slot), start: start(slot, &scanner),
      employee: given(scanner.relation(Field.employee.slot)),
      payrun: given(scanner.relation(Field.payrun.slot)),
      updatedOn: given(scanner.moment(Field.updatedOn.slot)))
    if let last = scanner.date(
      scanner.firstGiven(Field.occurrenceEndDate.slot, Field.occurrenceDate.slot))
    {
      let first = scanner.date(Field.occurrenceStartDate.slot) ?? last
      row.dates = min(first, last)...last
    }
    if scanner.kinds[Field.payrollSetting.slot] == .object {
      let setting = scanner.values[Field.payrollSetting.slot].start
      scanner.scanMember("updatedOn", of: setting, into: Field.settingUpdatedOn.slot)
      row.hasSetting = true
      row.settingUpdatedOn = given(scanner.moment(Field.settingUpdatedOn.slot))
    }
    // A field that cannot be read is a matter for whoever reads the snapshot, not for pulling it.
    scanner.unreadable = 0
    scanner.missing = 0
    scanner.isRefused = false
    return SummaryRow(row: row)
  }

  /// When a row begins: a moment, or the beginning of a date.
  private static func start(_ slot: Int, _ scanner: inout RowScanner) -> Int64? {
    given(scanner.moment(slot))
      ?? scanner.date(slot).map { Int64($0.daysSince1970) * 86_400 }
  }

  private static func given(_ number: Int64) -> Int64? {
    number == RowScanner.noNumber ? nil : number
  }
}
