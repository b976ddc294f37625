import PayrollModel

/// Compares the rates of a batch with the middle of the company.
struct RateComparison {
  /// With fewer people there is no middle.
  private static let fewestPeople = 3

  let limits: PlausibilityLimits

  /// A finding for each employee who is paid at a rate far from the middle, or above the highest.
  func findings(_ batch: PayBatch) -> [Finding] {
    guard limits.rateFactor != nil || limits.highestRate != nil else { return [] }
    var rates: [Int64] = []
    var people = 0
    for employee in batch.employees {
      var last = Int64(-1)
      var hasRate = false
      for line in batch.lines[employee.lineRange]
      where line.isWorked && line.rate > 0 && line.rate != last {
        rates.append(line.rate)
        last = line.rate
        hasRate = true
      }
      if hasRate { people += 1 }
    }
    if rates.isEmpty { return [] }
    rates.sort()
    let middle = people < Self.fewestPeople ? -1 : rates[(rates.count - 1) / 2]
    var findings: [Finding] = []
    for employee in batch.employees {
      for line in batch.lines[employee.lineRange] where line.isWorked && line.rate > 0 {
        let isTooHigh = limits.highestRate.map { line.rate > $0 } ?? false
        guard isTooHigh || limits.isFar(line.rate, from: middle) else { continue }
        findings.append(finding(about: line, of: employee, isTooHigh: isTooHigh, batch))
        break
      }
    }
    return findings
  }

  private func finding(
    about line: PayLine, of employee: PayEmployee, isTooHigh: Bool, _ batch: PayBatch
  ) -> Finding {
    let place = employee.record.place ?? 0
    let data = batch.timeData
    let subject = data.subject(
      place, Finding.RecordName(.employee, data.employees[place].id),
      on: CalendarDate(daysSince1970: line.date))
    return isTooHigh
      ? .rateAboveHighest(subject)
      : .implausibleRate(subject, from: "the middle of the company", factor: limits.rateFactor)
  }
}
