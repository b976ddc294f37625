import PayrollModel

extension Classifier {
  /// Cuts pieces where a workday, a workweek or a holiday begins or ends.
  func cut(
    _ pieces: UnsafeBufferPointer<WorkedPiece>,
    into segments: inout ContiguousArray<ClassifierScratch.Segment>
  ) {
    segments.removeAll(keepingCapacity: true)
    workdays.cells.withUnsafeBufferPointer { cells in
      for index in pieces.indices {
        let piece = pieces[index]
        var cell = WorkdayTable.index(
          holding: piece.start, in: cells, cellsPerDay: workdays.cellsPerDay)
        var start = piece.start
        while start < piece.end {
          let isLast = cell + 2 >= cells.count
          let end = isLast ? piece.end : min(piece.end, cells[cell + 1].start)
          if start < end {
            let segment = ClassifierScratch.Segment(
              start: start, end: end, piece: Int32(truncatingIfNeeded: index),
              workday: cells[cell].workday, workweek: cells[cell].workweek,
              dayOfWorkweek: cells[cell].dayOfWorkweek, holidayReason: 0)
            if piece.holidayGroup < 0 || piece.presetMultiplier != 0 {
              segments.append(segment)
            } else {
              appendCuttingHolidays(segment, group: Int(piece.holidayGroup), to: &segments)
            }
            start = end
          }
          cell += 1
        }
      }
    }
  }

  /// Appends the parts of a segment outside and inside the holidays of its group.
  private func appendCuttingHolidays(
    _ segment: ClassifierScratch.Segment, group: Int,
    to segments: inout ContiguousArray<ClassifierScratch.Segment>
  ) {
    var rest = segment
    if group + 1 < holidays.groupStarts.count {
      for index in holidays.groupStarts[group]..<holidays.groupStarts[group + 1] {
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
        inside.holidayReason = window.reason
        segments.append(inside)
        rest.start = inside.end
        if rest.start >= rest.end { return }
      }
    }
    segments.append(rest)
  }
}
