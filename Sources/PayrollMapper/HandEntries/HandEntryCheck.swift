import PayrollModel

/// Looks at the entries by hand of one person beside all that the person is paid.
struct HandEntryCheck {
  private static let daySeconds: Int64 = 86_400

  private let plan: HandEntryPlan
  private let data: TimeData
  private let lastDays: LastDays

  init(_ plan: HandEntryPlan, _ data: TimeData, _ lastDays: LastDays) {
    self.plan = plan
    self.data = data
    self.lastDays = lastDays
  }

  /// What is wrong with the entries of the employee at a place.
  ///
  /// - Parameter lines: all lines of the person, those of the entries among them.
  func findings(
    of place: Int, _ entries: [HandEntryPlan.Placed], _ lines: some Collection<PayLine>
  ) -> [Finding] {
    entries.compactMap { outsideEmployment($0.entry, of: place) }
      + belowZero(place, entries, lines) + longDays(place, entries, lines)
  }

  private func outsideEmployment(_ entry: HandEntry, of place: Int) -> Finding? {
    let date = entry.content.date
    if let last = lastDays[place], date > last {
      return .handEntryOutsideEmployment(
        entry, at: plan.file.place(of: entry), "the employment ended on \(last)")
    }
    let profile = data.employees[place].employmentProfile.place.map { data.employmentProfiles[$0] }
    if let first = profile?.employmentDate, date < first {
      return .handEntryOutsideEmployment(
        entry, at: plan.file.place(of: entry), "the employment began on \(first)")
    }
    return nil
  }

  // MARK: Sums

  /// What a vendor's earning code is chosen by.
  private struct Kind: Hashable {
    let bucket: Bucket
    let multiplier: Int32
    let payCode: Label
    let isWorked: Bool
    let isAmount: Bool

    init(_ line: PayLine) {
      bucket = line.bucket
      multiplier = line.multiplier
      payCode = line.payCode
      isWorked = line.isWorked
      isAmount = line.isAmount
    }
  }

  private func belowZero(
    _ place: Int, _ entries: [HandEntryPlan.Placed], _ lines: some Collection<PayLine>
  ) -> [Finding] {
    var sums: [Kind: Int64] = [:]
    for line in lines { sums[Kind(line), default: 0] += line.seconds + line.amount }
    var seen: Set<Kind> = []
    var findings: [Finding] = []
    for placed in entries {
      let kind = Kind(
        plan.line(placed, employee: 0, source: 0, firstReason: 0, ownRate: -1))
      guard let sum = sums[kind], sum < 0, seen.insert(kind).inserted else { continue }
      let code = data.labels[kind.payCode]
      findings.append(
        .handEntryBelowZero(
          placed.entry, at: plan.file.place(of: placed.entry),
          "\(kind.bucket.name) \(kind.isAmount ? "amounts" : "hours")"
            + (code.isEmpty ? "" : " under \(code)"),
          seconds: kind.isAmount ? nil : sum))
    }
    return findings
  }

  private func longDays(
    _ place: Int, _ entries: [HandEntryPlan.Placed], _ lines: some Collection<PayLine>
  ) -> [Finding] {
    var seen: Set<CalendarDate> = []
    return entries.compactMap { placed in
      let date = placed.entry.content.date
      guard placed.entry.seconds > 0, seen.insert(date).inserted else { return nil }
      let seconds = lines.reduce(0) { $0 + ($1.workday == date ? $1.seconds : 0) }
      return seconds > Self.daySeconds
        ? .handEntryLongDay(placed.entry, at: plan.file.place(of: placed.entry), seconds) : nil
    }
  }
}
