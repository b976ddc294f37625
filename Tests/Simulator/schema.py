"""What the simulated API knows about its resources: names, fields, relations.

A server that only knew the rows it was given could not tell a misspelt field
from one that happens to be missing in a small data set, so the names are
written down here. Fields found in the data are accepted as well.
"""


def _table(text):
    """Read lines of `resource: field field …` into a dictionary of frozensets."""
    lines = (line.partition(":") for line in text.strip().splitlines())
    return {name.strip(): frozenset(fields.split()) for name, _, fields in lines}


#: Fields of the default payload, for the resources an exporter asks for.
DEFAULT_FIELDS = _table("""
shifts: id status billable payable paidTimeOff vacant onShiftBoard timeZone startDateTime endDateTime breakInMinutes published employee vendor position summary notified acknowledged viewed locked plannedPayableHours attendanceStatus payCodeLabel breakRuleComplianceLog
work-sessions: id startedOn endedOn startDateTime endDateTime status employee shift position account clockInMethod clockOutMethod initiationMethod terminationMethod mobileDevice geoLocation timeZone
break-sessions: id startDateTime endDateTime initiationMethod terminationMethod status workSession type employee account
schedule-off-periods: id startedOn endedOn startOffPeriod endOffPeriod description employee active
leave-requests: id startedOn endedOn status leaveType employee reviewer
employees: id customId firstName middleName lastName name jobTitle region employmentProfile address primaryPhone secondaryPhone email status avatar
employment-profiles: id employeeType employeeClass employmentDate seniority payRateType hourlyRateType hourlyRate yearlyPayRate overtimeExempt payrollSchedule overtimeRule weeklyHoursTarget weeklyHoursMaximum weeklyHoursMinimum entitlement terminationDate terminationReason
employee-external-ids: id employee field value status
positions: id name description customId status account contract nonBillable shiftMemo beginDate endDate breakRule billingSetting payrollSetting taxClass payCodeLabel payCodeOverride expenseReimbursements taxLocation
accounts: id name customId type subType region parentAccount status
clients: id company customId parentClient firstName lastName formattedName type region status address closedDate
regions: id customId name company parentRegion status
payroll-codes: id status name code type multiplier extraCharge payable impactsOvertime billable isAdhoc isDeductable isLabel isGlobal availableInSubRegions region
payroll-payruns: id payrollSchedule occurrenceDate region status isProcessed approvedBy approvedOn
payroll-payrun-items: id payrun employee department shift account payrollCode customPayCode payrollCodeLabel quantity rate total originType originTypeItemId originTypeItemIdLabel label notes locked shiftFragmentDateStart shiftFragmentDateEnd expenseDate localizedExpenseDate employeeType companyCode baseRate payRateLevel qualifier labeledCode timeZone
payroll-schedules: id name frequency semiMonthlyFirstReferenceDay semiMonthlySecondReferenceDay periodStartDate periodStartTime isHolidayCountedInOvertime isOvertimeWeighted overlappingStrategy holidayOverlappingStrategy multiplePayCodesStrategy isGlobal availableInSubRegions region status customId
payroll-schedule-occurrences: id payrollSchedule occurrenceDate region subRegionId
payroll-adhocs: id account employee payrollCode memo eventDate quantity rate isOvertimeWeighted
payroll-deductions: id account employee payrollCode memo eventDate quantity rate isOvertimeWeighted payrun
processed-payroll-payruns: id paySchedule periodStartDate periodEndDate processedOn checkDate published publishedBy publishedOn externalIdObject
overtime-rules: id name periodLength ruleType method rules
overtime-rule-items: id ruleType rateType threshold rateMultiplier rateAmount
holiday-groups: id name isGlobal region isDefault
holidays: id label region code dates groups nextOccurrence
holiday-dates: id name region holidayDate holidayStartDateTime holidayEndDateTime holiday timeZone
shift-summaries: id shift account employee region contract position periodDate payTotal payBaseRate payBaseRateLevel payEffectiveRate payHours payRegularHours payOvertimeHours payHolidayHours payPremiumHours
shift-slices: id sliceStartDateTime sliceEndDateTime durationInHours durationInSeconds payCode billCode isPaidTimeOff isBreak payrollPeriod payrollSchedule payTotal payBaseRate shift shiftSummary employee position account contract timeZone
pay-and-bill-transactions: id type subType quantityType source serviceAccount region contract shift rate quantity total effectiveTotal servicedOn serviceDate payrollPayrun payrunItem invoice
departments: id name customId region status
contracts: id customId account billingFrequency billingFrequencyType billingStartDate paymentTerms serviceStartDate serviceEndDate status
""")

#: Assumed of every other resource, which has no list of its own.
GENERAL_FIELDS = frozenset("id name customId status region employee account".split())

#: Fields left out of a row unless `include` or `fields` names them.
ON_DEMAND = _table("""
shifts: customId startsOn endsOn publishedBy notes modifiedOn plannedDurationHours clockedHours approvedHours billableHours payableHours payRateLevel payRate billRate workSessions overtimeHours holidayHours paidAmount billedAmount effectivePayCodeLabel breakRuleExceptions
work-sessions: durationHours breaks clockInPhoneNumber clockOutPhoneNumber
break-sessions: startedOn endedOn
leave-requests: requestedDays
employees: username externalIdObject tags skills
employment-profiles: employee
clients: name timeZone
accounts: timeZone
regions: timeZone
payroll-payruns: occurrenceStartDate occurrenceEndDate countEmployees totalHours totalCost totalOvertimeCost totalOvertimeHours totalHolidayCost totalHolidayHours items
payroll-schedule-occurrences: employees
overtime-rules: billingRuleItems
holiday-groups: holidays
invoices: lines
""")
COMMON_ON_DEMAND = frozenset("uri resourceType createdBy createdOn updatedBy updatedOn".split())

#: Filters that are not fields, and what each looks at (None: no effect on rows).
EXTRA_FILTERS = {
    "shifts": {"startTimestamp": "startsOn"},
    "work-sessions": {"currentWorkSessionFor": "employee"},
    "employees": {"hasExternalId": None},
    "payroll-codes": {"forRegion": "region"},
    "holiday-dates": {"byHolidayGroupId": None},
}

#: Names refused on a resource even when the data carries them.
REFUSED = {"shifts": frozenset({"account", "client"})}

RELATIONS = {
    "employee": "employees", "reviewer": "employees", "position": "positions",
    "account": "accounts", "parentAccount": "accounts", "serviceAccount": "accounts",
    "client": "clients", "parentClient": "clients", "region": "regions",
    "parentRegion": "regions", "shift": "shifts", "workSession": "work-sessions",
    "employmentProfile": "employment-profiles", "employeeClass": "employee-classes",
    "payrollSchedule": "payroll-schedules", "paySchedule": "payroll-schedules",
    "payrun": "payroll-payruns", "payrollPayrun": "payroll-payruns",
    "payrunItem": "payroll-payrun-items", "payrollCode": "payroll-codes",
    "customPayCode": "payroll-codes", "payCode": "payroll-codes",
    "payrollSetting": "position-payroll-settings", "overtimeRule": "overtime-rules",
    "holiday": "holidays", "holidayGroup": "holiday-groups", "holidays": "holidays",
    "department": "departments", "contract": "contracts", "shiftSummary": "shift-summaries",
    "summary": "shift-summaries", "invoice": "invoices",
}

#: Lists an included parent gets from the rows that point back at it.
CHILDREN = {
    ("shifts", "workSessions"): ("work-sessions", "shift"),
    ("work-sessions", "breaks"): ("break-sessions", "workSession"),
}

RESOURCES = frozenset(DEFAULT_FIELDS) | frozenset("""
leave-types leave-balances leave-accruals leave-policies employee-external-id-fields employee-classes
position-payroll-settings position-premiums employee-premium-assignments position-premium-assignments
shift-period-summaries back-office-settings bill-items billable-items invoices break-rules
break-rule-conditions break-rule-exceptions break-rule-compliance-logs
""".split())


def fields_on_demand(resource):
    """The fields that `resource` sends only when asked for them by name."""
    return ON_DEMAND.get(resource, frozenset()) | COMMON_ON_DEMAND


def documented_fields(resource):
    """Every field that `resource` has by its description, whatever the data holds."""
    return DEFAULT_FIELDS.get(resource, GENERAL_FIELDS) | fields_on_demand(resource)
