import PayrollModel
import RowReading

/// A row of `work-sessions`.
struct WorkSessionRow: SourceRow {
  enum Field: UInt8, FieldName {
    case id, startedOn, endedOn, startDateTime, endDateTime, startsOn, endsOn, status
    case employee, shift, position, account, client, clockOutMethod, terminationMethod
    case clockInMethod, initiationMethod
    case payRate, payCode, payCodeLabel, payrollCode, paid, isPaid, payable
    case deletedOn, deletedAt, deleted, isDeleted
  }

  static let fields = FieldList(
    Field.self,
    ignored: """
      clockInPhoneNumber clockOutPhoneNumber durationHours \
      hoursCount breaks mobileDevice geoLocation timeZone customId billRate billable notes
      """)

  static let states: [KnownWord] =
    [
      KnownWord("CLOSED", WorkSession.Status.closed.rawValue),
      KnownWord("OPEN", WorkSession.Status.open.rawValue),
      KnownWord("APPROVED", WorkSession.Status.approved.rawValue),
      KnownWord("COMPLETED", WorkSession.Status.closed.rawValue),
    ]
    + KnownWord.gone(
      cancelled: WorkSession.Status.cancelled.rawValue,
      rejected: WorkSession.Status.rejected.rawValue,
      deleted: WorkSession.Status.deleted.rawValue, draft: WorkSession.Status.draft.rawValue)

  /// The ways to clock in and out. Some are none of a clock: what somebody typed, or sent.
  static let clockMethods: [KnownWord] = [
    KnownWord("SYSTEM", 1), KnownWord("ADMIN", 2), KnownWord("BATCH", 2), KnownWord("END_BATCH", 2),
    KnownWord("API", 2), KnownWord("LIVE", 0), KnownWord("DELAYED", 0), KnownWord("DEVICE", 0),
    KnownWord("PHONE", 0), KnownWord("BROWSER", 0), KnownWord("BREAK", 0), KnownWord("KIOSK", 0),
    KnownWord("SHIFT_APP", 0), KnownWord("GUARD_APP", 0),
  ]

  var session: WorkSession
  var employee: Int64
  var shift: Int64
  var position: Int64
  var site: SiteNumber

  var id: Int64 { session.id }

  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> WorkSessionRow {
    var session = WorkSession(id: scanner.wholeNumber(Field.id.slot))
    let period = scanner.period(
      start: (Field.startedOn.slot, Field.startDateTime.slot, Field.startsOn.slot),
      end: (Field.endedOn.slot, Field.endDateTime.slot, Field.endsOn.slot))
    if period.start == RowScanner.noNumber {
      session.traits.insert(.hasNoStart)
      scanner.miss(period.startSlot, or: Field.startedOn.slot)
    } else {
      session.start = period.start
    }
    if period.end == RowScanner.noNumber {
      session.traits.insert(.hasNoEnd)
    } else if period.start != RowScanner.noNumber {
      session.duration = Int32(clamping: period.end - period.start)
    }
    if let status = scanner.word(
      Field.status.slot, states, other: WorkSession.Status.other.rawValue, &notes)
    {
      session.status = WorkSession.Status(rawValue: status) ?? .other
    }
    if scanner.isDeleted(
      moments: (Field.deletedOn.slot, Field.deletedAt.slot),
      switches: (Field.deleted.slot, Field.isDeleted.slot))
    {
      session.status = .deleted
    }
    session.timeConflict = period.conflict
    let ended = scanner.word(
      scanner.firstGiven(Field.clockOutMethod.slot, Field.terminationMethod.slot), clockMethods,
      other: 0, &notes)
    if ended == 1 { session.traits.insert(.wasClockedOutBySystem) }
    let began = scanner.word(
      scanner.firstGiven(Field.clockInMethod.slot, Field.initiationMethod.slot), clockMethods,
      other: 0, &notes)
    if began == 2 || ended == 2 { session.traits.insert(.wasEnteredByHand) }
    session.payRate = scanner.rate(Field.payRate.slot)
    session.payCode = scanner.payCode(
      scanner.firstGiven(
        Field.payCodeLabel.slot,
        scanner.firstGiven(Field.payCode.slot, Field.payrollCode.slot)), &notes)
    if scanner.flag(
      scanner.firstGiven(
        Field.paid.slot, scanner.firstGiven(Field.isPaid.slot, Field.payable.slot))) == false
    {
      session.traits.insert(.isNotPayable)
    }
    return WorkSessionRow(
      session: session, employee: scanner.relation(Field.employee.slot),
      shift: scanner.relation(Field.shift.slot),
      position: scanner.relation(Field.position.slot),
      site: scanner.site(account: Field.account.slot, client: Field.client.slot))
  }

  mutating func eachLabel(_ body: (inout Label) -> Void) { body(&session.payCode) }
}
