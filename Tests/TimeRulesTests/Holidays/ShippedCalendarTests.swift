import Foundation
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// The calendars that come with the package.
@Suite struct ShippedCalendarTests {
  static var ids: [String] { (try? Mappings.names(in: "holiday-calendars")) ?? [] }

  private func days(
    _ id: String, _ first: String, _ last: String
  ) throws -> [HolidayCalendar.Day] {
    let range = try #require(CalendarDate(first))...#require(CalendarDate(last))
    return try Mappings.holidayCalendar(id).days(in: range)
  }

  private func dates(_ id: String, named name: String, year: Int) throws -> [String] {
    try days(id, "\(year)-01-01", "\(year)-12-31").filter { $0.name.contains(name) }
      .map(\.date.description)
  }

  @Test func thereIsOneForEachStateProvinceAndTerritory() {
    #expect(Self.ids.filter { $0.hasPrefix("us-") }.count == 54)
    #expect(Self.ids.filter { $0.hasPrefix("can-") }.count == 14)
  }

  @Test(arguments: ids)
  func everyCalendarHasHolidaysInEachYear(id: String) throws {
    let calendar = try Mappings.holidayCalendar(id)
    #expect(calendar.id == id)
    #expect(Set(calendar.rules.map(\.id)).count == calendar.rules.count)
    for year in 2001...2040 {
      let found = try days(id, "\(year)-01-01", "\(year)-12-31")
      #expect((5...25).contains(found.count), "\(id), \(year): \(found.count)")
    }
    #expect(try days(id, "2026-12-25", "2026-12-25").count == 1)
  }

  /// 5 U.S.C. 6103(b) and Executive Order 11582 once more, with Foundation's calendar.
  @Test func federalHolidaysAreObservedOnWeekdays() throws {
    var oracle = Calendar(identifier: .gregorian)
    oracle.timeZone = try #require(TimeZone(identifier: "UTC"))
    for year in 1990...2030 {
      for (name, month, day) in [("Independence Day", 7, 4), ("Christmas Day", 12, 25)] {
        let parts = DateComponents(year: year, month: month, day: day)
        let date = try #require(oracle.date(from: parts))
        let shift = [1: 1, 7: -1][oracle.component(.weekday, from: date)] ?? 0
        let observed = try #require(CalendarDate(year: year, month: month, day: day + shift))
        // Juneteenth is a National Independence Day too.
        let found = try dates("us-federal", named: name, year: year)
          .filter { !$0.hasPrefix("\(year)-06") }
        #expect(found == [observed.description])
      }
    }
    // New Year's Day of 2022 was a Saturday.
    #expect(try dates("us-federal", named: "New Year", year: 2021) == ["2021-01-01", "2021-12-31"])
    #expect(try dates("us-federal", named: "New Year", year: 2022) == [])
    let weekend: Set<Weekday> = [.saturday, .sunday]
    #expect(
      try !days("us-federal", "1990-01-01", "2040-12-31").contains {
        weekend.contains($0.date.weekday)
      })
  }

  @Test func canadianHolidaysAreWhereTheyAreKnownToBe() throws {
    #expect(try dates("can-bc", named: "Family", year: 2018) == ["2018-02-12"])
    #expect(try dates("can-bc", named: "Family", year: 2019) == ["2019-02-18"])
    #expect(try dates("can-federal", named: "Truth", year: 2020) == [])
    #expect(try dates("can-federal", named: "Truth", year: 2021) == ["2021-09-30"])
    #expect(try dates("can-on", named: "Thanksgiving", year: 2026) == ["2026-10-12"])
    #expect(try dates("can-qc", named: "Patriots", year: 2026) == ["2026-05-18"])
    // Christmas Day of 2021 was a Saturday: both days move, one behind the other.
    #expect(try dates("can-federal", named: "Christmas", year: 2021) == ["2021-12-27"])
    #expect(try dates("can-federal", named: "Boxing", year: 2021) == ["2021-12-28"])
    #expect(try dates("can-federal", named: "Christmas", year: 2022) == ["2022-12-27"])
    #expect(try dates("can-federal", named: "Boxing", year: 2022) == ["2022-12-26"])
  }

  /// Dates that laws and official lists give, or that follow from them.
  @Test(
    arguments: [
      ("us-pr", 2025, "Emancipation", ["2025-03-22"]),
      ("us-pr", 2026, "Emancipation", ["2026-03-23"]),
      ("us-pr", 2016, "Constitution", ["2016-07-25"]), ("us-pr", 2026, "Constitution", []),
      ("us-pr", 2028, "Election", ["2028-11-07"]), ("us-pr", 2026, "Election", []),
      ("us-in", 2024, "Primary", ["2024-05-07"]),
      ("us-in", 2027, "Municipal Election", ["2027-11-02"]),
      ("us-in", 2025, "Election", []), ("us-in", 2015, "Municipal", ["2015-05-05", "2015-11-03"]),
      ("us-ky", 2028, "Election", ["2028-11-07"]), ("us-ky", 2023, "Juneteenth", []),
      ("us-ky", 2024, "Juneteenth", ["2024-06-19"]),
      ("us-ky", 2027, "Christmas", ["2027-12-23", "2027-12-24"]),
      ("us-mi", 2023, "Eve", ["2023-12-22", "2023-12-29"]),
      ("us-mi", 2027, "Eve", ["2027-12-23", "2027-12-30"]),
      ("us-nc", 2026, "Christmas", ["2026-12-24", "2026-12-25", "2026-12-28"]),
      ("us-nc", 2028, "Christmas", ["2028-12-25", "2028-12-26", "2028-12-27"]),
      ("us-ar", 2023, "Christmas", ["2023-12-25", "2023-12-26"]),
      ("us-vt", 2024, "Juneteenth", []), ("us-vt", 2025, "Juneteenth", ["2025-06-19"]),
      ("us-wi", 2027, "Christmas", ["2027-12-24", "2027-12-25"]),
      ("us-ri", 2026, "Independence", ["2026-07-06"]),
      ("can-ab", 2029, "Canada", ["2029-07-02"]), ("can-ns", 2029, "Canada", ["2029-07-01"]),
      ("can-nl", 2029, "Canada", ["2029-07-01"]), ("can-sk", 2028, "Canada", ["2028-07-01"]),
      ("can-sk", 2033, "Christmas", ["2033-12-26"]),
      ("can-sk", 2029, "Remembrance", ["2029-11-12"]),
      ("can-qc", 2029, "National Holiday", ["2029-06-25"]),
    ] as [(String, Int, String, [String])])
  func datesOfLaw(id: String, year: Int, name: String, dates: [String]) throws {
    #expect(try self.dates(id, named: name, year: year) == dates)
  }

  /// Canada Labour Code s. 193(2), National Holiday Act s. 2, and Saskatchewan's Remembrance Day.
  @Test(arguments: [
    ("can-federal", "2026-12-26"), ("can-federal", "2027-12-25"), ("can-qc", "2029-06-24"),
    ("can-sk", "2029-11-11"),
  ])
  func guardsOnWeekendsKeepTheTrueDate(id: String, date: String) throws {
    let day = try #require(CalendarDate(date))
    let calendar = try Mappings.holidayCalendar(id)
    #expect(calendar.movesForDaysOff(in: day...day).count == 1)
    #expect(calendar.kept(by: .both).days(in: day...day).count == 1)
    #expect(calendar.kept(by: .none).days(in: day...day).isEmpty)
  }

  @Test func halvesBeginAtNoon() throws {
    for (id, date) in [("us-pr", "2026-12-24"), ("us-ky", "2026-04-03")] {
      #expect(try days(id, date, date).map(\.startsAt) == [TimeOfDay("12:00")])
    }
  }

  @Test func premiumDaysOfRhodeIsland() throws {
    #expect(
      try days("us-ri-premium-days", "2026-01-01", "2026-12-31").map(\.date.description) == [
        "2026-01-01", "2026-05-25", "2026-06-19", "2026-07-04", "2026-08-10", "2026-09-07",
        "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25",
      ])
  }

  @Test func statesDifferFromTheFederation() throws {
    #expect(try dates("us-ut", named: "Juneteenth", year: 2023) == ["2023-06-19"])
    #expect(try dates("us-ut", named: "Juneteenth", year: 2024) == ["2024-06-17"])
    #expect(try dates("us-ut", named: "Juneteenth", year: 2026) == ["2026-06-15"])
    #expect(try dates("us-tx", named: "after Thanksgiving", year: 2026) == ["2026-11-27"])
    #expect(try dates("us-ca", named: "Columbus", year: 2026) == [])
    #expect(try dates("us-ma", named: "Patriots", year: 2026) == ["2026-04-20"])
    // A Saturday is not moved in Massachusetts.
    #expect(try dates("us-ma", named: "Independence", year: 2026) == ["2026-07-04"])
  }
}
