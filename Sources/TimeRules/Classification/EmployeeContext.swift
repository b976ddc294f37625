public import PayrollModel

/// What the rules may ask about an employee beside the worked time.
public struct EmployeeContext: Hashable, Sendable {
  /// Paid leave on a day.
  public struct Leave: Hashable, Sendable {
    /// The date, as days since 1970-01-01.
    public var date: Int32
    /// The paid time, in seconds.
    public var seconds: Int64
    /// Holiday (not worked), sick or vacation.
    public var bucket: Bucket

    /// Paid leave on a day.
    public init(date: Int32, seconds: Int64, bucket: Bucket) {
      self.date = date
      self.seconds = seconds
      self.bucket = bucket
    }
  }

  /// Scheduled work on a workday.
  public struct Schedule: Hashable, Sendable {
    /// The workday's date, as days since 1970-01-01.
    public var date: Int32
    /// The scheduled time, in seconds.
    public var seconds: Int64

    /// Scheduled work on a workday.
    public init(date: Int32, seconds: Int64) {
      self.date = date
      self.seconds = seconds
    }
  }

  /// Paid leave in the workweeks at hand, in any order.
  public var leave: [Leave] = []
  /// The schedule, in any order; several entries of a day add up.
  public var schedule: [Schedule] = []

  /// Nothing is known.
  public static let none = EmployeeContext()

  /// Nothing is known yet.
  public init() {}
}
