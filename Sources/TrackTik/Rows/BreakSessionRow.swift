import PayrollModel
import RowReading

/// A row of `break-sessions`.
struct BreakSessionRow: SourceRow {
  enum Field: UInt8, FieldName {
    case id, startedOn, endedOn, startDateTime, endDateTime, startsOn, endsOn, type
    case workSession, employee, payRate, payCode, payCodeLabel, payrollCode
    case paid, isPaid, payable, status, deletedOn, deletedAt, deleted, isDeleted
  }

  static let fields = FieldList(
    Field.self,
    ignored: "initiationMethod terminationMethod account timeZone durationHours customId")

  static let kinds: [KnownWord] = [
    KnownWord("MEAL", BreakSession.Kind.meal.rawValue),
    KnownWord("REST", BreakSession.Kind.rest.rawValue),
    KnownWord("BREAK", BreakSession.Kind.other.rawValue),
  ]

  /// The states; all that matters is whether the break is there.
  static let states: [KnownWord] =
    [KnownWord("CLOSED", 0), KnownWord("OPEN", 0), KnownWord("APPROVED", 0)]
    + [KnownWord("COMPLETED", 0)] + KnownWord.gone(cancelled: 1, rejected: 1, deleted: 1, draft: 1)

  var session: BreakSession
  var workSession: Int64
  var employee: Int64

  var id: Int64 { session.id }

  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> BreakSessionRow {
    var session = BreakSession(id: scanner.wholeNumber(Field.id.slot))
    let period = scanner.period(
      start: (Field.startedOn.slot, Field.startDateTime.slot, Field.startsOn.slot),
      end: (Field.endedOn.slot, Field.endDateTime.slot, Field.endsOn.slot))
    if period.start == RowScanner.noNumber {
      session.hasNoStart = true
      scanner.miss(period.startSlot, or: Field.startedOn.slot)
    } else {
      session.start = period.start
    }
    if period.end == RowScanner.noNumber {
      session.hasNoEnd = true
    } else if period.start != RowScanner.noNumber {
      session.duration = Int32(clamping: period.end - period.start)
    }
    session.timeConflict = period.conflict
    session.isGone =
      scanner.word(Field.status.slot, states, other: 0, &notes) == 1
      || scanner.isDeleted(
        moments: (Field.deletedOn.slot, Field.deletedAt.slot),
        switches: (Field.deleted.slot, Field.isDeleted.slot))
    if let kind = scanner.word(
      Field.type.slot, kinds, other: BreakSession.Kind.other.rawValue, &notes)
    {
      session.kind = BreakSession.Kind(rawValue: kind) ?? .other
    }
    session.payRate = scanner.rate(Field.payRate.slot)
    session.payCode = scanner.payCode(
      scanner.firstGiven(
        Field.payCodeLabel.slot,
        scanner.firstGiven(Field.payCode.slot, Field.payrollCode.slot)), &notes)
    if let isPaid = scanner.flag(
      scanner.firstGiven(
        Field.paid.slot, scanner.firstGiven(Field.isPaid.slot, Field.payable.slot)))
    {
      session.paid = isPaid ? .paid : .unpaid
    }
    return BreakSessionRow(
      session: session, workSession: scanner.relation(Field.workSession.slot),
      employee: scanner.relation(Field.employee.slot))
  }

  mutating func eachLabel(_ body: (inout Label) -> Void) { body(&session.payCode) }
}
