import PayrollModel
import Testing
import TrackTik

@Suite("Every resource")
struct ResourceTests {
  @Test("employees, profiles and regions")
  func people() throws {
    let fixture = try SnapshotFixture()
    try fixture.write(
      "employees/0001.json",
      #"""
      [{"id":1,"customId":"0001","firstName":"Zo\u00eb","middleName":" Q ","lastName":"O\"Hara","region":10,
        "employmentProfile":{"id":30,"hourlyRate":20},"status":"ACTIVE","payRate":"21.5"},
       {"id":2,"customId":3098,"name":"Only Name","middleName":" ","region":{"id":11}},
       {"id":3,"customId":null,"employeeNumber":"E3"}]
      """#)
    try fixture.write(
      "employment-profiles/0001.json",
      #"[{"id":30,"employee":1,"hourlyRate":20.25,"payRateType":"SALARY","overtimeExempt":1}]"#)
    try fixture.write(
      "regions/0001.json",
      #"[{"id":10,"name":"West","customId":"W","timeZone":"America/Los_Angeles","parentRegion":12}]"#
    )
    let data = try fixture.read()
    let text = { data.text.string($0) }
    #expect(data.employees.map { text($0.number) } == ["0001", "3098", "E3"])
    #expect(data.employees.map { text($0.firstName) } == ["Zoë", "", ""])
    #expect(data.employees.map { text($0.middleName) } == ["Q", "", ""])
    #expect(data.employees.map { text($0.lastName) } == ["O\"Hara", "Only Name", ""])
    #expect(data.employees.map(\.payRate) == [215_000, -1, -1])
    #expect(data.label(data.employees[0].status) == "ACTIVE")
    #expect(data.employmentProfiles[0].isSalaried)
    #expect(data.employmentProfiles[0].isOvertimeExempt)
    #expect(data.employmentProfiles[0].hourlyRate == 202_500)
    #expect(data.employmentProfiles[0].employee == RecordIndex(0))
    #expect(data.employees[0].employmentProfile == RecordIndex(0))
    #expect(data.regions.map(\.id) == [10, 12, 11], "mentioned numbers get records of their own")
    #expect(data.regions.map(\.isKnown) == [true, false, false])
    #expect(data.regions[0].parent == RecordIndex(1))
    #expect(data.employees.map(\.region) == [RecordIndex(0), RecordIndex(2), .none])
    #expect(data.label(data.regions[0].timeZone) == "America/Los_Angeles")
    #expect(text(data.regions[0].number) == "W")
  }

  @Test("positions with their payroll setting, and accounts")
  func sites() throws {
    let fixture = try SnapshotFixture()
    try fixture.write(
      "positions/0001.json",
      #"""
      [{"id":1,"name":"Gate","account":50,"payrollSetting":{"payPositionRate":true,
        "positionHourlyRate":"19.75","payCode":{"code":"GATE"},"payBreaks":"REST_ONLY",
        "holidayGroup":4}},
       {"id":2,"payCodeLabel":"LOBBY","payCodeOverride":"DBL","payRate":18,
        "payrollSetting":{"positionHourlyRate":30,"payCode":"OTHER","payBreaks":"SOMETIMES"}},
       {"id":3,"payrollSetting":{"payPositionRate":false,"positionHourlyRate":30}},
       {"id":4,"payrollSetting":77},{"id":5,"payrollSetting":{"payPositionRate":"18.25"}}]
      """#)
    try fixture.write(
      "accounts/0001.json",
      #"[{"id":50,"name":"Mall","customId":"M-1","parentAccount":51,"region":9},{"id":51}]"#)
    try fixture.write(
      "holiday-groups/0001.json", #"[{"id":4,"name":"US","holidays":[8,{"id":9}]}]"#)
    try fixture.write("holidays/0001.json", #"[{"id":8,"label":"New Year","groups":["4"]}]"#)
    try fixture.write(
      "holiday-dates/0001.json",
      #"""
      [{"id":1,"holiday":8,"holidayStartDateTime":"2026-01-01T00:00:00-05:00",
        "holidayEndDateTime":"2026-01-02T00:00:00-05:00","timeZone":"America/New_York"},
       {"id":2,"holiday":9,"holidayDate":"2026-12-25T00:00:00+00:00"}]
      """#)
    let data = try fixture.read()
    #expect(data.positions.map(\.payRate) == [197_500, 180_000, -1, -1, 182_500])
    #expect(data.positions.map { data.label($0.payCode) } == ["GATE", "LOBBY", "", "", ""])
    #expect(
      data.positions.map(\.paidBreaks) == [.restOnly, .notGiven, .notGiven, .notGiven, .notGiven])
    #expect(data.label(data.positions[1].payCodeOverride) == "DBL")
    #expect(data.positions[0].holidayGroup == RecordIndex(0))
    #expect(data.positions[0].account == RecordIndex(0))
    #expect(data.accounts[0].parent == RecordIndex(1))
    #expect(data.holidayGroups[0].holidays == [RecordIndex(0), RecordIndex(1)])
    #expect(data.holidays[0].groups == [RecordIndex(0)])
    #expect(data.holidays.map(\.isKnown) == [true, false])
    #expect(data.holidayDates[0].window?.seconds == 86_400)
    #expect(data.holidayDates[1].date == CalendarDate("2026-12-25"))
    #expect(
      data.statistics("positions")?.unknownValues == ["payrollSetting.payBreaks=SOMETIMES": 1])
  }

  @Test("shifts in both dialects")
  func shifts() throws {
    let fixture = try SnapshotFixture()
    try fixture.write(
      "shifts/0001.json",
      #"""
      {"meta":{"count":2},"data":[
       {"id":1,"status":"ACTIVE","startDateTime":"2026-03-02T08:00:00-05:00",
        "endDateTime":"2026-03-02T16:00:00-05:00","employee":1,"position":5,"account":null,
        "plannedPayableHours":8,"approvedHours":7.75,"payableHours":"7.5","payCodeLabel":"PTO",
        "paidTimeOff":true,"payable":false,"timeZone":"America/New_York","payRate":20},
       {"id":2,"status":"APPROVED","startedOn":"2026-03-02 08:00:00","client":44,
        "endedOn":"2026-03-02 16:00:00","employee":null,"hoursCount":8.0001}]}
      """#)
    let data = try fixture.read()
    let (first, second) = (data.shifts[0], data.shifts[1])
    #expect(first.end - first.start == 8 * 3600)
    #expect(first.status == .active && second.status == .approved)
    #expect(first.approvedSeconds == 27_900 && first.payableSeconds == 27_000)
    #expect(first.plannedSeconds == 28_800 && second.plannedSeconds == 28_800)
    #expect(first.isPaidTimeOff && first.isNotPayable && !second.isNotPayable)
    #expect(data.label(first.timeZone) == "America/New_York" && data.label(first.payCode) == "PTO")
    #expect(second.employee == .none && second.approvedSeconds == -1)
    #expect(data.positions.map(\.isKnown) == [false])
    #expect(data.accounts.map(\.id) == [44])
    #expect(second.account == RecordIndex(0))
  }

  @Test("breaks find their session; a session that is not there is none")
  func breaks() throws {
    let fixture = try SnapshotFixture()
    try fixture.write("work-sessions/0001.json", "[\(SnapshotFixture.session(70))]")
    try fixture.write(
      "break-sessions/0001.json",
      #"""
      [{"id":1,"workSession":70,"startDateTime":"2026-03-02T10:00:00Z",
        "endDateTime":"2026-03-02T10:15:00Z","type":"REST","paid":true},
       {"id":2,"workSession":71,"employee":1,"startedOn":1772438400,"type":"MEAL","isPaid":"0"},
       {"id":3,"workSession":null,"type":"BREAK","payCode":"MB","payRate":1}]
      """#)
    let data = try fixture.read()
    #expect(data.breakSessions.map(\.workSession) == [RecordIndex(0), .none, .none])
    #expect(data.breakSessions.map(\.duration) == [900, 0, 0])
    #expect(data.breakSessions.map(\.kind) == [.rest, .meal, .other])
    #expect(data.breakSessions.map(\.paid) == [.paid, .unpaid, .notGiven])
    #expect(data.breakSessions.map(\.hasNoEnd) == [false, true, true])
    #expect(data.breakSessions.map(\.hasNoStart) == [false, false, true])
    #expect(data.label(data.breakSessions[2].payCode) == "MB")
    #expect(data.workSessions.count == 1)
  }

  @Test("Days that nobody can request are unreadable, and trap nothing")
  func hostileDays() throws {
    for days in ["922337203685477.5807", "10001", "-1", "99999999999999999999"] {
      let fixture = try SnapshotFixture()
      try fixture.write(
        "leave-requests/0001.json",
        #"[{"id":1,"employee":1,"startedOn":"2026-03-02","endedOn":"2026-03-04","#
          + #""requestedDays":\#(days),"status":"APPROVED"}]"#)
      let data = try fixture.read()
      #expect(data.leaveRequests.allSatisfy { $0.requestedDays <= 0 })
      #expect(data.findings.contains { $0.id == .unreadableField || $0.id == .unreadableRow })
    }
  }

  @Test("absences and rules")
  func absences() throws {
    let fixture = try SnapshotFixture()
    try fixture.write(
      "leave-requests/0001.json",
      #"""
      [{"id":1,"employee":1,"startedOn":"2026-03-02T23:00:00-05:00","endedOn":"2026-03-04",
        "requestedDays":2.5,"requestedHours":"20","leaveType":{"id":4,"name":"Vacation"},
        "status":"APPROVED"},
       {"id":2,"employee":8,"leaveType":4,"status":"PENDING_CANCELLATION","payCode":"SICK"},
       {"id":3,"status":"PENDING"}]
      """#)
    try fixture.write(
      "schedule-off-periods.ndjson",
      #"{"id":1,"employee":"1","startedOn":"2026-03-02","endedOn":"2026-03-05","active":false}"#)
    try fixture.write("overtime-rules/0001.json", #"[{"id":1,"rules":{"x":[1]}}]"#)
    let data = try fixture.read()
    #expect(data.leaveRequests.count == 2, "a request of nobody is left out")
    #expect(data.findings(.unreadableRow).count == 1)
    #expect(data.leaveRequests[0].first == CalendarDate("2026-03-02"))
    #expect(data.leaveRequests[0].requestedDays == 25_000)
    #expect(data.leaveRequests[0].requestedSeconds == 72_000)
    #expect(data.leaveRequests.map { data.label($0.leaveType) } == ["Vacation", "4"])
    #expect(data.leaveRequests.map(\.status) == [.approved, .other])
    #expect(data.employees.map(\.isKnown) == [true, false])
    #expect(data.scheduleOffPeriods[0].returnDate == CalendarDate("2026-03-05"))
    #expect(!data.scheduleOffPeriods[0].isActive)
    #expect(data.statistics("overtime-rules")?.rowCount == 1)
  }

  @Test("clients are accounts, and have numbers of their own where there are accounts as well")
  func clients() throws {
    let fixture = try SnapshotFixture()
    try fixture.write("clients/0001.json", #"[{"id":1,"name":"C1"},{"id":2,"company":"C2"}]"#)
    func row(_ id: Int, _ name: String) -> String {
      SnapshotFixture.session(id, "\"\(name)\":1")
    }
    try fixture.write("work-sessions/0001.json", "[\(row(1, "client")),\(row(2, "account"))]")
    var data = try fixture.read()
    #expect(data.workSessions.map(\.account) == [RecordIndex(0), RecordIndex(0)])
    try fixture.write("accounts/0001.json", #"[{"id":1,"name":"A1"}]"#)
    data = try fixture.read()
    #expect(data.accounts.map { data.text.string($0.name) } == ["A1", "C1", "C2"])
    #expect(data.workSessions.map(\.account) == [RecordIndex(1), RecordIndex(0)])
  }
}
