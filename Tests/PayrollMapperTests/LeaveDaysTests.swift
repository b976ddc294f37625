import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("The dates and hours of leave requests")
struct LeaveDaysTests {
  private func batch(
    _ first: String, _ last: String, days: Double? = nil, hours: Double? = nil,
    holidays: [String] = [], period: String? = nil, zone: String = "America/New_York",
    change: (inout LeaveRequest) -> Void = { _ in },
    with more: (inout Company, RecordIndex) throws -> Void = { _, _ in }
  ) throws -> PayBatch {
    var company = try Company(zone: zone)
    if let period {
      company.period = period
      company.policy.completeness = .leadingDays
    }
    for (index, holiday) in holidays.enumerated() {
      var record = HolidayDateRecord(id: Int64(index + 1))
      record.date = CalendarDate(holiday)
      company.data.holidayDates.append(record)
      company.policy.holidaySource = .timeData
    }
    let guardOne = company.employee("1")
    company.leave(guardOne, first, last, days: days, hours: hours, change: change)
    try more(&company, guardOne)
    return try company.batch()
  }

  // MARK: Holidays

  @Test("A holiday inside of a request is no day of it")
  func holidayInside() throws {
    // Tuesday to Thursday with a holiday on Wednesday.
    let some = try batch("2026-10-27", "2026-10-29", days: 2, holidays: ["2026-10-28"])
    #expect(some.leaveDates == "10-27 8.00, 10-29 8.00")
    #expect(some.kinds.isEmpty)
    // The whole week with a holiday on Monday.
    let week = try batch("2026-10-26", "2026-10-30", days: 4, holidays: ["2026-10-26"])
    #expect(week.leaveDates == "10-27 8.00, 10-28 8.00, 10-29 8.00, 10-30 8.00")
    // Two weeks with their weekends.
    let weeks = try batch("2026-10-26", "2026-11-06", days: 9, holidays: ["2026-11-03"])
    #expect(!weeks.leaveDates.contains("11-03"))
    #expect(weeks.hours(of: "1") == "vacation leave 72.00")
    #expect(weeks.kinds.isEmpty)
  }

  @Test("Without a holiday the last date is the day of return; as many days as dates are all dates")
  func otherReadings() throws {
    #expect(try batch("2026-10-27", "2026-10-29", days: 2).leaveDates == "10-27 8.00, 10-28 8.00")
    #expect(
      try batch("2026-10-27", "2026-10-29", days: 3, holidays: ["2026-10-28"]).leaveDates
        == "10-27 8.00, 10-28 8.00, 10-29 8.00")
    #expect(try batch("2026-10-30", "2026-11-02", days: 2).leaveDates == "10-30 8.00, 11-02 8.00")
  }

  @Test("Holiday pay by another record makes its date a holiday for the employee")
  func paidHoliday() throws {
    let paid = try batch(
      "2026-10-27", "2026-10-29", days: 2,
      with: { company, guardOne in
        try company.timeOff(guardOne, "2026-10-28 08:00", "2026-10-28 16:00", code: "HOL")
      })
    #expect(paid.leaveDates == "10-27 8.00, 10-28 8.00, 10-29 8.00")
    #expect(paid.hours(of: "1") == "holiday leave 8.00, vacation leave 16.00")
    #expect(paid.kinds.isEmpty)
  }

  @Test("A holiday that is a request of its own is one for the others, whatever their numbers")
  func holidayRequest() throws {
    let both = try batch("2026-10-27", "2026-10-29", days: 2) { _ in
    } with: { company, guardOne in
      let code = company.data.labels.label("HOL")
      company.leave(guardOne, "2026-10-28", "2026-10-28", days: 1) { $0.leaveType = code }
    }
    #expect(both.hours(of: "1") == "holiday leave 8.00, vacation leave 16.00")
    #expect(both.leaveDates == "10-27 8.00, 10-28 8.00, 10-29 8.00")
    #expect(both.kinds.isEmpty)
  }

  @Test("A request without a number of days that spans a holiday blocks, unless that is paid")
  func holidayWithoutNumber() throws {
    #expect(
      try batch("2026-10-26", "2026-10-30", holidays: ["2026-10-28"]).kinds
        == ["blocking leave-days-unclear"])
    #expect(
      try batch("2026-10-26", "2026-10-30", holidays: ["2026-10-31"]).kinds
        == ["note leave-days-unclear"])
    let paid = try batch(
      "2026-10-26", "2026-10-30", holidays: ["2026-10-28"],
      with: {
        company, guardOne in
        try company.timeOff(guardOne, "2026-10-28 08:00", "2026-10-28 16:00", code: "HOL")
      })
    #expect(paid.kinds == ["note leave-days-unclear"])
    #expect(paid.hours(of: "1") == "holiday leave 8.00, vacation leave 32.00")
    // One date is one day.
    #expect(try batch("2026-10-28", "2026-10-28", holidays: ["2026-10-28"]).kinds.isEmpty)
  }

  @Test("Two readings block where they come to different pay, and only there")
  func rivals() throws {
    // Sunday to Thursday, four days: the weekdays, or all dates but the last.
    #expect(try batch("2026-10-25", "2026-10-29", days: 4).kinds.isEmpty)
    let cut = try batch("2026-10-25", "2026-10-29", days: 4, period: "2026-10-12..2026-10-25")
    #expect(cut.kinds.filter { $0.hasSuffix("unclear") } == ["blocking leave-days-unclear"])
    #expect(
      cut.findings.contains {
        $0.message.hasSuffix("whether 2026-10-29 or 2026-10-25 is a day of the leave.")
      })
  }

  @Test("Holidays of a group are those of the people who work at its positions")
  func groups() throws {
    for (position, expected) in [(0, "10-27 8.00, 10-29 8.00"), (1, "10-27 8.00, 10-28 8.00")] {
      let result = try batch(
        "2026-10-27", "2026-10-29", days: 2,
        with: { company, guardOne in
          company.policy.holidaySource = .timeData
          company.data.holidayGroups = [HolidayGroupRecord(id: 1), HolidayGroupRecord(id: 2)]
          var holiday = HolidayRecord(id: 1)
          holiday.groups = [RecordIndex(0)]
          company.data.holidays = [holiday]
          var date = HolidayDateRecord(id: 1)
          date.holiday = RecordIndex(0)
          date.date = CalendarDate("2026-10-28")
          company.data.holidayDates = [date]
          for place in 0..<2 {
            var post = PositionRecord(id: Int64(place))
            post.holidayGroup = RecordIndex(place)
            company.data.positions.append(post)
          }
          try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") {
            $0.position = RecordIndex(position)
          }
        })
      #expect(result.leaveDates == expected)
    }
  }

  // MARK: Numbers

  @Test("Half days are half days, whatever the dates")
  func halfDays() throws {
    #expect(try batch("2026-10-26", "2026-10-27", days: 1.5).leaveDates == "10-26 8.00, 10-27 4.00")
    #expect(try batch("2026-10-26", "2026-10-27", days: 0.5).leaveDates == "10-26 4.00")
    for (days, hours) in [(0.5, "4.00"), (2.5, "20.00")] {
      let some = try batch("2026-10-26", "2026-10-30", days: days)
      #expect(some.hours(of: "1") == "vacation leave \(hours)")
      #expect(some.kinds == ["warning leave-days-unclear"])
    }
  }

  @Test("Days that fit no reading block where the leave reaches out of the period")
  func noReading() throws {
    #expect(
      try batch("2026-10-26", "2026-10-30", days: 3).kinds == ["warning leave-days-unclear"])
    #expect(
      try batch("2026-11-05", "2026-11-12", days: 3).kinds == ["blocking leave-days-unclear"])
    #expect(
      try batch("2026-11-06", "2026-11-09", days: 1.5).kinds == ["warning leave-days-unclear"])
    #expect(try batch("2026-11-06", "2026-11-09", days: 2).kinds.isEmpty)
  }

  @Test("More days than dates block, however many")
  func tooManyDays() throws {
    for days in [2.0, 400_000_000_000] {
      #expect(
        try batch("2026-10-26", "2026-10-26", days: days).kinds
          == ["blocking leave-days-unclear"])
    }
  }

  @Test("Zero is a number: nothing is paid, with a warning")
  func zero() throws {
    for (days, hours) in [(0.0, nil), (nil, 0.0), (0.0, 0.0)] as [(Double?, Double?)] {
      let none = try batch("2026-10-28", "2026-10-29", days: days, hours: hours)
      #expect(none.lines.isEmpty)
      #expect(none.kinds == ["warning leave-of-nothing"])
    }
    // One of the two is not the other.
    for (days, hours) in [(0.0, 8.0), (1.0, 0.0)] {
      let some = try batch("2026-10-28", "2026-10-28", days: days, hours: hours)
      #expect(some.hours(of: "1") == "vacation leave 8.00")
      #expect(some.kinds == ["warning leave-amounts-differ"])
    }
  }

  @Test("Hours and days may differ as far as shifts do")
  func hoursAndDays() throws {
    #expect(
      try batch("2026-10-26", "2026-10-28", days: 3, hours: 8).kinds
        == ["warning leave-amounts-differ"])
    for hours in [12.0, 24, 30, 36] {
      let some = try batch("2026-10-26", "2026-10-28", days: 3, hours: hours)
      #expect(some.kinds.isEmpty, "\(hours)")
      #expect(some.controls.leaveSeconds == Int64(hours * 3600))
    }
  }

  @Test("Hours without days are the days that they fill")
  func hoursAlone() throws {
    let two = try batch("2026-10-27", "2026-10-29", hours: 16, holidays: ["2026-10-28"])
    #expect(two.leaveDates == "10-27 8.00, 10-29 8.00")
    #expect(
      try batch("2026-10-27", "2026-10-29", hours: 36).hours(of: "1") == "vacation leave 36.00")
  }

  @Test("Few hours over many dates are in doubt where the period ends between them")
  func fewHours() throws {
    #expect(
      try batch("2026-10-26", "2026-10-30", hours: 8).kinds == ["note leave-days-unclear"])
    #expect(
      try batch("2026-11-05", "2026-11-10", hours: 8).kinds == ["blocking leave-days-unclear"])
    #expect(try batch("2026-11-05", "2026-11-10", hours: 32).kinds.isEmpty)
    #expect(try batch("2026-11-05", "2026-11-10", hours: 48).kinds.isEmpty)
  }

  @Test("Hours that are the days asked for are whole days and a rest")
  func hoursOfDays() throws {
    let both = try batch("2026-10-26", "2026-10-28", days: 2.5, hours: 20)
    #expect(both.leaveDates == "10-26 8.00, 10-27 8.00, 10-28 4.00")
    #expect(both.kinds.isEmpty)
  }

  // MARK: Times

  @Test("A request from one hour to another is for that part of the day")
  func partOfDay() throws {
    for clock in [WrittenTime.Clock.unsaid, .utc, .local] {
      let part = try batch("2026-10-28", "2026-10-28") { $0.times((8, 0), (12, 0), clock) }
      #expect(part.leaveDates == "10-28 4.00")
      #expect(part.kinds.isEmpty)
    }
    let night = try batch("2026-10-28", "2026-10-29") { $0.times((22, 0), (6, 0), .local) }
    #expect(night.leaveDates == "10-28 8.00")
    let evening = try batch("2026-10-28", "2026-10-29") { $0.times((20, 0), (0, 0), .utc) }
    #expect(evening.leaveDates == "10-28 4.00")
  }

  @Test("Whole days are whole days, however their ends are written")
  func wholeDays() throws {
    typealias Times = ((Int, Int), (Int, Int), WrittenTime.Clock)
    let same: [Times] = [
      ((0, 0), (0, 0), .utc), ((0, 0), (23, 59), .utc), ((0, 0), (24, 0), .local),
      ((8, 0), (17, 0), .local), ((4, 0), (4, 0), .utc), ((8, 0), (8, 0), .local),
    ]
    for times in same {
      let day = try batch("2026-10-28", "2026-10-28") { $0.times(times.0, times.1, times.2) }
      #expect(day.leaveDates == "10-28 8.00", "\(times)")
      #expect(day.kinds.isEmpty, "\(times)")
    }
    // Midnight to a minute before midnight in New York, written in UTC.
    let moved = try batch("2026-10-28", "2026-10-29") { $0.times((4, 0), (3, 59), .utc) }
    #expect(moved.leaveDates == "10-28 8.00")
    // Midnight in Sydney is on the day before in UTC, here the day before the period.
    let ahead = try batch("2026-10-24", "2026-10-24", zone: "Australia/Sydney") {
      $0.times((13, 0), (13, 0), .utc)
    }
    #expect(ahead.leaveDates == "10-25 8.00")
  }

  @Test("Times and amounts that contradict each other block")
  func timesAndAmounts() throws {
    for (days, hours) in [(1.0, nil), (nil, 8.0), (nil, 2.0)] as [(Double?, Double?)] {
      let some = try batch("2026-10-28", "2026-10-28", days: days, hours: hours) {
        $0.times((8, 0), (12, 0), .local)
      }
      #expect(some.kinds == ["blocking leave-amounts-differ"])
    }
    for (days, hours) in [(0.5, nil), (nil, 4.0), (nil, 3.5)] as [(Double?, Double?)] {
      let some = try batch("2026-10-28", "2026-10-28", days: days, hours: hours) {
        $0.times((8, 0), (12, 0), .local)
      }
      #expect(some.kinds.isEmpty)
    }
    // A day of ten hours, with and without a number.
    let day = try batch("2026-10-28", "2026-10-28", hours: 10) { $0.times((7, 0), (17, 0), .local) }
    #expect(day.kinds.isEmpty)
    let long = try batch("2026-10-28", "2026-10-28") { $0.times((7, 0), (19, 0), .local) }
    #expect(long.kinds == ["warning leave-amounts-differ"])
  }

  @Test("Several dates that begin or end within a day block without a number of days")
  func begunDays() throws {
    #expect(
      try batch("2026-10-27", "2026-10-29") { $0.times((13, 0), (12, 0), .local) }.kinds
        == ["blocking leave-days-unclear"])
    #expect(
      try batch("2026-10-27", "2026-10-29", days: 2) { $0.times((13, 0), (12, 0), .local) }.kinds
        == [])
    #expect(
      try batch("2026-10-27", "2026-10-29") { $0.times((8, 0), (17, 0), .local) }.kinds
        == ["note leave-days-unclear"])
    #expect(
      try batch("2026-10-27", "2026-10-28") { $0.times((0, 0), (0, 0), .local) }.kinds
        == ["warning leave-days-unclear"])
  }

  @Test("Leave that ends before it begins waits")
  func backwards() throws {
    #expect(
      try batch("2026-10-28", "2026-10-28") { $0.times((12, 0), (8, 0), .local) }.kinds
        == ["blocking leave-without-dates"])
  }
}
