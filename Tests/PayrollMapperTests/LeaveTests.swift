import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Leave")
struct LeaveTests {
  @Test("Leave does not count toward overtime, whatever its shape")
  func noOvertime() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.days(guardOne, ["2026-10-26", "2026-10-27", "2026-10-28", "2026-10-29"], hours: 9)
    try company.session(guardOne, "2026-10-30 08:00", "2026-10-30 16:00", code: "SICK")
    let code = company.data.labels.label("VAC")
    try company.shift(guardOne, "2026-10-31 08:00", "2026-10-31 16:00") {
      $0.isPaidTimeOff = true
      $0.payCode = code
      $0.payableSeconds = 14_400
    }
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 36.00, sick leave 8.00, vacation leave 4.00")
    #expect(batch.controls.leaveSeconds == 12 * 3600)
    #expect(batch.kinds.isEmpty)
  }

  @Test("Paid time off without a code that means leave waits")
  func withoutCode() throws {
    for code in ["", "REG", "XYZ"] {
      var company = try Company()
      let guardOne = company.employee("1")
      let label = company.data.labels.label(code)
      try company.shift(guardOne, "2026-10-31 08:00", "2026-10-31 16:00") {
        $0.isPaidTimeOff = true
        $0.payCode = label
      }
      #expect(try company.batch().kinds == ["blocking paid-time-off-without-code"])
    }
  }

  private func request(
    _ first: String, _ last: String, days: Int64 = -1,
    status: LeaveRequest.Status = .approved, type: String = "VAC"
  ) throws -> PayBatch {
    var company = try Company()
    var request = LeaveRequest(id: 77)
    request.employee = company.employee("1")
    request.first = CalendarDate(first)
    request.last = CalendarDate(last)
    request.requestedDays = days
    request.status = status
    request.leaveType = company.data.labels.label(type)
    company.data.leaveRequests.append(request)
    return try company.batch()
  }

  @Test("The days asked for say which dates are meant")
  func requestedDays() throws {
    // Friday to Tuesday: five dates, three weekdays.
    #expect(
      try request("2026-10-30", "2026-11-03", days: 50_000).hours(of: "1")
        == "vacation leave 40.00")
    #expect(
      try request("2026-10-30", "2026-11-03", days: 40_000).hours(of: "1")
        == "vacation leave 32.00")
    #expect(
      try request("2026-10-30", "2026-11-03", days: 30_000).hours(of: "1")
        == "vacation leave 24.00")
    #expect(
      try request("2026-10-30", "2026-11-03", days: 20_000).hours(of: "1")
        == "vacation leave 16.00")
    #expect(try request("2026-10-30", "2026-11-03").hours(of: "1") == "vacation leave 24.00")
    #expect(
      try request("2026-10-28", "2026-10-28", days: 5_000).hours(of: "1") == "vacation leave 4.00")
  }

  @Test("Only the dates inside the period are paid, and only what was approved")
  func period() throws {
    #expect(
      try request("2026-11-05", "2026-11-10", days: 40_000).hours(of: "1")
        == "vacation leave 16.00")
    #expect(try request("2026-10-28", "2026-10-28", status: .pending).lines.isEmpty)
    #expect(try request("2026-12-01", "2026-12-02").lines.isEmpty)
  }

  @Test("A leave type that nobody mapped, and dates that cannot be read, wait")
  func problems() throws {
    #expect(
      try request("2026-10-28", "2026-10-28", type: "Jury").kinds
        == ["blocking unmapped-pay-code"])
    #expect(try request("", "").kinds == ["blocking leave-without-dates"])
  }

  @Test("A day that is leave twice is paid once")
  func twice() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-28 08:00", "2026-10-28 16:00", code: "SICK")
    var request = LeaveRequest(id: 77)
    request.employee = guardOne
    request.first = CalendarDate("2026-10-28")
    request.last = CalendarDate("2026-10-28")
    request.status = .approved
    request.leaveType = company.data.labels.label("VAC")
    company.data.leaveRequests.append(request)
    let batch = try company.batch()
    #expect(batch.kinds == ["warning leave-twice"])
    #expect(batch.hours(of: "1") == "sick leave 8.00")
  }

  @Test("Two requests for one day pay a day between them; half days add up to one")
  func twoRequests() throws {
    for (days, expected) in [
      (Int64(10_000), "vacation leave 8.00"), (5_000, "vacation leave 8.00"),
    ] {
      var company = try Company()
      let guardOne = company.employee("1")
      for id in [Int64(77), 78] {
        var request = LeaveRequest(id: id)
        request.employee = guardOne
        request.first = CalendarDate("2026-10-28")
        request.last = CalendarDate("2026-10-28")
        request.requestedDays = days
        request.status = .approved
        request.leaveType = company.data.labels.label("VAC")
        company.data.leaveRequests.append(request)
      }
      let batch = try company.batch()
      #expect(batch.hours(of: "1") == expected)
      #expect(batch.kinds == (days == 10_000 ? ["warning leave-twice"] : []))
    }
  }

  @Test("Paid time off that overlaps is paid once; what follows it is paid, with a warning")
  func overlappingTimeOff() throws {
    for (start, kinds, hours) in [
      ("12:00", ["warning leave-twice"], "vacation leave 8.00"),
      ("16:00", ["warning leave-beyond-day"], "vacation leave 12.00"),
    ] {
      var company = try Company()
      let guardOne = company.employee("1")
      let code = company.data.labels.label("VAC")
      for (from, to) in [("08:00", "16:00"), (start, "20:00")] {
        try company.shift(guardOne, "2026-10-28 \(from)", "2026-10-28 \(to)") {
          $0.isPaidTimeOff = true
          $0.payCode = code
        }
      }
      let batch = try company.batch()
      #expect(batch.kinds == kinds)
      #expect(batch.hours(of: "1") == hours)
    }
  }

  @Test("An approved shift without a session under a leave code is leave, whatever the pay basis")
  func approvedLeaveShift() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    let code = company.data.labels.label("SICK")
    try company.shift(guardOne, "2026-10-28 08:00", "2026-10-28 16:00") {
      $0.payCode = code
      $0.approvedSeconds = 28_800
    }
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "sick leave 8.00")
    #expect(batch.kinds.isEmpty)
  }

  @Test("Paid time off that nobody approved waits, where shifts must be approved")
  func notApproved() throws {
    var company = try Company()
    company.policy.approval = .shift
    let guardOne = company.employee("1")
    let code = company.data.labels.label("VAC")
    try company.shift(guardOne, "2026-10-28 08:00", "2026-10-28 16:00") {
      $0.isPaidTimeOff = true
      $0.payCode = code
    }
    let batch = try company.batch()
    #expect(batch.kinds == ["blocking not-approved"])
    #expect(batch.findings[0].message == "The paid time off waits: it is not approved.")
  }

  @Test("Leave without a type waits, and nobody is told to map the empty code")
  func withoutType() throws {
    let batch = try request("2026-10-28", "2026-10-28", type: "")
    #expect(batch.kinds == ["blocking unmapped-pay-code"])
    #expect(batch.findings[0].advice == "Give the request a leave type in TrackTik and pull again.")
  }

  @Test("A schedule-off period pays nothing; its end is the day of return")
  func scheduleOff() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    var away = ScheduleOffPeriod(id: 5)
    away.employee = guardOne
    away.first = CalendarDate("2026-10-26")
    away.returnDate = CalendarDate("2026-10-28")
    company.data.scheduleOffPeriods.append(away)
    try company.days(guardOne, ["2026-10-27", "2026-10-28"], hours: 8)
    let batch = try company.batch()
    #expect(batch.kinds == ["note work-while-away"])
    #expect(batch.findings[0].subject.date == CalendarDate("2026-10-27"))
    #expect(batch.hours(of: "1") == "regular 16.00")
  }
}
