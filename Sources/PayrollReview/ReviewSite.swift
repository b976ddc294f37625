public import PayrollModel

/// The hours of a site in a run.
public struct ReviewSite: Sendable {
  /// The site's name; its number where the run does not know one.
  public var name: String
  /// The number by which pay lines name it.
  public var number: String
  /// The people with hours there.
  public var people: Int
  /// Whole seconds by the place of the kind in `Review.kinds`.
  public var seconds: [Int64]

  /// A site; see the properties.
  public init(name: String, number: String, people: Int, seconds: [Int64]) {
    self.name = name
    self.number = number
    self.people = people
    self.seconds = seconds
  }
}

/// The hours of a workday in a run.
public struct ReviewDay: Sendable {
  /// The local date on which the workday begins.
  public var date: CalendarDate
  /// Whole seconds by the place of the kind in `Review.kinds`.
  public var seconds: [Int64]

  /// A workday; see the properties.
  public init(date: CalendarDate, seconds: [Int64]) {
    self.date = date
    self.seconds = seconds
  }
}
