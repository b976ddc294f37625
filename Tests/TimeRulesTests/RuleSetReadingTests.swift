import LawText
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// What a person reads when a rule set file is wrong, word for word.
@Suite struct RuleSetReadingTests {
  static let valid = """
    {
      "id": "x", "name": "X", "jurisdiction": "US-X", "evidence": "law-text", "sources": ["s"],
      "versions": [
        {
          "from": "2000-01-01",
          "shortBreak": {"upToMinutes": 20, "citation": "c"},
          "combine": "sequential",
          "rules": [
            {
              "id": "daily", "window": "workday",
              "when": {"dayOfWorkweek": 7, "workOnEveryDay": true},
              "counts": "allWork", "takes": "last", "citation": "c",
              "tiers": [
                {"id": "daily-8", "overHours": 8, "multiplier": 1.5},
                {"id": "daily-12", "overHours": "12.5", "multiplier": "2"}
              ]
            }
          ]
        }
      ]
    }
    """

  private func messages(_ text: String) -> [String] {
    do {
      _ = try RuleSet.read(Array(text.utf8), file: "x.json")
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test func aValidFileIsRead() throws {
    let set = try RuleSet.read(Array(Self.valid.utf8), file: "x.json")
    let version = try #require(set.versions.first)
    #expect(set.id == "x" && set.evidence == .lawText && set.sources == ["s"])
    #expect(version.ruleSet == "x" && version.shortBreakSeconds == 1200)
    let rule = try #require(version.alternatives.first?.first)
    #expect(rule.window == .workday && rule.counts == .allWork && rule.takes == .last)
    #expect(rule.condition == .dayOfWorkweek(7, needsWorkOnEveryDay: true))
    #expect(rule.tiers.map(\.threshold) == [.seconds(28_800), .seconds(45_000)])
    #expect(rule.tiers.map(\.multiplier) == [.oneAndAHalf, .two])
  }

  @Test func everyShippedFileIsReadUnderItsOwnName() throws {
    let sets = try Mappings.names(in: "rule-sets")
    #expect(sets.count >= 50)
    for name in sets {
      let isForAnyLaw = name == "holiday-bucket"
      let id = isForAnyLaw ? "us-flsa+\(name)" : name
      #expect(try Mappings.ruleSet(id).id == id)
    }
    for name in try Mappings.names(in: "holiday-calendars") {
      #expect(try Mappings.holidayCalendar(name).id == name)
    }
  }

  @Test(arguments: mistakes)
  func aMistakeIsSaidInPlainWords(
    _ mistake: (replace: String, with: String, problems: [String])
  ) throws {
    let range = try #require(Self.valid.firstRange(of: mistake.replace))
    let text = Self.valid.replacingCharacters(range, mistake.with)
    #expect(messages(text) == mistake.problems)
  }

  @Test func allMistakesAreToldInTheOrderOfTheFile() {
    let text = Self.valid.replacing("law-text", with: "law")
      .replacing("2000-01-01", with: "1999").replacing("\"daily-8\"", with: "7")
    #expect(
      messages(text) == [
        """
        "law" is not one of law-text, secondary, company, unverified (x.json:2:63, evidence): \
        known are company, law-text, secondary, unverified
        """,
        "\"1999\" is not a date like 2026-01-31 (x.json:5:15, versions[0].from)",
        """
        a text was expected here, not a number \
        (x.json:14:20, versions[0].rules[0].tiers[0].id)
        """,
      ])
  }

  @Test func textThatIsNotJSONIsOneProblem() {
    #expect(messages("") == ["the file is empty (x.json:1:1)"])
    #expect(
      messages("{\"id\": \"a\",\n  \"id\": \"b\"}")
        == ["this key is given twice (x.json:2:3, id): keep one of them"])
  }

  @Test func namesAndDatesAreNotUsedTwice() {
    func set(_ versions: String) -> String {
      """
      {"id": "x", "name": "X", "jurisdiction": "X", "evidence": "unverified",
      "versions": [
      \(versions)
      ]}
      """
    }
    func rule(_ id: String, _ tier: String, _ more: String = "") -> String {
      """
      {"id": "\(id)", "window": "workweek", "citation": "c", "tiers": [{"id": "\(tier)",\
       "overHours": 40, "multiplier": 1.5\(more)}]}
      """
    }
    let first = "{\"from\": \"2001-01-01\", \"rules\": [\(rule("a", "a"))]}"
    #expect(messages(set(first)) == [])
    #expect(
      messages(set("\(first),\n\(first)")) == [
        """
        2001-01-01 does not come after 2001-01-01 (x.json:4:10, versions[1].from): \
        list the versions by rising date, each date once
        """
      ])
    #expect(
      messages(
        set("{\"from\": \"2001-01-01\", \"rules\": [\(rule("a", "a")),\n\(rule("a", "b"))]}"))
        == [
          """
          an earlier rule is called "a" too (x.json:4:8, versions[0].rules[1].id): \
          give each rule a name
          """
        ])
    #expect(
      messages(set("{\"from\": \"2001-01-01\", \"rules\": [{\"tiers\": []}]}")) == [
        "the key \"id\" is missing (x.json:3:34, versions[0].rules[0].id): add it",
        "the key \"window\" is missing (x.json:3:34, versions[0].rules[0].window): add it",
        "the key \"citation\" is missing (x.json:3:34, versions[0].rules[0].citation): add it",
        """
        the list is empty (x.json:3:44, versions[0].rules[0].tiers): \
        a rule needs at least one tier
        """,
      ])
    // Alternatives are lists of their own: a name may come back in each.
    #expect(
      messages(
        set(
          "{\"from\": \"2001-01-01\", \"combine\": \"bestOf\", \"alternatives\": ["
            + "{\"rules\": [\(rule("a", "a"))]}, {\"rules\": [\(rule("a", "a"))]}]}")) == [])
    #expect(
      messages(
        set("{\"from\": \"2001-01-01\", \"combine\": \"bestOf\", \"rules\": [\(rule("a", "a"))]}"))
        == [
          """
          "combine": "bestOf" needs "alternatives" (x.json:3:54, versions[0].rules): \
          move the rules into one of the alternatives
          """,
          "the key \"alternatives\" is missing (x.json:3:1, versions[0].alternatives): add it",
        ])
  }
}

extension String {
  /// The text with the first occurrence of a part replaced.
  fileprivate func replacing(_ part: String, with text: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return replacingCharacters(range, text)
  }

  /// The text with a range replaced.
  fileprivate func replacingCharacters(_ range: Range<Index>, _ text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
