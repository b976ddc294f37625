import PayrollModel
import RowReading

/// A row of `employees`.
struct EmployeeRow: SourceRow {
  enum Field: UInt8, FieldName {
    case id, customId, employeeNumber, externalId, employeeId, firstName, middleName, lastName
    case name, jobTitle
    case region, employmentProfile, status, payRate, hourlyRate, payCode, payCodeLabel
  }

  static let fields = FieldList(
    Field.self,
    ignored: """
      address primaryPhone secondaryPhone email avatar username externalIdObject tags \
      skills gender birthday language timeZone
      """)

  var record: EmployeeRecord
  var region: Int64
  var employmentProfile: Int64

  var id: Int64 { record.id }

  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> EmployeeRow {
    var record = EmployeeRecord(id: scanner.wholeNumber(Field.id.slot))
    let others = scanner.firstGiven(Field.externalId.slot, Field.employeeId.slot)
    let number = scanner.firstGiven(
      Field.customId.slot, scanner.firstGiven(Field.employeeNumber.slot, others))
    record.number = scanner.text(number, &notes)
    record.firstName = scanner.text(Field.firstName.slot, &notes)
    // The middle name stands behind another one: a blank alone would become two there.
    let middleName = scanner.text(Field.middleName.slot, &notes)
    record.middleName = notes.text.trimmed(middleName)
    record.lastName = scanner.text(Field.lastName.slot, &notes)
    if record.firstName.isEmpty && record.lastName.isEmpty {
      record.lastName = scanner.text(Field.name.slot, &notes)
    }
    record.jobTitle = scanner.text(Field.jobTitle.slot, &notes)
    record.status = scanner.label(Field.status.slot, &notes)
    record.payRate = scanner.rate(scanner.firstGiven(Field.payRate.slot, Field.hourlyRate.slot))
    record.payCode = scanner.payCode(
      scanner.firstGiven(Field.payCodeLabel.slot, Field.payCode.slot), &notes)
    return EmployeeRow(
      record: record, region: scanner.relation(Field.region.slot),
      employmentProfile: scanner.relation(Field.employmentProfile.slot))
  }

  mutating func eachText(_ body: (inout TextSpan) -> Void) {
    body(&record.number)
    body(&record.firstName)
    body(&record.middleName)
    body(&record.lastName)
    body(&record.jobTitle)
  }

  mutating func eachLabel(_ body: (inout Label) -> Void) {
    body(&record.payCode)
    body(&record.status)
  }
}

/// A row of `employment-profiles`.
struct EmploymentProfileRow: SourceRow {
  enum Field: UInt8, FieldName {
    case id, employee, hourlyRate, payRate, payCode, payCodeLabel, payRateType, overtimeExempt
    case employmentDate, terminationDate
  }

  static let fields = FieldList(
    Field.self,
    ignored: """
      employeeType employeeClass seniority hourlyRateType yearlyPayRate \
      payrollSchedule overtimeRule weeklyHoursTarget weeklyHoursMaximum weeklyHoursMinimum \
      entitlement terminationReason paySettings status
      """)

  var record: EmploymentProfile
  var employee: Int64

  var id: Int64 { record.id }

  static func read(
    _ scanner: inout RowScanner, _ notes: inout ChunkNotes
  ) -> EmploymentProfileRow {
    var record = EmploymentProfile(id: scanner.wholeNumber(Field.id.slot))
    record.hourlyRate = scanner.rate(
      scanner.firstGiven(Field.hourlyRate.slot, Field.payRate.slot))
    record.payCode = scanner.payCode(
      scanner.firstGiven(Field.payCodeLabel.slot, Field.payCode.slot), &notes)
    let kind = scanner.word(
      Field.payRateType.slot, [KnownWord("HOURLY", 0), KnownWord("SALARY", 1)], other: 0, &notes)
    record.isSalaried = kind == 1
    record.isOvertimeExempt = scanner.flag(Field.overtimeExempt.slot) ?? false
    record.employmentDate = scanner.dateIfReadable(Field.employmentDate.slot)
    record.terminationDate = scanner.dateOrZeros(Field.terminationDate.slot)
    return EmploymentProfileRow(
      record: record, employee: scanner.relation(Field.employee.slot))
  }

  mutating func eachLabel(_ body: (inout Label) -> Void) { body(&record.payCode) }
}

/// A row of `regions`.
struct RegionRow: SourceRow {
  enum Field: UInt8, FieldName {
    case id, name, company, customId, parentRegion, parent, timeZone
  }

  static let fields = FieldList(Field.self, ignored: "status address")

  var record: RegionRecord
  var parent: Int64

  var id: Int64 { record.id }

  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> RegionRow {
    var record = RegionRecord(id: scanner.wholeNumber(Field.id.slot))
    record.name = scanner.text(scanner.firstGiven(Field.name.slot, Field.company.slot), &notes)
    record.number = scanner.text(Field.customId.slot, &notes)
    record.timeZone = scanner.label(Field.timeZone.slot, &notes)
    let parent = scanner.firstGiven(Field.parentRegion.slot, Field.parent.slot)
    return RegionRow(record: record, parent: scanner.relation(parent))
  }

  mutating func eachText(_ body: (inout TextSpan) -> Void) {
    body(&record.name)
    body(&record.number)
  }

  mutating func eachLabel(_ body: (inout Label) -> Void) { body(&record.timeZone) }
}
