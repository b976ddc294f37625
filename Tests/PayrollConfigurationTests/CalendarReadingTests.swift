import PayrollModel
import Testing

@testable import PayrollConfiguration

@Suite("calendar in payroll.json")
struct CalendarReadingTests {
  private func calendar(_ text: String) throws -> PayCalendar {
    try #require(try PayrollFile.read("\"calendar\": \(text)").calendar)
  }

  private func problems(_ text: String) -> [String] {
    PayrollFile.problems("\"calendar\": \(text)")
  }

  @Test("each frequency, with the days that it has unless others are given")
  func frequencies() throws {
    let weekly = try calendar(#"{ "frequency": "weekly", "anchor": "2026-10-25" }"#)
    #expect(weekly.frequency == .weekly && weekly.startDays.isEmpty)
    #expect(weekly.anchor == CalendarDate("2026-10-25") && weekly.payDateAfterDays == nil)
    let biweekly = try calendar(#"{ "frequency": "biweekly", "anchor": "2026-10-18" }"#)
    #expect(biweekly.frequency == .biweekly && biweekly.anchor == CalendarDate("2026-10-18"))
    let semimonthly = try calendar(#"{ "frequency": "semimonthly" }"#)
    #expect(semimonthly.frequency == .semimonthly && semimonthly.startDays == [1, 16])
    let monthly = try calendar(#"{ "frequency": "monthly" }"#)
    #expect(monthly.frequency == .monthly && monthly.startDays == [1])
    let own = try calendar(#"{ "frequency": "semimonthly", "startDays": [11, 26] }"#)
    #expect(own.startDays == [11, 26])
    // Nothing begins by the anchor there, and it is no mistake.
    let unused = try calendar(
      #"{ "frequency": "monthly", "anchor": "2026-10-25", "startDays": [5] }"#)
    #expect(unused.startDays == [5])
  }

  @Test("what a calendar cannot do without")
  func missing() {
    #expect(problems("{}") == ["calendar.frequency: the key \"frequency\" is missing"])
    for frequency in ["weekly", "biweekly"] {
      #expect(
        problems("{ \"frequency\": \"\(frequency)\" }")
          == ["calendar.anchor: the key \"anchor\" is missing"])
    }
    #expect(
      problems(#"{ "frequency": "weekly", "anchor": "2026-02-29" }"#)
        == ["calendar.anchor: \"2026-02-29\" is not a date such as 2026-10-25"])
    #expect(
      problems(#"{ "frequency": "daily" }"#)
        == ["calendar.frequency: \"daily\" is not one of weekly, biweekly, semimonthly, monthly"])
  }

  @Test(
    "start days that fit and that do not",
    arguments: [
      ("semimonthly", "[1, 28]", true), ("semimonthly", "[0, 15]", false),
      ("semimonthly", "[1, 29]", false), ("semimonthly", "[16, 1]", false),
      ("semimonthly", "[5, 5]", false), ("semimonthly", "[5]", false),
      ("semimonthly", "[1, 11, 21]", false), ("semimonthly", "[]", true),
      ("monthly", "[28]", true), ("monthly", "[29]", false), ("monthly", "[1, 16]", false),
      ("weekly", "[1]", false), ("weekly", "[]", true), ("biweekly", "[1, 16]", false),
    ])
  func startDays(_ frequency: String, _ days: String, _ fits: Bool) {
    let found = problems(
      "{ \"frequency\": \"\(frequency)\", \"anchor\": \"2026-10-25\", \"startDays\": \(days) }")
    #expect(found == (fits ? [] : ["calendar.startDays: these start days do not fit"]))
  }

  @Test("a start day is a whole number, and what is none is named by itself")
  func noDays() {
    for (day, kind) in [("\"1\"", "a text"), ("true", "true or false"), ("1.5", "a number")] {
      let found = problems("{ \"frequency\": \"monthly\", \"startDays\": [\(day)] }")
      #expect(
        found.first == "calendar.startDays: a day of the month was expected here, not \(kind)",
        "\(day): \(found)")
    }
  }

  @Test(
    "the pay date is 0 to 60 days behind the last date",
    arguments: [
      ("0", 0), ("1", 1), ("60", 60), ("61", nil), ("-1", nil), ("1.5", nil), ("\"6\"", nil),
    ]
      as [(String, Int?)])
  func payDate(_ text: String, _ days: Int?) throws {
    let calendar =
      "{ \"frequency\": \"biweekly\", \"anchor\": \"2026-10-25\", \"payDateAfterDays\": \(text) }"
    guard let days else {
      #expect(
        problems(calendar) == [
          "calendar.payDateAfterDays: a whole number from 0 to 60 was expected"
        ],
        "\(text)")
      return
    }
    let read = try self.calendar(calendar)
    #expect(read.payDateAfterDays == days)
    let period = read.period(holding: try #require(CalendarDate("2026-11-07")))
    #expect(period.payDate == CalendarDate("2026-11-07")?.adding(days: days))
  }
}
