import PayrollModel

extension ClassifierTables {
  /// Cuts pieces where a workday, a workweek or a holiday begins or ends.
  func cut(
    _ pieces: UnsafeBufferPointer<WorkedPiece>, into segments: inout ContiguousArray<Segment>
  ) {
    segments.removeAll(keepingCapacity: true)
    var shift = ShiftHoliday()
    let beginsWithShift = workdayKind == .shiftStarted
    var shiftDay = ShiftDay()
    let cutsAtHolidays = holidayPolicy.treatment != .ordinary
    let isByShift = cutsAtHolidays && holidayPolicy.attribution != .calendarDate
    workdays.cells.withUnsafeBufferPointer { cells in
      for index in pieces.indices {
        let piece = pieces[index]
        guard piece.start < piece.end else { continue }
        if isByShift { shift.enter(index, pieces, holidays, holidayPolicy.attribution) }
        var cell = WorkdayTable.index(
          holding: piece.start, in: cells, cellsPerDay: workdays.cellsPerDay)
        var start = piece.start
        while start < piece.end {
          while cell + 2 < cells.count && cells[cell + 1].start <= start { cell += 1 }
          var end = cell + 2 >= cells.count ? piece.end : min(piece.end, cells[cell + 1].start)
          var ruleDay = cells[cell].workday
          if beginsWithShift {
            let day = shiftDay.enter(start)
            end = min(end, day.end)
            ruleDay = day.number
          }
          let segment = Segment(
            start: start, end: end, piece: Int32(truncatingIfNeeded: index),
            workday: cells[cell].workday, ruleDay: ruleDay, workweek: cells[cell].workweek,
            holiday: isByShift && piece.presetMultiplier == 0 ? shift.holiday : -1,
            dayOfWorkweek: cells[cell].dayOfWorkweek,
            isPreset: piece.presetMultiplier != 0)
          if isByShift || !cutsAtHolidays || piece.holidayGroup < 0 || segment.isPreset {
            segments.append(segment)
          } else {
            appendCuttingHolidays(segment, group: piece.holidayGroup, to: &segments)
          }
          start = end
        }
      }
    }
  }

  /// Appends the parts of a segment outside and inside the holidays of its group.
  private func appendCuttingHolidays(
    _ segment: Segment, group: Int16, to segments: inout ContiguousArray<Segment>
  ) {
    var rest = segment
    for index in holidays.places(ofGroup: group) {
      let window = holidays.windows[index]
      if window.end <= rest.start { continue }
      if window.start >= rest.end { break }
      if rest.start < window.start {
        var before = rest
        before.end = window.start
        segments.append(before)
      }
      var inside = rest
      inside.start = max(rest.start, window.start)
      inside.end = min(rest.end, window.end)
      inside.holiday = Int16(truncatingIfNeeded: index)
      segments.append(inside)
      rest.start = inside.end
      if rest.start >= rest.end { return }
    }
    segments.append(rest)
  }
}

/// The day that begins when somebody begins to work.
///
/// It lasts 24 hours that pass, also over a change of the clock: the laws that know such a day speak
/// of consecutive hours (NRS 608.0126; Canada Labour Code s. 166).
private struct ShiftDay {
  private static let length: Int64 = 86_400
  /// Rises with each day; no date.
  private var number = Int32.min
  private var end = Int64.min

  @inline(__always)
  mutating func enter(_ second: Int64) -> (number: Int32, end: Int64) {
    if second >= end {
      number += 1
      end = second + Self.length
    }
    return (number, end)
  }
}

/// The holiday that a shift as a whole belongs to.
private struct ShiftHoliday {
  /// The window's place; -1 for none.
  var holiday: Int16 = -1
  private var endPiece = 0

  /// Decides for the shift that begins with the piece at `index`, unless it has begun already.
  mutating func enter(
    _ index: Int, _ pieces: UnsafeBufferPointer<WorkedPiece>, _ holidays: HolidayTable,
    _ attribution: HolidayPolicy.Attribution
  ) {
    guard index >= endPiece else { return }
    endPiece = index + 1
    while endPiece < pieces.count, pieces[index].shift >= 0,
      pieces[endPiece].shift == pieces[index].shift
    { endPiece += 1 }
    holiday = -1
    let group = pieces[index].holidayGroup
    if attribution == .shiftStart {
      if let place = holidays.place(holding: pieces[index].start, group: group) {
        holiday = Int16(truncatingIfNeeded: place)
      }
      return
    }
    var worked: Int64 = 0
    for piece in pieces[index..<endPiece] { worked += piece.end - piece.start }
    for place in holidays.places(ofGroup: group) {
      let window = holidays.windows[place]
      var inside: Int64 = 0
      for piece in pieces[index..<endPiece] {
        inside += max(0, min(piece.end, window.end) - max(piece.start, window.start))
      }
      if 2 * inside > worked { holiday = Int16(truncatingIfNeeded: place) }
    }
  }
}
