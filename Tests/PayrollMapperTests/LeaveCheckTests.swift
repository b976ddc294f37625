import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Leave beside leave, work and the end of employment")
struct LeaveCheckTests {
  private func batch(
    _ make: (inout Company, RecordIndex) throws -> Void
  ) throws -> PayBatch {
    var company = try Company()
    let guardOne = company.employee("1")
    try make(&company, guardOne)
    return try company.batch()
  }

  // MARK: More than a day

  @Test("More than 24 hours of leave on a date block, more than a day is a warning")
  func beyondDay() throws {
    for (hours, kinds) in [
      (80.0, ["blocking leave-beyond-day"]), (16.0, ["warning leave-beyond-day"]), (8.0, []),
      (4.0, []),
    ] {
      let shift = try batch {
        try $0.timeOff($1, "2026-10-28 08:00", "2026-10-28 16:00", hours: hours)
      }
      #expect(shift.kinds == kinds, "\(hours)")
      let request = try batch { $0.leave($1, "2026-10-28", "2026-10-28", hours: hours) }
      #expect(request.kinds == kinds, "\(hours)")
    }
    let many = try batch { $0.leave($1, "2026-10-26", "2026-10-28", days: 3, hours: 80) }
    #expect(many.kinds == ["blocking leave-beyond-day"])
    let both = try batch {
      try $0.timeOff($1, "2026-10-28 08:00", "2026-10-28 16:00")
      $0.leave($1, "2026-10-28", "2026-10-28", hours: 80)
    }
    #expect(both.kinds == ["blocking leave-beyond-day", "warning leave-twice"])
  }

  @Test("Days of ten and twelve hours are days")
  func longDays() throws {
    for end in ["18:00", "20:00"] {
      #expect(
        try batch { try $0.timeOff($1, "2026-10-28 08:00", "2026-10-28 \(end)") }.kinds.isEmpty)
    }
    for hours in [10.0, 12] {
      #expect(
        try batch { $0.leave($1, "2026-10-28", "2026-10-28", days: 1, hours: hours) }.kinds.isEmpty)
    }
    #expect(
      try batch {
        try $0.session($1, "2026-10-28 08:00", "2026-10-28 20:00", code: "SICK")
      }.kinds.isEmpty)
  }

  @Test("A shift over the whole date is a date and not a day of 24 hours")
  func wholeDate() throws {
    #expect(
      try batch { try $0.timeOff($1, "2026-10-28 00:00", "2026-10-28 23:59") }.kinds
        == ["warning leave-beyond-day"])
    #expect(
      try batch { try $0.timeOff($1, "2026-10-28 00:00", "2026-10-28 23:59", hours: 8) }.kinds
        == [])
    #expect(
      try batch { try $0.timeOff($1, "2026-10-28 00:00", "2026-10-28 23:59", hours: 16) }.kinds
        == ["warning leave-beyond-day"])
  }

  @Test("Two days of leave on one date are a warning, two halves are not")
  func severalRecords() throws {
    let two = try batch {
      try $0.timeOff($1, "2026-10-28 00:00", "2026-10-28 08:00", code: "HOL")
      try $0.timeOff($1, "2026-10-28 08:00", "2026-10-28 16:00")
    }
    #expect(two.kinds == ["warning leave-beyond-day"])
    #expect(two.controls.leaveSeconds == 16 * 3600)
    let halves = try batch {
      try $0.timeOff($1, "2026-10-28 08:00", "2026-10-28 12:00", code: "SICK")
      $0.leave($1, "2026-10-28", "2026-10-28", days: 0.5)
    }
    #expect(halves.kinds.isEmpty)
  }

  @Test("Paid time off of no hours is not lost in silence")
  func noHours() throws {
    #expect(
      try batch { try $0.timeOff($1, "2026-10-28 16:00", "2026-10-28 08:00") }.kinds
        == ["blocking leave-without-dates"])
    #expect(
      try batch { try $0.timeOff($1, "2026-10-28 08:00", "2026-10-28 16:00", hours: 0) }.kinds
        == ["warning leave-of-nothing"])
  }

  // MARK: Work

  @Test("Leave at the time of work is a warning that names both")
  func sharedTime() throws {
    let both = try batch {
      try $0.timeOff($1, "2026-10-28 08:00", "2026-10-28 16:00")
      try $0.session($1, "2026-10-28 12:00", "2026-10-28 20:00")
    }
    #expect(both.kinds == ["warning leave-over-work"])
    #expect(both.findings[0].subject.record == Finding.RecordName(.shift, 3000))
    #expect(
      both.findings[0].message
        == "4.00 of the 8.00 hours of leave are worked time of work-sessions/1000 too; "
        + "both are paid.")
    #expect(both.hours(of: "1") == "regular 8.00, vacation leave 8.00")
    // A clock-out ten minutes late, and a half day whose shift is written whole.
    #expect(
      try batch {
        try $0.timeOff($1, "2026-10-28 12:00", "2026-10-28 16:00")
        try $0.session($1, "2026-10-28 08:00", "2026-10-28 12:10")
      }.kinds == ["note leave-over-work"])
    #expect(
      try batch {
        try $0.timeOff($1, "2026-10-28 08:00", "2026-10-28 16:00", hours: 4)
        try $0.session($1, "2026-10-28 12:00", "2026-10-28 16:00")
      }.kinds.isEmpty)
  }

  @Test("A day of leave and a day of work are one warning for a request")
  func wholeDays() throws {
    let both = try batch {
      $0.leave($1, "2026-10-26", "2026-10-28", days: 3)
      try $0.days($1, ["2026-10-26", "2026-10-27", "2026-10-29"], hours: 8)
    }
    #expect(both.kinds == ["warning leave-over-work"])
    #expect(both.findings[0].message.hasSuffix("in work-sessions/1000. 1 more day is alike."))
    #expect(both.hours(of: "1") == "regular 24.00, vacation leave 24.00")
  }

  @Test("Half a day of each is a day; a longer shift that was planned holds both")
  func halfDays() throws {
    #expect(
      try batch {
        $0.leave($1, "2026-10-28", "2026-10-28", days: 0.5)
        try $0.session($1, "2026-10-28 08:00", "2026-10-28 12:30")
      }.kinds.isEmpty)
    for (isPlanned, kinds) in [(false, ["warning leave-over-work"]), (true, [])] {
      let rest = try batch { company, guardOne in
        company.leave(guardOne, "2026-10-28", "2026-10-28", days: 0.5)
        let shift = try company.shift(guardOne, "2026-10-28 08:00", "2026-10-28 20:00")
        try company.session(guardOne, "2026-10-28 08:00", "2026-10-28 16:00") {
          if isPlanned { $0.shift = shift }
        }
      }
      #expect(rest.kinds == kinds)
    }
  }

  @Test("Holiday pay beside work on the holiday is as it should be")
  func holidayPay() throws {
    let both = try batch {
      try $0.timeOff($1, "2026-10-28 08:00", "2026-10-28 16:00", code: "HOL")
      try $0.session($1, "2026-10-28 08:00", "2026-10-28 20:00")
    }
    #expect(both.kinds.isEmpty)
    #expect(both.hours(of: "1") == "regular 12.00, holiday leave 8.00")
  }

  @Test("Requests at one time are paid once, and their times count beside work")
  func requestTimes() throws {
    for (first, second, kinds) in [
      ((8, 0), (10, 0), ["warning leave-twice"]), ((8, 0), (13, 0), []),
    ] {
      let two = try batch {
        $0.leave($1, "2026-10-28", "2026-10-28") { $0.times(first, (12, 0), .local) }
        $0.leave($1, "2026-10-28", "2026-10-28") { $0.times(second, (14, 0), .local) }
      }
      #expect(two.kinds == kinds)
    }
    for (start, kinds) in [("08:00", ["warning leave-over-work"]), ("12:00", [])] {
      let worked = try batch {
        $0.leave($1, "2026-10-28", "2026-10-28") { $0.times((12, 0), (16, 0), .utc) }
        try $0.session($1, "2026-10-28 \(start)", "2026-10-28 16:00")
      }
      #expect(worked.kinds == kinds)
    }
  }

  @Test("A night belongs to no day of leave but the one it begins on, and there it is a note")
  func nights() throws {
    for (start, end, kinds) in [
      ("2026-10-27 22:00", "2026-10-28 06:00", []),
      ("2026-10-28 22:00", "2026-10-29 06:00", ["note leave-over-work"]),
    ] {
      #expect(
        try batch {
          $0.leave($1, "2026-10-28", "2026-10-28", days: 1)
          try $0.session($1, start, end)
        }.kinds == kinds)
    }
  }

  // MARK: The last day

  private func employment(
    last: String, first: String? = nil, status: String = "TERMINATED", isLinked: Bool = true
  ) throws -> PayBatch {
    try batch { company, guardOne in
      var profile = EmploymentProfile(id: 5)
      profile.employee = guardOne
      profile.terminationDate = CalendarDate(last)
      profile.employmentDate = first.flatMap { CalendarDate($0) }
      company.data.employmentProfiles = [profile]
      if isLinked { company.data.employees[0].employmentProfile = RecordIndex(0) }
      company.data.employees[0].status = company.data.labels.label(status)
      company.leave(guardOne, "2026-10-26", "2026-10-28", days: 3)
      try company.session(guardOne, "2026-10-29 22:00", "2026-10-30 06:00")
    }
  }

  @Test("Leave and work after the last day are a warning each")
  func afterLastDay() throws {
    for isLinked in [true, false] {
      let late = try employment(last: "2026-10-26", isLinked: isLinked)
      #expect(late.kinds == ["warning leave-after-termination", "warning work-after-termination"])
      #expect(late.findings[0].message.hasPrefix("16.00 hours of leave"))
      #expect(late.findings[0].subject.date == CalendarDate("2026-10-27"))
      #expect(late.hours(of: "1") == "regular 8.00, vacation leave 24.00")
    }
    #expect(
      try employment(last: "2026-10-28").kinds == ["warning work-after-termination"])
  }

  @Test("The last day is a day, and a night that begins on it belongs to it")
  func onLastDay() throws {
    #expect(try employment(last: "2026-10-29").kinds.isEmpty)
    #expect(try employment(last: "2027-01-31", status: "ACTIVE").kinds.isEmpty)
  }

  @Test("Somebody who was employed again has not left")
  func employedAgain() throws {
    #expect(try employment(last: "2026-05-31", first: "2026-10-01").kinds.isEmpty)
    // The new date is missing, but the person is active.
    #expect(
      try employment(last: "2026-05-31", first: "2020-10-01", status: "ACTIVE").kinds
        == ["note leave-after-termination", "note work-after-termination"])
    #expect(
      try employment(last: "2026-10-20", first: "2020-10-01", status: "ACTIVE").kinds
        == ["warning leave-after-termination", "warning work-after-termination"])
  }

  // MARK: States

  @Test("Leave of the period that is neither approved nor turned down is a warning")
  func waiting() throws {
    for (status, kinds) in [
      (LeaveRequest.Status.pending, ["warning leave-not-approved"]),
      (.other, ["warning leave-status-unknown"]), (.notGiven, ["warning leave-status-unknown"]),
      (.declined, []), (.cancelled, []),
    ] {
      let inside = try batch { company, guardOne in
        let word = company.data.labels.label("ACCEPTED")
        company.leave(guardOne, "2026-10-28", "2026-10-28", days: 1) {
          $0.status = status
          $0.statusWord = word
        }
      }
      #expect(inside.kinds == kinds)
      #expect(inside.lines.isEmpty)
      // Back on the first day of the period.
      let before = try batch {
        $0.leave($1, "2026-10-22", "2026-10-25", days: 3) { $0.status = status }
      }
      #expect(before.kinds.isEmpty)
    }
  }
}
