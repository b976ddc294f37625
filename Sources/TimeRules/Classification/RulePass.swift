import PayrollModel

/// Applies one rule to all segments of an employee: adds up hours window by window and lets the
/// rule take straight time beyond its thresholds. Segments are split where a threshold is passed.
struct RulePass {
  let tables: ClassifierTables
  let rule: CompiledRule
  let pieces: UnsafeBufferPointer<WorkedPiece>
  let tiers: UnsafeBufferPointer<CompiledTier>
  private let known: UnsafePointer<EmployeeContext>

  /// What the rules may ask about the employee.
  var context: EmployeeContext { known.pointee }

  /// What the rule has added up in the window at hand.
  struct Count {
    var counted: Int64 = 0
    /// The tier that holds now; one below the first before any threshold.
    var tier: Int16
    /// Where the next tier begins; the end of time behind the last one.
    var nextOver: Int64 = .max
  }

  init(
    _ tables: ClassifierTables, _ rule: CompiledRule, pieces: UnsafeBufferPointer<WorkedPiece>,
    context: UnsafePointer<EmployeeContext>, tiers: UnsafeBufferPointer<CompiledTier>
  ) {
    self.tables = tables
    self.rule = rule
    self.pieces = pieces
    self.tiers = tiers
    self.known = context
  }

  /// Lets the rule take its hours.
  func apply(
    to segments: inout ContiguousArray<Segment>, weeks: ContiguousArray<WorkweekTotals>
  ) {
    switch (rule.window, rule.takes) {
    case (.rollingDay, _): takeRolling(&segments, weeks)
    case (_, .last): takeLast(&segments, weeks)
    case (_, .first), (_, .all): takeWhole(&segments, weeks)
    case (_, .straightTimeLeft): takeStraightTimeLeft(&segments, weeks)
    }
  }

  // MARK: Parts of all ways

  /// Whether the rule may turn a segment into overtime.
  @inline(__always)
  func mayTake(_ segment: Segment) -> Bool {
    segment.isStraight
      && (rule.onlyBelowRate == .max
        || Int64(pieces[Int(segment.piece)].rate) < rule.onlyBelowRate)
  }

  /// Whether a segment counts toward the thresholds.
  @inline(__always)
  func counts(_ segment: Segment) -> Bool {
    if rule.countsStraightTimeOnly && !segment.isStraight { return false }
    return segment.holiday < 0 || tables.holidayPolicy.countsTowardOvertime
  }

  /// The count with which the window of a segment begins: leave that counts, and what holidays lower
  /// the thresholds by, less the schedule from which they are counted.
  func newCount(_ segment: Segment) -> Count {
    var count = Count(tier: rule.firstTier - 1)
    if rule.leave != 0 || rule.secondsLoweredPerHoliday > 0 || rule.followsSchedule {
      count.counted = WindowContent(self, segment).startingCount
    }
    count.nextOver = tiers[Int(rule.firstTier)].overSeconds
    while count.counted >= count.nextOver { step(&count) }
    return count
  }

  @inline(__always)
  func step(_ count: inout Count) {
    repeat {
      count.tier += 1
      let next = count.tier + 1
      count.nextOver =
        next < rule.endTier ? tiers[Int(next)].overSeconds : .max
    } while count.counted >= count.nextOver
  }

  func split(
    _ segments: inout ContiguousArray<Segment>, at index: Int, after seconds: Int64
  ) {
    // By hand: inserting into an array by its own method takes three times as long.
    segments.append(segments[segments.count - 1])
    segments.withUnsafeMutableBufferPointer { segments in
      guard let base = segments.baseAddress else { return }
      let next = base + index + 1
      (next + 1).update(from: next, count: segments.count - index - 2)
      next.pointee = base[index]
      segments[index].end = segments[index].start + seconds
      segments[index + 1].start += seconds
    }
  }
}
