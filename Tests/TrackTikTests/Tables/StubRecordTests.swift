import PayrollModel
import RowReading
import Testing
import TrackTik

@Suite("Numbers that are mentioned and have no row")
struct StubRecordTests {
  @Test("each gets one record, whoever mentions it, in the order in which they are read")
  func shared() throws {
    let fixture = try SnapshotFixture()
    try fixture.write("employees/0001.json", #"[{"id":1,"region":10},{"id":2,"region":11}]"#)
    try fixture.write("employment-profiles/1.json", #"[{"id":30,"employee":3}]"#)
    try fixture.write("accounts/1.json", #"[{"id":7,"region":11,"parentAccount":70}]"#)
    try fixture.write(
      "positions/1.json", #"[{"id":6,"account":70,"payrollSetting":{"holidayGroup":4}}]"#)
    try fixture.write("holidays/1.json", #"[{"id":8,"groups":[4,40]}]"#)
    try fixture.write(
      "holiday-dates/1.json", #"[{"id":1,"holidayDate":"2026-01-01","holiday":80}]"#)
    try fixture.write(
      "shifts/1.json", #"[{"id":5,"startedOn":1772438400,"employee":4,"position":60,"account":71}]"#
    )
    try fixture.write(
      "work-sessions/1.json",
      #"""
      [{"id":1,"startedOn":1772438400,"employee":3,"shift":50,"position":60,"account":70},
       {"id":2,"startedOn":1772438400,"employee":5,"shift":50,"position":61,"account":72}]
      """#)
    try fixture.write(
      "break-sessions/1.ndjson", #"{"id":1,"startedOn":1772438400,"employee":6,"workSession":1}"#)
    try fixture.write("leave-requests/1.json", #"[{"id":1,"employee":7},{"id":2,"employee":5}]"#)
    try fixture.write(
      "schedule-off-periods/1.json", #"[{"id":1,"employee":8},{"id":2,"employee":2}]"#)
    let data = try fixture.read()
    // Periods off are read before leave requests.
    #expect(data.employees.map(\.id) == [1, 2, 3, 4, 5, 6, 8, 7])
    #expect(data.employees.map(\.isKnown) == [true, true] + Array(repeating: false, count: 6))
    #expect(data.regions.map(\.id) == [10, 11] && data.regions.allSatisfy { !$0.isKnown })
    #expect(data.accounts.map(\.id) == [7, 70, 71, 72])
    #expect(data.accounts.map(\.isKnown) == [true, false, false, false])
    #expect(data.accounts.map(\.region) == [RecordIndex(1), .none, .none, .none])
    #expect(data.positions.map(\.id) == [6, 60, 61])
    #expect(data.positions.map(\.isKnown) == [true, false, false])
    #expect(data.shifts.map(\.id) == [5, 50] && data.shifts.map(\.isKnown) == [true, false])
    #expect(data.holidayGroups.map(\.id) == [4, 40])
    #expect(data.holidayGroups.allSatisfy { !$0.isKnown })
    #expect(data.holidays.map(\.id) == [8, 80] && data.holidays.map(\.isKnown) == [true, false])
    #expect(data.workSessions.map(\.employee) == [RecordIndex(2), RecordIndex(4)])
    #expect(data.workSessions.map(\.shift) == [RecordIndex(1), RecordIndex(1)])
    #expect(data.workSessions.map(\.position) == [RecordIndex(1), RecordIndex(2)])
    #expect(data.workSessions.map(\.account) == [RecordIndex(1), RecordIndex(3)])
    #expect(data.shifts[0].account == RecordIndex(2) && data.shifts[0].employee == RecordIndex(3))
    #expect(data.breakSessions[0].employee == RecordIndex(5))
    #expect(data.leaveRequests.map(\.employee) == [RecordIndex(7), RecordIndex(4)])
    #expect(data.scheduleOffPeriods.map(\.employee) == [RecordIndex(6), RecordIndex(1)])
    #expect(data.employmentProfiles[0].employee == RecordIndex(2))
  }

  @Test("what a first chunk mentions, a second one finds")
  func chunks() throws {
    let fixture = try SnapshotFixture()
    let row = { (id: Int) in
      #"{"id":\#(id),"startedOn":1772438400,"employee":9,"shift":50,"position":60,"client":70}"#
    }
    try fixture.write("work-sessions/1.json", "[\(row(1)),\(row(2))]")
    try fixture.write("work-sessions/2.ndjson", row(3))
    try fixture.write("work-sessions/3.json", "[\(row(4))]")
    for resource in ["shifts", "break-sessions"] {
      let row = { (id: Int) in
        #"{"id":\#(id),"startedOn":1772438400,"employee":9,"position":60,"account":70}"#
      }
      try fixture.write("\(resource)/1.json", "[\(row(101))]")
      try fixture.write("\(resource)/2.ndjson", row(102))
    }
    let data = try fixture.read()
    #expect(data.employees.map(\.id) == [1, 9])
    #expect(data.shifts.map(\.id) == [101, 102, 50])
    #expect(data.positions.map(\.id) == [60] && data.accounts.map(\.id) == [70])
    #expect(data.workSessions.map(\.shift) == Array(repeating: RecordIndex(2), count: 4))
    #expect(data.workSessions.map(\.account) == Array(repeating: RecordIndex(0), count: 4))
    #expect(data.shifts.prefix(2).map(\.account) == [RecordIndex(0), RecordIndex(0)])
    #expect(data.breakSessions.map(\.employee) == [RecordIndex(1), RecordIndex(1)])
  }

  @Test("accounts and clients are numbered apart where there are pages of both")
  func sites() throws {
    let fixture = try SnapshotFixture()
    try fixture.write("accounts/1.json", #"[{"id":1,"name":"A1","parentClient":2},{"id":3}]"#)
    try fixture.write(
      "clients/1.json", #"[{"id":1,"name":"C1","parent":3},{"id":2,"name":"C2","parent":1}]"#)
    try fixture.write(
      "positions/1.json", #"[{"id":6,"client":1},{"id":7,"account":1},{"id":8,"client":9}]"#)
    try fixture.write(
      "shifts/1.json",
      #"[{"id":5,"startedOn":1772438400,"client":2},{"id":6,"startedOn":1772438400,"account":9}]"#)
    let data = try fixture.read()
    // The parent of an account is an account, that of a client a client.
    #expect(data.accounts.map(\.id) == [1, 3, 1, 2, 2, 3, 9, 9])
    #expect(
      data.accounts.map(\.isKnown) == [true, true, true, true, false, false, false, false])
    #expect(
      data.accounts.prefix(4).map(\.parent)
        == [RecordIndex(4), .none, RecordIndex(5), RecordIndex(2)])
    #expect(data.positions.map(\.account) == [RecordIndex(2), RecordIndex(0), RecordIndex(6)])
    #expect(data.shifts.map(\.account) == [RecordIndex(3), RecordIndex(7)])
  }

  @Test("a client's number is an account's where there are no pages of accounts")
  func clientsAlone() throws {
    let fixture = try SnapshotFixture()
    try fixture.write("clients/1.json", #"[{"id":1,"parent":2},{"id":2,"parentAccount":1}]"#)
    try fixture.write("positions/1.json", #"[{"id":6,"client":1},{"id":7,"account":2}]"#)
    let data = try fixture.read()
    #expect(data.accounts.map(\.parent) == [RecordIndex(1), RecordIndex(0)])
    #expect(data.positions.map(\.account) == [RecordIndex(0), RecordIndex(1)])
    #expect(data.accounts.allSatisfy { $0.isKnown })
  }

  @Test("shifts of pay runs, summaries and slices must be there; pay runs need not")
  func computed() throws {
    let fixture = try SnapshotFixture()
    try fixture.write(
      "shifts/1.json", #"[{"id":5,"startedOn":1772438400},{"id":6,"startedOn":1772438400}]"#)
    try fixture.write(
      "payroll-payrun-items/1.json",
      #"""
      [{"id":1,"payrun":2,"employee":9,"quantity":1,"shift":6},
       {"id":2,"payrun":2,"employee":9,"quantity":1,"shift":7,"account":3},
       {"id":3,"payrun":1,"employee":1,"quantity":1}]
      """#)
    try fixture.write(
      "shift-summaries/1.json", #"[{"id":1,"shift":6,"employee":10},{"id":2,"shift":7}]"#)
    try fixture.write(
      "shift-slices/1.json", #"[{"id":1,"shift":6,"employee":11},{"id":2,"shift":7}]"#)
    let data = try fixture.read()
    #expect(data.payruns.map(\.id) == [2, 1] && data.payruns.allSatisfy { !$0.isKnown })
    #expect(data.payables.map(\.payrun) == [RecordIndex(0), RecordIndex(0), RecordIndex(1)])
    #expect(data.payables.map(\.shift) == [RecordIndex(1), .none, .none])
    #expect(data.payables.map(\.shiftNumber) == [6, 7, Payable.notGiven])
    #expect(data.payables.map(\.account) == [.none, RecordIndex(0), .none])
    #expect(data.shiftSummaries.map(\.shift) == [RecordIndex(1), .none])
    #expect(data.shiftSlices.map(\.shift) == [RecordIndex(1), .none])
    #expect(data.employees.map(\.id) == [1, 9, 10, 11])
    #expect(data.shifts.count == 2)
  }

  @Test(
    "shifts are found for each of the three alone",
    arguments: ["payroll-payrun-items", "shift-summaries", "shift-slices"])
  func shiftsOfEach(resource: String) throws {
    let fixture = try SnapshotFixture()
    try fixture.write("shifts/1.json", #"[{"id":5,"startedOn":1772438400}]"#)
    try fixture.write(
      "\(resource)/1.json", #"[{"id":1,"payrun":2,"employee":1,"quantity":1,"shift":5}]"#)
    let data = try fixture.read()
    let shifts =
      data.payables.map(\.shift) + data.shiftSummaries.map(\.shift) + data.shiftSlices.map(\.shift)
    #expect(shifts == [RecordIndex(0)])
  }
}
