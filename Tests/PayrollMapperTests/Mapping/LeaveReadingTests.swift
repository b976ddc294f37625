import PayrollModel
import Testing

@testable import PayrollMapper

@Suite("Which dates of a request are meant by a number of days")
struct LeaveReadingTests {
  /// The readings from one day to another of October 2026, where the 26th is a Monday; from 31 on
  /// the numbers go on into November.
  private func reading(_ first: Int, _ last: Int, holidays: [Int] = []) throws -> LeaveReading {
    let start = try #require(CalendarDate("2026-10-01"))
    return LeaveReading(start.adding(days: first - 1)...start.adding(days: last - 1)) { date in
      holidays.contains(date.days(since: start) + 1)
    }
  }

  private func numbers(_ dates: [CalendarDate]) -> [Int] {
    let first = CalendarDate("2026-10-01")
    return dates.compactMap { date in first.map { date.days(since: $0) + 1 } }
  }

  /// The dates that are chosen, and after a bar the rivals.
  private func chosen(_ count: Int, _ reading: LeaveReading) -> String {
    guard let found = reading.dates(count) else { return "none" }
    var words: [String] = []
    for dates in [found.chosen] + found.rivals {
      let word = numbers(dates).map(String.init).joined(separator: " ")
      if !words.contains(word) { words.append(word) }
    }
    return words.joined(separator: " | ")
  }

  @Test("All dates go first, and then nothing is a rival")
  func all() throws {
    #expect(try chosen(7, reading(26, 32)) == "26 27 28 29 30 31 32")
    // A holiday inside of as many days as dates is a day of them.
    #expect(try chosen(3, reading(27, 29, holidays: [28])) == "27 28 29")
    #expect(try chosen(1, reading(31, 31)) == "31")
  }

  @Test("Then those without holidays, then weekdays, then both")
  func order() throws {
    // Monday to Sunday with a holiday on Wednesday.
    let week = try reading(26, 32, holidays: [28])
    #expect(chosen(6, week).hasPrefix("26 27 29 30 31 32"))
    #expect(chosen(5, week).hasPrefix("26 27 28 29 30"))
    #expect(chosen(4, week).hasPrefix("26 27 29 30"))
    #expect(chosen(3, week) == "none")
  }

  @Test("Last come the same without the last date, the day of return")
  func dayOfReturn() throws {
    // Friday to Tuesday: five dates, three weekdays, four dates before the return.
    let reading = try reading(30, 34)
    #expect(chosen(4, reading) == "30 31 32 33")
    #expect(chosen(3, reading) == "30 33 34")
    #expect(chosen(2, reading) == "30 33")
    #expect(chosen(1, reading) == "none")
  }

  @Test("Another reading of as many dates is a rival, unless it alone counts a holiday")
  func rivals() throws {
    // Sunday to Thursday, four days: Monday to Thursday, or Sunday to Wednesday.
    #expect(try chosen(4, reading(25, 29)) == "26 27 28 29 | 25 26 27 28")
    // With a holiday on the Thursday, four days are all but the holiday; Monday to Thursday counts it,
    // and Sunday to Wednesday is the same dates again.
    #expect(try chosen(4, reading(25, 29, holidays: [29])) == "25 26 27 28")
    // One that counts a holiday has rivals that count it or not.
    #expect(try chosen(4, reading(25, 29, holidays: [26, 27])) == "26 27 28 29 | 25 26 27 28")
  }

  @Test("What is usual are the weekdays, or all dates where there are none")
  func usual() throws {
    #expect(try numbers(reading(29, 34).usual) == [29, 30, 33, 34])
    #expect(try numbers(reading(31, 32).usual) == [31, 32])
    #expect(try numbers(reading(31, 31).weekdays).isEmpty)
    let week = try reading(26, 30, holidays: [26, 30])
    #expect(numbers(week.withoutHolidays(week.all)) == [27, 28, 29])
    #expect(week.hasHoliday(week.all) && !week.hasHoliday([]))
  }

  @Test("Where nothing fits, the first weekdays that are no holidays are taken, as far as they go")
  func first() throws {
    let week = try reading(26, 32, holidays: [27])
    #expect(numbers(week.first(2)) == [26, 28])
    #expect(numbers(week.first(4)) == [26, 28, 29, 30])
    #expect(numbers(week.first(5)) == [26, 27, 28, 29, 30], "with the holiday")
    #expect(numbers(week.first(6)) == [26, 27, 28, 29, 30, 31], "with the weekend")
    #expect(numbers(week.first(9)) == [26, 27, 28, 29, 30, 31, 32])
  }
}
