/// When a rule applies.
public enum RuleCondition: Hashable, Sendable {
  /// In every window.
  case always
  /// On one day of the workweek.
  case dayOfWorkweek(DayOfWorkweek)

  /// The n-th day of the workweek, counted from the workweek's start in steps of one local day.
  public struct DayOfWorkweek: Hashable, Sendable {
    /// 1 to 7.
    public let number: Int
    /// Whether work must have been done on every day of the workweek up to this one.
    public let needsWorkOnEveryDay: Bool
    /// The short weeks in which the rule does not apply, if any.
    public let exemption: ShortWeek?

    /// The n-th day of the workweek.
    public init(number: Int, needsWorkOnEveryDay: Bool, exemption: ShortWeek? = nil) {
      self.number = number
      self.needsWorkOnEveryDay = needsWorkOnEveryDay
      self.exemption = exemption
    }
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
