import PayrollModel

/// What is wrong with the items of one shift in one pay run, taken together.
extension PayrunMapper {
  /// A shift in a pay run.
  private struct PaidShift: Hashable {
    var payrun: RecordIndex
    var number: Int64
    /// Work and leave of one shift are looked at apart.
    var isWorked: Bool
  }

  /// How long a shift is, in seconds, and whether that is only the plan.
  private struct ShiftHours {
    var known: Int64
    var isPlan: Bool
  }

  /// No shift has more time than a day, and the hour of a night in which the clocks go back.
  private static let longestShift: Int64 = 25 * 3600
  /// A shift may be so much longer than it was planned, as where hours are approved.
  private static let extraHours: Int64 = 4 * 3600

  /// Findings about shifts that one pay run pays more hours for than they have: an item that came
  /// twice, or money on top of an hour that has the hours beside it. Each is said once for an
  /// employee.
  func beyondShift(_ place: Int, _ lines: [(line: PayLine, item: Int)]) -> [Finding] {
    var groups: [PaidShift: [Int]] = [:]
    var onTop: [Int] = []
    for (index, (line, item)) in lines.enumerated() {
      let payable = data.payables[item]
      if payable.shiftNumber != Payable.notGiven {
        let shift = PaidShift(
          payrun: payable.payrun, number: payable.shiftNumber, isWorked: line.isWorked)
        groups[shift, default: []].append(index)
      } else if line.isWorked, isOnTop(index, of: lines.indices, lines, isBeyond: false) {
        // Money on top of the hours of a shift that it does not name.
        onTop.append(index)
      }
    }
    var repeated: [Int] = []
    var beyond: [Int] = []
    var doubtful: [Int] = []
    for group in groups.values {
      let hours = hours(ofShift: data.payables[lines[group[0]].item].shift)
      let seconds = group.reduce(0) { $0 + lines[$1].line.seconds }
      if let hours, seconds <= hours.known + 60 { continue }
      // An item of a shift that nobody knows may be the sum of a period.
      if let hours, seconds > hours.known + Self.extraHours {
        let isImpossible =
          seconds > Self.longestShift
          || (seconds > 2 * hours.known && seconds > hours.known + 2 * Self.extraHours)
        if isImpossible { beyond.append(group[0]) } else { doubtful.append(group[0]) }
      } else if hours != nil, seconds > Self.longestShift {
        beyond.append(group[0])
      }
      guard group.count > 1 else { continue }
      let found = group.filter { isOnTop($0, of: group, lines, isBeyond: hours != nil) }
      onTop += found
      // A shift that was extended may have two items of the same length.
      let most = hours.map { $0.isPlan ? $0.known / 2 * 3 : $0.known + 60 } ?? 12 * 3600
      if found.isEmpty, seconds > most { repeated += repetitions(in: group, lines) }
    }
    var findings: [Finding] = []
    if let first = beyond.min() {
      findings.append(
        .hoursBeyondShift(
          data.payables[lines[first].item], place, count: beyond.count, .blocking, data))
    } else if let first = doubtful.min(), onTop.isEmpty, repeated.isEmpty {
      findings.append(
        .hoursBeyondShift(
          data.payables[lines[first].item], place, count: doubtful.count, .warning, data))
    }
    if let first = onTop.min() {
      findings.append(
        .differentialAsHours(
          data.payables[lines[first].item], place, count: onTop.count, data))
    }
    if let first = repeated.min() {
      findings.append(
        .paidTwice(data.payables[lines[first].item], place, count: repeated.count, data))
    }
    return findings
  }

  /// The seconds of a shift as they were approved, or else planned; nil where nobody knows.
  private func hours(ofShift shift: RecordIndex) -> ShiftHours? {
    guard let place = shift.place, data.shifts[place].isKnown else { return nil }
    let shift = data.shifts[place]
    let planned = max(Int64(shift.plannedSeconds), shift.start > 0 ? shift.end - shift.start : 0)
    let approved = Int64(max(shift.approvedSeconds, shift.payableSeconds))
    if approved > 0 { return ShiftHours(known: max(approved, planned), isPlan: false) }
    return planned > 0 ? ShiftHours(known: planned, isPlan: true) : nil
  }

  /// Whether an item is money on top of the hours of another: its rate is no more than half of the
  /// other's, which has the same hours, or more than the shift has room for beside it.
  private func isOnTop(
    _ index: Int, of group: some Sequence<Int>, _ lines: [(line: PayLine, item: Int)],
    isBeyond: Bool
  ) -> Bool {
    let line = lines[index].line
    guard line.rate > 0, line.seconds > 0 else { return false }
    return group.contains { other in
      let whole = lines[other].line
      return whole.isWorked && whole.rate >= 2 * line.rate && whole.seconds > 0
        && data.payables[lines[other].item].payrun == data.payables[lines[index].item].payrun
        && (isBeyond || (whole.seconds == line.seconds && whole.date == line.date))
    }
  }

  /// Items that say the same as an earlier one.
  private func repetitions(in group: [Int], _ lines: [(line: PayLine, item: Int)]) -> [Int] {
    group.enumerated().filter { place, index in
      let (line, item) = lines[index]
      return line.seconds > 0
        && group[..<place].contains { other in
          let (earlier, first) = lines[other]
          return earlier.seconds == line.seconds && earlier.date == line.date
            && earlier.bucket == line.bucket && earlier.multiplier == line.multiplier
            && earlier.rate == line.rate && earlier.payCode == line.payCode
            && data.payables[first].total == data.payables[item].total
        }
    }.map(\.element)
  }
}
