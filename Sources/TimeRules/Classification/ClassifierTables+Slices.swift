import PayrollModel

extension ClassifierTables {
  /// Appends the slices that the segments come to.
  func emit(
    _ segments: ContiguousArray<Segment>, _ pieces: UnsafeBufferPointer<WorkedPiece>,
    into slices: inout [ClassifiedSlice]
  ) {
    slices.reserveCapacity(slices.count + segments.count)
    segments.withUnsafeBufferPointer { segments in
      rules.tiers.withUnsafeBufferPointer { tiers in
        if holidays.windows.isEmpty {
          emitOrdinary(segments, pieces, tiers, into: &slices)
        } else {
          emitWithHolidays(segments, pieces, tiers, into: &slices)
        }
      }
    }
  }

  /// Neighbours that nothing divides become one slice.
  private func emitOrdinary(
    _ segments: UnsafeBufferPointer<Segment>, _ pieces: UnsafeBufferPointer<WorkedPiece>,
    _ tiers: UnsafeBufferPointer<CompiledTier>, into slices: inout [ClassifiedSlice]
  ) {
    var index = 0
    while index < segments.count {
      let segment = segments[index]
      var end = segment.end
      index += 1
      while index < segments.count, segments[index].start == end,
        segments[index].isPaidLike(segment)
      {
        end = segments[index].end
        index += 1
      }
      var slice = slice(of: segment, pieces, tiers)
      slice.end = end
      slices.append(slice)
    }
  }

  private func emitWithHolidays(
    _ segments: UnsafeBufferPointer<Segment>, _ pieces: UnsafeBufferPointer<WorkedPiece>,
    _ tiers: UnsafeBufferPointer<CompiledTier>, into slices: inout [ClassifiedSlice]
  ) {
    var holiday = HolidayCount(holidayPolicy)
    // The piece and the workweek of the last slice.
    var last: (piece: Int32, workweek: Int32) = (-1, 0)
    for segment in segments {
      let byRule = slice(of: segment, pieces, tiers)
      if segment.holiday < 0 {
        append(byRule, (segment.piece, segment.workweek), &last, to: &slices)
        continue
      }
      var rest = segment
      while rest.start < rest.end {
        let (multiplier, seconds) = holiday.next(rest)
        holiday.add(seconds)
        var slice = byRule
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

  /// What a segment comes to by the rules alone.
  @inline(__always)
  private func slice(
    of segment: Segment, _ pieces: UnsafeBufferPointer<WorkedPiece>,
    _ tiers: UnsafeBufferPointer<CompiledTier>
  ) -> ClassifiedSlice {
    let piece = pieces[Int(segment.piece)]
    var slice = ClassifiedSlice(
      start: segment.start, end: segment.end, workday: segment.workday, tag: piece.tag,
      multiplier: CompiledRules.straightMultiplier, bucket: .regular,
      reason: CompiledRules.straightReason)
    if segment.isPreset {
      slice.multiplier = piece.presetMultiplier
      slice.bucket = .overtime
      slice.reason = CompiledRules.presetReason
    } else if segment.tier >= 0 {
      slice.multiplier = tiers[Int(segment.tier)].multiplier
      slice.bucket = .overtime
      slice.reason = tiers[Int(segment.tier)].reason
    }
    return slice
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
