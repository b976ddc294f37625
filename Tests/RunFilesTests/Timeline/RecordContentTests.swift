import PayrollModel
import PayrollTestSupport
import Testing

@testable import RunFiles

@Suite("What records say, as a number")
struct RecordContentTests {
  /// A person with a profile, a position, a site, a shift, a session and a break.
  private func data(_ edit: (inout TimeData) -> Void = { _ in }) -> TimeData {
    var data = TimeData()
    var employee = EmployeeRecord(id: 1)
    employee.number = data.text.add("007")
    employee.lastName = data.text.add("Lee")
    employee.employmentProfile = RecordIndex(0)
    data.employees = [employee]
    data.employmentProfiles = [EmploymentProfile(id: 5)]
    data.regions = [RegionRecord(id: 3)]
    data.accounts = [AccountRecord(id: 20), AccountRecord(id: 21)]
    data.positions = [PositionRecord(id: 30), PositionRecord(id: 31)]
    data.payCodes = [PayCodeRecord(id: 40)]
    data.holidayGroups = [HolidayGroupRecord(id: 50)]
    data.holidays = [HolidayRecord(id: 51)]
    data.holidayDates = [HolidayDateRecord(id: 52)]
    var shift = Shift(id: 60)
    (shift.start, shift.end, shift.employee) = (1000, 30_000, RecordIndex(0))
    data.shifts = [shift]
    var session = WorkSession(id: 70)
    (session.start, session.duration) = (1000, 28_800)
    session.employee = RecordIndex(0)
    session.shift = RecordIndex(0)
    data.workSessions = [session]
    var pause = BreakSession(id: 80)
    (pause.start, pause.duration, pause.workSession) = (9000, 1800, RecordIndex(0))
    data.breakSessions = [pause]
    edit(&data)
    return data
  }

  private func session(_ data: TimeData) -> Int64 {
    RecordContent(data).session(data.workSessions[0], breaks: data.breakSessions[...])
  }

  @Test("What a session, its shift or its break says makes another number, but its approval")
  func session() {
    let edits: [(inout TimeData) -> Void] = [
      { $0.workSessions[0].start += 1 }, { $0.workSessions[0].duration += 1 },
      { $0.workSessions[0].traits = .hasNoEnd }, { $0.workSessions[0].position = RecordIndex(1) },
      { $0.workSessions[0].account = RecordIndex(1) }, { $0.workSessions[0].payRate = 200_000 },
      { $0.workSessions[0].payCode = $0.labels.label("SICK") },
      { $0.workSessions[0].timeConflict = TimeConflict(seconds: 120, isEnd: true) },
      { $0.workSessions[0].shift = .none },
      { $0.shifts[0].start += 60 }, { $0.shifts[0].end += 60 }, { $0.shifts[0].payRate = 1 },
      { $0.shifts[0].plannedSeconds = 5 }, { $0.shifts[0].isNotPayable = true },
      { $0.shifts[0].payCode = $0.labels.label("REG") }, { $0.shifts[0].account = RecordIndex(0) },
      { $0.shifts[0].position = RecordIndex(0) },
      { $0.breakSessions[0].start += 1 }, { $0.breakSessions[0].duration += 1 },
      { $0.breakSessions[0].paid = .paid }, { $0.breakSessions[0].kind = .meal },
      { $0.breakSessions[0].isGone = true }, { $0.breakSessions[0].payRate = 3 },
      { $0.breakSessions[0].payCode = $0.labels.label("MEAL") }, { $0.breakSessions.removeAll() },
    ]
    var numbers: Set<Int64> = [session(data())]
    for (place, edit) in edits.enumerated() {
      #expect(numbers.insert(session(data(edit))).inserted, "edit \(place)")
    }
    let approvals: [(inout TimeData) -> Void] = [
      { $0.workSessions[0].status = .approved }, { $0.shifts[0].status = .approved },
      { $0.shifts[0].approvedSeconds = 28_800 }, { $0.shifts[0].payableSeconds = 28_801 },
    ]
    func approval(_ data: TimeData) -> Int64 {
      RecordContent(data).approval(data.workSessions[0])
    }
    var states: Set<Int64> = [approval(data())]
    for (place, edit) in approvals.enumerated() {
      #expect(session(data(edit)) == session(data()), "approval \(place)")
      #expect(states.insert(approval(data(edit))).inserted, "approval \(place)")
    }
  }

  @Test("Everything that an employee or an employment says makes another number, but names")
  func employee() {
    func number(_ data: TimeData) -> Int64 { RecordContent(data).employee(0) }
    let edits: [(inout TimeData) -> Void] = [
      { $0.employees[0].number = $0.text.add("008") }, { $0.employees[0].region = RecordIndex(0) },
      { $0.employees[0].payRate = 1 }, { $0.employees[0].payCode = $0.labels.label("REG") },
      { $0.employees[0].status = $0.labels.label("INACTIVE") },
      { $0.employees[0].jobTitle = $0.text.add("Guard") },
      { $0.employees[0].employmentProfile = .none }, { $0.employmentProfiles[0].hourlyRate = 2 },
      { $0.employmentProfiles[0].payCode = $0.labels.label("SAL") },
      { $0.employmentProfiles[0].isSalaried = true },
      { $0.employmentProfiles[0].isOvertimeExempt = true },
      { $0.employmentProfiles[0].employmentDate = CalendarDate(daysSince1970: 9) },
      { $0.employmentProfiles[0].terminationDate = CalendarDate(daysSince1970: 9) },
      { $0.employmentProfiles[0].employee = RecordIndex(0) },
    ]
    var numbers: Set<Int64> = [number(data())]
    for (place, edit) in edits.enumerated() {
      #expect(numbers.insert(number(data(edit))).inserted, "edit \(place)")
    }
    let renamed = data { $0.employees[0].lastName = $0.text.add("Li") }
    #expect(number(renamed) == number(data()))
  }

  @Test("Where a record stands does not matter, and neither does which texts were read before")
  func place() {
    let moved = data { data in
      data.accounts.swapAt(0, 1)
      data.positions.swapAt(0, 1)
      _ = data.text.add("something else")
      _ = data.labels.label("OTHER")
      let code = data.labels.label("SICK")
      data.workSessions[0].payCode = code
      data.workSessions[0].position = RecordIndex(0)
    }
    let there = data { data in
      let code = data.labels.label("SICK")
      data.workSessions[0].payCode = code
      data.workSessions[0].position = RecordIndex(1)
    }
    #expect(session(moved) == session(there))
    #expect(
      RecordContent(moved).tables.map(\.content) == RecordContent(there).tables.map(\.content))
  }

  @Test("A table that everybody shares has another number where a record says something else")
  func tables() {
    let edits: [(table: String, edit: (inout TimeData) -> Void)] = [
      ("payCodes", { $0.payCodes[0].code = $0.labels.label("REG") }),
      ("payCodes", { $0.payCodes[0].isNotPayable = true }),
      ("payCodes", { $0.payCodes[0].ignoresOvertime = true }),
      ("regions", { $0.regions[0].timeZone = $0.labels.label("America/Chicago") }),
      ("regions", { $0.regions[0].name = $0.text.add("CA") }),
      ("sites", { $0.accounts[0].region = RecordIndex(0) }),
      ("sites", { $0.accounts[0].payRate = 3 }),
      ("sites", { $0.accounts[1].parent = RecordIndex(0) }),
      ("positions", { $0.positions[0].payRate = 3 }),
      ("positions", { $0.positions[0].payCodeOverride = $0.labels.label("X") }),
      ("positions", { $0.positions[0].paidBreaks = .all }),
      ("positions", { $0.positions[0].holidayGroup = RecordIndex(0) }),
      ("positions", { $0.positions.removeLast() }),
      ("holidays", { $0.holidayGroups[0].holidays = [RecordIndex(0)] }),
      ("holidays", { $0.holidays[0].groups = [RecordIndex(0)] }),
      ("holidays", { $0.holidayDates[0].date = CalendarDate(daysSince1970: 4) }),
      ("holidays", { $0.holidayDates[0].holiday = RecordIndex(0) }),
    ]
    func tables(_ data: TimeData) -> [String: Int64] {
      Dictionary(
        uniqueKeysWithValues: RecordContent(data).tables.map { ("\($0.name)", $0.content) })
    }
    let plain = tables(data())
    for (place, entry) in edits.enumerated() {
      let edited = tables(data(entry.edit))
      let changed = edited.filter { plain[$0.key] != $0.value }.map(\.key)
      #expect(changed == [entry.table], "edit \(place)")
    }
  }

  @Test("Leave and time off the schedule have numbers of their own")
  func leave() {
    var request = LeaveRequest(id: 1)
    request.first = CalendarDate(daysSince1970: 10)
    let content = RecordContent(data())
    let plain = content.leave(request)
    request.status = .approved
    let approved = content.leave(request)
    request.firstTime = WrittenTime(secondsOfDay: 3600, clock: .utc)
    #expect(Set([plain, approved, content.leave(request)]).count == 3)
    var off = ScheduleOffPeriod(id: 1)
    let first = content.off(off)
    off.isActive = false
    #expect(content.off(off) != first)
  }

  @Test("Numbers have 32 bits and are the same on every machine")
  func known() {
    var mix = ContentMix()
    mix.add("overtime")
    mix.add(-1)
    #expect((0...0xFFFF_FFFF).contains(mix.number))
    var again = ContentMix()
    again.add("overtime")
    again.add(-1)
    #expect(mix.number == again.number)
    var other = ContentMix()
    other.add("overtim")
    #expect(other.number != mix.number)
  }
}
