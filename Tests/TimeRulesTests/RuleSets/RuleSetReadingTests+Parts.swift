import LawText
import PayrollBytes
import PayrollModel
import Testing
import TimeRules

/// The parts of a set and of a version: what each key comes to, its bounds, and what it may lack.
@Suite struct RuleSetPartTests {
  private typealias Text = RuleSetTexts

  private func set(_ head: String, versions: String = "{\"from\": \"2001-01-01\", \"rules\": []}")
    -> String
  {
    "{\"id\": \"x\", \"name\": \"X\", \(head), \"versions\": [\(versions)]}"
  }

  private func version(_ text: String) throws -> RuleSetVersion {
    try #require(try Text.read(Text.set(text + Text.rules())).versions.first)
  }

  private func problems(_ version: String) -> [String] {
    Text.messages(Text.set(version + Text.rules()))
  }

  // MARK: The set

  @Test func whatASetSaysOfItself() throws {
    let read = try Text.read(
      set(
        """
        "$schema": "s", "jurisdiction": "US-X", "evidence": "secondary", "sources": ["a", "b"],
        "note": "n", "caution": "c", "until": "2030-06-30"
        """))
    #expect(read.name == "X" && read.jurisdiction == "US-X" && read.evidence == .secondary)
    #expect(read.sources == ["a", "b"] && read.note == "n" && read.cautions == ["c"])
    #expect(read.until == CalendarDate("2030-06-30") && read.base == nil)
    let plain = try Text.read(set("\"jurisdiction\": \"X\", \"evidence\": \"unverified\""))
    #expect(plain.note == "" && plain.cautions == [] && plain.until == nil && plain.sources == [])
  }

  @Test(arguments: [
    ("law-text", false), ("secondary", false), ("company", true), ("unverified", true),
  ])
  func onlyKnowledgeOfALawNeedsASource(evidence: String, isRight: Bool) {
    let text = set("\"jurisdiction\": \"X\", \"evidence\": \"\(evidence)\"")
    #expect(Text.messages(text).isEmpty == isRight)
    let empty = set("\"jurisdiction\": \"X\", \"evidence\": \"\(evidence)\", \"sources\": [\"\"]")
    #expect(!Text.messages(empty).isEmpty, "a source without words")
  }

  @Test func aSetThatStandsAloneMustSayWhereItHolds() {
    let missing = Text.messages(set("\"note\": \"n\""))
    #expect(
      missing.map { $0.split(separator: " (").first.map(String.init) } == [
        "the key \"jurisdiction\" is missing", "the key \"evidence\" is missing",
        "the key \"sources\" is missing",
      ])
  }

  @Test(arguments: ["a", "z", "0", "9", "a-b.c", "us-ca+x", "A", "a_b", "", "a b", "é"])
  func namesHaveFewLetters(id: String) {
    let isName = ["a", "z", "0", "9", "a-b.c"].contains(id)
    #expect(Text.messages(Text.set(Text.rules(), id: id)).isEmpty == isName, "\(id)")
  }

  @Test func theLastDateIsNoEarlierThanTheLastVersion() {
    func messages(_ until: String) -> [String] {
      Text.messages(
        set(
          "\"jurisdiction\": \"X\", \"evidence\": \"unverified\",\n\"until\": \(until)",
          versions: "{\"from\": \"2001-01-01\", \"rules\": []}, "
            + "{\"from\": \"2010-01-01\", \"rules\": []}"))
    }
    #expect(messages("\"2010-01-01\"") == [])
    #expect(
      messages("\"2009-12-31\"") == [
        """
        2009-12-31 lies before the last version, which begins on 2010-01-01 (x.json:2:10, until): \
        name the last date on which the set holds
        """
      ])
    #expect(
      messages("\"2010\"") == ["\"2010\" is not a date such as 2027-06-30 (x.json:2:10, until)"])
  }

  @Test func aCautionSaysSomething() {
    #expect(
      Text.messages(
        set("\"jurisdiction\": \"X\", \"evidence\": \"unverified\",\n\"caution\": \"\""))
        == ["there is nothing to say (x.json:2:12, caution): remove it"])
  }

  @Test func aSetNeedsAVersion() {
    for versions in ["\"versions\": []", "\"note\": \"n\""] {
      let text =
        "{\"id\": \"x\", \"name\": \"X\", \"jurisdiction\": \"X\", \"evidence\": \"unverified\", "
        + versions + "}"
      #expect(Text.messages(text).count == 1, "\(versions)")
    }
  }

  @Test func versionsRiseFromEachToTheNext() {
    func count(_ years: Int...) -> Int {
      let versions = years.map { "{\"from\": \"\($0)-01-01\", \"rules\": []}" }
      return Text.messages(
        set(
          "\"jurisdiction\": \"X\", \"evidence\": \"unverified\"",
          versions: versions.joined(separator: ", "))
      ).count
    }
    #expect(count(2001, 2002, 2003) == 0 && count(2001, 2003, 2002) == 1)
  }

  // MARK: A version

  @Test func aVersionThatSaysLittle() throws {
    let plain = try version("")
    #expect(plain.from == CalendarDate("2001-01-01") && plain.workday == .fixed)
    #expect(plain.workweekStart == nil && plain.periodDays == nil)
    #expect(plain.shortBreakSeconds == nil && plain.shortBreakCitation == "")
    #expect(plain.holidayWork == nil && plain.duty == nil && plain.alternatives == [[]])
  }

  @Test func eachPartOfAVersion() throws {
    #expect(try version("\"workday\": \"rolling\", ").workday == .rolling)
    let week = try #require(
      try version(
        "\"workweek\": {\"start\": \"Wed\", \"startTime\": \"04:30\", \"citation\": \"w\"}, "
      ).workweekStart)
    #expect(week.weekday == .wednesday && week.time == TimeOfDay("04:30") && week.citation == "w")
    #expect(
      try version("\"workweek\": {\"start\": \"monday\", \"citation\": \"w\"}, ").workweekStart?
        .time
        == .midnight)
    let pause = try version("\"shortBreak\": {\"upToMinutes\": 120, \"citation\": \"b\"}, ")
    #expect(pause.shortBreakSeconds == 7200 && pause.shortBreakCitation == "b")
    let duty = try version("\"duty\": {\"shortBreakMinutes\": 25}, ").duty
    #expect(duty?.shortBreakSeconds == 1500)
  }

  @Test(arguments: [
    ("\"days\": 7", 7), ("\"days\": 364", 364), ("\"weeks\": 1", 7), ("\"weeks\": 52", 364),
  ])
  func periodsAreDaysOrWeeks(text: String, days: Int) throws {
    let rules = Text.rules(Text.rule("period"))
    let set = try Text.read(Text.set("\"period\": {\(text)}, " + rules))
    #expect(set.versions.first?.periodDays == days)
  }

  @Test(arguments: ["\"days\": 6", "\"days\": 365", "\"weeks\": 0", "\"weeks\": 53"])
  func aPeriodBeyondItsBoundsIsAProblem(text: String) {
    #expect(
      Text.messages(Text.set("\"period\": {\(text)}, " + Text.rules(Text.rule("period")))) != [])
  }

  @Test(arguments: [
    ("\"shortBreak\": {\"upToMinutes\": 0, \"citation\": \"b\"}, ", "a whole number from 1 to 120"),
    ("\"shortBreak\": {\"upToMinutes\": 121, \"citation\": \"b\"}, ", "a whole number from 1"),
    ("\"shortBreak\": {\"upToMinutes\": 20}, ", "the key \"citation\" is missing"),
    ("\"workweek\": {\"citation\": \"w\"}, ", "the key \"start\" is missing"),
    (
      "\"workweek\": {\"start\": \"monday\", \"startTime\": \"24:00\", \"citation\": \"w\"}, ",
      "\"24:00\" is not a time such as 00:00"
    ),
    ("\"workweek\": {\"start\": \"monday\", \"at\": 1, \"citation\": \"w\"}, ", "the key \"at\""),
    ("\"neverBelowBase\": true, ", "the key \"neverBelowBase\" is not known here"),
  ])
  func aPartThatIsWrongIsNamed(text: String, message: String) {
    let found = problems(text)
    #expect(found.first?.hasPrefix(message) == true, "\(found)")
  }

  // MARK: Work on a holiday

  private func holiday(_ text: String) throws -> HolidayPolicy {
    try #require(
      try version("\"holidayWork\": {\(text)\"citation\": \"h\"}, ").holidayWork)
  }

  @Test func workOnAHolidayByDefault() throws {
    let plain = try holiday("")
    #expect(plain.treatment == .holiday && plain.tiers == [.init(overSeconds: 0, multiplier: .one)])
    #expect(plain.countsTowardOvertime && plain.attribution == .calendarDate)
    #expect(!plain.isCreditable && plain.ruleSet == "x" && plain.citation == "h")
  }

  @Test func eachPartOfWorkOnAHoliday() throws {
    let all = try holiday(
      """
      "bucket": "kept", "countsTowardOvertime": false, "attribution": "majority",
      "creditable": true, "note": "n",
      "tiers": [{"overHours": 0, "multiplier": 1}, {"overHours": 24, "multiplier": 0.5}],
      """)
    #expect(all.treatment == .kept && !all.countsTowardOvertime && all.attribution == .majority)
    #expect(all.isCreditable)
    #expect(all.tiers.map(\.overSeconds) == [0, 86_400])
    #expect(all.tiers.map(\.multiplier.tenThousandths) == [10_000, 5000])
    #expect(try holiday("\"multiplier\": 2.5, ").tiers.map(\.multiplier.tenThousandths) == [25_000])
    #expect(try holiday("\"attribution\": \"shiftStart\", ").attribution == .shiftStart)
    let ordinary = try holiday("\"bucket\": \"ordinary\", ")
    #expect(ordinary.treatment == .ordinary && ordinary.tiers == HolidayPolicy.ordinaryTime.tiers)
    #expect(ordinary.ruleSet == "x" && ordinary.citation == "h", "it is the law that says so")
  }

  @Test(arguments: [
    "\"multiplier\": 2", "\"tiers\": [{\"overHours\": 0, \"multiplier\": 2}]",
    "\"attribution\": \"majority\"", "\"creditable\": true", "\"countsTowardOvertime\": true",
  ])
  func ordinaryTimeHasNothingMoreToSay(text: String) {
    let found = problems(
      "\"holidayWork\": {\"bucket\": \"ordinary\", \(text), \"citation\": \"h\"}, ")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("where holidays are ordinary time, ") == true)
  }

  @Test(arguments: [
    "{\"overHours\": 0, \"multiplier\": 1}, {\"overHours\": 0, \"multiplier\": 2}",
    "{\"overHours\": 0, \"multiplier\": 1}, {\"overHours\": 25, \"multiplier\": 2}",
    "{\"overHours\": 0}", "{\"overHours\": 0, \"multiplier\": 1, \"x\": 1}",
  ])
  func tiersOfAHolidayRiseFromNothing(tiers: String) {
    #expect(problems("\"holidayWork\": {\"tiers\": [\(tiers)], \"citation\": \"h\"}, ").count == 1)
  }

  @Test func aCompanyNeedsNoCitation() throws {
    func read(_ text: String) throws -> HolidayPolicy {
      let node = try JSONTextParser.parse(Array(text.utf8), file: "p.json")
      let problems = JSONObjectReader.Problems(file: "p.json")
      let policy = HolidayPolicy.read(JSONObjectReader(node, problems: problems))
      try problems.check()
      return policy
    }
    let own = try read("{\"multiplier\": 1.5}")
    #expect(own.ruleSet == "company" && own.citation == "holiday policy of the employer")
    #expect(try read("{\"citation\": \"page 6\"}").citation == "page 6")
  }
}
