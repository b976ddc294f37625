import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("Leave at the edges of the period, and beside the holidays of groups")
struct LeaveAtEdgesTests {
  @Test("Leave beside the period in its own workweek is paid in another run, whatever its shape")
  func besideThePeriod() throws {
    var company = try Company()
    company.period = "2026-10-28..2026-11-03"
    company.data.coverage =
      try #require(CalendarDate("2026-10-18"))...(try #require(CalendarDate("2026-11-14")))
    let guardOne = company.employee("1")
    for date in ["2026-10-27", "2026-11-04"] {
      try company.session(guardOne, "\(date) 08:00", "\(date) 12:00", code: "VAC")
      try company.timeOff(guardOne, "\(date) 13:00", "\(date) 17:00", code: "SICK")
    }
    company.leave(guardOne, "2026-10-26", "2026-10-26", days: 1)
    try company.session(guardOne, "2026-10-28 08:00", "2026-10-28 16:00")
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 8.00")
    #expect(batch.controls.leaveSeconds == 0)
    #expect(batch.fates == ["paid": 1, "outside-period": 2])
    for (index, date) in ["2026-10-28", "2026-11-03"].enumerated() {
      company.data.shifts[index].start = try company.instant("\(date) 16:00")
      company.data.shifts[index].end = try company.instant("\(date) 20:00")
    }
    #expect(try company.batch().controls.leaveSeconds == 8 * 3600)
  }

  @Test("The part of a day of a leave over the end of the period is said to be on its last date")
  func partOfDay() throws {
    var company = try Company()
    // Thursday, Friday and half of the Monday behind the period.
    company.leave(company.employee("1"), "2026-11-05", "2026-11-09") { $0.requestedDays = 25_000 }
    let batch = try company.batch()
    #expect(batch.leaveDates == "11-05 8.00, 11-06 8.00")
    #expect(
      batch.findings.map(\.message) == [
        "The leave lies in two periods and is not for whole days; 4.00 hours are put on its last "
          + "date."
      ])
  }

  @Test("Leave that waits is said where one of its dates is in the period, wherever it begins")
  func waiting() throws {
    for (first, last, isSaid) in [
      ("2026-10-22", "2026-10-26", true), ("2026-10-20", "2026-10-23", false),
      ("2026-11-06", "2026-11-10", true), ("2026-11-09", "2026-11-10", false),
    ] {
      var company = try Company()
      company.leave(company.employee("1"), first, last) { $0.status = .pending }
      #expect(
        try company.batch().kinds.contains("warning leave-not-approved") == isSaid, "\(first)")
    }
  }

  @Test(
    "A moment in UTC of the day after the period may be its last evening, and the first's before")
  func localDates() throws {
    for (first, last, hours) in [
      // 19:30 to 23:00 of the 7th in New York, five hours behind UTC in November.
      (("2026-11-08", (0, 30)), ("2026-11-08", (4, 0)), "11-07 3.50"),
      (("2026-11-08", (5, 30)), ("2026-11-08", (9, 0)), ""),
      // 22:00 of the 24th to 02:00 of the 25th belongs to the day on which it begins.
      (("2026-10-25", (2, 0)), ("2026-10-25", (6, 0)), ""),
      (("2026-10-25", (4, 30)), ("2026-10-25", (8, 0)), "10-25 3.50"),
    ] {
      var company = try Company()
      company.leave(company.employee("1"), first.0, last.0) {
        $0.times(first.1, last.1, .utc)
      }
      // Somebody whose clock is known, though nobody else has anything near the period.
      try company.session(company.employee("2"), "2026-10-28 08:00", "2026-10-28 16:00")
      #expect(try company.batch().leaveDates == hours, "\(first)")
    }
  }

  // MARK: Holidays

  /// Three days asked for two, with a holiday on the middle one that begins at an hour of the day.
  private func dates(from hour: Int64, change: (inout Company) throws -> Void = { _ in }) throws
    -> String
  {
    var company = try Company()
    company.policy.holidaySource = .timeData
    let day = try #require(CalendarDate("2026-10-28"))
    var date = HolidayDateRecord(id: 1)
    date.window = InstantRange(
      start: company.zone.instant(of: day).adding(seconds: hour * 3600),
      end: company.zone.instant(of: day.adding(days: 1)))
    company.data.holidayDates = [date]
    company.leave(company.employee("1"), "2026-10-27", "2026-10-29", days: 2)
    try change(&company)
    return try company.batch().leaveDates
  }

  @Test("A holiday is a date where it has half of it or more")
  func halfOfDate() throws {
    let around = "10-27 8.00, 10-29 8.00"
    #expect(try dates(from: 0) == around)
    #expect(try dates(from: 12) == around)
    #expect(try dates(from: 13) == "10-27 8.00, 10-28 8.00", "the last date is the day of return")
  }

  @Test("Whose holidays they are is told by the positions of sessions and shifts, else all are")
  func groups() throws {
    let around = "10-27 8.00, 10-29 8.00"
    let through = "10-27 8.00, 10-28 8.00"
    for (isSession, group, found) in [
      (nil, 0, around), (true, 0, around), (true, 1, through), (false, 0, around),
      (false, 1, through),
    ] as [(Bool?, Int, String)] {
      let dates = try dates(from: 0) { company in
        company.data.holidays = [HolidayRecord(id: 1)]
        company.data.holidayDates[0].holiday = RecordIndex(0)
        company.data.holidayGroups = [HolidayGroupRecord(id: 1), HolidayGroupRecord(id: 2)]
        company.data.holidayGroups[0].holidays = [RecordIndex(0)]
        var post = PositionRecord(id: 71)
        post.holidayGroup = RecordIndex(group)
        company.data.positions = [post]
        guard let isSession else { return }
        if isSession {
          try company.session(RecordIndex(0), "2026-10-26 08:00", "2026-10-26 16:00") {
            $0.position = RecordIndex(0)
          }
        } else {
          try company.shift(RecordIndex(0), "2026-10-26 08:00", "2026-10-26 16:00") {
            $0.position = RecordIndex(0)
          }
        }
      }
      #expect(dates == found, "\(String(describing: isSession)) \(group)")
    }
  }

  @Test("A holiday's date for another clock stands aside only for its own date by this clock")
  func otherClock() throws {
    var company = try Company()
    company.policy.holidaySource = .timeData
    company.policy.holidayPolicy = HolidayPolicy(
      bucketsWorkedHoursAsHoliday: true, multiplier: .one, countsTowardOvertime: true)
    company.data.holidays = [HolidayRecord(id: 1)]
    for (id, day, zone) in [
      (Int64(1), "2026-10-27", "America/Chicago"), (2, "2026-10-28", "America/New_York"),
      (3, "2026-10-28", "America/Chicago"),
    ] {
      var date = HolidayDateRecord(id: id)
      (date.holiday, date.date) = (RecordIndex(0), CalendarDate(day))
      date.timeZone = company.data.labels.label(zone)
      company.data.holidayDates.append(date)
    }
    let guardOne = company.employee("1")
    try company.days(guardOne, ["2026-10-26", "2026-10-27", "2026-10-28", "2026-10-29"], hours: 8)
    #expect(try company.batch().hours(of: "1") == "regular 16.00, holiday 16.00")
  }
}
