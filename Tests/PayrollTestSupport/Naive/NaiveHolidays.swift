import PayrollModel
import TimeRules

/// Which work belongs to a holiday.
struct NaiveHolidays {
  /// The dates of the holidays.
  let dates: [Int32]
  private let work: NaiveHolidayWork?
  private let pieces: [WorkedPiece]
  /// The holiday of each piece, where a shift belongs to a holiday as a whole.
  private var ofPieces: [Int32?] = []

  init(_ sheet: Timesheet, _ zone: NaiveZone, _ work: NaiveHolidayWork?) {
    dates = sheet.holidays.map(\.daysSince1970)
    self.work = work
    pieces = sheet.pieces
    if let work, work.attribution != .calendarDate {
      for shift in Self.shifts(sheet.pieces) {
        let holiday = Self.holiday(
          of: shift.map { sheet.pieces[$0] }, dates, zone, sheet.tick, work.attribution)
        ofPieces += shift.map { _ in holiday }
      }
    }
  }

  /// The holiday of work in a piece that is done on a date.
  func holiday(ofPiece index: Int, date: Int32) -> Int32? {
    guard let work else { return nil }
    if work.attribution != .calendarDate { return ofPieces[index] }
    return pieces[index].holidayGroup == 0 && dates.contains(date) ? date : nil
  }

  /// Neighbours with the same number are one shift; those without one are shifts of their own.
  private static func shifts(_ pieces: [WorkedPiece]) -> [[Int]] {
    var shifts: [[Int]] = []
    for index in pieces.indices {
      if let last = shifts.last?.last, pieces[index].shift >= 0,
        pieces[last].shift == pieces[index].shift
      {
        shifts[shifts.count - 1].append(index)
      } else {
        shifts.append([index])
      }
    }
    return shifts
  }

  private static func holiday(
    of shift: [WorkedPiece], _ dates: [Int32], _ zone: NaiveZone, _ tick: Int64,
    _ attribution: HolidayPolicy.Attribution
  ) -> Int32? {
    func date(_ second: Int64) -> Int32 { Int32(zone.wallClock(at: second) / 86_400) }
    let worked = shift.filter { $0.start < $0.end }
    guard let first = worked.first, first.holidayGroup == 0 else { return nil }
    if attribution == .shiftStart { return dates.first { $0 == date(first.start) } }
    var (all, onDates): (Int, [Int32: Int]) = (0, [:])
    for piece in worked {
      for second in stride(from: piece.start, to: piece.end, by: Int64.Stride(tick)) {
        all += 1
        onDates[date(second), default: 0] += 1
      }
    }
    return dates.first { 2 * onDates[$0, default: 0] > all }
  }
}
