import PayrollTestSupport
import Testing
import TimeRules

/// What a person reads when the parts of a version do not go together, word for word.
@Suite struct RuleSetContradictionTests {
  private typealias Text = RuleSetTexts

  @Test(arguments: mistakes)
  func aContradictionIsSaidInPlainWords(_ mistake: (version: String, problems: [String])) {
    #expect(Text.messages(Text.set(mistake.version)) == mistake.problems, "\(mistake.version)")
  }

  static let mistakes: [(version: String, problems: [String])] = [
    (
      "\"period\": {\"days\": 14, \"weeks\": 2}, " + Text.rules(Text.rule("period")),
      [
        """
        the period has days already (x.json:2:56, versions[0].period.weeks): keep one of \
        them
        """
      ]
    ),
    (
      "\"period\": {}, " + Text.rules(Text.rule("workday")),
      [
        """
        the length of the period is missing (x.json:2:34, versions[0].period): add "days" or \
        "weeks"
        """
      ]
    ),
    (
      Text.rules(Text.rule("period")),
      [
        """
        a rule counts over a work period, and none is given (x.json:2:1, versions[0]): add \
        "period" to the version
        """
      ]
    ),
    (
      "\"period\": {\"weeks\": 2}, " + Text.rules(Text.rule("workday")),
      [
        """
        the work period is not used by any rule (x.json:2:1, versions[0]): give a rule the \
        window "period"
        """
      ]
    ),
    (
      "\"period\": {\"days\": 10}, "
        + Text.rules(Text.rule("period", tiers: Text.tier("a", "\"overHoursPerWeek\": 44"))),
      [
        """
        hours per week need a work period of whole weeks (x.json:2:1, versions[0]): give the \
        period in weeks
        """
      ]
    ),
    (
      "\"period\": {\"days\": 10}, \"combine\": \"bestOf\", \"alternatives\": ["
        + "{" + Text.rules(Text.rule("workday")) + "}, {" + Text.rules(Text.rule("period")) + "}]",
      [
        """
        alternatives are compared over workweeks, and the work period is no whole number of \
        weeks (x.json:2:1, versions[0]): give the period in weeks, or one list of rules
        """
      ]
    ),
    (
      "\"workday\": \"rolling\", "
        + Text.rules(
          Text.rule(tiers: Text.tier("a") + "," + Text.tier("b", "\"overHours\": 12"))),
      [
        """
        over any 24 hours the rule "r" can only have one tier, take the last hours and count \
        straight time (x.json:2:1, versions[0]): simplify it, or set workday to \
        "shiftStarted"
        """
      ]
    ),
    (
      Text.rules(
        Text.rule(
          tiers: (1...121).map { Text.tier("t\($0)", "\"overHours\": \($0)") }
            .joined(separator: ","))),
      [
        """
        there are more than 120 tiers in one version (x.json:2:1, versions[0]): use fewer
        """
      ]
    ),
    (
      "\"workday\": \"calendar\", " + Text.rules(),
      [
        """
        "calendar" is not one of fixed, shiftStarted, rolling (x.json:2:35, \
        versions[0].workday): known are fixed, rolling, shiftStarted
        """
      ]
    ),
    (
      "\"workweek\": {\"start\": \"mittwoch\"}, " + Text.rules(),
      [
        """
        "mittwoch" is not a weekday such as sunday (x.json:2:46, versions[0].workweek.start)
        """,
        """
        the key "citation" is missing (x.json:2:36, versions[0].workweek.citation): add it
        """,
      ]
    ),
    (
      "\"combine\": \"bestOf\", \"alternatives\": []",
      [
        """
        the list is empty (x.json:2:61, versions[0].alternatives): list what is to be \
        compared
        """
      ]
    ),
    (
      "\"combine\": \"bestOf\", \"alternatives\": [{}]",
      [
        """
        the key "rules" is missing (x.json:2:62, versions[0].alternatives[0].rules): add it
        """
      ]
    ),
    (
      "\"holidayWork\": {\"bucket\": \"ordinary\", \"multiplier\": 2, \"citation\": \"c\"}, "
        + Text.rules(),
      [
        """
        where holidays are ordinary time, "multiplier" has no meaning (x.json:2:76, \
        versions[0].holidayWork.multiplier): remove it, or set bucket to "holiday" or "kept"
        """
      ]
    ),
    (
      "\"holidayWork\": {\"multiplier\": 2, \"tiers\": [{\"overHours\": 0, \"multiplier\": 2}],"
        + " \"citation\": \"c\"}, " + Text.rules(),
      [
        """
        "multiplier" and "tiers" say the same (x.json:2:66, versions[0].holidayWork.tiers): \
        keep one of them
        """
      ]
    ),
    (
      "\"holidayWork\": {\"tiers\": [{\"overHours\": 1, \"multiplier\": 2}], \"citation\": \"c\"}, "
        + Text.rules(),
      [
        """
        the first tier begins at 0 hours, and the hours rise (x.json:2:64, \
        versions[0].holidayWork.tiers[0].overHours): list the tiers by rising hours
        """
      ]
    ),
    (
      "\"holidayWork\": {\"tiers\": [{\"overHours\": 0, \"multiplier\": 0}], \"citation\": \"c\"}, "
        + Text.rules(),
      [
        """
        "0" is not a number such as 1.5 (x.json:2:81, \
        versions[0].holidayWork.tiers[0].multiplier)
        """
      ]
    ),
    (
      "\"holidayWork\": {\"tiers\": [], \"citation\": \"c\"}, " + Text.rules(),
      [
        """
        the list is empty (x.json:2:49, versions[0].holidayWork.tiers): a holiday needs at \
        least one tier
        """
      ]
    ),
    (
      "\"holidayWork\": {\"multiplier\": 2}, " + Text.rules(),
      [
        """
        the key "citation" is missing (x.json:2:39, versions[0].holidayWork.citation): add \
        it
        """
      ]
    ),
    (
      "\"place\": \"after\", \"without\": [], " + Text.rules(),
      [
        """
        the key "place" is not known here (x.json:2:24, versions[0].place): known are \
        alternatives, combine, duty, from, holidayWork, note, period, rules, shortBreak, workday, \
        workweek
        """,
        """
        the key "without" is not known here (x.json:2:42, versions[0].without): known are \
        alternatives, combine, duty, from, holidayWork, note, period, rules, shortBreak, workday, \
        workweek
        """,
      ]
    ),
  ]
}
