import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("By whose clock the hours of the source are compared")
struct ComparisonClockTests {
  /// A company with employee 1, who works from 08:00 to 16:00 on Monday here and by the source.
  private func company() throws -> Company {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
    try company.slice(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
    return company
  }

  @Test("Somebody without a clock is not compared, and that is said")
  func withoutClock() throws {
    var company = try company()
    let lost = company.employee("2")
    company.data.employees[1].region = .none
    try company.session(lost, "2026-10-26 08:00", "2026-10-26 16:00")
    try company.slice(lost, "2026-10-26 08:00", "2026-10-26 16:00")
    let batch = try company.batch()
    #expect(batch.differences.isEmpty)
    #expect(batch.kinds == ["blocking no-time-zone", "note hours-not-compared"])
  }

  @Test("Somebody whom only the source has is compared by the usual clock")
  func onlyTheSource() throws {
    var company = try company()
    let other = company.employee("2")
    // From an hour before the period to three hours after its beginning.
    company.data.coverage = try Company.dates("2026-10-18..2026-11-14")
    try company.slice(other, "2026-10-24 23:00", "2026-10-25 03:00")
    #expect(
      try company.batch().differences
        == ["2: Regular hours are 0.00 here and 3.00 by TrackTik's shift slices."])
  }

  @Test("The period of each is that of their own clock")
  func ownClock() throws {
    var company = try company()
    company.data.coverage = try Company.dates("2026-10-18..2026-11-14")
    var west = RegionRecord(id: 2)
    west.timeZone = company.data.labels.label("America/Los_Angeles")
    company.data.regions.append(west)
    let other = company.employee("2")
    company.data.employees[1].region = RecordIndex(1)
    // Two to six in New York is 23:00 of the day before to three in Los Angeles.
    try company.session(other, "2026-10-25 02:00", "2026-10-25 06:00")
    try company.slice(other, "2026-10-25 02:00", "2026-10-25 06:00")
    let batch = try company.batch()
    #expect(batch.hours(of: "2") == "regular 3.00")
    #expect(batch.differences.isEmpty)
  }
}
