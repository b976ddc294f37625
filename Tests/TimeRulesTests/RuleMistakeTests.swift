import PayrollTestSupport
import Testing
import TimeRules

/// What a person reads when the parts of a rule do not go together, word for word.
@Suite struct RuleMistakeTests {
  private typealias Text = RuleSetTexts

  @Test(arguments: mistakes)
  func aMistakeIsSaidInPlainWords(_ mistake: (version: String, problems: [String])) {
    #expect(Text.messages(Text.set(mistake.version)) == mistake.problems, "\(mistake.version)")
  }

  static let mistakes: [(version: String, problems: [String])] = [
    (
      Text.rules(Text.rule("workday", "\"gapsUpToMinutes\": 60, ")),
      [
        """
        gaps are joined in consecutive hours only (x.json:3:70, \
        versions[0].rules[0].gapsUpToMinutes): remove it, or set window to \
        "consecutiveHours"
        """
      ]
    ),
    (
      Text.rules(Text.rule("consecutiveHours", "\"gapsUpToMinutes\": 721, ")),
      [
        """
        a whole number from 0 to 720 was expected (x.json:3:79, \
        versions[0].rules[0].gapsUpToMinutes)
        """
      ]
    ),
    (
      Text.rules(
        Text.rule("workweek", "\"takes\": \"all\", \"countsHoursPerWorkdayAtMost\": 8, ")),
      [
        """
        only a rule that takes the last hours can limit days (x.json:3:99, \
        versions[0].rules[0].countsHoursPerWorkdayAtMost): remove it, or take the last hours
        """
      ]
    ),
    (
      Text.rules(Text.rule("workweek", tiers: Text.tier("a", "\"overHoursPerWeek\": 44"))),
      [
        """
        hours per week, and shares of a period, need the window "period" (x.json:3:1, \
        versions[0].rules[0].tiers): set window to "period", or give the hours with overHours
        """
      ]
    ),
    (
      Text.rules(Text.rule("workday", "\"takes\": \"frist\", ")),
      [
        """
        "frist" is not one of last, first, all, straightTimeLeft (x.json:3:60, versions[0].rules[0].takes): \
        did you mean "first"?
        """
      ]
    ),
    (
      Text.rules(
        Text.rule(
          "workday", "\"takes\": \"first\", ",
          tiers: Text.tier("a") + "," + Text.tier("b", "\"overHours\": 9"))),
      [
        """
        the first hours cannot be divided among several tiers (x.json:3:60, \
        versions[0].rules[0].takes): keep one tier, or take the last hours
        """
      ]
    ),
    (
      Text.rules(Text.rule("workweek", tiers: Text.tier("a", "\"overScheduleByHours\": 0"))),
      [
        """
        only a rule of the workday can follow the schedule (x.json:3:1, \
        versions[0].rules[0].tiers): set window to "workday"
        """
      ]
    ),
    (
      Text.rules(Text.rule("workday", "\"countsHoursPerWorkdayAtMost\": 8, ")),
      [
        """
        this needs the window "workweek" or "period" (x.json:3:82, \
        versions[0].rules[0].countsHoursPerWorkdayAtMost): remove it, or change the window
        """
      ]
    ),
    (
      Text.rules(Text.rule("workday", "\"hoursLessPerHoliday\": 8, ")),
      [
        """
        this needs the window "workweek" or "period" (x.json:3:74, \
        versions[0].rules[0].hoursLessPerHoliday): remove it, or change the window
        """
      ]
    ),
    (
      Text.rules(Text.rule("workweek", "\"countsLeave\": [\"sick\", \"overtime\"], ")),
      [
        """
        this is no kind of leave (x.json:3:76, versions[0].rules[0].countsLeave[1]): use \
        holiday, sick or vacation
        """
      ]
    ),
    (
      Text.rules(Text.rule("workday", "\"countsLeave\": [\"sick\"], ")),
      [
        """
        this needs the window "workweek" or "period" (x.json:3:66, \
        versions[0].rules[0].countsLeave): remove it, or change the window
        """
      ]
    ),
    (
      Text.rules(Text.rule("workday", "\"onlyBelowRate\": 0, ")),
      [
        """
        "0" is not a rate such as 18.00 (x.json:3:68, versions[0].rules[0].onlyBelowRate)
        """
      ]
    ),
    (
      Text.rules(Text.rule("workday", "\"when\": {\"workOnEveryDay\": true}, ")),
      [
        """
        this needs to know up to which day (x.json:3:78, \
        versions[0].rules[0].when.workOnEveryDay): add "dayOfWorkweek": 7
        """
      ]
    ),
    (
      Text.rules(Text.rule("workday", "\"when\": {\"weekdays\": [\"funday\"]}, ")),
      [
        """
        this is no weekday (x.json:3:73, versions[0].rules[0].when.weekdays[0]): write it \
        like monday
        """
      ]
    ),
    (
      Text.rules(Text.rule("workday", "\"when\": {\"weekdays\": []}, ")),
      [
        """
        the list is empty (x.json:3:72, versions[0].rules[0].when.weekdays): name at least \
        one weekday
        """
      ]
    ),
    (
      Text.rules(Text.rule("workday", "\"when\": {}, ")),
      [
        """
        the condition says nothing (x.json:3:59, versions[0].rules[0].when): remove it, or \
        name a day: known are dayOfWorkweek, weekdays, consecutiveDay, workweekOverHours, \
        scheduled
        """
      ]
    ),
    (
      Text.rules(Text.rule("workday", "\"when\": {\"consecutiveDay\": 1}, ")),
      [
        """
        a whole number from 2 to 28 was expected (x.json:3:78, \
        versions[0].rules[0].when.consecutiveDay)
        """
      ]
    ),
    (
      Text.rules(Text.rule("workday", "\"when\": {\"workweekOverHours\": 169}, ")),
      [
        """
        "169" is not a number of hours (x.json:3:81, \
        versions[0].rules[0].when.workweekOverHours): write it like 8 or 37.5
        """
      ]
    ),
    (
      Text.rules(
        Text.rule(
          tiers: Text.tier("a", "\"overHours\": 8, \"overScheduleByHours\": 0"))),
      [
        """
        a tier has one threshold, and "overHours" is given already (x.json:4:52, \
        versions[0].rules[0].tiers[0].overScheduleByHours): keep one of them
        """
      ]
    ),
    (
      Text.rules(
        Text.rule(tiers: Text.tier("a") + "," + Text.tier("b", "\"overScheduleByHours\": 0"))),
      [
        """
        a rule cannot follow the schedule in one tier and the clock in another (x.json:5:36, \
        versions[0].rules[0].tiers[1].overScheduleByHours): make two rules of it
        """
      ]
    ),
    (
      "\"period\": {\"days\": 14}, "
        + Text.rules(Text.rule("period", tiers: Text.tier("a", "\"overShare\": {\"hours\": 212}"))),
      [
        """
        the key "days" is missing (x.json:4:26, \
        versions[0].rules[0].tiers[0].overShare.days): add it
        """
      ]
    ),
  ]
}
