import PayrollModel
import Testing

@Suite("What people clocked, by whom it belongs to")
struct ClockRecordsTests {
  /// Two people, whose sessions and breaks lie between each other's, and a session of nobody.
  private static let data: TimeData = {
    var data = TimeData()
    data.employees = [EmployeeRecord(id: 1), EmployeeRecord(id: 2)]
    data.workSessions = [1, 0, 1, nil].enumerated().map { place, employee in
      var session = WorkSession(id: Int64(10 + place))
      session.employee = employee.map { RecordIndex($0) } ?? .none
      return session
    }
    data.breakSessions = [2, 0, 1, 0, 2].enumerated().map { place, session in
      var pause = BreakSession(id: Int64(20 + place))
      pause.workSession = RecordIndex(session)
      pause.isGone = place == 3
      return pause
    }
    var shift = Shift(id: 30)
    shift.employee = RecordIndex(1)
    data.shifts = [shift]
    return data
  }()

  @Test("Sessions, shifts and breaks are found by their owners, but for breaks taken back")
  func orders() {
    let clock = ClockRecords(Self.data)
    #expect(Array(clock.sessions[0]) == [1] && Array(clock.sessions[1]) == [0, 2])
    #expect(Array(clock.breaks[0]) == [1] && Array(clock.breaks[2]) == [0, 4])
    #expect(clock.breaks[3].isEmpty)
    #expect(clock.shifts[0].isEmpty && Array(clock.shifts[1]) == [0])
  }

  @Test("The records of a person are together, and nothing stays of the person before")
  func records() {
    let clock = ClockRecords(Self.data)
    var records = EmployeeRecords()
    records.fetch(1, of: Self.data, by: clock)
    #expect(records.sessions.map(\.id) == [10, 12] && records.places == [0, 2])
    #expect(records.breaks.map(\.id) == [21, 20, 24])
    #expect(records.breaks(of: 0) == 0..<1 && records.breaks(of: 1) == 1..<3)
    records.fetch(0, of: Self.data, by: clock)
    #expect(records.sessions.map(\.id) == [11] && records.breaks.map(\.id) == [22])
    #expect(records.breaks(of: 0) == 0..<1)
  }
}
