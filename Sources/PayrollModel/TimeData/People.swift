/// A person on the payroll, as the source has it.
public struct EmployeeRecord: Sendable, Equatable {
  /// The number in the source, which is not the employee number.
  public var id: Int64
  /// The employee number that payroll knows: text, leading zeros count. Empty where there is none.
  public var number: TextSpan = .none
  /// The first name; empty where it is not given.
  public var firstName: TextSpan = .none
  /// The middle name, or what the source has of it; empty where there is none.
  public var middleName: TextSpan = .none
  /// The last name; empty where it is not given.
  public var lastName: TextSpan = .none
  /// The job title in the company's own words; empty where it is not given.
  public var jobTitle: TextSpan = .none
  /// The home region, whose zone and rules govern the employee.
  public var region: RecordIndex = .none
  /// The terms of employment: a place in `TimeData.employmentProfiles`, or none.
  public var employmentProfile: RecordIndex = .none
  /// The employee's own rate in 1/10,000 of the currency; -1 where there is none.
  public var payRate: Int32 = -1
  /// The employee's own pay code, or none.
  public var payCode: Label = .none
  /// The state in the source's words, or none: `ACTIVE`, `TERMINATED`, ….
  public var status: Label = .none
  /// False for a number that is mentioned but has no record.
  public var isKnown = true

  /// An employee with nothing but a number of the source.
  public init(id: Int64) { self.id = id }
}

/// The terms on which somebody is employed.
public struct EmploymentProfile: Sendable, Equatable {
  /// The number in the source.
  public var id: Int64
  /// Whose terms, where the profile says so itself.
  public var employee: RecordIndex = .none
  /// The hourly rate in 1/10,000 of the currency; -1 where there is none.
  public var hourlyRate: Int32 = -1
  /// The pay code, or none.
  public var payCode: Label = .none
  /// Paid a salary and not by the hour.
  public var isSalaried = false
  /// The source marks the person as exempt from overtime.
  public var isOvertimeExempt = false
  /// The first day of employment, where the source gives one.
  public var employmentDate: CalendarDate?
  /// The last day of employment, where the source gives one.
  public var terminationDate: CalendarDate?
  /// False for a number that is mentioned but has no record.
  public var isKnown = true

  /// A profile with nothing but a number.
  public init(id: Int64) { self.id = id }
}

/// A region of the company: it has a zone, and a place in a tree.
public struct RegionRecord: Sendable, Equatable {
  /// The number in the source.
  public var id: Int64
  /// The region's name for people; empty where it is not given.
  public var name: TextSpan = .none
  /// The company's own number for it.
  public var number: TextSpan = .none
  /// The region above it, or none.
  public var parent: RecordIndex = .none
  /// The name of its zone, or none: then the region above decides.
  public var timeZone: Label = .none
  /// False for a number that is mentioned but has no record.
  public var isKnown = true

  /// A region with nothing but a number.
  public init(id: Int64) { self.id = id }
}

extension EmploymentProfile {
  /// Whether two profiles pay alike, whoever they are of.
  public func saysTheSame(as other: EmploymentProfile) -> Bool {
    hourlyRate == other.hourlyRate && payCode == other.payCode && isSalaried == other.isSalaried
      && isOvertimeExempt == other.isOvertimeExempt
  }
}
