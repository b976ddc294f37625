import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// What must hold for the pay that every timesheet comes to, whatever the rules say.
@Suite struct PayPropertyTests {
  /// Holidays by the calendar date, at one place.
  ///
  /// Where a shift belongs to a holiday as a whole, more work can move it away from the holiday; and
  /// holidays that lower a limit are those of the place where the week's work begins.
  private func ofOnePlace(_ sheet: inout Timesheet) {
    sheet.policy?.attribution = .calendarDate
    for index in sheet.pieces.indices { sheet.pieces[index].holidayGroup = 0 }
  }

  /// More work never pays less.
  ///
  /// A day that begins with the shift is moved by work before it: an earlier start can divide hours
  /// between two days that were one day before. There only work behind the last piece is added.
  @Test(arguments: GeneratedTimesheets.ruleSets)
  func moreWorkNeverPaysLess(ruleSet: String) throws {
    try GeneratedTimesheets.each(of: ruleSet, change: ofOnePlace) { example, random in
      var fewer = example.sheet.pieces
      guard fewer.count > 1 else { return }
      let isFixed = example.version.workday == .fixed
      let left = isFixed ? Int.random(in: 0..<fewer.count, using: &random) : fewer.count - 1
      fewer.remove(at: left)
      let isMore = PayTotals.pay(example.slices) >= PayTotals.pay(example.slices(fewer))
      #expect(isMore, "seed \(example.seed)")
    }
  }

  @Test(arguments: GeneratedTimesheets.ruleSets)
  func workOnAHolidayNeverPaysLessThanOnAnOrdinaryDay(ruleSet: String) throws {
    func counted(_ sheet: inout Timesheet) {
      ofOnePlace(&sheet)
      sheet.policy = sheet.policy ?? .ordinaryTime
      sheet.policy?.countsTowardOvertime = true
    }
    try GeneratedTimesheets.each(of: ruleSet, change: counted) { example, _ in
      var ordinary = example.sheet
      ordinary.policy = .ordinaryTime
      let zone = try Zones.named(ordinary.zoneName)
      let slices = ordinary.classifier(example.version, zone: zone)
        .slices(of: ordinary.pieces, context: ordinary.context)
      let isMore = PayTotals.pay(example.slices) >= PayTotals.pay(slices)
      #expect(isMore, "seed \(example.seed)")
    }
  }

  /// No hour is overtime before the hours are worked that its rule asks for, however they are cut
  /// into days, weeks and periods.
  @Test(arguments: GeneratedTimesheets.ruleSets)
  func noMultiplierComesBeforeItsThreshold(ruleSet: String) throws {
    try GeneratedTimesheets.each(of: ruleSet) { example, _ in
      let slices = example.slices
      for (index, slice) in slices.enumerated() {
        let name = example.classifier.reasons[Int(slice.reason)].rule
        guard let limit = Limit(name, in: example.version) else { continue }
        var seconds = limit.headStart(example.sheet)
        for earlier in slices[..<index].reversed() {
          if let most = limit.reach, earlier.end < slice.start - most { break }
          seconds += earlier.seconds
          if seconds >= limit.seconds { break }
        }
        #expect(seconds >= limit.seconds, "seed \(example.seed), \(name) at \(slice.start)")
      }
    }
  }
}

/// What must have been worked before a tier can hold, at least.
private struct Limit {
  let seconds: Int64
  /// How far back the hours may lie, at most; nil for any time.
  let reach: Int64?
  private let counts: RuleCounting

  init?(_ tierName: String, in version: RuleSetVersion) {
    // Straight time that is left may lie before the threshold.
    for rule in version.alternatives.flatMap({ $0 }) where rule.takes != .straightTimeLeft {
      guard let tier = rule.tiers.first(where: { $0.id == tierName }) else { continue }
      let days = Int64(version.periodDays ?? 7)
      switch tier.threshold {
      case .seconds(let seconds): self.seconds = seconds
      case .secondsPerWeek(let seconds): self.seconds = seconds * days / 7
      // 29 CFR 553.230 rounds to whole hours.
      case .share(let seconds, let whole): self.seconds = seconds * days / whole - 1800
      case .schedule: return nil
      }
      switch rule.window {
      // An hour more, for a change of the clocks.
      case .workday: reach = 90_000
      case .workweek: reach = 7 * 86_400 + 3600
      case .period: reach = days * 86_400 + 3600
      case .consecutiveHours: reach = nil
      }
      counts = rule.counts
      return
    }
    return nil
  }

  /// What the hours may begin with: leave that counts, and holidays that lower the limit.
  func headStart(_ sheet: Timesheet) -> Int64 {
    let leave = sheet.context.leave.reduce(0) {
      counts.leave.contains($1.bucket) ? $0 + $1.seconds : $0
    }
    return leave + Int64(sheet.holidays.count) * counts.secondsLoweredPerHoliday
  }
}
