import PayrollModel

/// One call: applies the rules to the segments of an employee, list by list.
struct ClassifierRun {
  let tables: ClassifierTables
  let pieces: UnsafeBufferPointer<WorkedPiece>
  /// A place and no copy, so that no rule of no employee counts references.
  let context: UnsafePointer<EmployeeContext>

  /// Lets the rules take their hours from the segments in the scratch.
  func classify(_ scratch: inout ClassifierScratch) {
    if tables.rules.needsWorkweekTotals { addUp(scratch.segments, into: &scratch.weeks) }
    if tables.rules.starts.count == 2 {
      apply(0..<tables.rules.rules.count, &scratch.segments, scratch.weeks)
    } else {
      applyBest(&scratch)
    }
  }

  private func apply(
    _ range: Range<Int>, _ segments: inout ContiguousArray<Segment>,
    _ weeks: ContiguousArray<WorkweekTotals>
  ) {
    tables.rules.tiers.withUnsafeBufferPointer { tiers in
      for index in range {
        let rule = tables.rules.rules[index]
        let needed = rule.condition.neededDays
        if needed != 0 && !Self.hasWeek(withWorkOn: needed, segments) { continue }
        RulePass(tables, rule, pieces: pieces, context: context, tiers: tiers)
          .apply(to: &segments, weeks: weeks)
      }
    }
  }

  /// Whether any workweek has work on all of these days: most have not, and rules about the seventh
  /// day need not look at them.
  private static func hasWeek(
    withWorkOn days: UInt8, _ segments: ContiguousArray<Segment>
  ) -> Bool {
    var week = Int32.min
    var worked: UInt8 = 0
    for segment in segments {
      if segment.workweek != week {
        week = segment.workweek
        worked = 0
      }
      worked |= 1 << segment.dayOfWorkweek
      if worked & days == days { return true }
    }
    return false
  }

  /// Adds up the seconds of each workweek and of its longest day.
  private func addUp(
    _ segments: ContiguousArray<Segment>, into weeks: inout ContiguousArray<WorkweekTotals>
  ) {
    weeks.removeAll(keepingCapacity: true)
    var daySeconds: Int64 = 0
    var day: UInt8 = 255
    for segment in segments {
      if weeks.last?.workweek != segment.workweek {
        weeks.append(WorkweekTotals(workweek: segment.workweek))
        day = 255
      }
      if segment.dayOfWorkweek != day {
        day = segment.dayOfWorkweek
        daySeconds = 0
      }
      daySeconds += segment.seconds
      let last = weeks.count - 1
      weeks[last].seconds += segment.seconds
      weeks[last].longestDaySeconds = max(weeks[last].longestDaySeconds, daySeconds)
    }
  }

  // MARK: The best of several lists

  /// Applies every list of rules and keeps, workweek by workweek, the one that pays most.
  private func applyBest(_ scratch: inout ClassifierScratch) {
    let starts = tables.rules.starts
    swap(&scratch.untouched, &scratch.segments)
    for list in 1..<starts.count {
      scratch.segments.removeAll(keepingCapacity: true)
      scratch.segments.append(contentsOf: scratch.untouched)
      apply(starts[list - 1]..<starts[list], &scratch.segments, scratch.weeks)
      if list == 1 {
        swap(&scratch.best, &scratch.segments)
      } else {
        merge(scratch.best, scratch.segments, into: &scratch.merged)
        swap(&scratch.best, &scratch.merged)
      }
    }
    swap(&scratch.best, &scratch.segments)
  }

  /// Takes each workweek from the list that pays more for it, from the first one of equals.
  private func merge(
    _ first: ContiguousArray<Segment>, _ second: ContiguousArray<Segment>,
    into result: inout ContiguousArray<Segment>
  ) {
    result.removeAll(keepingCapacity: true)
    var left = 0
    var right = 0
    // A holiday may lie in two workweeks: what was worked on it is counted across both.
    var leftHoliday = HolidayCount(tables.holidayPolicy)
    var rightHoliday = leftHoliday
    while left < first.count && right < second.count {
      let leftEnd = endOfUnit(first, from: left)
      let rightEnd = endOfUnit(second, from: right)
      let firstPays = pay(first, left..<leftEnd, &leftHoliday)
      let secondPays = pay(second, right..<rightEnd, &rightHoliday)
      if secondPays > firstPays {
        result.append(contentsOf: second[right..<rightEnd])
      } else {
        result.append(contentsOf: first[left..<leftEnd])
      }
      left = leftEnd
      right = rightEnd
    }
  }

  private func endOfUnit(_ segments: ContiguousArray<Segment>, from start: Int) -> Int {
    let unit = tables.unit(of: segments[start])
    var end = start + 1
    while end < segments.count && tables.unit(of: segments[end]) == unit { end += 1 }
    return end
  }

  private func pay(
    _ segments: ContiguousArray<Segment>, _ range: Range<Int>, _ holiday: inout HolidayCount
  ) -> Int64 {
    var sum: Int64 = 0
    for index in range {
      sum += holiday.pay(of: segments[index], rule: tables.multiplier(of: segments[index], pieces))
    }
    return sum
  }
}
