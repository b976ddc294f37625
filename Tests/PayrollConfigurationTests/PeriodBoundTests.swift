import PayrollModel
import Testing

@testable import PayrollConfiguration

@Suite("The first and the last period that a text can mean")
struct PeriodBoundTests {
  private func choice(
    _ frequency: PayCalendar.Frequency?, _ today: String = "2026-11-09", startDays: [Int] = [],
    payDate: Int? = nil
  ) throws -> PeriodChoice {
    let anchor = try #require(CalendarDate("2026-10-25"))
    let calendar = try frequency.map {
      try #require(
        PayCalendar(
          frequency: $0, anchor: anchor, startDays: startDays, payDateAfterDays: payDate))
    }
    return PeriodChoice(calendar: calendar, today: try #require(CalendarDate(today)))
  }

  private func said(_ text: String, _ choice: PeriodChoice) -> String {
    do { return try choice.period(text).description } catch { return error.message }
  }

  @Test(
    "periods of a year are those that end in it, by number from 1",
    arguments: [
      (PayCalendar.Frequency.weekly, [], "1", "2025-12-28..2026-01-03"),
      (.weekly, [], "52", "2026-12-20..2026-12-26"),
      (.weekly, [], "53", "2026 has no pay period number 53"),
      (.monthly, [], "1", "2026-01-01..2026-01-31"), (.monthly, [], "12", "2026-12-01..2026-12-31"),
      (.monthly, [], "13", "2026 has no pay period number 13"),
      (.monthly, [16], "1", "2025-12-16..2026-01-15"),
      (.monthly, [16], "12", "2026-11-16..2026-12-15"),
      (.monthly, [16], "13", "2026 has no pay period number 13"),
      (.semimonthly, [], "2", "2026-01-16..2026-01-31"),
      (.semimonthly, [], "24", "2026-12-16..2026-12-31"),
      (.semimonthly, [], "25", "2026 has no pay period number 25"),
      (.weekly, [], "01", "2025-12-28..2026-01-03"),
      (.weekly, [], "61", "2026 has no pay period number 61"),
      (.weekly, [], "9999", "2026 has no pay period number 9999"),
      (.weekly, [], "10000", "\"10000\" is not a period"),
    ] as [(PayCalendar.Frequency, [Int], String, String)])
  func numbers(
    _ frequency: PayCalendar.Frequency, _ days: [Int], _ text: String, _ expected: String
  ) throws {
    #expect(said(text, try choice(frequency, startDays: days)) == expected)
  }

  @Test("the year of a number is that of today")
  func yearOfToday() throws {
    for (today, period) in [
      ("2026-01-01", "2025-12-28..2026-01-03"), ("2026-12-31", "2025-12-28..2026-01-03"),
      ("2027-01-01", "2026-12-27..2027-01-02"), ("2025-12-31", "2024-12-29..2025-01-04"),
    ] {
      #expect(said("1", try choice(.weekly, today)) == period, "\(today)")
    }
  }

  @Test("current and previous on the first and the last day of a period")
  func edges() throws {
    for (today, current, previous) in [
      ("2026-10-25", "2026-10-25..2026-11-07", "2026-10-11..2026-10-24"),
      ("2026-11-07", "2026-10-25..2026-11-07", "2026-10-11..2026-10-24"),
      ("2026-11-08", "2026-11-08..2026-11-21", "2026-10-25..2026-11-07"),
      ("2026-10-24", "2026-10-11..2026-10-24", "2026-09-27..2026-10-10"),
    ] {
      let choice = try choice(.biweekly, today)
      #expect(said("current", choice) == current && said("previous", choice) == previous)
      #expect(said("-1", choice) == previous, "\(today)")
    }
    let monthly = try choice(.semimonthly, "2026-03-15")
    #expect(said("current", monthly) == "2026-03-01..2026-03-15")
    #expect(said("-1", monthly) == "2026-02-16..2026-02-28")
    #expect(said("-24", monthly) == "2025-03-01..2025-03-15")
  }

  @Test("dates of a period of the calendar have its pay date, and others have none")
  func payDates() throws {
    let choice = try choice(.biweekly, payDate: 6)
    for (text, payDate) in [
      ("2026-10-25..2026-11-07", "2026-11-13"), ("current", "2026-11-27"), ("-2", "2026-10-30"),
      ("1", "2026-01-09"), ("2026-10-25..2026-11-06", nil), ("2026-10-26..2026-11-07", nil),
      ("2026-10-25..2026-11-21", nil), ("2026-10-25..2026-10-31", nil),
    ] as [(String, String?)] {
      #expect(try choice.period(text).payDate?.description == payDate, "\(text)")
    }
    let without = try self.choice(.biweekly)
    #expect(try without.period("2026-10-25..2026-11-07").payDate == nil)
    let none = try self.choice(nil)
    #expect(try none.period("2026-10-25..2026-11-07").payDate == nil)
  }

  @Test("a period has 732 days at most, and lies between 1900 and 2999")
  func bounds() throws {
    let choice = try choice(nil)
    for text in [
      "2025-01-01..2027-01-02", "1900-01-01..1900-01-14", "2999-12-31..2999-12-31",
      "2026-10-25..2026-10-25",
    ] {
      #expect(said(text, choice) == text)
    }
    #expect(
      said("2025-01-01..2027-01-03", choice)
        == "the period 2025-01-01..2027-01-03 has 733 days, and 732 are the most")
    for text in ["1899-12-31..1900-01-01", "2999-12-31..3000-01-01", "3000-01-01..3000-01-02"] {
      #expect(said(text, choice) == "\"\(text)\" lies outside of the years 1900 to 2999")
    }
  }

  @Test("what needs a calendar says that it is the configuration that lacks it")
  func needsCalendar() throws {
    let without = try choice(nil)
    let with = try choice(.biweekly)
    func needs(_ text: String, _ choice: PeriodChoice) -> Bool? {
      do {
        _ = try choice.period(text)
        return nil
      } catch { return error.needsCalendar }
    }
    for text in ["current", "previous", "-1", "1", "27"] {
      #expect(needs(text, without) == true, "\(text)")
    }
    for text in ["curent", "2026-10-26", "0", "2026-11-07..2026-10-25", ""] {
      #expect(needs(text, without) == false && needs(text, with) == false, "\(text)")
    }
    #expect(needs("27", with) == false && needs("26", with) == nil)
  }

  // MARK: Dates

  @Test(
    "a date in another order is taken for what it can only be, or for what is usual",
    arguments: [
      ("12/10/2026", "write 2026-12-10, if 12/10/2026 is month/day/year"),
      ("13/10/2026", "write 2026-10-13, if 13/10/2026 is day/month/year"),
      ("10.11.2026", "write 2026-11-10, if 10.11.2026 is day/month/year"),
      ("11-09-2026", "write 2026-11-09, if 11-09-2026 is month/day/year"),
      ("1/2/26", "write 2026-01-02, if 1/2/26 is month/day/year"),
      ("11/09/99", "write 2099-11-09, if 11/09/99 is month/day/year"),
      ("2026/11/09", "write 2026-11-09"), ("2026.11.9", "write 2026-11-09"),
      ("on 2026-11-09 or so", "write 2026-11-09"), ("2026-11-09T08:00", "write 2026-11-09"),
    ])
  func orders(_ text: String, _ advice: String) {
    let found = WrittenDate.problem(with: text)
    #expect(found.advice == advice)
    #expect(found.message == "\"\(text)\" is not a date as it is written here")
  }

  @Test(
    "a day that there is not, with the days of its month or without",
    arguments: [
      ("2026-02-29", 28), ("2028-02-30", 29), ("04/31/2026", 30), ("32.12.2026", 31),
      ("2026-02-32", 28), ("2026-13-01", nil), ("2026-00-10", nil), ("2026-11-00", nil),
      ("13/13/2026", nil), ("0000-01-31", nil),
    ] as [(String, Int?)])
  func impossible(_ text: String, _ days: Int?) {
    let found = WrittenDate.problem(with: text)
    #expect(found.message == "there is no day \(text)")
    #expect(
      found.advice
        == (days.map { "that month has \($0) days" }
          ?? "write it as year-month-day, such as 2026-11-09"))
  }

  @Test(
    "what is no date at all, or more than one",
    arguments: [
      "", "today", "11/09-2026", "11/09/126", "2026119", "202611099", "11/2026", "11", "1/2/3",
      "2026-11-09 2026-11-10", "12345/1/1", "2026-11",
    ])
  func noDates(_ text: String) {
    let found = WrittenDate.problem(with: text)
    #expect(found.message == "\"\(text)\" is not a date")
    #expect(found.advice == "write it as 2026-11-09")
  }

  @Test("of a text no more than four dates are looked for, in its order")
  func several() {
    let all = WrittenDate.all(in: "2026-01-01, 1/2/2026; 20260103 and 4.1.2026 2026-01-05")
    #expect(
      all.map { $0.date?.description }
        == ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"])
    #expect(all.map(\.isUsual) == [true, false, false, false])
    #expect(WrittenDate.all(in: String(repeating: "x", count: 198) + "2026-01-01").isEmpty)
  }
}
