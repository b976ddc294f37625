import LawText
import PayrollBytes
import PayrollModel
import Testing
import TimeRules

/// What each key of a holiday's rule comes to, and both sides of its bounds.
@Suite("Reading the rules of holidays") struct HolidayRuleReadingTests {
  private func read(_ rule: String, _ more: String = "") throws -> HolidayCalendar {
    let text = #"{"id": "x", "name": "X"\#(more), "rules": [{"id": "a", "name": "A", \#(rule)}]}"#
    return try HolidayCalendar.read(Array(text.utf8), file: "x.json")
  }

  private func rule(_ text: String) throws -> HolidayRule {
    try #require(try read(text).rules.first)
  }

  private func isRight(_ rule: String) -> Bool {
    do {
      _ = try read(rule)
      return true
    } catch {
      return false
    }
  }

  @Test func aRuleThatSaysLittle() throws {
    let rule = try rule(#""date": "12-25""#)
    #expect(rule.id == "a" && rule.name == "A")
    #expect(rule.recurrence == .date(try #require(MonthDay(month: 12, day: 25))))
    #expect(rule.from == nil && rule.until == nil && rule.cycle == nil && rule.shift == nil)
    #expect(rule.startsAt == .midnight && rule.citation == "" && rule.evidence == nil)
  }

  @Test func aRuleThatSaysAll() throws {
    let rule = try rule(
      """
      "easter": 1, "from": 2001, "until": 2003, "every": {"years": 2, "including": 2001},
      "startsAt": "12:30", "citation": "c", "evidence": "secondary",
      "observed": {"saturday": "friday", "sunday": "next-free", "taken": "previous-free",
        "for": "days-off"}
      """)
    #expect(rule.recurrence == .easter(1))
    #expect(rule.from == CalendarDate("2001-01-01") && rule.until == CalendarDate("2003-12-31"))
    #expect(rule.cycle == .init(years: 2, including: 2001))
    #expect(rule.startsAt == TimeOfDay("12:30") && rule.citation == "c")
    #expect(rule.evidence == .secondary)
    #expect(
      rule.shift
        == ObservedShift(
          saturday: .friday, sunday: .nextFree, taken: .previousFree, reach: .daysOff))
  }

  @Test func eachKindOfRecurrence() throws {
    func recurrence(_ text: String) throws -> HolidayRecurrence { try rule(text).recurrence }
    let may = try #require(MonthDay("05-24"))
    #expect(
      try recurrence(#""nthWeekday": {"nth": -1, "weekday": "monday", "month": 5}"#)
        == .nthWeekday(-1, .monday, month: 5))
    let near = #"{"weekday": "friday", "date": "05-24"}"#
    #expect(try recurrence(#""weekdayOnOrBefore": \#(near)"#) == .weekdayOnOrBefore(.friday, may))
    #expect(try recurrence(#""weekdayOnOrAfter": \#(near)"#) == .weekdayOnOrAfter(.friday, may))
    #expect(try recurrence(#""weekdayNearest": \#(near)"#) == .weekdayNearest(.friday, may))
    #expect(try recurrence(#""orthodoxEaster": -2"#) == .orthodoxEaster(-2))
    #expect(
      try recurrence(#""dates": ["2024-01-01", "2025-02-02"]"#)
        == .dates([
          try #require(CalendarDate("2024-01-01")), try #require(CalendarDate("2025-02-02")),
        ]))
  }

  @Test(
    "Numbers end where they are said to",
    arguments: [
      (#""easter": -120"#, true), (#""easter": -121"#, false), (#""easter": 250"#, true),
      (#""easter": 251"#, false), (#""orthodoxEaster": -120"#, true),
      (#""orthodoxEaster": -121"#, false), (#""orthodoxEaster": 250"#, true),
      (#""orthodoxEaster": 251"#, false),
      (#""nthWeekday": {"nth": 5, "weekday": "monday", "month": 12}"#, true),
      (#""nthWeekday": {"nth": 0, "weekday": "monday", "month": 12}"#, false),
      (#""nthWeekday": {"nth": -2, "weekday": "monday", "month": 12}"#, false),
      (#""nthWeekday": {"nth": 1, "weekday": "monday", "month": 1}"#, true),
      (#""nthWeekday": {"nth": 1, "weekday": "monday", "month": 13}"#, false),
      (#""nthWeekday": {"nth": 1, "weekday": "monday", "month": 0}"#, false),
      (#""nthWeekday": {"nth": 1, "weekday": "mon day", "month": 1}"#, false),
      (#""nthWeekday": {"weekday": "monday", "month": 1}"#, false),
      (#""nthWeekday": {"nth": 1, "month": 1}"#, false),
      (#""nthWeekday": {"nth": 1, "weekday": "monday"}"#, false),
      (#""nthWeekday": {"nth": 1, "weekday": "monday", "month": 1, "x": 1}"#, false),
      (#""weekdayNearest": {"weekday": "monday"}"#, false),
      (#""weekdayNearest": {"date": "01-01"}"#, false),
      (#""dates": []"#, false), (#""dates": ["2025-02-02", "2025-02-02"]"#, false),
      (#""dates": ["2025-02-02", 7]"#, false), (#""dates": ["2025-02-02"], "from": 2020"#, false),
      (#""dates": ["2025-02-02"], "until": 2030"#, false),
      (#""dates": ["2025-02-02"], "every": {"years": 2, "including": 2025}"#, false),
      (#""date": "01-01", "every": {"years": 2, "including": 1}"#, true),
      (#""date": "01-01", "every": {"years": 400, "including": 9999}"#, true),
      (#""date": "01-01", "every": {"years": 1, "including": 2025}"#, false),
      (#""date": "01-01", "every": {"years": 401, "including": 2025}"#, false),
      (#""date": "01-01", "every": {"years": 2, "including": 0}"#, false),
      (#""date": "01-01", "every": {"years": 2}"#, false),
      (#""date": "01-01", "every": {"including": 2025}"#, false),
      (#""date": "01-01", "from": "2025-13-01""#, false),
      (#""date": "01-01", "from": true"#, false),
      (#""date": "01-01", "from": 0"#, false), (#""date": "01-01", "from": 10000"#, false),
      (#""date": "01-01", "from": 2025, "until": 2025"#, true),
      (#""date": "01-01", "from": "2025-01-01", "until": "2025-01-01""#, true),
      (#""date": "01-01", "from": "2025-01-02", "until": "2025-01-01""#, false),
      (#""date": "01-01", "startsAt": "25:00""#, false),
      (#""date": "01-01", "observed": {"saturday": "monday", "taken": "friday"}"#, false),
      (#""date": "01-01", "observed": {"saturday": "monday", "taken": "none"}"#, true),
      (#""date": "01-01", "observed": {"sunday": "monday", "for": "days-off"}"#, true),
      (#""date": "01-01", "observed": {"saturday": "friday", "for": "days-off"}"#, true),
      (#""date": "01-01", "observed": {"taken": "next-free", "for": "days-off"}"#, false),
      (#""date": "01-01", "observed": {"friday": "none"}"#, false),
    ])
  func bounds(text: String, isRight: Bool) {
    #expect(self.isRight(text) == isRight)
  }

  @Test func daysFromAnotherRuleHaveBoundsToo() throws {
    func isRight(_ days: Int) -> Bool {
      let text =
        #"{"id": "x", "name": "X", "rules": [{"id": "a", "name": "A", "date": "07-04"}, "#
        + #"{"id": "b", "name": "B", "after": {"rule": "a", "days": \#(days)}}]}"#
      do {
        _ = try HolidayCalendar.read(Array(text.utf8), file: "x.json")
        return true
      } catch {
        return false
      }
    }
    #expect(isRight(-180) && isRight(180) && isRight(0) && !isRight(-181) && !isRight(181))
  }

  @Test func wordsForWhatIsWrong() {
    func messages(_ rule: String) -> [String] {
      do {
        _ = try read(rule)
        return []
      } catch let error as TextProblems {
        return error.problems.map { "\($0.key): \($0.message): \($0.advice)" }
      } catch {
        return ["\(error)"]
      }
    }
    #expect(
      messages(#""citation": "c""#) == [
        """
        rules[0]: the rule does not say when its holiday is: give one of date, nthWeekday, \
        weekdayOnOrBefore, weekdayOnOrAfter, weekdayNearest, easter, orthodoxEaster, after, dates
        """
      ])
    #expect(
      messages(#""dates": ["2025-02-02", "02-03"]"#) == [
        "rules[0].dates[1]: a date like \"2026-01-31\" was expected here: "
      ])
    #expect(
      messages(#""dates": ["2025-02-02", "2025-01-01"]"#) == [
        """
        rules[0].dates[1]: 2025-01-01 does not come after 2025-02-02: list the dates by rising \
        date, each date once
        """
      ])
    #expect(
      messages(#""dates": ["2025-02-02"], "from": 2020"#) == [
        "rules[0].from: the \"dates\" say the years already: remove it"
      ])
    #expect(
      messages(#""date": "01-01", "from": "2025""#) == [
        """
        rules[0].from: a year or a date was expected: write 2021, or "2021-06-17" in quotes
        """
      ])
    #expect(
      messages(#""easter": 1, "orthodoxEaster": 2, "date": "01-01""#) == [
        """
        rules[0].easter: "date" says already when the holiday is: keep one of the two, or make two \
        rules
        """,
        """
        rules[0].orthodoxEaster: "date" says already when the holiday is: keep one of the two, or \
        make two rules
        """,
      ])
  }

  /// The third one lies behind the first and before the second.
  @Test func listsRiseFromEachToTheNext() {
    func isRight(_ members: String) -> Bool {
      let text = #"{"id": "x", "name": "X", \#(members)}"#
      do {
        _ = try HolidayCalendar.read(Array(text.utf8), file: "x.json")
        return true
      } catch {
        return false
      }
    }
    func days(_ months: Int...) -> String {
      let days = months.map { #"{"date": "2026-0\#($0)-01", "name": "D"}"# }
      return #""days": [\#(days.joined(separator: ", "))]"#
    }
    func dates(_ months: Int...) -> String {
      let dates = months.map { #""2026-0\#($0)-01""# }.joined(separator: ", ")
      return #""rules": [{"id": "a", "name": "A", "dates": [\#(dates)]}]"#
    }
    func years(_ years: String) -> String {
      days(1) + #", "differences": [{"listed": "L", "years": [\#(years)], "why": "w"}]"#
    }
    #expect(isRight(days(1, 2, 3)) && !isRight(days(1, 3, 2)))
    #expect(isRight(dates(1, 2, 3)) && !isRight(dates(1, 3, 2)))
    #expect(isRight(years("2024, 2025, 2026")) && !isRight(years("2024, 2026, 2025")))
  }

  // MARK: Days of the year

  @Test func aDayOfTheYearIsOneThatSomeYearHas() throws {
    for (month, day, exists) in [
      (1, 31, true), (2, 29, true), (2, 30, false), (4, 30, true), (4, 31, false), (12, 31, true),
      (13, 1, false), (0, 1, false), (1, 0, false),
    ] {
      #expect((MonthDay(month: month, day: day) != nil) == exists, "\(month)-\(day)")
    }
    for text in ["7-04", "07-4", "0704", "07-04 ", "2000-07-04", "02-30", ""] {
      #expect(MonthDay(text) == nil, "\(text)")
    }
    let leap = try #require(MonthDay("02-29"))
    #expect(leap.month == 2 && leap.day == 29 && leap.description == "02-29")
    #expect(leap.date(in: 2024) == CalendarDate("2024-02-29") && leap.date(in: 2023) == nil)
    #expect(MonthDay(month: 10, day: 9)?.description == "10-09")
    #expect(MonthDay(month: 9, day: 10)?.description == "09-10")
  }
}
