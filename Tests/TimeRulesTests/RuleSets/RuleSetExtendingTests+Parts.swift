import LawText
import PayrollModel
import Testing
import TimeRules

/// What an extension says goes before what its base says, part by part, and what it does not say stays.
@Suite("Rule sets on top of others, part by part") struct RuleSetLayerTests {
  private typealias Text = RuleSetTexts

  private static let parts = """
    "workday": "shiftStarted", "period": {"weeks": 2},
    "workweek": {"start": "monday", "citation": "law's week"},
    "shortBreak": {"upToMinutes": 20, "citation": "law's break"},
    "holidayWork": {"bucket": "kept", "multiplier": 2, "citation": "law's holiday"},
    "duty": {"shortBreakMinutes": 25, "paidMeal": {"overHours": 8, "minutes": 30, "payCode": "LAW"}},
    """

  /// A law with everything, of which the rules change in 2010 and 2020.
  private static let law = """
    {"id": "law", "name": "L", "jurisdiction": "XX", "evidence": "law-text", "sources": ["s"],
    "until": "2030-12-31", "caution": "law's caution", "versions": [
    {"from": "2000-01-01", \(parts) \(Text.rules(Text.rule("period", id: "a")))},
    {"from": "2010-01-01", \(parts) \(Text.rules(Text.rule("period", id: "b")))},
    {"from": "2020-01-01", \(parts) \(Text.rules(Text.rule("period", id: "c")))}]}
    """

  private func read(
    _ versions: String, head: String = "", extends base: String = "law"
  ) throws -> RuleSet {
    let law = try Text.read(Self.law)
    let text =
      "{\"id\": \"x\", \"name\": \"X\", \"extends\": \"\(base)\", \(head)\"versions\": [\(versions)]}"
    return try Text.read(text, bases: RuleSet.Bases { $0 == "law" ? law : nil })
  }

  private func version(_ text: String) throws -> RuleSetVersion {
    try #require(try read("{\"from\": \"2001-01-01\", \(text)\"rules\": []}").versions.first)
  }

  // MARK: Parts

  @Test func whatIsNotMentionedStaysAsTheLawHasIt() throws {
    let plain = try version("")
    #expect(plain.workday == .shiftStarted && plain.periodDays == 14)
    #expect(plain.workweekStart?.citation == "law's week")
    #expect(plain.shortBreakSeconds == 1200 && plain.shortBreakCitation == "law's break")
    #expect(plain.holidayWork?.citation == "law's holiday" && plain.holidayWork?.ruleSet == "law")
    #expect(plain.duty?.shortBreakSeconds == 1500 && plain.duty?.paidMeal?.payCode == "LAW")
  }

  @Test func eachPartThatIsMentionedGoesBeforeTheLaws() throws {
    #expect(try version("\"workday\": \"fixed\", ").workday == .fixed)
    #expect(try version("\"period\": {\"weeks\": 4}, ").periodDays == 28)
    let week = try version("\"workweek\": {\"start\": \"friday\", \"citation\": \"own\"}, ")
    #expect(week.workweekStart?.weekday == .friday && week.workweekStart?.citation == "own")
    let pause = try version("\"shortBreak\": {\"upToMinutes\": 10, \"citation\": \"own\"}, ")
    #expect(pause.shortBreakSeconds == 600 && pause.shortBreakCitation == "own")
    let holiday = try version("\"holidayWork\": {\"multiplier\": 1.5, \"citation\": \"own\"}, ")
    #expect(holiday.holidayWork?.treatment == .holiday && holiday.holidayWork?.ruleSet == "x")
  }

  @Test func dutyIsMergedPartByPart() throws {
    let duty = try version("\"duty\": {\"shortBreakMinutes\": 28}, ").duty
    #expect(duty?.shortBreakSeconds == 1680 && duty?.paidMeal?.payCode == "LAW")
  }

  // MARK: Dates

  @Test func itsVersionsChangeWhereTheLawsDoUpToItsOwnNext() throws {
    func dates(_ versions: String...) throws -> [String] {
      try read(versions.map { "{\"from\": \"\($0)\", \"rules\": []}" }.joined(separator: ", "))
        .versions.map { "\($0.from) \($0.alternatives[0].map(\.id).joined())" }
    }
    #expect(
      try dates("2005-01-01") == ["2005-01-01 a", "2010-01-01 b", "2020-01-01 c"])
    // Beginning with the law's own date it is one version of that date, not two.
    #expect(try dates("2010-01-01") == ["2010-01-01 b", "2020-01-01 c"])
    #expect(
      try dates("2005-01-01", "2010-01-01")
        == ["2005-01-01 a", "2010-01-01 b", "2020-01-01 c"])
    #expect(
      try dates("2005-01-01", "2015-01-01")
        == ["2005-01-01 a", "2010-01-01 b", "2015-01-01 b", "2020-01-01 c"])
    #expect(try dates("2025-01-01") == ["2025-01-01 c"])
  }

  @Test func whatGoesOnTopOfAnyLawBeginsOnItsOwnDateOrWithTheLaw() throws {
    let law = try Text.read(Self.law)
    func dates(_ from: String) throws -> [String] {
      let text =
        "{\"id\": \"x\", \"name\": \"X\", \"extends\": \"any\", \"versions\": "
        + "[{\"from\": \"\(from)\", \"rules\": []}]}"
      return try Text.read(text, bases: RuleSet.Bases(law: law) { _ in nil }).versions
        .map(\.from.description)
    }
    #expect(try dates("2005-01-01") == ["2005-01-01", "2010-01-01", "2020-01-01"])
    #expect(try dates("1990-01-01") == ["2000-01-01", "2010-01-01", "2020-01-01"])
  }

  @Test func theEarlierEndHolds() throws {
    func until(_ text: String) throws -> String? {
      try read("{\"from\": \"2001-01-01\", \"rules\": []}", head: text).until?.description
    }
    #expect(try until("") == "2030-12-31")
    #expect(try until("\"until\": \"2028-06-30\", ") == "2028-06-30")
    #expect(try until("\"until\": \"2040-06-30\", ") == "2030-12-31")
  }

  @Test func itsOwnCautionIsSaidFirst() throws {
    let plain = "{\"from\": \"2001-01-01\", \"rules\": []}"
    #expect(try read(plain).cautions == ["law's caution"])
    #expect(
      try read(plain, head: "\"caution\": \"own\", ").cautions == ["own", "law's caution"])
  }

  @Test func whoseRulesTheyAreMayBeSaid() throws {
    let plain = "{\"from\": \"2001-01-01\", \"rules\": []}"
    let own = try read(
      plain, head: "\"jurisdiction\": \"YY\", \"evidence\": \"unverified\", \"note\": \"n\", ")
    #expect(own.jurisdiction == "YY" && own.evidence == .unverified && own.note == "n")
    // One of the two alone says too little.
    for half in ["\"jurisdiction\": \"YY\", ", "\"evidence\": \"unverified\", "] {
      #expect(throws: (any Error).self) { try read(plain, head: half) }
    }
  }

  // MARK: Lists

  /// A law of two lists.
  private func lists(_ version: String) throws -> [[String]] {
    let law = try Text.read(
      Text.set(
        "\"combine\": \"bestOf\", \"alternatives\": [{\(Text.rules(Text.rule(id: "a"), Text.rule(id: "b")))},"
          + "{\(Text.rules(Text.rule(id: "c")))}]"))
    let text = Text.set(version, id: "y", extends: "x")
    let set = try Text.read(text, bases: RuleSet.Bases { $0 == "x" ? law : nil })
    return try #require(set.versions.first).alternatives.map { $0.map(\.id) }
  }

  @Test func rulesGoIntoEachListOfTheLaw() throws {
    let own = Text.rules(Text.rule(id: "own"))
    #expect(try lists(own) == [["own", "a", "b"], ["own", "c"]])
    #expect(try lists("\"place\": \"after\", " + own) == [["a", "b", "own"], ["c", "own"]])
    #expect(try lists("\"place\": \"instead\", " + own) == [["own"]])
    // One that stands in the place of a rule of one list is new in the other.
    let c = Text.rules(Text.rule(id: "c", tiers: Text.tier("c", "\"overHours\": 9")))
    #expect(try lists(c) == [["c", "a", "b"], ["c"]])
  }

  @Test func aListThatLosesItsRulesGoesAndOneThatNeverHadAnyStays() throws {
    #expect(try lists("\"without\": [\"c\"], " + Text.rules()) == [["a", "b"]])
    #expect(try lists("\"without\": [\"a\"], " + Text.rules()) == [["b"], ["c"]])
    #expect(try lists("\"without\": [\"a\", \"b\", \"c\"], " + Text.rules()) == [[], []])
    #expect(
      try lists(
        "\"combine\": \"bestOf\", \"alternatives\": [{\"rules\": []}, {\(Text.rules(Text.rule(id: "d")))}]"
      )
        == [[], ["d"]])
  }

  @Test func theLawsOwnListsComeLast() throws {
    let own = Text.rules(Text.rule(id: "own"))
    #expect(
      try lists("\"neverBelowBase\": true, " + own)
        == [["own", "a", "b"], ["own", "c"], ["a", "b"], ["c"]])
    #expect(
      try lists("\"neverBelowBase\": false, " + own) == [["own", "a", "b"], ["own", "c"]])
    #expect(
      try lists("\"neverBelowBase\": true, \"without\": [\"c\"], " + own)
        == [["own", "a", "b"], ["own"], ["a", "b"], ["c"]])
  }

  // MARK: What does not go together

  @Test(arguments: [
    ("\"takes\": \"last\", ", true), ("\"counts\": \"straightTime\", ", true),
    ("\"takes\": \"first\", ", false), ("\"takes\": \"all\", ", false),
    ("\"takes\": \"straightTimeLeft\", ", false),
  ])
  func onlyLastHoursRoll(rule: String, isRight: Bool) {
    let text = Text.set("\"workday\": \"rolling\", " + Text.rules(Text.rule("workday", rule)))
    #expect(Text.messages(text).isEmpty == isRight)
    // Over a week nothing rolls.
    let week = Text.set("\"workday\": \"rolling\", " + Text.rules(Text.rule("workweek", rule)))
    #expect(Text.messages(week) == [])
  }

  @Test func aThresholdThatFollowsTheScheduleDoesNotRoll() {
    let tier = Text.tier("t", "\"overScheduleByHours\": 0")
    func count(_ workday: String) -> Int {
      Text.messages(
        Text.set("\"workday\": \"\(workday)\", " + Text.rules(Text.rule(tiers: tier)))
      ).count
    }
    #expect(count("rolling") == 1 && count("shiftStarted") == 0 && count("fixed") == 0)
  }

  @Test func alternativesOverAnyNumberOfWholeWeeksCanBeCompared() {
    func count(_ period: String) -> Int {
      Text.messages(
        Text.set(
          "\"period\": {\(period)}, \"combine\": \"bestOf\", \"alternatives\": ["
            + "{\(Text.rules(Text.rule("workday", id: "a")))}, {\(Text.rules(Text.rule("period", id: "b")))}]"
        )
      ).count
    }
    for weeks in [1, 2, 3, 52] { #expect(count("\"weeks\": \(weeks)") == 0) }
    #expect(count("\"days\": 21") == 0 && count("\"days\": 20") == 1)
  }

  @Test func tiersOfTwoListsMayShareANameAndNamesOfAListMayNot() {
    #expect(
      Text.messages(
        Text.set(
          Text.rules(
            Text.rule(id: "a", tiers: Text.tier("t")), Text.rule(id: "b", tiers: Text.tier("t"))))
      ).count == 1)
    #expect(
      Text.messages(
        Text.set(
          "\"combine\": \"bestOf\", \"alternatives\": ["
            + "{\(Text.rules(Text.rule(id: "a", tiers: Text.tier("t"))))}, "
            + "{\(Text.rules(Text.rule(id: "a", tiers: Text.tier("t"))))}]")) == [])
    for name in ["straight", "holiday-worked", "preset"] {
      #expect(
        Text.messages(Text.set(Text.rules(Text.rule(id: "a", tiers: Text.tier(name))))).count == 1)
    }
  }

  @Test func aHundredAndTwentyTiersAreTheMost() {
    func count(_ tiers: Int) -> Int {
      let list = (1...tiers).map { Text.tier("t\($0)", "\"overHours\": \($0)") }
      return Text.messages(
        Text.set(Text.rules(Text.rule(tiers: list.joined(separator: ","))))
      ).count
    }
    #expect(count(120) == 0 && count(121) == 1)
  }
}
