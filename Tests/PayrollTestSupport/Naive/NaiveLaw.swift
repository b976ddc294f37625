public import PayrollModel

/// A law or an agreement, stated by hand in the plainest words.
public struct NaiveLaw: Sendable {
  /// The id of the rule set that must agree.
  public let ruleSet: String
  /// A date on which the law holds.
  public var date = CalendarDate(daysSince1970: 20_000)
  /// Whether a day begins when somebody begins to work, and not at a time on the clock.
  var dayBeginsWithShift = false
  /// Whether the law itself lets the week begin on Sunday at midnight.
  var weekBeginsOnSunday = false
  /// The days of the work period.
  var periodDays: Int32?
  /// What the law says of work on a holiday.
  var holidayWork: NaiveHolidayWork?
  /// What is done with the ticks. Of several ways, the one that pays most holds.
  var ways: [@Sendable (inout NaiveTime) -> Void]

  init(_ ruleSet: String, _ ways: (@Sendable (inout NaiveTime) -> Void)...) {
    self.ruleSet = ruleSet
    self.ways = ways
  }

  /// The same law under another name, with something changed.
  func named(_ ruleSet: String, _ change: (inout NaiveLaw) -> Void = { _ in }) -> NaiveLaw {
    var law = NaiveLaw(ruleSet)
    law.date = date
    law.dayBeginsWithShift = dayBeginsWithShift
    law.weekBeginsOnSunday = weekBeginsOnSunday
    law.periodDays = periodDays
    law.holidayWork = holidayWork
    law.ways = ways
    change(&law)
    return law
  }

  /// All laws by their names: the ids of their rule sets and, for those that have been changed since,
  /// the date from which they hold.
  public static let all: [String: NaiveLaw] = Dictionary(
    (federal + states + canada + provinces + companies).map { ($0.ruleSet, $0) }
      + changed.map { ("\($0.ruleSet) from \($0.date)", $0) },
    uniquingKeysWith: { first, _ in first })
}

extension NaiveLaw {
  /// What comes after so many hours of work in the day.
  static func daily(
    _ hours: Int, _ multiplier: Int32 = NaiveTime.half
  ) -> @Sendable (inout NaiveTime) -> Void {
    { $0.pay(multiplier, $0.after(hours, in: .day)) }
  }

  /// What comes after so many hours of work in the week.
  static func weekly(_ hours: Int) -> @Sendable (inout NaiveTime) -> Void {
    { $0.pay(NaiveTime.half, $0.after(hours, in: .week)) }
  }

  /// What comes after so many hours of work in the work period.
  static func period(_ hours: Int) -> @Sendable (inout NaiveTime) -> Void {
    { $0.pay(NaiveTime.half, $0.after(hours, in: .period)) }
  }
}
