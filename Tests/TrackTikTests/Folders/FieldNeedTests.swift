import PayrollModel
import Testing
import TimeSources

@testable import TrackTik

@Suite("Whether pay depends on a field that did not come")
struct FieldNeedTests {
  private typealias Decisions = TimeDataNeeds.Decisions

  private func decides(
    _ name: String, _ decisions: TimeDataNeeds.Decisions = [], _ fill: (inout TimeData) -> Void
  ) throws -> Bool {
    var data = TimeData()
    fill(&data)
    let need = try #require(FieldNeed.list.first { "\($0.resource.rawValue).\($0.field)" == name })
    return need.decides(decisions, data)
  }

  private static func shift(_ change: (inout Shift) -> Void = { _ in }) -> Shift {
    var shift = Shift(id: 5)
    change(&shift)
    return shift
  }

  @Test("each says what nobody knows without it")
  func losses() {
    #expect(
      FieldNeed.list.map { "\($0.resource.rawValue).\($0.field): \($0.loss)" } == [
        "shifts.approvedHours: nobody knows which hours were approved",
        "shifts.payableHours: nobody knows how long paid time off is",
        "shifts.payRate: nobody knows the rates of the shifts",
        "regions.timeZone: nobody knows the time zones of the regions",
        "accounts.timeZone: nobody knows the time zones of the sites",
        "clients.timeZone: nobody knows the time zones of the sites",
        "positions.payrollSetting: nobody knows which breaks a position pays, its rate, its pay "
          + "code and its holidays",
        "employment-profiles.employee: nobody knows whose profile is whose",
        "holiday-groups.holidays: nobody knows which holidays belong to a group",
        "leave-requests.requestedDays: nobody knows how many days were asked for",
        "break-sessions.startedOn: nobody knows when breaks began",
        "break-sessions.endedOn: nobody knows when breaks ended",
      ])
  }

  @Test("approved hours, where they are paid, must be there, or are paid time off")
  func approvedHours() throws {
    let name = "shifts.approvedHours"
    for decision in [Decisions.approvedHours, .approvalOfShifts] {
      #expect(try decides(name, decision) { $0.shifts = [Self.shift()] })
      #expect(try !decides(name, decision) { _ in })
      #expect(try !decides(name, decision) { $0.shifts = [Self.shift { $0.approvedSeconds = 0 }] })
      #expect(
        try !decides(name, decision) {
          $0.shifts = [Self.shift(), Self.shift { $0.approvedSeconds = 60 }]
        })
    }
    #expect(try !decides(name) { $0.shifts = [Self.shift()] })
    #expect(
      try decides(name) { $0.shifts = [Self.shift(), Self.shift { $0.isPaidTimeOff = true }] })
    for other in [Decisions.rates, .breaks, .exemption, .zoneBySite] {
      #expect(try !decides(name, other) { $0.shifts = [Self.shift()] })
    }
  }

  @Test("payable hours of paid time off")
  func payableHours() throws {
    let name = "shifts.payableHours"
    #expect(try !decides(name, .approvedHours) { $0.shifts = [Self.shift()] })
    #expect(try decides(name) { $0.shifts = [Self.shift { $0.isPaidTimeOff = true }] })
    #expect(
      try !decides(name) {
        $0.shifts = [Self.shift { $0.isPaidTimeOff = true }, Self.shift { $0.payableSeconds = 0 }]
      })
  }

  @Test("rates of shifts, where anything has rates")
  func rates() throws {
    let name = "shifts.payRate"
    #expect(try !decides(name) { $0.shifts = [Self.shift()] })
    #expect(try decides(name, .rates) { $0.shifts = [Self.shift()] })
    #expect(try !decides(name, .rates) { _ in })
    #expect(try !decides(name, .rates) { $0.shifts = [Self.shift { $0.payRate = 0 }] })
    let places: [(inout TimeData, Int32) -> Void] = [
      {
        $0.workSessions = [WorkSession(id: 1), WorkSession(id: 2)]; $0.workSessions[1].payRate = $1
      },
      {
        $0.positions = [PositionRecord(id: 1)]; $0.positions[0].payRate = $1
      },
      {
        $0.accounts = [AccountRecord(id: 1)]; $0.accounts[0].payRate = $1
      },
      {
        $0.employees = [EmployeeRecord(id: 1)]; $0.employees[0].payRate = $1
      },
      {
        $0.employmentProfiles = [EmploymentProfile(id: 1)]
        $0.employmentProfiles[0].hourlyRate = $1
      },
    ]
    for place in places {
      for (rate, isNeeded) in [(Int32(-1), false), (0, false), (1, true)] {
        let decides = try decides(name) { data in
          data.shifts = [Self.shift()]
          place(&data, rate)
        }
        #expect(decides == isNeeded)
      }
    }
  }

  @Test("zones of regions, and of sites where people's zones are those of their sites")
  func zones() throws {
    func region(_ zone: UInt32) -> RegionRecord {
      var region = RegionRecord(id: 1)
      region.timeZone = Label(index: zone)
      return region
    }
    #expect(try !decides("regions.timeZone") { _ in })
    #expect(try decides("regions.timeZone") { $0.regions = [region(0), region(0)] })
    #expect(try !decides("regions.timeZone") { $0.regions = [region(0), region(1)] })
    func site(_ zone: UInt32) -> AccountRecord {
      var site = AccountRecord(id: 1)
      site.timeZone = Label(index: zone)
      return site
    }
    for name in ["accounts.timeZone", "clients.timeZone"] {
      #expect(try !decides(name, .zoneBySite) { _ in })
      #expect(try decides(name, .zoneBySite) { $0.accounts = [site(0)] })
      #expect(try !decides(name, .zoneBySite) { $0.accounts = [site(0), site(1)] })
      #expect(try !decides(name, .zoneByRegion) { $0.accounts = [site(0)] })
    }
  }

  @Test("payroll settings of positions, and whose a profile is")
  func settingsAndProfiles() throws {
    func position(
      _ breaks: PositionRecord.PaidBreaks, _ group: RecordIndex = .none
    ) -> PositionRecord {
      var position = PositionRecord(id: 1)
      position.paidBreaks = breaks
      position.holidayGroup = group
      return position
    }
    let setting = "positions.payrollSetting"
    #expect(try !decides(setting) { _ in })
    #expect(try decides(setting) { $0.positions = [position(.notGiven), position(.notGiven)] })
    #expect(try !decides(setting) { $0.positions = [position(.notGiven), position(.none)] })
    #expect(try !decides(setting) { $0.positions = [position(.notGiven, RecordIndex(0))] })

    func profile(_ employee: RecordIndex) -> EmploymentProfile {
      var profile = EmploymentProfile(id: 1)
      profile.employee = employee
      return profile
    }
    let owner = "employment-profiles.employee"
    #expect(try !decides(owner) { $0.employees = [EmployeeRecord(id: 1)] })
    #expect(try decides(owner) { $0.employmentProfiles = [profile(.none)] })
    #expect(
      try !decides(owner) { $0.employmentProfiles = [profile(.none), profile(RecordIndex(0))] })
    #expect(
      try !decides(owner) {
        $0.employmentProfiles = [profile(.none)]
        $0.employees = [EmployeeRecord(id: 1), EmployeeRecord(id: 2)]
        $0.employees[1].employmentProfile = RecordIndex(0)
      })
  }

  @Test("members of holiday groups, where holidays are those of the snapshot")
  func holidays() throws {
    func group(_ holidays: [RecordIndex]) -> HolidayGroupRecord {
      var group = HolidayGroupRecord(id: 1)
      group.holidays = holidays
      return group
    }
    let name = "holiday-groups.holidays"
    #expect(try !decides(name, .holidaysOfTimeData) { _ in })
    #expect(try decides(name, .holidaysOfTimeData) { $0.holidayGroups = [group([]), group([])] })
    #expect(try !decides(name, .holidaysByRegion) { $0.holidayGroups = [group([])] })
    #expect(
      try !decides(name, .holidaysOfTimeData) {
        $0.holidayGroups = [group([]), group([RecordIndex(0)])]
      })
    #expect(
      try !decides(name, .holidaysOfTimeData) {
        $0.holidayGroups = [group([])]
        $0.holidays = [HolidayRecord(id: 1), HolidayRecord(id: 2)]
        $0.holidays[1].groups = [RecordIndex(0)]
      })
  }

  @Test("days of approved leave that has no hours either; starts and ends of breaks")
  func leaveAndBreaks() throws {
    func request(_ status: LeaveRequest.Status, days: Int64 = -1, seconds: Int64 = -1)
      -> LeaveRequest
    {
      var request = LeaveRequest(id: 1)
      (request.status, request.requestedDays, request.requestedSeconds) = (status, days, seconds)
      return request
    }
    let days = "leave-requests.requestedDays"
    #expect(try !decides(days) { _ in })
    #expect(try decides(days) { $0.leaveRequests = [request(.pending), request(.approved)] })
    for other in [
      request(.approved, days: 0), request(.approved, seconds: 0), request(.pending),
      request(.notGiven), request(.declined),
    ] {
      #expect(try !decides(days) { $0.leaveRequests = [other] })
    }
    func pause(_ change: (inout BreakSession) -> Void) -> BreakSession {
      var pause = BreakSession(id: 1)
      change(&pause)
      return pause
    }
    let whole = pause { _ in }
    let noStart = pause { $0.hasNoStart = true }
    let noEnd = pause { $0.hasNoEnd = true }
    #expect(try decides("break-sessions.startedOn") { $0.breakSessions = [whole, noStart] })
    #expect(try !decides("break-sessions.startedOn") { $0.breakSessions = [whole, noEnd] })
    #expect(try decides("break-sessions.endedOn") { $0.breakSessions = [whole, noEnd] })
    #expect(try !decides("break-sessions.endedOn") { $0.breakSessions = [whole, noStart] })
  }

  // MARK: In a run

  private func found(_ says: String, without: Set<String> = []) throws -> [String] {
    let fixture = try SnapshotFixture()
    try fixture.write("shifts/00001.json", #"[{"id":5,"startedOn":1772438400,"paidTimeOff":true}]"#)
    try fixture.seal { $0.resources["shifts"] = #""rows":1,\#(says)"# }
    let data = try SavedSnapshot.read(
      fixture.path, needs: TimeDataNeeds(without: without, decisions: .rates))
    return data.findings(.refusedFields).map {
      #expect($0.subject.file == "shifts")
      return "\($0.severity): \($0.message) | \($0.advice)"
    }
  }

  @Test("one field, several, and those that the configuration does without")
  func sentences() throws {
    #expect(
      try found(#""refusedFields":["payRate"]"#) == [
        "blocking: the server refused payRate during the pull; nobody knows the rates of the shifts "
          + "| let the account read it, and pull again; if pay does not depend on it, add "
          + "\"shifts.payRate\" to \"without\" of \"source\""
      ])
    #expect(
      try found(#""leftOutFields":["payRate","payableHours","other"]"#) == [
        "blocking: its pull left out payableHours, payRate on purpose, and this configuration does "
          + "not do without them; nobody knows how long paid time off is; nobody knows the rates of "
          + "the shifts | pull again; if pay does not depend on them, add \"shifts.payableHours\", "
          + "\"shifts.payRate\" to \"without\" of \"source\""
      ])
    let note =
      "note: payRate was left out on purpose; without it nobody knows the rates of the shifts | if "
      + "it is needed after all, take \"shifts.payRate\" out of \"without\" of \"source\", and pull "
      + "again"
    #expect(try found(#""refusedFields":["payRate"]"#, without: ["shifts.payRate"]) == [note])
    let both = try found(
      #""refusedFields":["payRate"],"leftOutFields":["payableHours"]"#, without: ["shifts.payRate"])
    #expect(
      both.count == 2 && both[0] == note && both[1].hasPrefix("blocking: its pull left out payable")
    )
    #expect(try found(#""refusedFields":["payRate"]"#, without: ["shifts", "payRate"]).count == 1)
  }
}
