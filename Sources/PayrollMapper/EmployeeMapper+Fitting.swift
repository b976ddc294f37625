import PayrollModel

// Clocked time is fitted to the approved hours of its shifts. Approved hours have the last word: what
// a shift gets is cut or stretched until it has them, and no stretching takes from another shift.
extension EmployeeMapper {
  /// Differences of less than this many seconds are the rounding of hours to two digits.
  private static let roundingSeconds: Int64 = 36

  /// What belongs together when hours are approved: the sessions of a shift, or one record alone.
  private struct Claim {
    /// The place of the shift whose approved hours are to be fitted to; nil where there are none.
    var shift: Int?
    /// The places of its records in `timeline.origins`, by start.
    var origins: [Int32]
    /// Seconds of its records that no earlier claim has.
    var free: Int64 = 0
    /// Seconds that it had in common with an earlier claim, which has them.
    var shared: Int64 = 0
  }

  /// Cuts or stretches the clocked time of each shift to its approved hours.
  ///
  /// Claims are served by their start, those without a session last. Each takes what its records
  /// cover and no earlier one has taken, from the front, and not more than is approved: what is cut
  /// from one is free for the next. Only when all have taken theirs, what is still approved beyond
  /// it is put where nobody else is. Time that two shifts claim at once is paid once, though.
  mutating func fitToApprovedHours() {
    var claims = claims()
    guard claims.contains(where: { $0.shift != nil }) else { return }
    IntervalUnion.sort(&timeline.intervals, origins: timeline.origins)
    let raw = timeline.intervals
    timeline.intervals = []
    var overlaps: [IntervalUnion.Overlap] = []
    for index in claims.indices { take(&claims[index], of: raw, &overlaps) }
    settle(overlaps)
    for claim in claims {
      if let place = claim.shift { fit(claim, to: context.data.shifts[place]) }
    }
  }

  private mutating func claims() -> [Claim] {
    var claims: [Claim] = []
    var refused: [Int] = []
    let order = timeline.origins.indices.sorted { left, right in
      let (left, right) = (timeline.origins[left], timeline.origins[right])
      return ((left.session < 0 ? 1 : 0), left.start, left.source.id)
        < ((right.session < 0 ? 1 : 0), right.start, right.source.id)
    }
    for place in order {
      let origin = timeline.origins[place]
      var shift = origin.session < 0 ? nil : origin.shift.place
      if let named = shift, context.data.shifts[named].approvedSeconds < 0 { shift = nil }
      if let named = shift, let known = claims.firstIndex(where: { $0.shift == named }) {
        claims[known].origins.append(Int32(place))
        continue
      }
      if let named = shift, refused.contains(named) || !isFitted(to: named, origin) {
        if !refused.contains(named) { refused.append(named) }
        shift = nil
      }
      claims.append(Claim(shift: shift, origins: [Int32(place)]))
    }
    return claims
  }

  /// Whether the approved hours of a shift are to be paid for its session.
  private mutating func isFitted(to place: Int, _ origin: TimelineOrigin) -> Bool {
    let shift = context.data.shifts[place]
    if let owner = shift.employee.place, owner != employee {
      findings.append(.shiftOfOtherEmployee(subject(of: origin), shift: shift.id))
      return false
    }
    guard let excess = excess(ofShift: place) else { return true }
    // The employee's own shifts of these weeks are looked at by themselves.
    if shift.employee == .none || !jurisdiction.span.contains(shift.start) {
      findings.append(.approvedBeyondShift(subject(of: shift), excess))
    }
    return !excess.isBlocking
  }

  /// Gives a claim what its records cover and nobody has taken yet, up to its approved hours.
  private mutating func take(
    _ claim: inout Claim, of raw: [WorkedInterval], _ overlaps: inout [IntervalUnion.Overlap]
  ) {
    var rest = claim.shift.map { Int64(context.data.shifts[$0].approvedSeconds) } ?? Int64.max
    let earlier = timeline.intervals.count
    for interval in raw where claim.origins.contains(interval.origin) {
      var start = interval.start
      while start < interval.end {
        // The interval that covers `start`, or else the next one behind it.
        var covering: WorkedInterval?
        var end = interval.end
        for (place, taken) in timeline.intervals.enumerated()
        where taken.end > start && taken.start < end {
          if taken.start <= start {
            covering = taken
            if place < earlier { claim.shared += min(taken.end, interval.end) - start }
            break
          }
          end = taken.start
        }
        if let covering {
          end = min(covering.end, interval.end)
          overlaps.append(
            IntervalUnion.Overlap(
              loser: interval.origin, keeper: covering.origin, seconds: end - start))
        } else {
          claim.free += end - start
          let step = min(rest, end - start)
          rest -= step
          if step > 0 {
            var piece = interval
            piece.start = start
            piece.end = start + step
            timeline.intervals.append(piece)
          }
          if step < end - start {
            timeline.origins[Int(interval.origin)].lost = .notApprovedHours
          }
        }
        start = end
      }
    }
  }

  private mutating func fit(_ claim: Claim, to shift: Shift) {
    let approved = Int64(shift.approvedSeconds)
    let about = subject(.shift, shift.id, at: timeline.origins[Int(claim.origins[0])].start)
    if approved <= claim.free {
      controls.cutByApprovalSeconds += claim.free - approved
      if claim.free - approved >= Self.roundingSeconds {
        findings.append(.approvedDiffers(about, clocked: claim.free, approved: approved))
      }
      return
    }
    // What another shift has of the same time is paid there.
    let clocked = claim.free + claim.shared
    guard approved > clocked else { return }
    let homeless = stretch(claim, by: approved - clocked)
    controls.addedByApprovalSeconds += approved - clocked - homeless
    if homeless > 0 {
      findings.append(.approvedWithoutRoom(about, approved: approved, seconds: homeless))
    } else if approved - clocked >= Self.roundingSeconds {
      findings.append(.approvedDiffers(about, clocked: clocked, approved: approved))
    }
  }

  // MARK: Stretching

  /// Stretches the time of a claim at its end, else before its start, else somewhere on the workday,
  /// always where nothing is worked. Returns the seconds that found no place.
  private mutating func stretch(_ claim: Claim, by seconds: Int64) -> Int64 {
    var rest = seconds
    let first = claim.origins[0]
    var own = timeline.intervals.indices.filter {
      claim.origins.contains(timeline.intervals[$0].origin)
    }
    if own.isEmpty {
      // Breaks or others have all of it, and hours were approved all the same.
      let origin = timeline.origins[Int(first)]
      own.append(timeline.intervals.count)
      timeline.intervals.append(
        WorkedInterval(
          start: origin.start, end: origin.start, origin: first, terms: origin.terms))
    }
    guard let begin = own.min(by: { timeline.intervals[$0].start < timeline.intervals[$1].start }),
      let finish = own.max(by: { timeline.intervals[$0].end < timeline.intervals[$1].end })
    else { return rest }
    let model = timeline.intervals[finish]
    let day = workday(of: timeline.intervals[begin])
    // Behind the end of the period nobody would pay it: the next run looks at what was clocked.
    let end = jurisdiction.period.upperBound
    let behind = room(behind: model.end)
    var step = min(rest, model.end <= end ? min(behind, end - model.end) : behind)
    timeline.intervals[finish].end += step
    rest -= step
    if rest == 0 { return 0 }
    step = min(rest, room(before: timeline.intervals[begin].start, notBefore: day.lowerBound))
    timeline.intervals[begin].start -= step
    rest -= step
    var from = day.lowerBound
    while rest > 0, from < day.upperBound {
      if let busy = timeline.intervals.first(where: { $0.start <= from && from < $0.end }) {
        from = busy.end
        continue
      }
      step = min(rest, room(behind: from), day.upperBound - from)
      var piece = model
      piece.start = from
      piece.end = from + step
      timeline.intervals.append(piece)
      rest -= step
      from += step
    }
    return rest
  }

  /// The workday on which an interval begins, in seconds since 1970 UTC.
  private func workday(of interval: WorkedInterval) -> Range<Int64> {
    let span = jurisdiction.span
    let second = min(max(interval.start, span.lowerBound), span.upperBound - 1)
    return jurisdiction.seconds(ofWorkday: jurisdiction.workday(holding: second))
  }

  /// The seconds from a moment to the next work.
  private func room(behind end: Int64) -> Int64 {
    var next = end + 86_400
    for other in timeline.intervals where other.end > end {
      next = min(next, max(end, other.start))
    }
    return next - end
  }

  /// The seconds from the last work to a moment.
  private func room(before start: Int64, notBefore limit: Int64) -> Int64 {
    var last = min(start, limit)
    for other in timeline.intervals where other.start < start {
      last = max(last, min(start, other.end))
    }
    return start - last
  }
}
