/// A value that a template can print, by the name that templates use.
package enum ValueName: String, CaseIterable, Sendable, BitwiseCopyable {
  // Of the whole file.
  case companyName = "company.name"
  case batchID = "batch.id"
  case batchRevision = "batch.revision"
  /// `-2` for the second revision, `-3` for the third; nothing for the first.
  case batchSuffix = "batch.suffix"
  case periodFirst = "period.first"
  case periodLast = "period.last"
  case payDate = "period.payDate"
  // Of the whole file, known only behind the rows.
  case fileEmployees = "file.employees"
  case fileRows = "file.rows"
  case fileHours = "file.hours"
  // Of one employee.
  case employeeNumber = "employee.number"
  case firstName = "employee.firstName"
  case middleName = "employee.middleName"
  case middleInitial = "employee.middleInitial"
  case lastName = "employee.lastName"
  case jobTitle = "employee.jobTitle"
  case regionNumber = "region.number"
  case regionName = "region.name"
  case employeeCounter = "employee.counter"
  case rowCounter = "row.counter"
  case rowNumber = "row.number"
  // Of one row: what its hours have in common, and their sum.
  case date = "date"
  case weekFirst = "week.first"
  case weekLast = "week.last"
  case weekNumber = "week.number"
  case bucket = "bucket"
  case multiplier = "multiplier"
  case payCode = "payCode"
  case earningCode = "earningCode"
  case rate = "rate"
  case worked = "worked"
  case positionNumber = "position.number"
  case positionName = "position.name"
  case accountNumber = "account.number"
  case accountName = "account.name"
  /// The position's name, or where there is none the employee's job title.
  case titleOfJob = "job.title"
  /// Whether the title is the employee's job title.
  case isMainJob = "job.isMain"
  case hours = "hours"
  /// What is paid beside the hours, in money.
  case amount = "amount"
  // Of a repetition with another one inside.
  case groupRows = "group.rows"

  /// Whether it tells one employee from another: a number or a name.
  package var namesEmployee: Bool {
    [.employeeNumber, .firstName, .lastName].contains(self) || isMiddleName
  }

  /// Whether it needs the middle name.
  package var isMiddleName: Bool { self == .middleName || self == .middleInitial }

  /// Whether it is the same in all that a file says of an employee.
  package var isOfEmployee: Bool {
    namesEmployee || [.jobTitle, .regionNumber, .regionName].contains(self)
  }

  /// What the value is made of, which decides the formats that fit.
  package enum Kind: Sendable { case text, date, hours, amount, rate, multiplier, counter }

  /// What the value is made of.
  package var kind: Kind {
    switch self {
    case .periodFirst, .periodLast, .payDate, .date, .weekFirst, .weekLast: .date
    case .hours, .fileHours: .hours
    case .amount: .amount
    case .rate: .rate
    case .multiplier: .multiplier
    case .fileEmployees, .fileRows, .employeeCounter, .rowCounter, .rowNumber, .batchRevision,
      .weekNumber, .groupRows:
      .counter
    default: .text
    }
  }

  /// Where the value has one meaning.
  package enum Scope: Sendable { case file, fileEnd, employee, group(GroupKey), sum, outerLoop }

  /// Where the value has one meaning: in the file, per employee, or where rows are grouped by a key.
  package var scope: Scope {
    switch self {
    case .companyName, .batchID, .batchRevision, .batchSuffix, .periodFirst, .periodLast, .payDate:
      .file
    case .fileEmployees, .fileRows, .fileHours: .fileEnd
    case .employeeNumber, .firstName, .middleName, .middleInitial, .lastName, .jobTitle,
      .regionNumber, .regionName, .employeeCounter, .rowCounter, .rowNumber:
      .employee
    case .date: .group(.date)
    case .weekFirst, .weekLast, .weekNumber: .group(.week)
    case .bucket: .group(.bucket)
    case .multiplier: .group(.multiplier)
    case .payCode: .group(.payCode)
    case .earningCode: .group(.earningCode)
    case .rate: .group(.rate)
    case .worked: .group(.worked)
    case .positionNumber, .positionName: .group(.position)
    case .accountNumber, .accountName: .group(.account)
    case .titleOfJob, .isMainJob: .group(.job)
    case .hours, .amount: .sum
    case .groupRows: .outerLoop
    }
  }
}

/// What rows are grouped by: hours that agree in all keys of a row are added together.
package enum GroupKey: String, CaseIterable, Sendable, BitwiseCopyable {
  case employee, region, date, week, bucket, multiplier, payCode, earningCode, rate, position
  case account, worked, job
}
