import PayrollBytes
import PayrollModel
import RowReading

extension SnapshotReader {
  /// Reads the tables that sessions refer to, and then resolves what they say of each other.
  mutating func readSmallTables(_ folder: SnapshotFolder) throws(SnapshotError) -> Relations {
    var relations = Relations()
    var codes = SmallTable<PayCodeRow>()
    try read(.payrollCodes, into: &codes)
    try read(.payCodes, into: &codes)
    data.payCodes = codes.rows.records.map(\.record)
    payCodes = codes.rows.numberIndex()
    relations.payCodes = payCodes

    var regions = SmallTable<RegionRow>()
    try read(.regions, into: &regions)
    var groups = SmallTable<HolidayGroupRow>()
    try read(.holidayGroups, into: &groups)
    var holidays = SmallTable<HolidayRow>()
    try read(.holidays, into: &holidays)
    var dates = SmallTable<HolidayDateRow>()
    try read(.holidayDates, into: &dates)
    var profiles = SmallTable<EmploymentProfileRow>()
    try read(.employmentProfiles, into: &profiles)
    var employees = SmallTable<EmployeeRow>()
    try read(.employees, into: &employees)
    var accounts = SmallTable<SiteRow>()
    try read(.accounts, into: &accounts)
    var clients = SmallTable<SiteRow>()
    try read(.clients, into: &clients)
    var positions = SmallTable<PositionRow>()
    try read(.positions, into: &positions)

    resolve(regions, &relations)
    resolve(groups, holidays, dates, &relations)
    resolve(profiles, employees, &relations)
    relations.clientsHaveOwnNumbers = !folder.files[.accounts, default: []].isEmpty
    resolve(accounts, clients, &relations)
    resolve(positions, &relations)
    return relations
  }

  /// Reads what is said about people's absence.
  mutating func readAbsences(_ relations: inout Relations) throws(SnapshotError) {
    var periods = SmallTable<ScheduleOffPeriodRow>()
    try read(.scheduleOffPeriods, into: &periods)
    for row in periods.rows.records {
      var record = row.record
      record.employee = relations.employee(row.employee, &data)
      data.scheduleOffPeriods.append(record)
    }
    var requests = SmallTable<LeaveRequestRow>()
    try read(.leaveRequests, into: &requests)
    for row in requests.rows.records {
      var record = row.record
      record.employee = relations.employee(row.employee, &data)
      data.leaveRequests.append(record)
    }
  }

  private mutating func resolve(_ table: SmallTable<RegionRow>, _ relations: inout Relations) {
    data.regions = table.rows.records.map(\.record)
    relations.regions = table.rows.numberIndex()
    for (place, row) in table.rows.records.enumerated() {
      let parent = relations.region(row.parent, &data)
      data.regions[place].parent = parent
    }
  }

  private mutating func resolve(
    _ groups: SmallTable<HolidayGroupRow>, _ holidays: SmallTable<HolidayRow>,
    _ dates: SmallTable<HolidayDateRow>, _ relations: inout Relations
  ) {
    data.holidayGroups = groups.rows.records.map(\.record)
    relations.holidayGroups = groups.rows.numberIndex()
    data.holidays = holidays.rows.records.map(\.record)
    relations.holidays = holidays.rows.numberIndex()
    for (place, row) in groups.rows.records.enumerated() {
      let members = row.holidays.map { relations.holiday($0, &data) }
      data.holidayGroups[place].holidays = members
    }
    for (place, row) in holidays.rows.records.enumerated() {
      let members = row.groups.map { relations.holidayGroup($0, &data) }
      data.holidays[place].groups = members
    }
    for row in dates.rows.records {
      var record = row.record
      record.holiday = relations.holiday(row.holiday, &data)
      data.holidayDates.append(record)
    }
  }

  private mutating func resolve(
    _ profiles: SmallTable<EmploymentProfileRow>, _ employees: SmallTable<EmployeeRow>,
    _ relations: inout Relations
  ) {
    data.employmentProfiles = profiles.rows.records.map(\.record)
    relations.employmentProfiles = profiles.rows.numberIndex()
    relations.employees = employees.rows.numberIndex()
    data.employees.reserveCapacity(employees.count)
    for row in employees.rows.records {
      var record = row.record
      record.region = relations.region(row.region, &data)
      record.employmentProfile = relations.employmentProfile(row.employmentProfile, &data)
      data.employees.append(record)
    }
    for (place, row) in profiles.rows.records.enumerated() {
      let employee = relations.employee(row.employee, &data)
      data.employmentProfiles[place].employee = employee
    }
    data.linkProfiles()
  }

  /// Accounts come first. Clients are accounts by another name, except where there are both: then
  /// a client's number says nothing about accounts.
  private mutating func resolve(
    _ accounts: SmallTable<SiteRow>, _ clients: SmallTable<SiteRow>, _ relations: inout Relations
  ) {
    let isShared = !relations.clientsHaveOwnNumbers
    let accountRows = accounts.rows.records
    let clientRows = clients.rows.records
    data.accounts = accountRows.map(\.record) + clientRows.map(\.record)
    if isShared {
      relations.accounts = clients.rows.numberIndex()
    } else {
      relations.accounts = accounts.rows.numberIndex()
      for (place, row) in clientRows.enumerated() {
        relations.clients.insert(row.id, accountRows.count + place)
      }
    }
    for (place, row) in (accountRows + clientRows).enumerated() {
      let isClient = place >= accountRows.count
      let region = relations.region(row.region, &data)
      let parent = relations.site(SiteNumber(number: row.parent, isClient: isClient), &data)
      data.accounts[place].region = region
      data.accounts[place].parent = parent
    }
  }

  private mutating func resolve(
    _ positions: SmallTable<PositionRow>, _ relations: inout Relations
  ) {
    relations.positions = positions.rows.numberIndex()
    data.positions.reserveCapacity(positions.count)
    for row in positions.rows.records {
      var record = row.record
      record.account = relations.site(row.site, &data)
      record.holidayGroup = relations.holidayGroup(row.holidayGroup, &data)
      data.positions.append(record)
    }
  }
}
