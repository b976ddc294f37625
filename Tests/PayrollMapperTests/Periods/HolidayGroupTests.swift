import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("Holidays of the time data and the posts that keep them")
struct HolidayGroupTests {
  /// Hours worked from 16:00 to midnight of 2026-11-03 at these posts, by employee; the first and
  /// the last post keep a holiday that begins at 18:00, the third one another on 2026-11-05.
  private func hours(_ posts: [Int?]) throws -> [String] {
    var company = try Company()
    company.policy.holidaySource = .timeData
    company.policy.holidayPolicy = HolidayPolicy(
      bucketsWorkedHoursAsHoliday: true, multiplier: .oneAndAHalf, countsTowardOvertime: true)
    for (index, (start, end)) in [
      ("2026-11-05 00:00", "2026-11-06 00:00"), ("2026-11-03 18:00", "2026-11-04 06:00"),
    ].enumerated() {
      var group = HolidayGroupRecord(id: Int64(index + 1))
      group.holidays = [RecordIndex(index)]
      company.data.holidayGroups.append(group)
      company.data.holidays.append(HolidayRecord(id: Int64(10 + index)))
      var date = HolidayDateRecord(id: Int64(100 + index))
      date.holiday = RecordIndex(index)
      date.window = InstantRange(
        start: Instant(secondsSince1970: try company.instant(start)),
        end: Instant(secondsSince1970: try company.instant(end)))
      company.data.holidayDates.append(date)
    }
    for group in [RecordIndex(1), .none, RecordIndex(0), RecordIndex(1)] {
      var post = PositionRecord(id: Int64(company.data.positions.count + 1))
      post.holidayGroup = group
      company.data.positions.append(post)
    }
    for (index, post) in posts.enumerated() {
      try company.session(
        company.employee("\(index + 1)"), "2026-11-03 16:00", "2026-11-04 00:00"
      ) { $0.position = post.map { RecordIndex($0) } ?? .none }
    }
    let batch = try company.batch()
    return posts.indices.map { batch.hours(of: "\($0 + 1)") }
  }

  @Test("Each post keeps the holidays of its own group; time without a post keeps none")
  func groups() throws {
    #expect(
      try hours([0, 1, 2, 3, nil]) == [
        "regular 2.00, holiday x1.5 6.00", "regular 8.00", "regular 8.00",
        "regular 2.00, holiday x1.5 6.00", "regular 8.00",
      ])
  }
}
