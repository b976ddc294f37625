import PayrollModel
import RowReading

/// The places of records by their numbers, and records for numbers that have none.
struct Relations: Sendable {
  var payCodes = NumberIndex()
  var regions = NumberIndex()
  var employmentProfiles = NumberIndex()
  var employees = NumberIndex()
  var accounts = NumberIndex()
  /// The clients, where they have numbers of their own beside the accounts.
  var clients = NumberIndex()
  var clientsHaveOwnNumbers = false
  var positions = NumberIndex()
  var holidayGroups = NumberIndex()
  var holidays = NumberIndex()
  var shifts = NumberIndex()
  var workSessions = NumberIndex()

  /// The place of a site, or -1.
  @inline(__always)
  func place(of site: SiteNumber) -> Int32 {
    site.isClient && clientsHaveOwnNumbers
      ? clients.place(of: site.number) : accounts.place(of: site.number)
  }

  mutating func region(_ number: Int64, _ data: inout TimeData) -> RecordIndex {
    Self.find(number, &regions, &data.regions) { number in
      var stub = RegionRecord(id: number)
      stub.isKnown = false
      return stub
    }
  }

  mutating func employmentProfile(_ number: Int64, _ data: inout TimeData) -> RecordIndex {
    Self.find(number, &employmentProfiles, &data.employmentProfiles) { number in
      var stub = EmploymentProfile(id: number)
      stub.isKnown = false
      return stub
    }
  }

  mutating func employee(_ number: Int64, _ data: inout TimeData) -> RecordIndex {
    Self.find(number, &employees, &data.employees) { number in
      var stub = EmployeeRecord(id: number)
      stub.isKnown = false
      return stub
    }
  }

  mutating func site(_ site: SiteNumber, _ data: inout TimeData) -> RecordIndex {
    func stub(_ number: Int64) -> AccountRecord {
      var stub = AccountRecord(id: number)
      stub.isKnown = false
      return stub
    }
    if site.isClient && clientsHaveOwnNumbers {
      return Self.find(site.number, &clients, &data.accounts, stub)
    }
    return Self.find(site.number, &accounts, &data.accounts, stub)
  }

  mutating func position(_ number: Int64, _ data: inout TimeData) -> RecordIndex {
    Self.find(number, &positions, &data.positions) { number in
      var stub = PositionRecord(id: number)
      stub.isKnown = false
      return stub
    }
  }

  mutating func holidayGroup(_ number: Int64, _ data: inout TimeData) -> RecordIndex {
    Self.find(number, &holidayGroups, &data.holidayGroups) { number in
      var stub = HolidayGroupRecord(id: number)
      stub.isKnown = false
      return stub
    }
  }

  mutating func holiday(_ number: Int64, _ data: inout TimeData) -> RecordIndex {
    Self.find(number, &holidays, &data.holidays) { number in
      var stub = HolidayRecord(id: number)
      stub.isKnown = false
      return stub
    }
  }

  mutating func shift(_ number: Int64, _ data: inout TimeData) -> RecordIndex {
    Self.find(number, &shifts, &data.shifts) { number in
      var stub = Shift(id: number)
      stub.isKnown = false
      return stub
    }
  }

  /// The place of a pay run.
  func payrun(
    _ number: Int64, _ payruns: inout NumberIndex, _ data: inout TimeData
  ) -> RecordIndex {
    Self.find(number, &payruns, &data.payruns) { number in
      var stub = Payrun(id: number)
      stub.isKnown = false
      return stub
    }
  }

  /// The place of a shift that the snapshot holds; none for any other number.
  func knownShift(_ number: Int64) -> RecordIndex {
    number == RowScanner.noNumber ? .none : RecordIndex(rawValue: shifts.place(of: number))
  }

  /// The place of a number; a number without a record gets one.
  private static func find<Record>(
    _ number: Int64, _ index: inout NumberIndex, _ table: inout [Record],
    _ stub: (Int64) -> Record
  ) -> RecordIndex {
    if number == RowScanner.noNumber { return .none }
    let place = index.place(of: number)
    if place >= 0 { return RecordIndex(rawValue: place) }
    index.insert(number, table.count)
    table.append(stub(number))
    return RecordIndex(table.count - 1)
  }
}
