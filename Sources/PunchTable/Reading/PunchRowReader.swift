import PayrollBytes
import PayrollModel
import RowReading
import TimeZones

/// Reads the rows of one chunk of a punch file.
struct PunchRowReader: ~Copyable {
  private let format: PunchFormat
  private let header: PunchHeader
  private let places: UnsafeMutablePointer<Int>
  private var cells: DelimitedCells
  private var chunk = PunchChunk()
  private var clock: PunchClock
  /// The clocks of zones and regions that rows name, by the chunk's labels.
  private var clocksByZone: [Label: PunchClock] = [:]
  private var clocksByRegion: [Label: PunchClock] = [:]
  private var kinds: [Label: PunchKind] = [:]
  private var zones = ZoneDirectory()
  /// Whether a time of the row was read by the clock of the file, and the row says no region.
  private var isByFileClock = false

  init(_ format: PunchFormat, _ header: PunchHeader, nowhere: DelimitedCells.Position) {
    self.format = format
    self.header = header
    places = .allocate(capacity: PunchColumn.allCases.count)
    for column in PunchColumn.allCases { places[column.index] = header.places[column] ?? -1 }
    cells = DelimitedCells(
      delimiter: format.delimiter, capacity: header.count, nowhere: nowhere)
    clock = PunchClock(format.zone)
  }

  deinit { places.deallocate() }

  /// Reads all rows of a buffer.
  ///
  /// - Parameter line: the line of the first one in the file.
  static func read(
    _ buffer: InputBuffer, _ format: PunchFormat, _ header: PunchHeader, line: Int
  ) -> PunchChunk {
    let start = UnsafePointer(buffer.base)
    var reader = PunchRowReader(format, header, nowhere: start)
    reader.chunk.rows.reserveCapacity(buffer.count / 64 + 8)
    reader.read(from: start, to: start + buffer.count, line: line)
    return reader.chunk
  }

  private mutating func read(
    from start: DelimitedCells.Position, to end: DelimitedCells.Position, line: Int
  ) {
    var (position, line) = (start, line)
    while position < end {
      var failure: DelimitedCells.Failure?
      let next = cells.cut(from: position, to: end, &failure)
      if let failure {
        chunk.rowCount += 1
        note(.quotes(failure), line)
      } else if !isBlank {
        chunk.rowCount += 1
        readRow(line)
      }
      line += cells.lineCount
      // What comes behind a quote that is not closed may be anything.
      guard let next else { return }
      position = next
    }
  }

  /// Whether the row has nothing in it, as spreadsheets leave them behind.
  private var isBlank: Bool {
    for cell in 0..<min(cells.count, header.count) where !cells[cell].isEmpty { return false }
    return cells.restIsEmpty
  }

  private func cell(_ column: PunchColumn) -> UnsafeBufferPointer<UInt8> {
    cells[places[column.index]]
  }

  private mutating func label(_ column: PunchColumn) -> Label { chunk.labels.label(cell(column)) }

  private func text(_ column: PunchColumn) -> String {
    String(decoding: cell(column).prefix(40), as: UTF8.self)
  }

  private mutating func note(_ kind: PunchProblem.Kind, _ line: Int) {
    let number = cell(.employee)
    chunk.problems.append(
      PunchProblem(
        kind: kind, line: line,
        employee: number.isEmpty ? nil : String(decoding: number, as: UTF8.self)))
  }

  // MARK: Rows

  private mutating func readRow(_ line: Int) {
    // Empty cells behind the last column are a spreadsheet's.
    guard cells.count >= header.count, cells.restIsEmpty else {
      return note(.cells(cells.count, header: header.count), line)
    }
    let number = cell(.employee)
    if number.isEmpty { return note(.noEmployee, line) }
    if SpreadsheetNumber.isRounded(number) { return note(.roundedNumber(text(.employee)), line) }
    guard let kind = kind() else { return note(.unknownKind(text(.kind)), line) }
    var row = PunchRow(line: line, employee: label(.employee), kind: kind)
    row.payCode = label(.payCode)
    row.site = label(.site)
    row.position = label(.position)
    row.region = label(.region)
    row.firstName = label(.firstName)
    row.lastName = label(.lastName)
    row.id = label(.id)
    if !cell(.rate).isEmpty {
      guard let rate = DecimalText.roundedHalfUp(cell(.rate), fractionDigits: 4),
        let rate = Int32(exactly: rate), rate >= 0
      else {
        // Rates stay out of messages.
        return note(.unreadable(.rate, ""), line)
      }
      row.rate = rate
    }
    if !cell(.paid).isEmpty {
      guard let paid = YesOrNo.value(cell(.paid)) else {
        return note(.unreadable(.paid, text(.paid)), line)
      }
      row.paid = paid ? .paid : .unpaid
    }
    isByFileClock = false
    if let problem = kind == .leave ? readLeave(&row) : readTimes(&row) {
      return note(problem, line)
    }
    row.isByFileClock = isByFileClock
    chunk.rows.append(row)
  }

  private mutating func kind() -> PunchKind? {
    let cell = cell(.kind)
    // A row of a file without punches is work where it says nothing else.
    if cell.isEmpty { return header.has(.time) ? nil : .work }
    let label = chunk.labels.label(cell)
    if let known = kinds[label] { return known }
    let found = format.kind(String(decoding: cell, as: UTF8.self))
    kinds[label] = found
    return found
  }

  private mutating func readLeave(_ row: inout PunchRow) -> PunchProblem.Kind? {
    let written = cell(.date).isEmpty ? cell(.start) : cell(.date)
    let column: PunchColumn = cell(.date).isEmpty ? .start : .date
    if written.isEmpty { return .missing(.date) }
    guard let date = format.dates.date(written)?.date else {
      return .unreadable(column, text(column))
    }
    if cell(.hours).isEmpty { return .missing(.hours) }
    guard let seconds = DecimalText.seconds(fromHours: cell(.hours)),
      let seconds = Int32(exactly: seconds), seconds > 0
    else { return .unreadable(.hours, text(.hours)) }
    if row.payCode == .none { return .missing(.payCode) }
    row.date = date
    row.seconds = seconds
    return nil
  }

  // MARK: Times

  private mutating func readTimes(_ row: inout PunchRow) -> PunchProblem.Kind? {
    var day: CalendarDate?
    if !cell(.date).isEmpty {
      guard let found = format.dates.date(cell(.date))?.date else {
        return .unreadable(.date, text(.date))
      }
      day = found
    }
    if row.kind.isPunch {
      let column: PunchColumn = header.has(.time) ? .time : .start
      if cell(column).isEmpty { return .missing(column) }
      guard let moment = WrittenMoment(cell(column), format.dates, day: day) else {
        return unreadable(column, day)
      }
      return instant(moment, column, row.region, &row.start)
    }
    if cell(.start).isEmpty, cell(.end).isEmpty { return .missing(.start) }
    var start: WrittenMoment?
    if !cell(.start).isEmpty {
      guard let found = WrittenMoment(cell(.start), format.dates, day: day) else {
        return unreadable(.start, day)
      }
      start = found
      if let problem = instant(found, .start, row.region, &row.start) { return problem }
    }
    guard !cell(.end).isEmpty else { return nil }
    guard var end = WrittenMoment(cell(.end), format.dates, day: day ?? start?.date) else {
      return unreadable(.end, day)
    }
    // Times of day alone go over midnight where the end is the earlier one.
    if let start, !end.hasOwnDate, end.date == start.date {
      if end.secondsOfDay == start.secondsOfDay { return .sameTime(text(.end)) }
      if end.secondsOfDay < start.secondsOfDay { end.date = end.date.adding(days: 1) }
    }
    return instant(end, .end, row.region, &row.end)
  }

  private func unreadable(_ column: PunchColumn, _ day: CalendarDate?) -> PunchProblem.Kind {
    if day == nil, ClockTime.seconds(cell(column)) != nil { return .noDate(column, text(column)) }
    return .unreadable(column, text(column))
  }

  /// Sets the instant at which a clock showed what is written.
  private mutating func instant(
    _ moment: WrittenMoment, _ column: PunchColumn, _ region: Label, _ instant: inout Int64
  ) -> PunchProblem.Kind? {
    let wall = Int64(moment.date.daysSince1970) * 86_400 + Int64(moment.secondsOfDay)
    if let offset = moment.offset {
      instant = wall - offset
      return nil
    }
    let zone = cell(.zone)
    var reading: PunchClock.Reading
    if !zone.isEmpty {
      if let offset = WrittenOffset.seconds(zone) {
        instant = wall - offset
        return nil
      }
      let label = chunk.labels.label(zone)
      if clocksByZone[label] == nil {
        clocksByZone[label] = zones.zone(String(decoding: zone, as: UTF8.self)).map {
          PunchClock($0)
        }
      }
      guard let found = clocksByZone[label]?.reading(moment.date, moment.secondsOfDay) else {
        return .unknownZone(text(.zone))
      }
      reading = found
    } else {
      reading = regionReading(moment, region)
    }
    switch reading {
    case .instant(let second): instant = second
    case .twice: return .shownTwice(column, text(column))
    case .never: return .neverShown(column, text(column))
    }
    return nil
  }

  private mutating func regionReading(
    _ moment: WrittenMoment, _ region: Label
  ) -> PunchClock.Reading {
    if region != .none, !format.regions.isEmpty {
      if clocksByRegion[region] == nil {
        let name = String(decoding: cell(.region), as: UTF8.self)
        clocksByRegion[region] = PunchClock(format.regions[name] ?? format.zone)
      }
      if let found = clocksByRegion[region]?.reading(moment.date, moment.secondsOfDay) {
        return found
      }
    }
    isByFileClock = isByFileClock || region == .none
    return clock.reading(moment.date, moment.secondsOfDay)
  }
}

extension PunchColumn {
  /// The place among all columns.
  fileprivate var index: Int {
    switch self {
    case .employee: 0
    case .firstName: 1
    case .lastName: 2
    case .region: 3
    case .date: 4
    case .start: 5
    case .end: 6
    case .time: 7
    case .kind: 8
    case .zone: 9
    case .hours: 10
    case .payCode: 11
    case .rate: 12
    case .site: 13
    case .position: 14
    case .paid: 15
    case .id: 16
    case .note: 17
    }
  }
}
