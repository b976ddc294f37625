import PayrollBytes

/// Writes the rows of the resources, each by its number.
struct Rows {
  let workforce: Workforce
  let dates = DateTexts()
  let withShifts: Bool

  /// The source's number of the first record of a resource.
  enum FirstID {
    static let account = 501
    static let employee = 1001
    static let position = 2001
    static let workSession = 10_000_001
    static let shift = 20_000_001
    static let breakSession = 30_000_001
  }

  /// The resources in the order in which they are written.
  var resources: [Resource] {
    let company = [
      Resource(name: "regions", count: Region.allCases.count, append: region),
      Resource(name: "accounts", count: Workforce.accountCount, append: account),
      Resource(name: "positions", count: Workforce.positionCount, append: position),
      Resource(name: "payroll-codes", count: 1, append: payrollCode),
      Resource(name: "employees", count: workforce.employeeCount, append: employee),
    ]
    let time = [
      Resource(name: "work-sessions", count: workforce.sessionCount, append: workSession),
      Resource(name: "break-sessions", count: workforce.breakCount, append: breakSession),
    ]
    let shifts = Resource(name: "shifts", count: workforce.sessionCount, append: shift)
    return withShifts ? company + [shifts] + time : company + time
  }
}

/// A resource of the API, ready to be written.
struct Resource {
  /// The name in the address: `work-sessions`.
  let name: String
  /// The number of rows.
  let count: Int
  /// Appends the row with this number, from 0, as one JSON object.
  let append: (_ number: Int, _ buffer: inout OutputBuffer) -> Void
}

extension OutputBuffer {
  /// Appends a key's text as it stands, then a number.
  mutating func append(_ key: StaticString, _ value: Int) {
    append(key)
    append(decimal: Int64(value))
  }

  /// Appends a key's text as it stands, then hundredths as a number with two decimals.
  mutating func append(_ key: StaticString, hundredths value: Int) {
    append(key)
    append(scaled: Int64(value), fractionDigits: 2)
  }
}
