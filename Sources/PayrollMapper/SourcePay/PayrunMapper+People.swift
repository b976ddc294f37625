import PayrollModel

/// What is wrong with the items of one person, taken together.
extension PayrunMapper {
  /// Why the employee is kept out of the vendor files; nil where nothing is wrong. Everything that
  /// is wrong is said, and the first is the reason.
  mutating func hold(
    _ place: Int, isDuplicate: Bool, _ lines: [(line: PayLine, item: Int)]
  ) -> FindingKind? {
    var findings: [Finding] = []
    if data.employees[place].number.isEmpty || numbers.invisible.contains(place) {
      findings.append(.employeeWithoutNumber(data, place))
    } else if isDuplicate {
      findings.append(.duplicateEmployeeNumber(data, place))
    } else if numbers.alike.contains(place) {
      findings.append(.alikeEmployeeNumber(data, place))
    }
    if let finding = hoursBeyondPeriod(of: place, lines.lazy.map(\.line)) {
      findings.append(finding)
    }
    if let finding = paidTwice(place, lines) { findings.append(finding) }
    findings += beyondShift(place, lines)
    batch.findings += findings
    return findings.first { $0.severity == .blocking }?.id
  }

  /// More hours than the period has: a quantity that is no number of hours. What is paid and what is
  /// taken back are looked at apart, so that neither hides the other. One item may be the sum of a
  /// period, so no single day is looked at.
  private func hoursBeyondPeriod(of place: Int, _ lines: some Sequence<PayLine>) -> Finding? {
    // A night in which the clocks go back has an hour more.
    let most = Int64(batch.period.dayCount) * 86_400 + 3_600
    var paid: Int64 = 0
    var takenBack: Int64 = 0
    for line in lines {
      if line.seconds > 0 { paid += line.seconds } else { takenBack -= line.seconds }
    }
    guard max(paid, takenBack) > most else { return nil }
    return .hoursBeyondPeriod(data, place, seconds: max(paid, takenBack), most: most)
  }

  /// One kind of time of one shift and date.
  private struct PaidTime: Hashable {
    var shift: Int64
    var date: CalendarDate?
    var bucket: Bucket
    var isWorked: Bool
  }

  /// The same time of the same shift in two pay runs. One pay run may well split the time of a shift.
  private func paidTwice(_ place: Int, _ lines: [(line: PayLine, item: Int)]) -> Finding? {
    if payruns.count < 2 { return nil }
    var payrunOf: [PaidTime: RecordIndex] = [:]
    var first: (item: Payable, payrun: RecordIndex)?
    var count = 0
    for (line, index) in lines where line.seconds > 0 {
      let item = data.payables[index]
      guard item.shiftNumber != Payable.notGiven else { continue }
      let time = PaidTime(
        shift: item.shiftNumber, date: item.date, bucket: line.bucket, isWorked: line.isWorked)
      guard let payrun = payrunOf[time] else {
        payrunOf[time] = item.payrun
        continue
      }
      guard payrun != item.payrun else { continue }
      count += 1
      first = first ?? (item, payrun)
    }
    return first.map { .paidTwice($0.item, place, after: $0.payrun, count: count, data) }
  }

  /// Regular hours at another rate than the base rate that the files have. A premium is in it, which
  /// nobody would miss.
  func rateBesideBase(of place: Int, _ lines: [(line: PayLine, item: Int)]) -> Finding? {
    var first: Payable?
    var count = 0
    for (line, index) in lines where line.bucket == .regular && line.isWorked {
      let item = data.payables[index]
      guard item.hasRateBesideBase(multiplier: line.multiplier) else { continue }
      count += 1
      first = first ?? item
    }
    return first.map { .rateBesideBase($0, place, count: count, data) }
  }
}
