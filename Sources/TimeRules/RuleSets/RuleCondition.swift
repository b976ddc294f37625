public import PayrollModel

/// Which days a rule looks at. A rule neither counts nor takes the hours of other days. Where several
/// parts are given, all must hold.
public struct RuleCondition: Hashable, Sendable {
  /// The n-th day of the workweek, 1 to 7, counted from the workweek's start.
  public var dayOfWorkweek: Int?
  /// Whether work must have been done on every day of the workweek up to this one.
  public var needsWorkOnEveryDay = false
  /// The short weeks in which the rule does not apply, if any.
  public var exemption: ShortWeek?
  /// The weekdays of the workday's date; nil for all.
  public var weekdays: Set<Weekday>?
  /// The n-th day and the later ones of an unbroken run of days with work, over weeks; nil for any.
  public var consecutiveDay: Int?
  /// Only workweeks with more than so many seconds of work; nil for all.
  public var workweekOverSeconds: Int64?
  /// Only days with a scheduled shift (true) or without one (false); nil for both.
  public var isScheduled: Bool?

  /// Every day.
  public static let always = RuleCondition()

  /// A condition without parts: every day.
  public init() {}

  /// The n-th day of the workweek.
  public static func dayOfWorkweek(
    _ number: Int, needsWorkOnEveryDay: Bool = false, exemption: ShortWeek? = nil
  ) -> RuleCondition {
    var condition = RuleCondition()
    condition.dayOfWorkweek = number
    condition.needsWorkOnEveryDay = needsWorkOnEveryDay
    condition.exemption = exemption
    return condition
  }

  /// A workweek with little work, as in Cal. Lab. Code 556: either bound alone makes it short.
  public struct ShortWeek: Hashable, Sendable {
    /// The workweek is short where its hours, in seconds, do not exceed this.
    public let workweekSeconds: Int64
    /// The workweek is short where the hours of every day, in seconds, do not exceed this.
    public let everyDaySeconds: Int64

    /// The bounds of a short workweek.
    public init(workweekSeconds: Int64, everyDaySeconds: Int64) {
      self.workweekSeconds = workweekSeconds
      self.everyDaySeconds = everyDaySeconds
    }
  }
}
