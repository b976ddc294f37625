import PayrollModel

extension ClassifierRun {
  /// Appends a part of a segment that the rules gave to a tier, or to none where that is -1.
  @inline(__always)
  mutating func emit(
    _ segment: ClassifierScratch.Segment, _ start: Int64, _ end: Int64, tier: Int32,
    into slices: inout [ClassifiedSlice]
  ) {
    var multiplier = Multiplier.one.tenThousandths
    var bucket = Bucket.regular
    var reason = CompiledRules.straightReason
    if tier >= 0 {
      multiplier = tiers[Int(tier)].multiplier
      bucket = .overtime
      reason = tiers[Int(tier)].reason
    }
    if segment.holidayReason != 0 {
      // Nobody is paid less than overtime because the day is a holiday.
      let holiday = holidayPolicy.multiplier.tenThousandths
      if tier < 0 || holiday >= multiplier {
        multiplier = holiday
        reason = segment.holidayReason
      }
      bucket = .holiday
    }
    emit(segment, start, end, multiplier, bucket, reason, into: &slices)
  }

  /// Appends a part of a segment, or lengthens the last slice where nothing divides the two.
  @inline(__always)
  mutating func emit(
    _ segment: ClassifierScratch.Segment, _ start: Int64, _ end: Int64, _ multiplier: Int32,
    _ bucket: Bucket, _ reason: UInt8, into slices: inout [ClassifiedSlice]
  ) {
    let last = slices.count - 1
    if segment.piece == lastPiece, slices[last].end == start, slices[last].reason == reason,
      slices[last].multiplier == multiplier, slices[last].bucket == bucket,
      slices[last].workday == segment.workday
    {
      slices[last].end = end
      return
    }
    lastPiece = segment.piece
    slices.append(
      ClassifiedSlice(
        start: start, end: end, workday: segment.workday, tag: pieces[Int(segment.piece)].tag,
        multiplier: multiplier, bucket: bucket, reason: reason))
  }
}
