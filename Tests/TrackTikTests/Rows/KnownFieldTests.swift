import PayrollModel
import RowReading
import Testing
import TrackTik

@Suite("Fields that are known and not needed")
struct KnownFieldTests {
  /// Fields of the vendor's documentation and of older integrations, by resource, that nothing is
  /// read of.
  private static let fields = [
    "employees": "address primaryPhone secondaryPhone email avatar username tags skills gender "
      + "birthday language timeZone externalIdObject",
    "employment-profiles": "employeeType employeeClass seniority hourlyRateType yearlyPayRate "
      + "payrollSchedule overtimeRule weeklyHoursTarget weeklyHoursMaximum entitlement "
      + "terminationReason paySettings status weeklyHoursMinimum",
    "regions": "status address",
    "accounts": "type subType status firstName lastName address closedDate email primaryPhone",
    "clients": "contract type status", "holidays": "region code dates nextOccurrence status",
    "positions": "description status contract nonBillable shiftMemo beginDate endDate breakRule "
      + "billingSetting taxClass expenseReimbursements taxLocation timeZone region",
    "payroll-codes": "status type multiplier extraCharge billable isLabel isGlobal region "
      + "availableInSubRegions forRegion",
    "shifts": "billable vacant onShiftBoard breakInMinutes published vendor summary notified "
      + "acknowledged viewed locked attendanceStatus breakRuleComplianceLog customId publishedBy "
      + "notes modifiedOn plannedDurationHours clockedHours billableHours payRateLevel billRate "
      + "workSessions overtimeHours holidayHours paidAmount billedAmount effectivePayCodeLabel "
      + "breakRuleExceptions startTimestamp",
    "work-sessions": "clockInPhoneNumber clockOutPhoneNumber "
      + "durationHours hoursCount breaks mobileDevice geoLocation timeZone customId billRate "
      + "billable notes",
    "break-sessions": "initiationMethod terminationMethod account timeZone durationHours customId",
    "leave-requests": "reviewer reviewedOn description notes region timeZone",
    "schedule-off-periods": "description status timeZone", "holiday-dates": "region status",
    "holiday-groups": "isGlobal region isDefault status",
    "overtime-rules": "name periodLength ruleType method rules billingRuleItems region status",
    "payroll-payruns": "region isProcessed countEmployees totalCost totalOvertimeCost "
      + "totalOvertimeHours totalHolidayCost totalHolidayHours approvedBy approvedOn items",
    "payroll-payrun-items": "department originTypeItemId originTypeItemIdLabel locked "
      + "shiftFragmentDateEnd localizedExpenseDate employeeType companyCode payRateLevel qualifier "
      + "labeledCode timeZone",
    "shift-summaries": "account region contract position payTotal payBaseRate payEffectiveRate "
      + "payOvertimeImpact payHolidayImpact payPremiumImpact payPremiumHours billTotal billHours "
      + "billRegularHours billOvertimeHours billHolidayHours billPremiumHours timeZone",
    "shift-slices": "durationInHours durationInSeconds billCode breakNotBillable "
      + "overtimePeriodDay payrollPeriod payrollSchedule payTotal payBaseRate payEffectiveRate "
      + "shiftSummary position account contract timeZone billTotal billBaseRate",
  ]

  @Test("they are not counted, and change nothing", arguments: fields.keys.sorted())
  func known(resource: String) throws {
    let base =
      #""id":700,"payrun":1,"employee":1,"quantity":1,"occurrenceDate":"2026-03-01","#
      + #""holidayDate":"2026-03-01","startedOn":"2026-03-02 08:00:00""#
    let shared = "uri resourceType createdBy createdOn updatedBy updatedOn"
    let names = "\(Self.fields[resource] ?? "") \(shared)".split(separator: " ")
    let values = ["\"x\"", "17", "1.5", "null", "true", "[1,{\"id\":2}]", "{\"id\":3,\"a\":[]}"]
    let rows = values.map { value in
      "{\(base),\(names.map { "\"\($0)\":\(value)" }.joined(separator: ","))}"
    }
    let fixture = try SnapshotFixture()
    try fixture.write("\(resource)/0001.json", "[{\(base)},\(rows.joined(separator: ","))]")
    let data = try fixture.read()
    let statistics = try #require(data.statistics(resource))
    let known = ["payrun", "employee", "quantity", "occurrenceDate", "holidayDate", "startedOn"]
    #expect(statistics.unknownFields.keys.filter { !known.contains($0) } == [])
    #expect(statistics.unknownValues.isEmpty && data.trouble.map(\.id) == [.repeatedRows])
    #expect(statistics.repeatedRowCount == values.count)
  }

  @Test("all others are counted, in every chunk, and by the rows that have them")
  func unknown() throws {
    let fixture = try SnapshotFixture()
    try fixture.write(
      "regions/1.json", #"[{"id":1,"colour":1,"mood":{"colour":2}},{"id":2,"colour":null}]"#)
    try fixture.write("regions/2.ndjson", #"{"id":3,"colour":"","NAME":"n","na\u006de":"n"}"#)
    let data = try fixture.read()
    #expect(data.statistics("regions")?.unknownFields == ["colour": 3, "mood": 1, "NAME": 1])
    #expect(data.regions.map { data.text.string($0.name) } == ["", "", "n"])
  }
}
