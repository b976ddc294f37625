import Foundation
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
  @Test("Parts and days agree with Foundation for 60,000 days around 1970")
  func agreesWithFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for days in stride(from: -30_000, through: 30_000, by: 7) {
      let date = CalendarDate(daysSince1970: Int32(days))
      let oracle = calendar.dateComponents(
        [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(days) * 86_400))
      #expect(date.parts.year == oracle.year)
      #expect(date.parts.month == oracle.month)
      #expect(date.parts.day == oracle.day)
      #expect(date.weekday.indexFromSunday + 1 == oracle.weekday)
    }
  }

  @Test("Parts and days are each other's inverse")
  func roundTrip() {
    for days in Int32(-800_000)...Int32(-799_000) {
      let parts = CalendarDate(daysSince1970: days).parts
      #expect(
        CalendarDate.daysSince1970(year: parts.year, month: parts.month, day: parts.day) == days)
    }
  }

  @Test(
    "A date is read strictly",
    arguments: [
      "2026-02-29", "2026-13-01", "26-01-01", "2026-1-01", "", "2026-01-0x", "2026/01/01",
      "2026-00-10", "2026-01-00", " 2026-01-01",
    ])
  func refusesWhatIsNoDate(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(
    "A date is written as it is read",
    arguments: ["2026-02-28", "2024-02-29", "0001-01-01", "9999-12-31"])
  func writesWhatItReads(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }
}

@Suite("Times of day and weekdays")
struct TimeOfDayTests {
  @Test(
    "A time is read strictly",
    arguments: ["24:00", "7:00", "07:60", "07:00:60", "0700", "07:00:00:00", ""])
  func refuses(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test("Times and their seconds")
  func reads() {
    #expect(TimeOfDay("07:30")?.secondsSinceMidnight == 27_000)
    #expect(TimeOfDay("23:59:59")?.description == "23:59:59")
    #expect(TimeOfDay("04:00")?.description == "04:00")
    #expect(TimeOfDay(secondsSinceMidnight: 86_400) == nil)
  }

  @Test("Weekdays by any of their names")
  func weekdays() {
    #expect(Weekday("SUN") == .sunday)
    #expect(Weekday("wednesday") == .wednesday)
    #expect(Weekday("Sat") == .saturday)
    #expect(Weekday("so") == nil)
  }
}
