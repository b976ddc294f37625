import PayrollTestSupport
import Testing
import TimeRules

/// A sentence that a rule set brings for a tier is compared with the numbers of the rule.
@Suite("Sentences that somebody wrote") struct WrittenSentenceTests {
  private typealias Text = RuleSetTexts

  /// What is said about a rule with one tier, or one in the middle, and its sentence.
  private func messages(
    _ sentence: String, _ rule: String, _ threshold: String, next: String? = nil,
    version: String = ""
  ) -> [String] {
    let tier = Text.tier("t", "\(threshold), \"sentence\": \"\(sentence)\"")
    let tiers = tier + (next.map { "," + Text.tier("next", $0) } ?? "")
    return Text.messages(
      Text.set(
        "\(version)\"rules\": [{\"id\": \"r\", \"citation\": \"c\", \(rule), \"tiers\": [\(tiers)]}]"
      ))
  }

  // MARK: How numbers are written

  @Test(
    "However eight hours are written, they are eight",
    arguments: [
      "more than 8 hours in the workday", "over 8.0 hours a day", "beyond 8h", "each 8-hour day",
      "more than eight hours", "from Eight hours on", "more than 8", "more than 480 minutes",
      "beyond the eighth hour of the day", "after the 8th hour",
      "more than 8 paid, on-site hours", "plus de 8 heures par jour", "más de 8 horas al día",
      "mehr als 8,0 Stunden am Tag", "8 of the 24 hours of a workday",
      "one of the hours beyond 8 in one workweek", "the first hours are the night's, 8 in all",
      "more than 8 hours at time and a half", "more than 8 hours at 1.5 times the rate",
      "one and a half times the rate beyond 8 hours", "150% beyond 8 hours", "8 hours, 50 % more",
      "8 hours for each of the 8 hours before, double shifts included",
    ])
  func eightHours(_ sentence: String) {
    #expect(messages(sentence, "\"window\": \"workday\"", "\"overHours\": 8") == [])
  }

  @Test(
    "However another number is written, it contradicts the threshold",
    arguments: [
      ("more than 10 hours in the workday", "10 hours"), ("more than ten hours", "ten hours"),
      ("more than 8 hours, or 10", "10"), ("more than 8.5 hours", "8.5 hours"),
      ("more than eight and a half hours", "eight and a half hours"),
      ("more than eight and a quarter hours", "eight and a quarter hours"),
      ("more than 8 and a half hours", "8 and a half hours"), ("beyond 80h", "80 h"),
      ("more than one hundred and eight hours", "one hundred and eight hours"),
      ("more than thirty-eight hours", "thirty eight hours"), ("8 to 12 hours", "12 hours"),
      ("more than 8 hours on the 7th day", "7th day"), ("8 hours on two days", "two days"),
      ("more than 8,5 heures", "8,5"), ("plus de 10 heures", "10"), ("1,008 hours", "1,008 hours"),
      ("beyond the ninth hour", "ninth hour"), ("more than 8 hours at double time", "double time"),
      ("more than 8 hours at twice the regular rate", "twice the regular rate"),
      ("more than 8 hours at 2 times the rate", "2 times"), ("8 hours over 2 weeks", "2 weeks"),
      ("more than 8 hours, paid 200%", "200 %"), ("8 hours under article 7", "7"),
      ("more than two thousand hours", "two thousand hours"),
    ])
  func anotherNumber(_ sentence: String, _ said: String) {
    #expect(
      messages(sentence, "\"window\": \"workday\"", "\"overHours\": 8") == [
        """
        the sentence says "\(said)", which the tier does not \
        (x.json:3:41, versions[0].rules[0].tiers[0].sentence): correct it, or leave "sentence" \
        out, which then is "more than 8 hours in the workday"
        """
      ])
  }

  @Test(
    "A number that is not read is never taken for another one",
    arguments: [
      ("more than 8½ hours", "½ hours"), ("8:30 hours", "8:30 hours"), ("1.2.3", "1.2.3"),
      ("8 of 9223372036854775807 and a half", "9223372036854775807"),
    ])
  func unreadable(_ sentence: String, _ said: String) {
    #expect(
      messages(sentence, "\"window\": \"workday\"", "\"overHours\": 8") == [
        """
        "\(said)" cannot be compared with the tier \
        (x.json:3:41, versions[0].rules[0].tiers[0].sentence): write the number like 8 or 37.5
        """
      ])
  }

  // MARK: What must be said

  @Test func theThresholdMustBeNamed() {
    for sentence in ["overtime of the day", "at time and a half", "in one workweek"] {
      #expect(
        messages(sentence, "\"window\": \"workday\"", "\"overHours\": 8") == [
          """
          the sentence does not say where the tier begins \
          (x.json:3:41, versions[0].rules[0].tiers[0].sentence): correct it, or leave "sentence" \
          out, which then is "more than 8 hours in the workday"
          """
        ])
    }
    #expect(
      messages("", "\"window\": \"workday\"", "\"overHours\": 8") == [
        """
        this must not be empty (x.json:3:41, versions[0].rules[0].tiers[0].sentence): write it, or \
        leave the key out
        """
      ])
  }

  @Test func aTierWithoutANumberNeedsNone() {
    for sentence in ["all work", "more than 0 hours"] {
      #expect(messages(sentence, "\"window\": \"workday\"", "\"overHours\": 0") == [])
    }
    #expect(
      messages("work beyond the roster", "\"window\": \"workday\"", "\"overScheduleByHours\": 0")
        == [])
    #expect(
      messages("work beyond the roster", "\"window\": \"workday\"", "\"overScheduleByHours\": 1")
        .count == 1)
  }

  @Test func theNextTierIsAnEndAndNoBeginning() {
    func isRight(_ sentence: String) -> Bool {
      messages(
        sentence, "\"window\": \"workday\"", "\"overHours\": 0", next: "\"overHours\": 8"
      ).isEmpty
    }
    #expect(isRight("the first 8 hours") && isRight("up to eight hours"))
    #expect(!isRight("more than 8 hours"))
  }

  @Test func aPeriodHasWeeksDaysAndTheirHours() {
    func isRight(_ sentence: String) -> Bool {
      messages(
        sentence, "\"window\": \"period\"", "\"overHoursPerWeek\": 44",
        version: "\"period\": {\"weeks\": 4}, "
      ).isEmpty
    }
    #expect(isRight("more than 44 hours a week") && isRight("beyond 176 hours in four weeks"))
    #expect(isRight("176 hours in 28 days"))
    #expect(!isRight("more than 132 hours in 3 weeks") && !isRight("beyond 176 hours in 14 days"))
    func isRightShare(_ sentence: String) -> Bool {
      messages(
        sentence, "\"window\": \"period\"", "\"overShare\": {\"hours\": 171, \"days\": 28}",
        version: "\"period\": {\"days\": 14}, "
      ).isEmpty
    }
    #expect(isRightShare("86 hours in 14 days, the share of 171 in 28"))
    #expect(!isRightShare("more than 171 hours in the work period of 14 days"))
  }

  @Test func otherNumbersOfTheRuleMayBeNamed() {
    let week =
      "\"window\": \"workweek\", \"hoursLessPerHoliday\": 7.5, \"onlyBelowRate\": \"18.00\","
      + "\"countsHoursPerWorkdayAtMost\": 9"
    for sentence in [
      "more than 40 hours", "40 hours, less 7.5 for each holiday", "40 hours paid less than $18.00",
      "40 hours, of which a day brings nine at most", "40 hours in the seven days of the week",
    ] {
      #expect(messages(sentence, week, "\"overHours\": 40") == [])
    }
    #expect(messages("40 hours, less 8 for each holiday", week, "\"overHours\": 40").count == 1)
    let run = "\"window\": \"consecutiveHours\", \"gapsUpToMinutes\": 60"
    #expect(messages("12 hours, with breaks of 60 minutes", run, "\"overHours\": 12") == [])
    #expect(messages("12 hours, with breaks of 30 minutes", run, "\"overHours\": 12").count == 1)
  }

  // MARK: Days

  @Test(
    "A day of the workweek is the one of the rule",
    arguments: [
      ("the seventh day of work", true), ("the 7th consecutive workday", true),
      ("the day of rest, after work on the six other days", true), ("day 7", true),
      ("work on Saturday", true), ("the sixth day of work", false), ("the 6th or 7th day", false),
      ("work on five days before", false), ("day 6", false), ("the first day", false),
    ])
  func dayOfTheWorkweek(_ sentence: String, _ isRight: Bool) {
    let rule = "\"window\": \"workday\", \"when\": {\"dayOfWorkweek\": 7}"
    #expect(messages(sentence, rule, "\"overHours\": 0").isEmpty == isRight)
  }

  @Test func aWeekdayIsOneOfTheRule() {
    let weekend = "\"window\": \"workday\", \"when\": {\"weekdays\": [\"saturday\", \"sunday\"]}"
    #expect(messages("work on Saturdays and on a Sunday", weekend, "\"overHours\": 0") == [])
    #expect(
      messages("work on a Friday or Sunday's night", weekend, "\"overHours\": 0") == [
        """
        the sentence says Friday, and the rule does not \
        (x.json:3:41, versions[0].rules[0].tiers[0].sentence): correct it, or leave "sentence" \
        out, which then is "work on a Saturday or Sunday"
        """
      ])
    // Who forgets the condition has a rule for every day.
    #expect(
      messages("work on a Sunday", "\"window\": \"workday\"", "\"overHours\": 0").count == 1)
    // The days of a workweek have names.
    #expect(
      messages(
        "40 hours from Monday to Sunday", "\"window\": \"workweek\"", "\"overHours\": 40") == [])
  }

  // MARK: Sets on top of others

  @Test func aSentenceIsComparedUnderTheLawThatTheSetStandsOn() throws {
    let law = try Text.read(
      """
      {"id": "law", "name": "L", "jurisdiction": "L", "evidence": "unverified", "versions": [
      {"from": "2000-01-01", "period": {"weeks": 2}, \(Text.rules(Text.rule("period", id: "period")))},
      {"from": "2010-01-01", "period": {"weeks": 4}, \(Text.rules(Text.rule("period", id: "period")))}
      ]}
      """)
    let bases = RuleSet.Bases { $0 == "law" ? law : nil }
    func messages(_ sentence: String) -> [String] {
      let tier = Text.tier("own", "\"overHoursPerWeek\": 44, \"sentence\": \"\(sentence)\"")
      return Text.messages(
        Text.set(Text.rules(Text.rule("period", id: "own", tiers: tier)), extends: "law"),
        bases: bases)
    }
    #expect(messages("more than 44 hours a week") == [])
    // Right until 2010, and told once where it is wrong from then on.
    #expect(messages("more than 44 hours a week over two weeks").count == 1)
    #expect(messages("more than 45 hours a week").count == 1)
  }

  @Test func sentencesOfAlternativesAreComparedToo() {
    let wrong = Text.tier("b", "\"overHours\": 8, \"sentence\": \"more than 10 hours\"")
    #expect(
      Text.messages(
        Text.set(
          "\"combine\": \"bestOf\", \"alternatives\": [{\(Text.rules(Text.rule(id: "a")))}, "
            + "{\(Text.rules(Text.rule(id: "b", tiers: wrong)))}]")
      ).count == 1)
  }
}
