import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// Single rules by hand-made weeks, with the rule that takes each hour.
@Suite struct OvertimeRuleTests {
  @Test func thresholdsAreStrict() throws {
    let federal = Examples.classifier(try Examples.shipped("us-flsa"))
    var pieces = Examples.week([8, 8, 8, 8, 8])
    #expect(federal.slices(of: pieces).allSatisfy { $0.bucket == .regular })
    pieces[4].end += 1
    let last = try #require(federal.slices(of: pieces).last)
    #expect(last.bucket == .overtime && last.seconds == 1 && last.multiplier == 15_000)
  }

  @Test func eachHourNamesItsRule() throws {
    let california = Examples.classifier(try Examples.shipped("us-ca"))
    #expect(
      california.summary(Examples.week([13, 9, 8, 8, 8, 6])) == """
        0 straight 8.00, 0 daily-8 4.00, 0 daily-12 1.00, 1 straight 8.00, 1 daily-8 1.00, \
        2 straight 8.00, 3 straight 8.00, 4 straight 8.00, 5 weekly-40 6.00
        """)
    #expect(
      california.summary(Examples.week([1, 1, 1, 1, 1, 1, 13])).hasSuffix(
        "5 straight 1.00, 6 seventh-day 8.00, 6 seventh-day-8 5.00"))
    let reason = try #require(california.reasons.first { $0.rule == "daily-12" })
    #expect(
      reason
        == PayReason(
          ruleSet: "us-ca", rule: "daily-12", sentence: "more than 12 hours in the workday",
          citation: "Cal. Lab. Code 510(a)"))
  }

  @Test func workWithoutLengthDoesNotMakeADayWorked() throws {
    let california = Examples.classifier(try Examples.shipped("us-ca"))
    var pieces = Examples.week([8, 0, 1, 1, 1, 1, 8])
    pieces.insert(Examples.piece(day: 1, hours: 0), at: 1)
    #expect(california.summary(pieces).hasSuffix("6 straight 8.00"))
  }

  /// Lab. Code 556, read as some do: 30 hours in the week, or 6 on every day of it.
  @Test(arguments: [
    (hours: [4, 4, 4, 4, 4, 5, 5] as [Int64], isExempt: true),
    (hours: [4, 4, 4, 4, 4, 5, 6] as [Int64], isExempt: true),
    (hours: [6, 6, 6, 6, 6, 6, 6] as [Int64], isExempt: true),
    (hours: [7, 4, 4, 4, 4, 4, 4] as [Int64], isExempt: false),
    (hours: [7, 3, 3, 3, 3, 3, 8] as [Int64], isExempt: true),
    (hours: [1, 1, 1, 1, 1, 1, 10] as [Int64], isExempt: true),
  ])
  func shortWeeksCanBeExempt(_ example: (hours: [Int64], isExempt: Bool)) throws {
    let shipped = try Examples.shipped("us-ca")
    var rules = try #require(shipped.alternatives.first)
    let seventh = rules[0]
    rules[0] = OvertimeRule(
      id: seventh.id, window: seventh.window,
      condition: .dayOfWorkweek(
        7, needsWorkOnEveryDay: true,
        exemption: .init(workweekSeconds: 30 * 3600, everyDaySeconds: 6 * 3600)),
      tiers: seventh.tiers, citation: "Cal. Lab. Code 510(a), 556")
    let version = RuleSetVersion(ruleSet: "us-ca", from: shipped.from, alternatives: [rules])
    let summary = Examples.classifier(version).summary(Examples.week(example.hours))
    #expect(summary.contains("seventh-day") != example.isExempt, "\(example.hours): \(summary)")
    let plain = Examples.classifier(shipped).summary(Examples.week(example.hours))
    #expect(plain.contains("seventh-day"))
  }

  @Test func presetTimeCountsAsWorkedButNeverAsStraight() throws {
    let california = Examples.classifier(try Examples.shipped("us-ca"))
    // Two hours of call-out, then eight: the day has ten hours of work, so two are daily overtime.
    let day = [
      Examples.piece(day: 0, hours: 2, preset: 20_000), Examples.piece(day: 0, at: 2, hours: 8),
    ]
    #expect(california.summary(day) == "0 preset 2.00, 0 straight 6.00, 0 daily-8 2.00")
    // Eight hours of call-out on Monday do not fill the week's 40 straight hours.
    var week = Examples.week([0, 8, 8, 8, 8, 8])
    week.insert(Examples.piece(day: 0, hours: 8, preset: 15_000), at: 0)
    #expect(california.summary(week).hasSuffix("5 straight 8.00"))
    // Under federal law all hours of work fill them.
    let federal = Examples.classifier(try Examples.shipped("us-flsa"))
    #expect(federal.summary(week).hasSuffix("5 weekly-40 8.00"))
  }

  /// The greater of daily and weekly overtime, as in Oregon or Alberta, week by week.
  @Test func theBestAlternativeHoldsForEachWeek() throws {
    func rule(_ id: String, _ window: RuleWindow, over hours: Int64) -> OvertimeRule {
      let tier = OvertimeTier(
        id: id, overSeconds: hours * 3600, multiplier: .oneAndAHalf)
      return OvertimeRule(id: id, window: window, tiers: [tier], citation: "")
    }
    let version = RuleSetVersion(
      ruleSet: "x", from: Examples.monday,
      alternatives: [[rule("weekly", .workweek, over: 40)], [rule("daily", .workday, over: 10)]])
    let classifier = Examples.classifier(version)
    #expect(
      classifier.summary(Examples.week([12, 12, 12, 5])).components()
        == ["daily 2.00", "daily 2.00", "daily 2.00"])
    #expect(
      classifier.summary(Examples.week([12, 8, 8, 8, 8])).components() == ["weekly 4.00"])
    // Equal: the first one holds. And each week on its own.
    #expect(classifier.summary(Examples.week([12, 10, 10, 10])).components() == ["weekly 2.00"])
    #expect(
      classifier.summary(Examples.week([12, 12, 12, 5, 0, 0, 0, 12, 8, 8, 8, 8])).components()
        == ["daily 2.00", "daily 2.00", "daily 2.00", "weekly 4.00"])
  }

  @Test func aDateBeforeTheFirstVersionIsAnError() throws {
    let california = try Mappings.ruleSet("us-ca")
    let date = CalendarDate(daysSince1970: 10_956)
    let error = try #require(throws: RuleSetError.self) { try california.version(on: date) }
    #expect(
      error.description
        == "the rule set \"us-ca\" begins on 2000-01-01 and says nothing about 1999-12-31")
    #expect(try california.version(on: date.adding(days: 1)).shortBreakSeconds == 1200)
  }
}

extension String {
  /// The overtime parts of a summary, without their days.
  fileprivate func components() -> [String] {
    split(separator: ",").map { part in
      part.split(separator: " ").dropFirst().joined(separator: " ")
    }.filter { !$0.hasPrefix("straight") }
  }
}
