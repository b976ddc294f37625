import PayrollModel

extension ClassifierTables {
  /// Appends the slices that the segments come to.
  func emit(
    _ segments: ContiguousArray<Segment>, _ pieces: UnsafeBufferPointer<WorkedPiece>,
    into slices: inout [ClassifiedSlice]
  ) {
    var holiday = HolidayCount(holidayPolicy)
    // The piece and the workweek of the last slice.
    var last: (piece: Int32, workweek: Int32) = (-1, 0)
    for segment in segments {
      var slice = ClassifiedSlice(
        start: segment.start, end: segment.end, workday: segment.workday,
        tag: pieces[Int(segment.piece)].tag, multiplier: multiplier(of: segment, pieces),
        bucket: segment.isStraight ? .regular : .overtime, reason: reason(of: segment))
      if segment.holiday < 0 {
        append(slice, (segment.piece, segment.workweek), &last, to: &slices)
        continue
      }
      let byRule = slice
      var rest = segment
      while rest.start < rest.end {
        let (multiplier, seconds) = holiday.next(rest)
        holiday.add(seconds)
        slice = byRule
        slice.start = rest.start
        slice.end = rest.start + seconds
        // Nobody is paid less than overtime because the day is a holiday.
        if segment.tier < 0 || multiplier >= byRule.multiplier {
          slice.multiplier = max(multiplier, byRule.multiplier)
          slice.reason = holidays.windows[Int(segment.holiday)].reason
        }
        if holidayPolicy.treatment == .holiday { slice.bucket = .holiday }
        append(slice, (segment.piece, segment.workweek), &last, to: &slices)
        rest.start += seconds
      }
    }
  }

  @inline(__always)
  private func reason(of segment: Segment) -> UInt8 {
    if segment.isPreset { return CompiledRules.presetReason }
    return segment.tier < 0 ? CompiledRules.straightReason : rules.tiers[Int(segment.tier)].reason
  }

  /// Appends a slice, or lengthens the last one where nothing divides the two.
  @inline(__always)
  private func append(
    _ slice: ClassifiedSlice, _ place: (piece: Int32, workweek: Int32),
    _ lastPlace: inout (piece: Int32, workweek: Int32), to slices: inout [ClassifiedSlice]
  ) {
    let last = slices.count - 1
    if place == lastPlace, slices[last].end == slice.start, slices[last].reason == slice.reason,
      slices[last].multiplier == slice.multiplier, slices[last].bucket == slice.bucket,
      slices[last].workday == slice.workday
    {
      slices[last].end = slice.end
      return
    }
    lastPlace = place
    slices.append(slice)
  }
}
