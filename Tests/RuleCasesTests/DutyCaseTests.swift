import PayrollBytes
import PayrollModel
import PayrollTestSupport
import RuleCases
import Testing
import TimeRules

/// Worked examples of rule sets that say something about breaks, punches and time on duty: the mapper of
/// a run applies all of it.
@Suite struct DutyCaseTests {
  /// The federal law with something on top.
  static func set(_ parts: String, until: String = "") throws -> RuleSet {
    let text = """
      {"id": "own", "name": "Own", "extends": "us-flsa"\(until), "versions": [
        {"from": "2020-01-01", "rules": [], \(parts)}]}
      """
    return try RuleSet.read(
      Array(text.utf8), file: "own.json", bases: RuleSet.Bases { try? Mappings.ruleSet($0) })
  }

  /// A Monday in New York with sessions such as `08:00 16:00`; a time behind the next midnight begins
  /// with `+`.
  static func example(
    _ sessions: [String], _ more: String = "", expect: String
  ) throws -> RuleCase {
    func instant(_ text: Substring) -> String {
      text.hasPrefix("+")
        ? "2026-06-02T\(text.dropFirst()):00-04:00" : "2026-06-01T\(text):00-04:00"
    }
    func range(_ text: some StringProtocol) -> String {
      let parts = text.split(separator: " ")
      return "\"start\": \"\(instant(Substring(parts[0])))\", "
        + "\"end\": \"\(instant(Substring(parts[1])))\""
    }
    let list = sessions.map { session in
      let parts = session.split(separator: ";")
      let breaks = parts.dropFirst().map { "{\(range($0))}" }.joined(separator: ", ")
      return "{\(range(parts[0])), \"unpaidBreaks\": [\(breaks)]}"
    }.joined(separator: ", ")
    var extra = more
    if more.hasPrefix("schedule ") {
      extra = "\"schedule\": [{\(range(more.dropFirst(9)))}],"
    }
    let text = """
      [{"id": "x", "ruleSet": "own", "timezone": "America/New_York", "workweekStart": "SUN", \(extra)
        "sessions": [\(list)], "expect": {\(expect)}}]
      """
    return try #require(try CaseFiles.read(Array(text.utf8), "x.json").first)
  }

  @Test(arguments: [
    (
      #""mealDeduction": {"tiers": [{"overHours": 6, "minutes": 30}], "afterHours": 4}"#,
      ["08:00 16:00"], #""regularHours": 7.5"#
    ),
    (
      #""rounding": {"incrementMinutes": 15, "mode": "nearest"}"#, ["07:52 16:00"],
      #""regularHours": 8.25"#
    ),
    (#""shortBreakMinutes": 25"#, ["08:00 16:00;12:00 12:25"], #""regularHours": 8"#),
    (
      #""paidMeal": {"overHours": 6, "minutes": 30, "payCode": "M"}"#, ["08:00 16:00"],
      #""regularHours": 8, "guaranteedHours": 0.5"#
    ),
    (
      #""sleep": {"agreed": true, "start": "22:00", "end": "06:00"}"#, ["08:00 +08:00"],
      #""regularHours": 16"#
    ),
    (
      #""minimumHours": [{"kind": "session", "hours": 4, "payCode": "M"}]"#, ["20:00 21:00"],
      #""regularHours": 1, "guaranteedHours": 3"#
    ),
    (
      #""splitShift": {"spreadOverHours": 10, "rate": 16, "payCode": "S"}"#,
      ["06:00 10:00", "12:00 17:00"], #""regularHours": 9, "guaranteedHours": 1"#
    ),
    (
      #""breakPremiums": {"payCode": "B"}"#, ["08:00 16:30;13:20 13:50"],
      #""regularHours": 8, "premiumHours": 1, "missedBreaks": 1"#
    ),
  ])
  func everyPartIsApplied(duty: String, sessions: [String], expected: String) throws {
    let set = try Self.set("\"duty\": {\(duty)}")
    let result = try Self.example(sessions, expect: expected).run(set)
    #expect(result.hasPassed, "\(duty): \(result.failure ?? "") \(result.differences)")
    // Without the part, something else comes out.
    let without = try Self.example(sessions, expect: expected).run(try Self.set("\"note\": \"\""))
    #expect(!without.hasPassed, "\(duty)")
  }

  @Test func hoursThatWereNotWorkedAreExpectedToBeNone() throws {
    let set = try Self.set(
      #""duty": {"minimumHours": [{"kind": "session", "hours": 4, "payCode": "M"}]}"#)
    let result = try Self.example(["20:00 21:00"], expect: #""regularHours": 1"#).run(set)
    #expect(
      result.differences.map { "\($0.name) \($0.expected) \($0.actual?.description ?? "")" }
        == ["guaranteedHours 0.00 3.00"])
    // Nor are they in a pay that is computed here.
    let paid = try Self.example(
      ["20:00 21:00"], #""pay": {"method": "multiplier", "rate": 20},"#, expect: #""totalPay": 20"#)
    #expect(
      paid.run(set).failure
        == "it comes to guaranteed or premium hours, whose pay is not computed in an example")
  }

  /// An example that does not speak of them must not pass a rule set that pays them.
  @Test func premiumHoursAreExpectedToBeNone() throws {
    let set = try Self.set(#""duty": {"breakPremiums": {"payCode": "B"}}"#)
    for (expected, differences) in [
      (#""regularHours": 8"#, ["premiumHours 0.00 1.00"]),
      (#""regularHours": 8, "premiumHours": 1"#, []), (#""missedBreaks": 1"#, []),
    ] {
      let result = try Self.example(["08:00 16:30;13:20 13:50"], expect: expected).run(set)
      #expect(result.failure == nil)
      #expect(
        result.differences.map { "\($0.name) \($0.expected) \($0.actual?.description ?? "")" }
          == differences, "\(expected)")
    }
  }

  @Test func rulesAboutPayCodesAndPositionsAskTheSession() throws {
    let set = try Self.set(
      #""duty": {"minimumHours": [{"kind": "session", "hours": 4, "payCode": "M", "payCodes": ["CALL"]}]}"#
    )
    for (code, hours) in [("CALL", 3), ("REG", 0)] {
      let text = """
        [{"id": "x", "ruleSet": "own", "timezone": "America/New_York", "workweekStart": "SUN",
          "sessions": [{"start": "2026-06-01T20:00:00-04:00", "end": "2026-06-01T21:00:00-04:00",
            "payCode": "\(code)", "position": "7"}],
          "expect": {"regularHours": 1, "guaranteedHours": \(hours)}}]
        """
      let example = try #require(try CaseFiles.read(Array(text.utf8), "x.json").first)
      #expect(example.run(set).hasPassed, "\(code)")
    }
  }

  // MARK: Schedules

  @Test(arguments: [
    (
      #""duty": {"minimumHours": [{"kind": "reportingTime", "payCode": "R"}]}"#, "08:00 09:00",
      #""regularHours": 1, "guaranteedHours": 3"#, #""regularHours": 1, "guaranteedHours": 0"#,
      "the rule set guarantees hours by the schedule"
    ),
    (
      #""duty": {"rounding": {"incrementMinutes": 15, "mode": "nearest", "graceMinutes": 10}}"#,
      "08:09 16:00", #""regularHours": 8"#, #""regularHours": 7.75"#,
      "punches are rounded to the start and end of shifts"
    ),
    (
      #"""
      "place": "before", "rules": [{"id": "s", "window": "workday", "citation": "x", "tiers": [
      {"id": "s", "overScheduleByHours": 0, "multiplier": 1.5}]}]
      """#, "08:00 17:00", #""regularHours": 8, "ot15Hours": 1"#,
      #""regularHours": 0, "ot15Hours": 9"#, "a rule of the set looks at the schedule"
    ),
  ])
  func rulesThatLookAtSchedulesAskForOne(
    parts: String, session: String, scheduled: String, unscheduled: String, reason: String
  ) throws {
    let set =
      parts.contains("\"rules\"")
      ? try RuleSet.read(
        Array(
          """
          {"id": "own", "name": "Own", "extends": "us-flsa", "versions": [
            {"from": "2020-01-01", \(parts)}]}
          """.utf8), file: "own.json", bases: RuleSet.Bases { try? Mappings.ruleSet($0) })
      : try Self.set(parts)
    let with = try Self.example([session], "schedule 08:00 16:00", expect: scheduled).run(set)
    #expect(with.hasPassed, "\(with.failure ?? "") \(with.differences)")
    let none = try Self.example([session], #""schedule": [],"#, expect: unscheduled).run(set)
    #expect(none.hasPassed, "\(none.failure ?? "") \(none.differences)")
    let silent = try Self.example([session], expect: scheduled).run(set)
    #expect(silent.failure?.hasPrefix("\(reason), and the case gives no schedule") ?? false)
  }

  // MARK: Refusals

  @Test func whatWouldDecideTwiceOrNothingIsRefused() throws {
    let rounding = #""rounding": {"incrementMinutes": 15, "mode": "nearest"}"#
    let set = try Self.set("\"duty\": {\(rounding)}")
    func failure(_ more: String, _ set: RuleSet, _ sessions: [String] = ["08:00 16:00"]) throws
      -> String?
    {
      try Self.example(sessions, more, expect: #""regularHours": 8"#).run(set).failure
    }
    #expect(try failure("\(rounding),", set) == nil)
    #expect(
      try failure(#""rounding": {"incrementMinutes": 6, "mode": "nearest"},"#, set)
        == "the rule set says how punches are rounded, and the case says otherwise")
    let change = """
      "workweekChange": {"newStart": "MON", "effective": "2026-06-08T00:00:00-04:00"},
      """
    #expect(try failure(change, set)?.hasPrefix("a change of the workweek cannot") ?? false)
    let night = """
      "sleep": {"agreed": true, "start": "2026-06-01T22:00:00-04:00",
        "end": "2026-06-02T06:00:00-04:00"},
      """
    let asleep = try Self.set(
      #""duty": {"sleep": {"agreed": true, "start": "22:00", "end": "06:00"}}"#)
    #expect(
      try failure(night, asleep) == "the rule set says when sleep is, and the case says so too")
    let ended = try Self.set(#""note": """#, until: #", "until": "2026-05-31""#)
    #expect(
      try failure("", ended) == "the rule set holds until 2026-05-31, and the case goes on")
    let plain = try Self.set(#""note": """#)
    #expect(
      try failure("", plain, ["08:00 16:00;12:30 12:00"])?
        .hasPrefix("a run would not pay it: ") ?? false)
    #expect(
      try failure(
        #""schedule": [{"start": "2026-06-01T08:00:00Z", "end": "2026-06-01T08:00:00Z"}],"#, plain)
        == "a scheduled shift ends before it starts")
  }

  @Test func aKeyThatNobodyKnowsFailsTheExample() throws {
    let plain = try Self.set(#""note": """#)
    let slip = try Self.example(
      ["08:00 16:00"], #""roundng": {"incrementMinutes": 15, "mode": "nearest"},"#,
      expect: #""regularHours": 8"#)
    #expect(
      slip.run(plain).failure
        == "the key \"roundng\" is not known (line 1): did you mean \"rounding\"?")
    let documented = try Self.example(
      ["08:00 16:00"], #""jurisdiction": "US", "source": "x", "sourceKind": "x", "derived": true,"#,
      expect: #""regularHours": 8"#)
    #expect(documented.run(plain).hasPassed)
  }

  // MARK: Little and much time

  @Test func withoutSessionsThereAreNoHours() throws {
    let plain = try Self.set(#""note": """#)
    let zeros = #""regularHours": 0, "ot15Hours": 0, "holidayWorkedHours": 0, "vacationHours": 0"#
    #expect(try Self.example([], expect: zeros).run(plain).hasPassed)
    #expect(try Self.example(["08:00 08:00"], expect: zeros).run(plain).hasPassed)
    #expect(
      try Self.example([], expect: #""regularHours": 1"#).run(plain).differences.map {
        "\($0.name) \($0.expected) \($0.actual?.description ?? "")"
      } == ["regularHours 1.00 0.00"])
    let pay = #""pay": {"method": "multiplier", "rate": 20},"#
    #expect(try Self.example([], pay, expect: #""totalPay": 0"#).run(plain).hasPassed)
    let salary = #""pay": {"method": "salary", "salary": 800},"#
    #expect(
      try Self.example([], salary, expect: #""totalPay": 800"#).run(plain).failure
        == "a salary for a week without hours is not computed in an example")
    let text = """
      [{"id": "x", "ruleSet": "own", "timezone": "America/New_York", "workweekStart": "SUN",
        "sessions": [{"start": "2026-06-01T08:00:00-04:00", "end": "2026-06-01T16:00:00-04:00",
          "code": "VACATION"}],
        "expect": {"regularHours": 0, "ot15Hours": 0, "vacationHours": 8}}]
      """
    let leave = try #require(try CaseFiles.read(Array(text.utf8), "x.json").first)
    #expect(leave.run(plain).hasPassed)
  }

  /// 260 shifts of nine hours in 52 weeks are 2,340: 52 beyond an average of 44.
  @Test func aWorkPeriodMayLastAYear() throws {
    let text = """
      {"id": "own", "name": "Own", "extends": "can-ab-averaging-4w", "versions": [
        {"from": "2020-11-01", "period": {"weeks": 52}, "rules": []}]}
      """
    let set = try RuleSet.read(
      Array(text.utf8), file: "own.json", bases: RuleSet.Bases { try? Mappings.ruleSet($0) })
    let first = try #require(CalendarDate("2025-11-09"))
    let sessions = (0..<52).flatMap { week in
      (1...5).map { day in
        let date = first.adding(days: 7 * week + day)
        return "{\"start\": \"\(date)T08:00:00-06:00\", \"end\": \"\(date)T17:00:00-06:00\"}"
      }
    }
    let example = """
      [{"id": "x", "ruleSet": "own", "timezone": "America/Regina", "workweekStart": "SUN",
        "periodStart": "2025-11-09", "sessions": [\(sessions.joined(separator: ",\n"))],
        "expect": {"regularHours": 2288, "ot15Hours": 52}}]
      """
    let result = try #require(try CaseFiles.read(Array(example.utf8), "x.json").first).run(set)
    #expect(result.hasPassed, "\(result.failure ?? "") \(result.differences)")
  }

  /// A holiday of the work period lowers its limit where it lies before the first session too: 152
  /// hours in four weeks.
  @Test func aHolidayBeforeTheFirstSessionLowersTheLimitOfItsPeriod() throws {
    let first = try #require(CalendarDate("2027-01-17"))
    let sessions = (0..<14).map { day in
      let date = first.adding(days: day)
      return "{\"start\": \"\(date)T08:00:00-06:00\", \"end\": \"\(date)T19:00:00-06:00\"}"
    }
    let example = """
      [{"id": "x", "ruleSet": "can-federal-averaging-4w", "timezone": "America/Regina",
        "workweekStart": "SUN", "periodStart": "2027-01-03",
        "holidays": [{"date": "2027-01-04"}], "sessions": [\(sessions.joined(separator: ",\n"))],
        "expect": {"regularHours": 152, "ot15Hours": 2}}]
      """
    let result = try #require(try CaseFiles.read(Array(example.utf8), "x.json").first)
      .run(try Mappings.ruleSet("can-federal-averaging-4w"))
    #expect(result.hasPassed, "\(result.failure ?? "") \(result.differences)")
  }
}
