import PayrollModel
import RowReading
import Testing
import TimeSources
import TrackTik

@Suite("What the source reckons itself")
struct ComputedPayTests {
  @Test("pay runs and their items, numbers as numbers and as texts, relations as both")
  func payruns() throws {
    let fixture = try SnapshotFixture()
    try fixture.write(
      "payroll-codes/1.json", #"[{"id":61,"code":"SICK"},{"id":70,"code":"BON","isAdhoc":true}]"#)
    try fixture.write(
      "payroll-payruns/1.json",
      #"""
      [{"id":659,"occurrenceDate":"2026-11-07T00:00:00+00:00","occurrenceStartDate":"2026-10-25",
        "status":"PROCESSED","totalHours":"812000.5"},
       {"id":660,"occurrenceDate":"2026-11-07","status":"SOMETHING"}]
      """#)
    try fixture.write(
      "payroll-payrun-items/1.json",
      #"""
      [{"id":9,"payrun":659,"employee":1,"account":5,"shift":77,"customPayCode":61,
        "payrollCodeLabel":"REG","quantity":"7.75","rate":18.5,"baseRate":"18.5000","total":143.38,
        "originType":"SHIFT","shiftFragmentDateStart":"2026-10-26T00:00:00+00:00"},
       {"id":10,"payrun":{"id":659},"employee":{"id":1},"payrollCode":{"id":70,"code":"BON"},
        "quantity":-1.25,"rate":"-0.5","total":null,"label":"Taken back","expenseDate":"2026-10-27"},
       {"id":11,"payrun":661,"employee":4,"quantity":1}]
      """#)
    let data = try fixture.read()
    #expect(data.payruns.map(\.id) == [659, 660, 661])
    #expect(data.payruns.map(\.isKnown) == [true, true, false])
    #expect(data.payruns.map(\.status) == [.processed, .other, .notGiven])
    // More seconds than 32 bits hold.
    #expect(data.payruns.map(\.totalSeconds) == [2_923_201_800, -1, -1])
    #expect(data.payruns[0].first == CalendarDate("2026-10-25"))
    #expect(
      data.payruns.map(\.last) == [CalendarDate("2026-11-07"), CalendarDate("2026-11-07"), nil])
    #expect(data.payCodes.map(\.isMoney) == [false, true])
    let items = data.payables
    #expect(items.map(\.quantity) == [77_500, -12_500, 10_000])
    #expect(items.map(\.seconds) == [27_900, -4_500, 3_600])
    #expect(items.map(\.rate) == [185_000, -5_000, Payable.notGiven])
    #expect(items.map(\.baseRate) == [185_000, Payable.notGiven, Payable.notGiven])
    #expect(items.map(\.total) == [1_433_800, Payable.notGiven, Payable.notGiven])
    #expect(items.map { data.label($0.payCode) } == ["SICK", "BON", ""])
    #expect(items.map { data.label($0.description) } == ["", "Taken back", ""])
    #expect(items.map(\.isExpense) == [false, true, false])
    #expect(
      items.map(\.date) == [CalendarDate("2026-10-26"), CalendarDate("2026-10-27"), nil])
    #expect(items.map(\.employee) == [RecordIndex(0), RecordIndex(0), RecordIndex(1)])
    #expect(!data.employees[1].isKnown)
    #expect(items[0].shift == .none, "a shift that the snapshot lacks gets no record")
    #expect(data.shifts.isEmpty)
  }

  @Test("a date of zeros is no expense; schedules and shifts are known by number or name")
  func nothings() throws {
    let fixture = try SnapshotFixture()
    try fixture.write(
      "payroll-payruns/1.json",
      #"[{"id":659,"occurrenceDate":"2026-11-07","payrollSchedule":9},{"id":660,"occurrenceDate":"2026-11-07","payrollSchedule":{"id":9,"name":"Weekly"}}]"#
    )
    let nothings = [
      "null", "\"\"", "false", "0", "\"0\"", "\"0000-00-00\"", "\"0000-00-00 00:00:00\"",
    ]
    let rows = (nothings + ["\"2026-10-27\"", "\"27/10/2026\""]).enumerated().map {
      #"{"id":\#($0.offset + 1),"payrun":659,"employee":1,"shift":77,"quantity":1,"expenseDate":\#($0.element)}"#
    }
    try fixture.write("payroll-payrun-items/1.json", "[\(rows.joined(separator: ","))]")
    let data = try fixture.read()
    #expect(data.payruns.map { data.label($0.schedule) } == ["9", "Weekly"])
    #expect(
      data.payables.map(\.isExpense) == nothings.map { _ in false } + [true, true])
    #expect(data.payables.allSatisfy { $0.shiftNumber == 77 && $0.shift == .none })
    #expect(data.findings.count { $0.id == .unreadableField } == 1)
  }

  @Test("an item without a quantity or an employee is refused, and said")
  func refused() throws {
    let fixture = try SnapshotFixture()
    try fixture.write(
      "payroll-payrun-items/1.json",
      #"[{"id":1,"payrun":659,"employee":1},{"id":2,"payrun":659,"quantity":1},{"id":3,"employee":1,"quantity":"x"}]"#
    )
    let data = try fixture.read()
    #expect(data.payables.isEmpty)
    #expect(data.resources.first { $0.resource == "payroll-payrun-items" }?.refusedRowCount == 3)
  }

  @Test("summaries and slices of shifts")
  func shifts() throws {
    let fixture = try SnapshotFixture()
    try fixture.write(
      "shifts/1.json",
      #"[{"id":77,"startDateTime":"2026-10-26T08:00:00-04:00","endDateTime":"2026-10-26T18:00:00-04:00","employee":1}]"#
    )
    try fixture.write(
      "shift-summaries/1.json",
      #"[{"id":1,"shift":77,"employee":1,"payHours":10,"payOvertimeHours":"2.00","payHolidayHours":null}]"#
    )
    try fixture.write(
      "shift-slices/1.json",
      #"""
      [{"id":5,"shift":77,"employee":1,"sliceStartDateTime":"2026-10-26T16:00:00-04:00",
        "sliceEndDateTime":"2026-10-26T18:00:00-04:00","payOvertimeRule":{"id":3,"name":"Daily 8"}},
       {"id":6,"shift":{"id":77},"payOvertimeRule":3,"payHoliday":null,"isBreak":true,
        "breakUnpaid":true},
       {"id":7,"shift":78,"isPaidTimeOff":1,"isBreak":true,"breakUnpaid":false}]
      """#)
    let data = try fixture.read()
    let summary = try #require(data.shiftSummaries.first)
    #expect(
      [summary.seconds, summary.regularSeconds, summary.overtimeSeconds, summary.holidaySeconds]
        == [36_000, -1, 7_200, -1])
    #expect(summary.shift == RecordIndex(0))
    #expect(data.shiftSlices.map { data.label($0.overtimeRule) } == ["Daily 8", "3", ""])
    #expect(data.shiftSlices.map(\.isUnpaidBreak) == [false, true, false])
    #expect(data.shiftSlices.map(\.isPaidTimeOff) == [false, false, true])
    #expect(data.shiftSlices.map(\.shift) == [RecordIndex(0), RecordIndex(0), .none])
    #expect(data.shiftSlices[0].end - data.shiftSlices[0].start == 7_200)
    #expect(data.shiftSlices[1].start == ShiftSlice.notGiven)
  }

  @Test("a pay run needs no sessions beside it")
  func withoutSessions() throws {
    let fixture = try SnapshotFixture(isEmpty: true)
    try fixture.write("employees/1.json", "[]")
    try fixture.write("payroll-payruns/1.json", "[]")
    #expect(throws: SnapshotError.self) { try SavedSnapshot.read(fixture.path, for: .payruns) }
    try fixture.write("payroll-payrun-items/1.json", "[]")
    #expect(try SavedSnapshot.read(fixture.path, for: .payruns).payables.isEmpty)
    #expect(throws: SnapshotError.self) { try fixture.read() }
  }

  @Test("figures that could not be added up without end are unreadable")
  func limits() throws {
    let fixture = try SnapshotFixture()
    try fixture.write(
      "payroll-payrun-items/1.json",
      #"""
      [{"id":1,"payrun":1,"employee":1,"quantity":6800000,"total":"-6800000.0000"},
       {"id":2,"payrun":1,"employee":1,"quantity":6900000},
       {"id":3,"payrun":1,"employee":1,"quantity":1,"rate":99999999999999}]
      """#)
    let data = try fixture.read()
    #expect(data.payables.map(\.id) == [1, 3])
    #expect(data.payables[1].rate == Payable.notGiven)
    #expect(data.findings.contains { $0.id == .unreadableField })
  }

  @Test("what is only compared never blocks, and is marked where it cannot be read")
  func onlyCompared() throws {
    let fixture = try SnapshotFixture()
    try fixture.write(
      "shift-summaries/1.json",
      #"[{"id":1,"employee":1,"payHours":-2},{"id":2,"employee":1,"payHours":2},{"payHours":1}]"#)
    try fixture.write(
      "shift-slices/1.json",
      #"""
      [{"id":1,"employee":1,"payHoliday":false,"payOvertimeRule":0},
       {"id":2,"employee":1,"payHoliday":"0","payOvertimeRule":[]},
       {"id":3,"employee":1,"payHoliday":true},{"id":3,"employee":1,"payHoliday":4},
       {"id":4,"employee":1,"sliceStartDateTime":"tomorrow"}]
      """#)
    try fixture.write("payroll-payruns/1.json", "[]")
    try fixture.write("payroll-payrun-items/1.json", #"[{"id":1,"payrun":659,"employee":1}]"#)
    let data = try fixture.read()
    #expect(data.shiftSummaries.map(\.isUnclear) == [true, false])
    #expect(data.shiftSlices.map(\.isUnclear) == [false, false, false, true])
    #expect(data.shiftSlices.map { data.label($0.holiday) } == ["", "", "4", ""])
    #expect(data.shiftSlices.map(\.overtimeRule) == [.none, .none, .none, .none])
    #expect(
      Set(data.trouble.map(\.id)) == [.unreadableField, .unreadableRow, .conflictingRows])
    #expect(data.trouble.allSatisfy { $0.severity == .warning })
    let paid = try SavedSnapshot.read(fixture.path, for: .payruns)
    #expect(
      paid.findings.filter { $0.severity == .blocking }.compactMap(\.subject.record?.kind) == [
        .payrunItem
      ])
  }
}
