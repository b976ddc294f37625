import PayrollModel
import TimeRules

/// Work that goes on: sessions that share time, or that follow one another without a meal between.
struct DutyStretch {
  /// When it begins and ends, in seconds since 1970 UTC.
  var range: Range<Int64>
  /// The work inside, sorted and disjoint.
  var pieces: [Range<Int64>]
  /// Whether a meal was punched.
  var hasMeal: Bool

  /// What `meals` takes out of it.
  func deductions(by meals: MealDeduction) -> [Range<Int64>] {
    hasMeal ? [] : meals.deductions(from: pieces)
  }

  /// The stretches that these make where those less than `gap` seconds apart are one; with 0, those
  /// that share time. They are sorted by their start.
  static func joined(_ parts: [DutyStretch], closerThan gap: Int64) -> [DutyStretch] {
    var joined: [DutyStretch] = []
    for part in parts {
      guard let last = joined.last, part.range.lowerBound - last.range.upperBound < gap else {
        joined.append(part)
        continue
      }
      let pieces = last.pieces + part.pieces
      joined[joined.count - 1] = DutyStretch(
        range: last.range.lowerBound..<max(last.range.upperBound, part.range.upperBound),
        pieces: part.range.lowerBound < last.range.upperBound ? pieces.united() : pieces,
        hasMeal: last.hasMeal || part.hasMeal)
    }
    return joined
  }
}

// Meals that nobody punched.
extension EmployeeMapper {
  /// Takes them out of all work, whatever session it stands in.
  ///
  /// A guard who changes the post keeps on working: what counts is how long the work goes on. Several
  /// whole shifts in a row lose what each of them loses, where that is more.
  mutating func deduct(_ meals: MealDeduction) {
    let sessions = DutyStretch.joined(sessionStretches(), closerThan: 0)
    let stretches = DutyStretch.joined(sessions, closerThan: meals.leastGapSeconds)
    for stretch in stretches {
      let own = sessions.filter { stretch.range.contains($0.range.lowerBound) }
        .flatMap { $0.deductions(by: meals) }
      let whole = stretch.deductions(by: meals)
      for gap in whole.seconds > own.seconds ? whole : own {
        let taken = cut(gap, from: 0, replacement: nil)
        // Time that stands in two sessions is taken from both, and is one meal.
        controls.autoDeductedSeconds += Int64(gap.count)
        controls.overlappedSeconds += taken - Int64(gap.count)
        timeline.deducted.append(gap)
      }
    }
  }

  /// The work of each session that has some, by its start.
  private func sessionStretches() -> [DutyStretch] {
    var parts: [DutyStretch?] = timeline.origins.map { _ in nil }
    for interval in timeline.intervals.sorted(by: { $0.start < $1.start })
    where interval.seconds > 0 {
      let origin = Int(interval.origin)
      let range = interval.start..<interval.end
      guard let part = parts[origin] else {
        parts[origin] = DutyStretch(
          range: range, pieces: [range], hasMeal: timeline.origins[origin].hasMeal)
        continue
      }
      parts[origin]?.range = part.range.lowerBound..<interval.end
      parts[origin]?.pieces.append(range)
    }
    return parts.compactMap { $0 }.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}
