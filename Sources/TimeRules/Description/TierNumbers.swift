import PayrollModel

/// The numbers that the sentence of a tier may name, because the rule has them.
struct TierNumbers {
  /// Where the tier begins, in seconds; any one of them will do, and one must be named. Empty for a
  /// threshold of 0 hours.
  private(set) var begins: Set<Int64> = []
  /// Where the next tier begins, in seconds: `up to 12 hours`.
  private var ends: Set<Int64> = []
  /// Other times that the rule has, in seconds.
  private var times: Set<Int64> = []
  /// Numbers of days.
  private var days: Set<Int64> = [1]
  /// Places of days in the workweek, or in a row.
  private var places: Set<Int64> = []
  /// `after work on the six other days`.
  private var daysBefore: Set<Int64> = []
  private var weeks: Set<Int64> = [1]
  /// In 1/1,000,000.
  private let multiplier: Int64
  /// In 1/10,000 of the currency.
  private let rate: Int64?

  /// The numbers of a tier of a rule, whose work period is that of the version.
  init(_ rule: OvertimeRule, _ tier: OvertimeTier, _ version: RuleSetVersion) {
    let periodDays = Int64(version.periodDays ?? 7)
    multiplier = Int64(tier.multiplier.tenThousandths) * 100
    rate = rule.onlyBelowRate?.tenThousandths
    begins = Self.seconds(tier.threshold, periodDays)
    if begins.isEmpty { times.insert(0) }
    if let place = rule.tiers.firstIndex(of: tier), place + 1 < rule.tiers.count {
      ends = Self.seconds(rule.tiers[place + 1].threshold, periodDays)
    }
    switch rule.window {
    case .workday: times.insert(86_400)
    case .workweek: if rule.condition == .always { days.insert(7) }
    case .period:
      days.insert(periodDays)
      if periodDays % 7 == 0 { weeks.insert(periodDays / 7) }
    case .consecutiveHours(let gap): times.insert(gap)
    }
    if case .share(let seconds, let shareDays) = tier.threshold {
      times.insert(seconds)
      days.insert(shareDays)
    }
    times.formUnion(
      [
        rule.counts.secondsPerWorkdayAtMost, rule.condition.workweekOverSeconds,
        rule.condition.exemption?.workweekSeconds, rule.condition.exemption?.everyDaySeconds,
      ].compactMap { $0 })
    if rule.counts.secondsLoweredPerHoliday > 0 {
      times.insert(rule.counts.secondsLoweredPerHoliday)
    }
    for day in [rule.condition.dayOfWorkweek, rule.condition.consecutiveDay].compactMap({ $0 }) {
      places.insert(Int64(day))
      daysBefore.insert(Int64(day) - 1)
    }
  }

  /// The seconds that stand for a threshold; none where it is 0 or follows the schedule alone.
  private static func seconds(_ threshold: Threshold, _ periodDays: Int64) -> Set<Int64> {
    var seconds: Set = [threshold.seconds(periodDays: periodDays)]
    if case .secondsPerWeek(let perWeek) = threshold { seconds.insert(perWeek) }
    return seconds.subtracting([0])
  }

  /// Whether a number names the threshold of the tier.
  func isThreshold(_ number: SentenceNumber) -> Bool {
    Self.isAmong(begins, number)
  }

  /// Whether the rule has a number.
  func have(_ number: SentenceNumber) -> Bool {
    guard let millionths = number.millionths else { return false }
    let whole = millionths % 1_000_000 == 0 ? millionths / 1_000_000 : -1
    if number.isOrdinal, number.unit == .days { return places.contains(whole) }
    let isTime =
      Self.isAmong(begins.union(times), number)
      || number.isUpperBound && Self.isAmong(ends, number)
    switch number.unit {
    case .hours, .minutes: return isTime
    case .days: return days.union(places).union(daysBefore).contains(whole)
    case .weeks: return weeks.contains(whole)
    case .times: return millionths == multiplier
    case .percent:
      // 150 percent of the rate, or 50 percent more.
      return [multiplier * 100, (multiplier - 1_000_000) * 100].contains(millionths)
    case nil:
      return isTime || days.union(places).union(weeks).contains(whole) || millionths == multiplier
        || millionths % 100 == 0 && millionths / 100 == rate
    }
  }

  /// Whether a number of hours or minutes, or one without a unit, read as hours, is one of these.
  private static func isAmong(_ seconds: Set<Int64>, _ number: SentenceNumber) -> Bool {
    guard let millionths = number.millionths else { return false }
    let unit: Int64
    switch number.unit {
    case .hours, nil: unit = 3600
    case .minutes: unit = 60
    case .days, .weeks, .times, .percent: return false
    }
    let (scaled, overflow) = millionths.multipliedReportingOverflow(by: unit)
    return !overflow && scaled % 1_000_000 == 0 && seconds.contains(scaled / 1_000_000)
  }
}
