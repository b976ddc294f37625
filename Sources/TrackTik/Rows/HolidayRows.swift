import PayrollModel
import RowReading

/// A row of `holiday-groups`.
struct HolidayGroupRow: SourceRow {
  enum Field: UInt8, FieldName { case id, name, holidays }

  static let fields = FieldList(Field.self, ignored: "isGlobal region isDefault status")

  var record: HolidayGroupRecord
  var holidays: [Int64]

  var id: Int64 { record.id }

  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> HolidayGroupRow {
    var record = HolidayGroupRecord(id: scanner.wholeNumber(Field.id.slot))
    record.name = scanner.text(Field.name.slot, &notes)
    return HolidayGroupRow(record: record, holidays: scanner.relations(Field.holidays.slot))
  }

  mutating func eachText(_ body: (inout TextSpan) -> Void) { body(&record.name) }
}

/// A row of `holidays`.
struct HolidayRow: SourceRow {
  enum Field: UInt8, FieldName { case id, label, name, groups }

  static let fields = FieldList(Field.self, ignored: "region code dates nextOccurrence status")

  var record: HolidayRecord
  var groups: [Int64]

  var id: Int64 { record.id }

  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> HolidayRow {
    var record = HolidayRecord(id: scanner.wholeNumber(Field.id.slot))
    record.name = scanner.text(scanner.firstGiven(Field.label.slot, Field.name.slot), &notes)
    return HolidayRow(record: record, groups: scanner.relations(Field.groups.slot))
  }

  mutating func eachText(_ body: (inout TextSpan) -> Void) { body(&record.name) }
}

/// A row of `holiday-dates`.
struct HolidayDateRow: SourceRow {
  enum Field: UInt8, FieldName {
    case id, name, holiday, holidayDate, holidayStartDateTime, holidayEndDateTime, timeZone
  }

  static let fields = FieldList(Field.self, ignored: "region status")

  var record: HolidayDateRecord
  var holiday: Int64

  var id: Int64 { record.id }

  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> HolidayDateRow {
    var record = HolidayDateRecord(id: scanner.wholeNumber(Field.id.slot))
    record.name = scanner.text(Field.name.slot, &notes)
    record.timeZone = scanner.label(Field.timeZone.slot, &notes)
    let start = scanner.moment(Field.holidayStartDateTime.slot)
    let end = scanner.moment(Field.holidayEndDateTime.slot)
    let marks = scanner.unreadable
    record.date = scanner.date(Field.holidayDate.slot)
    if start != RowScanner.noNumber && end != RowScanner.noNumber {
      record.window = InstantRange(
        start: Instant(secondsSince1970: start), end: Instant(secondsSince1970: end))
      record.wholeDates = scanner.wholeDates(
        from: Field.holidayStartDateTime.slot, to: Field.holidayEndDateTime.slot)
      // Beside a window the date says nothing that must be readable.
      scanner.unreadable = marks
    } else if record.date == nil {
      scanner.miss(Field.holidayDate.slot, or: Field.holidayDate.slot)
    }
    return HolidayDateRow(record: record, holiday: scanner.relation(Field.holiday.slot))
  }

  mutating func eachText(_ body: (inout TextSpan) -> Void) { body(&record.name) }
  mutating func eachLabel(_ body: (inout Label) -> Void) { body(&record.timeZone) }
}
