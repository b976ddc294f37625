import PayrollModel

/// The windows of a rule that looks at each as a whole before it takes anything.
struct RuleWindows {
  /// The places of the segments of each window, in the order of time.
  private(set) var ranges: [Range<Int>] = []
  /// Whether the condition of the rule holds for each segment.
  private(set) var holds: [Bool] = []

  init(
    _ pass: RulePass, _ segments: ContiguousArray<Segment>, _ weeks: ContiguousArray<WorkweekTotals>
  ) {
    var windows = WindowWalker(pass)
    var days = DayWalker()
    let condition = pass.rule.condition
    var start = 0
    for segment in segments {
      if windows.enter(segment), !holds.isEmpty {
        ranges.append(start..<holds.count)
        start = holds.count
      }
      holds.append(!condition.isGiven || days.holds(condition, segment, weeks, pass.context))
    }
    if !holds.isEmpty { ranges.append(start..<holds.count) }
  }
}
