import LawText
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// Rule sets that stand on others.
@Suite struct RuleSetExtendingTests {
  private typealias Text = RuleSetTexts

  /// A law of two dates: a weekly rule, and from 2010 on a daily one before it.
  private static let law = """
    {"id": "law", "name": "The law", "jurisdiction": "XX", "evidence": "law-text",
    "sources": ["s"], "versions": [
    {"from": "2000-01-01", "workday": "shiftStarted",
     "workweek": {"start": "monday", "citation": "c"},
     "shortBreak": {"upToMinutes": 20, "citation": "c"},
     "holidayWork": {"bucket": "kept", "multiplier": 2, "citation": "c"},
     \(Text.rules(Text.rule("workweek", id: "weekly")))},
    {"from": "2010-01-01",
     \(Text.rules(Text.rule("workday", id: "daily"), Text.rule("workweek", id: "weekly")))}
    ]}
    """

  private static func bases() throws -> RuleSet.Bases {
    let law = try Text.read(Self.law)
    return RuleSet.Bases { $0 == "law" ? law : nil }
  }

  /// The ids of the rules of an extension, list by list, on a date.
  private func lists(_ version: String, on date: String = "2015-01-01") throws -> [[String]] {
    let set = try Text.read(Text.set(version, extends: "law"), bases: Self.bases())
    let date = try #require(CalendarDate(date))
    return try set.version(on: date).alternatives.map { $0.map(\.id) }
  }

  @Test func anExtensionHasWhatItsBaseHas() throws {
    let set = try Text.read(Text.set(Text.rules(), extends: "law"), bases: Self.bases())
    #expect(set.id == "x" && set.base == "law" && set.jurisdiction == "XX")
    #expect(set.evidence == .company && set.sources.isEmpty)
    // It changes where its base does.
    #expect(set.versions.map(\.from.description) == ["2001-01-01", "2010-01-01"])
    let first = try #require(set.versions.first)
    #expect(first.ruleSet == "x" && first.workday == .shiftStarted)
    #expect(first.workweekStart?.weekday == .monday && first.shortBreakSeconds == 1200)
    #expect(first.holidayWork?.treatment == .kept)
    #expect(
      set.versions.map { $0.alternatives.map { $0.map(\.id) } } == [
        [["weekly"]], [["daily", "weekly"]],
      ])
  }

  @Test func itsRulesGoBeforeTheOthersUnlessItSaysOtherwise() throws {
    let own = Text.rules(Text.rule(id: "own"))
    #expect(try lists(own) == [["own", "daily", "weekly"]])
    #expect(try lists("\"place\": \"before\", " + own) == [["own", "daily", "weekly"]])
    #expect(try lists("\"place\": \"after\", " + own) == [["daily", "weekly", "own"]])
    #expect(try lists("\"place\": \"instead\", " + own) == [["own"]])
    #expect(try lists(own, on: "2005-01-01") == [["own", "weekly"]])
  }

  @Test func aRuleOfTheSameNameStandsInThePlaceOfTheOther() throws {
    let text = Text.set(
      Text.rules(
        Text.rule("workday", id: "daily", tiers: Text.tier("daily", "\"overHours\": 10")),
        Text.rule(id: "own")), extends: "law")
    let set = try Text.read(text, bases: Self.bases())
    let rules = try #require(set.versions.last?.alternatives.first)
    #expect(rules.map(\.id) == ["own", "daily", "weekly"])
    #expect(rules[1].tiers.map(\.threshold) == [.seconds(36_000)])
  }

  @Test func rulesCanBeTakenAway() throws {
    #expect(
      try lists("\"without\": [\"weekly\"], " + Text.rules(Text.rule(id: "own"))) == [
        ["own", "daily"]
      ])
    #expect(try lists("\"without\": [\"weekly\"], " + Text.rules(), on: "2005-01-01") == [[]])
    func messages(_ without: String) throws -> [String] {
      Text.messages(
        Text.set("\"without\": \(without), " + Text.rules(), extends: "law"),
        bases: try Self.bases())
    }
    let notARule = try messages("[\"weekly\", 7]")
    #expect(
      notARule == [
        """
        the id of a rule was expected here (x.json:2:46, versions[0].without[1])
        """
      ])
    let unknown = try messages("[\"daly\"]")
    #expect(
      unknown == [
        """
        the extended set has no rule "daly" on 2001-01-01 (x.json:2:1, versions[0].without): \
        known are weekly
        """,
        """
        the extended set has no rule "daly" on 2010-01-01 (x.json:2:1, versions[0].without): \
        did you mean "daily"?
        """,
      ])
  }

  @Test func theBaseCanBeTheLeastThatIsPaid() throws {
    let own =
      "\"neverBelowBase\": true, \"place\": \"instead\", " + Text.rules(Text.rule(id: "own"))
    #expect(try lists(own) == [["own"], ["daily", "weekly"]])
  }

  @Test func alternativesStandInPlaceOfTheBase() throws {
    let own =
      "\"combine\": \"bestOf\", \"alternatives\": [{"
      + Text.rules(Text.rule(id: "a")) + "}, {" + Text.rules(Text.rule(id: "b")) + "}]"
    #expect(try lists(own) == [["a"], ["b"]])
  }

  @Test func anAgreementForAnyLawGoesOnTopOfOne() throws {
    let text = Text.set(
      "\"holidayWork\": {\"multiplier\": 1.5, \"citation\": \"c\"}, " + Text.rules(),
      id: "agreement", extends: "any")
    let law = try Text.read(Self.law)
    let set = try Text.read(text, bases: RuleSet.Bases(law: law) { _ in nil })
    #expect(set.id == "law+agreement" && set.name == "The law + X" && set.base == "law")
    #expect(set.versions.map(\.ruleSet) == ["law+agreement", "law+agreement"])
    #expect(set.versions.last?.holidayWork?.tiers.map(\.multiplier) == [.oneAndAHalf])
    #expect(
      Text.messages(text) == [
        """
        this set goes on top of a law, and none is named (x.json:1:45, extends): name it \
        after one, like us-flsa+agreement
        """
      ])
    #expect(
      Text.messages(
        Text.set(Text.rules(), extends: "law"), bases: RuleSet.Bases(law: law) { _ in nil })
        == [
          """
          this set extends "law" and cannot go on top of another (x.json:1:37, extends): name \
          it alone, or write "extends": "any"
          """
        ])
    // What goes on top of any law begins no earlier than the law.
    let early = text.split(separator: "2001").joined(separator: "1901")
    let versions = try Text.read(early, bases: RuleSet.Bases(law: law) { _ in nil }).versions
    #expect(versions.map(\.from.description) == ["2000-01-01", "2010-01-01"])
  }

  @Test func whatCannotBeExtendedIsSaid() throws {
    #expect(
      Text.messages(Text.set(Text.rules(), extends: "lwa")) == [
        """
        there is no rule set "lwa" that can be extended (x.json:1:37, extends): check its \
        name; a set cannot extend itself
        """
      ])
    let early = Text.set(Text.rules(), extends: "law").split(separator: "2001")
      .joined(separator: "1999")
    let tooEarly = Text.messages(early, bases: try Self.bases())
    #expect(
      tooEarly == [
        """
        the rule set "law" begins on 2000-01-01 and says nothing about 1999-01-01 \
        (x.json:2:1, versions[0].from): begin no earlier than the set that is extended
        """
      ])
    // Rules of the extension and of its base in one list have tiers of one name.
    let twoOfOneName = Text.messages(
      Text.set(Text.rules(Text.rule(id: "own", tiers: Text.tier("weekly"))), extends: "law"),
      bases: try Self.bases())
    #expect(
      twoOfOneName == [
        """
        two rules of a list have a tier called "weekly" (x.json:2:1, versions[0]): give each \
        tier of the list a name of its own
        """
      ])
  }
}
