import PayrollMapper
public import PayrollModel

/// One employee's hours under several rule sets, week by week and day by day.
public struct HoursComparison: Sendable {
  /// A way in which hours are paid.
  public struct Class: Hashable, Comparable, Sendable {
    /// The bucket.
    public let bucket: Bucket
    /// What an hour is paid, in 1/10,000 of the rate.
    public let multiplier: Int32
    /// Whether it was worked, and is no leave.
    public let isWorked: Bool

    /// `overtime x1.5`, `sick leave`.
    public var name: String {
      let factor = multiplier == Multiplier.one.tenThousandths
      let times = factor ? "" : " x\(Multiplier(tenThousandths: multiplier))"
      return bucket.name + times + (isWorked ? "" : " leave")
    }

    /// Worked time before leave, then by bucket, then by multiplier.
    public static func < (left: Class, right: Class) -> Bool {
      (left.isWorked ? 0 : 1, left.bucket.rawValue, left.multiplier)
        < (right.isWorked ? 0 : 1, right.bucket.rawValue, right.multiplier)
    }
  }

  /// A rule that took hours under one rule set.
  public struct Rule: Hashable, Sendable {
    /// The place of the rule set.
    public let set: Int
    /// The rule.
    public let reason: PayReason
  }

  /// The hours of a day or a week: seconds by class, one for each rule set.
  public typealias Hours = [Class: [Int64]]

  /// The ids of the rule sets.
  public let ruleSets: [String]
  /// The zone whose clock cuts the days.
  public let zone: ZoneRules
  /// The first dates of the workweeks, in order.
  public private(set) var weeks: [CalendarDate] = []
  /// The hours by workday.
  public private(set) var days: [CalendarDate: Hours] = [:]
  /// What each rule took, straight time left out, in seconds.
  public private(set) var rules: [(rule: Rule, seconds: Int64)] = []
  private let workweek: Workweek

  init(
    _ explanations: [(ruleSet: String, explanation: EmployeeExplanation)], workweek: Workweek,
    only: CalendarDate?
  ) {
    ruleSets = explanations.map(\.ruleSet)
    zone = explanations.first?.explanation.zone ?? .utc
    self.workweek = workweek
    for (set, entry) in explanations.enumerated() {
      for slice in entry.explanation.slices where slice.isInPeriod {
        guard only == nil || slice.workday == only else { continue }
        let kind = Class(
          bucket: slice.bucket, multiplier: slice.multiplier.tenThousandths, isWorked: true)
        add(slice.range.seconds, kind, on: slice.workday, set: set)
        if kind.bucket != .regular || kind.multiplier != Multiplier.one.tenThousandths {
          add(slice.range.seconds, Rule(set: set, reason: slice.reason))
        }
      }
      for leave in entry.explanation.leave where only == nil || leave.date == only {
        let kind = Class(
          bucket: leave.bucket, multiplier: Multiplier.one.tenThousandths, isWorked: false)
        add(leave.seconds, kind, on: leave.date, set: set)
      }
    }
    weeks = Set(days.keys.map { workweek.firstDate(holding: $0) }).sorted()
  }

  private mutating func add(_ seconds: Int64, _ kind: Class, on day: CalendarDate, set: Int) {
    let nothing = [Int64](repeating: 0, count: ruleSets.count)
    days[day, default: [:]][kind, default: nothing][set] += seconds
  }

  private mutating func add(_ seconds: Int64, _ rule: Rule) {
    if let index = rules.firstIndex(where: { $0.rule == rule }) {
      rules[index].seconds += seconds
    } else {
      rules.append((rule, seconds))
    }
  }

  /// The days of a workweek with any time, in order.
  public func days(ofWeek week: CalendarDate) -> [CalendarDate] {
    days.keys.filter { workweek.firstDate(holding: $0) == week }.sorted()
  }

  /// The hours of some days together.
  public func sum(_ dates: some Sequence<CalendarDate>) -> Hours {
    dates.reduce(into: [:]) { sum, date in
      for (kind, seconds) in days[date] ?? [:] {
        let known = sum[kind] ?? [Int64](repeating: 0, count: ruleSets.count)
        sum[kind] = zip(known, seconds).map(+)
      }
    }
  }

  /// Hours times multiplier, in seconds of straight time, for each rule set.
  public func straightTime(_ hours: Hours) -> [Int64] {
    hours.reduce([Int64](repeating: 0, count: ruleSets.count)) { sum, entry in
      zip(sum, entry.value).map { $0 + $1 * Int64(entry.key.multiplier) / 10_000 }
    }
  }
}
