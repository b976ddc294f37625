public import PayrollModel

/// Which hours a rule adds up toward its thresholds.
public struct RuleCounting: Hashable, Sendable {
  /// Only the hours that no earlier rule and no pay code has made overtime.
  public var straightTimeOnly: Bool
  /// At most so many seconds of each workday are added up; nil for all of them.
  public var secondsPerWorkdayAtMost: Int64?
  /// Paid leave that counts as if it had been worked, by its bucket: vacation in Quebec.
  public var leave: Set<Bucket>
  /// Each holiday in the window lowers the thresholds by so many seconds: 8 hours under the Canada
  /// Labour Code.
  public var secondsLoweredPerHoliday: Int64

  /// All hours worked in the window.
  public static let allWork = RuleCounting()
  /// Only straight time.
  public static let straightTime = RuleCounting(straightTimeOnly: true)

  /// What is counted; by default all hours worked.
  public init(
    straightTimeOnly: Bool = false, secondsPerWorkdayAtMost: Int64? = nil,
    leave: Set<Bucket> = [], secondsLoweredPerHoliday: Int64 = 0
  ) {
    self.straightTimeOnly = straightTimeOnly
    self.secondsPerWorkdayAtMost = secondsPerWorkdayAtMost
    self.leave = leave
    self.secondsLoweredPerHoliday = secondsLoweredPerHoliday
  }
}
