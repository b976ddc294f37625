import PayrollModel
import RowReading

/// A relation of a row whose number has no record yet.
struct UnresolvedRelation: Sendable {
  /// Which relation.
  enum Kind: UInt8, Sendable { case employee, shift, position, site }
  var row: Int32
  var kind: Kind
  var site: SiteNumber
}

/// The records of one chunk with their relations resolved, as far as the numbers are known.
struct ResolvedPiece<Record: Sendable>: Sendable {
  var records: [Record] = []
  var unresolved: [UnresolvedRelation] = []

  /// A place that was found, or a note that none was.
  @inline(__always)
  mutating func resolve(
    _ place: Int32, _ number: Int64, _ kind: UnresolvedRelation.Kind, isClient: Bool = false
  ) -> RecordIndex {
    if place < 0 && number != RowScanner.noNumber {
      unresolved.append(
        UnresolvedRelation(
          row: Int32(truncatingIfNeeded: records.count), kind: kind,
          site: SiteNumber(number: number, isClient: isClient)))
    }
    return RecordIndex(rawValue: place)
  }
}

extension WorkSession: NumberedRecord {
  mutating func eachLabel(_ body: (inout Label) -> Void) { body(&payCode) }
}

extension BreakSession: NumberedRecord {
  mutating func eachLabel(_ body: (inout Label) -> Void) { body(&payCode) }
}

extension Shift: NumberedRecord {
  mutating func eachLabel(_ body: (inout Label) -> Void) {
    body(&payCode)
    body(&timeZone)
  }
}

/// The table of work sessions. Sessions are resolved beside each other, joined one by one.
struct WorkSessionTable: SnapshotTable {
  var relations: Relations
  private(set) var sessions = DistinctRecords<WorkSession>()

  init(_ relations: Relations) { self.relations = relations }

  var count: Int { sessions.records.count }
  var repeatedCount: Int { sessions.repeatedCount }
  var conflicts: [Int64] { sessions.conflicts }

  mutating func reserve(_ count: Int) { sessions.reserve(count) }

  func prepare(_ rows: [WorkSessionRow]) -> ResolvedPiece<WorkSession> {
    var piece = ResolvedPiece<WorkSession>()
    piece.records.reserveCapacity(rows.count)
    for row in rows {
      var session = row.session
      session.employee = piece.resolve(
        relations.employees.place(of: row.employee), row.employee, .employee)
      session.shift = piece.resolve(relations.shifts.place(of: row.shift), row.shift, .shift)
      session.position = piece.resolve(
        relations.positions.place(of: row.position), row.position, .position)
      session.account = piece.resolve(
        relations.place(of: row.site), row.site.number, .site, isClient: row.site.isClient)
      piece.records.append(session)
    }
    return piece
  }

  mutating func join(
    _ piece: ResolvedPiece<WorkSession>, _ labels: [Label], _ shift: UInt32,
    _ data: inout TimeData
  ) {
    var records = piece.records
    for relation in piece.unresolved {
      let row = Int(relation.row)
      let number = relation.site.number
      switch relation.kind {
      case .employee: records[row].employee = relations.employee(number, &data)
      case .shift: records[row].shift = relations.shift(number, &data)
      case .position: records[row].position = relations.position(number, &data)
      case .site: records[row].account = relations.site(relation.site, &data)
      }
    }
    for var record in records {
      record.payCode = labels[Int(record.payCode.index)]
      sessions.add(record, text: data.text)
    }
  }
}

/// The table of shifts.
struct ShiftTable: SnapshotTable {
  var relations: Relations
  private(set) var shifts = DistinctRecords<Shift>()

  init(_ relations: Relations) { self.relations = relations }

  var count: Int { shifts.records.count }
  var repeatedCount: Int { shifts.repeatedCount }
  var conflicts: [Int64] { shifts.conflicts }

  mutating func reserve(_ count: Int) { shifts.reserve(count) }

  func prepare(_ rows: [ShiftRow]) -> ResolvedPiece<Shift> {
    var piece = ResolvedPiece<Shift>()
    piece.records.reserveCapacity(rows.count)
    for row in rows {
      var shift = row.shift
      shift.employee = piece.resolve(
        relations.employees.place(of: row.employee), row.employee, .employee)
      shift.position = piece.resolve(
        relations.positions.place(of: row.position), row.position, .position)
      shift.account = piece.resolve(
        relations.place(of: row.site), row.site.number, .site, isClient: row.site.isClient)
      piece.records.append(shift)
    }
    return piece
  }

  mutating func join(
    _ piece: ResolvedPiece<Shift>, _ labels: [Label], _ shift: UInt32, _ data: inout TimeData
  ) {
    var records = piece.records
    for relation in piece.unresolved {
      let row = Int(relation.row)
      switch relation.kind {
      case .employee: records[row].employee = relations.employee(relation.site.number, &data)
      case .position: records[row].position = relations.position(relation.site.number, &data)
      case .site: records[row].account = relations.site(relation.site, &data)
      case .shift: break
      }
    }
    for var record in records {
      record.eachLabel { $0 = labels[Int($0.index)] }
      shifts.add(record, text: data.text)
    }
  }
}

/// The table of breaks. A session that the snapshot does not hold is none at all.
struct BreakSessionTable: SnapshotTable {
  var relations: Relations
  private(set) var sessions = DistinctRecords<BreakSession>()

  init(_ relations: Relations) { self.relations = relations }

  var count: Int { sessions.records.count }
  var repeatedCount: Int { sessions.repeatedCount }
  var conflicts: [Int64] { sessions.conflicts }

  mutating func reserve(_ count: Int) { sessions.reserve(count) }

  func prepare(_ rows: [BreakSessionRow]) -> ResolvedPiece<BreakSession> {
    var piece = ResolvedPiece<BreakSession>()
    piece.records.reserveCapacity(rows.count)
    for row in rows {
      var session = row.session
      session.workSession = RecordIndex(
        rawValue: relations.workSessions.place(of: row.workSession))
      session.namesUnknownSession =
        session.workSession == .none && row.workSession != RowScanner.noNumber
      session.employee = piece.resolve(
        relations.employees.place(of: row.employee), row.employee, .employee)
      piece.records.append(session)
    }
    return piece
  }

  mutating func join(
    _ piece: ResolvedPiece<BreakSession>, _ labels: [Label], _ shift: UInt32,
    _ data: inout TimeData
  ) {
    var records = piece.records
    for relation in piece.unresolved where relation.kind == .employee {
      records[Int(relation.row)].employee = relations.employee(relation.site.number, &data)
    }
    for var record in records {
      record.payCode = labels[Int(record.payCode.index)]
      sessions.add(record, text: data.text)
    }
  }
}
