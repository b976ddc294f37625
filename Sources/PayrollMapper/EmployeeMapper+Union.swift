import PayrollModel
import TimeRules

extension EmployeeMapper {
  /// Makes the timeline a union: time covered twice is paid once and reported.
  mutating func unite() {
    var intervals = timeline.intervals
    timeline.intervals = []
    unite(&intervals)
    timeline.intervals = intervals
  }

  private mutating func unite(_ intervals: inout [WorkedInterval]) {
    var overlaps: [IntervalUnion.Overlap] = []
    IntervalUnion.make(&intervals, origins: timeline.origins) { overlaps.append($0) }
    settle(overlaps)
  }

  /// Counts and reports time that is covered more than once.
  ///
  /// Where the punches themselves do not overlap, rounding has made it, and takes it back.
  mutating func settle(_ overlaps: [IntervalUnion.Overlap]) {
    var clocked: [IntervalUnion.Overlap] = []
    for overlap in overlaps {
      timeline.origins[Int(overlap.loser)].lost = .overlapped
      if isByRounding(overlap) {
        controls.roundedSeconds -= overlap.seconds
      } else {
        controls.overlappedSeconds += overlap.seconds
        clocked.append(overlap)
      }
    }
    report(clocked)
  }

  /// Whether two records share time only since their punches were rounded.
  private func isByRounding(_ overlap: IntervalUnion.Overlap) -> Bool {
    let loser = timeline.origins[Int(overlap.loser)]
    let keeper = timeline.origins[Int(overlap.keeper)]
    guard jurisdiction.duty?.rounding != nil, loser.session >= 0, keeper.session >= 0 else {
      return false
    }
    return loser.end <= keeper.start || keeper.end <= loser.start
  }

  /// One finding for each pair of records, however many pieces of them overlap.
  private mutating func report(_ overlaps: [IntervalUnion.Overlap]) {
    for (index, overlap) in overlaps.enumerated() {
      func isSamePair(_ other: IntervalUnion.Overlap) -> Bool {
        other.loser == overlap.loser && other.keeper == overlap.keeper
      }
      guard overlap.loser != overlap.keeper, !overlaps[..<index].contains(where: isSamePair)
      else { continue }
      let seconds = overlaps[index...].filter(isSamePair).reduce(0) { $0 + $1.seconds }
      let keeper = timeline.origins[Int(overlap.keeper)].source
      findings.append(
        .overlapping(
          subject(of: timeline.origins[Int(overlap.loser)]),
          other: Finding.RecordName(keeper), seconds: seconds))
    }
  }

  /// Counts what became of each session on the timeline.
  mutating func settle(hold: FindingKind?) {
    let period = jurisdiction.period
    for interval in timeline.intervals {
      let inside = max(
        0, min(interval.end, period.upperBound) - max(interval.start, period.lowerBound))
      controls.outsidePeriodSeconds += interval.seconds - inside
      timeline.origins[Int(interval.origin)].kept += interval.seconds
      if inside > 0 { timeline.origins[Int(interval.origin)].isInPeriod = true }
    }
    for origin in timeline.origins where origin.session >= 0 {
      if let hold {
        count(.held(hold))
      } else if origin.kept == 0 {
        count(.excluded(origin.lost ?? .empty))
        if origin.lost == .notApprovedHours { findings.append(.cutByApproval(subject(of: origin))) }
      } else if origin.isInPeriod {
        paidSessions += 1
      } else {
        outsideSessions += 1
      }
    }
  }
}
