import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("Duty in sentences")
struct DutySentenceTests {
  /// The sentences about duty of the federal law with these rules on top.
  private func sentences(_ duty: String) throws -> [String] {
    let text = """
      {"id": "own", "name": "Own", "extends": "us-flsa", "versions": [
        {"from": "2020-01-01", "rules": [], "duty": {\(duty)}}]}
      """
    let set = try RuleSet.read(
      Array(text.utf8), file: "own.json", bases: RuleSet.Bases { try? Mappings.ruleSet($0) })
    let version = try #require(set.versions.last)
    // The first is the law's, about short breaks.
    return RuleSetDescription(version).others.dropFirst().map(\.text)
  }

  @Test(
    "Each part says its own numbers",
    arguments: [
      (
        #""rounding": {"incrementMinutes": 15, "mealStart": "none", "mealEnd": "up", "graceMinutes": 5}"#,
        "Punches are rounded on the wall clock: clock-ins and clock-outs to the nearest 15 minutes; "
          + "the ends of meals to the next 15 minutes; the starts of meals not at all. A punch within "
          + "5 minutes of its shift's start or end becomes that time."
      ),
      (
        #""shortBreakMinutes": 25"#,
        "A break of 25 minutes or less that says nothing of itself is work time."
      ),
      (
        #""sleep": {"agreed": true, "start": "22:00", "end": "06:00", "positions": ["7"]}"#,
        "On duty of 24 hours and more at the positions 7, sleep from 22:00 to 06:00 is not work, at "
          + "most 8 hours of it and none where less than 5 are left."
      ),
      (
        #""sleep": {"agreed": false, "start": "22:00", "end": "06:00"}"#,
        "There is no agreement about sleep: all time on duty is work."
      ),
      (
        """
        "mealDeduction": {"tiers": [{"overHours": 6, "minutes": 30}, {"overHours": 10, "minutes": 60}],
          "placement": "proportional"}
        """,
        "Work without a punched meal loses 30 minutes where it is longer than 6 hours, 60 minutes "
          + "where it is longer than 10 hours, taken from each of its sessions by their length. "
          + "Sessions less than 30 minutes apart are one piece of work."
      ),
      (
        #""paidMeal": {"overHours": 1, "minutes": 30, "payCode": "M"}"#,
        "Work of more than 1 hour brings a meal of 30 minutes, paid under M and not worked."
      ),
      (
        """
        "minimumHours": [
          {"kind": "session", "hours": 4, "unscheduledOnly": true, "payCodes": ["A", "B"],
            "payCode": "M"}]
        """,
        "A session without a scheduled shift under A, B is paid for at least 4 hours; what was not "
          + "worked is paid under M."
      ),
      (
        #""minimumHours": [{"kind": "day", "hours": 3, "payCode": "M"}]"#,
        "The sessions of a workday are paid for at least 3 hours together; what was not worked is "
          + "paid under M."
      ),
      (
        #""minimumHours": [{"kind": "reportingTime", "payCode": "M"}]"#,
        "Whoever works less than half of a scheduled shift is paid for half of it, at least 2 and at "
          + "most 4 hours; what was not worked is paid under M."
      ),
      (
        """
        "splitShift": {"gapOverHours": 1, "spreadOverHours": 10, "hours": 2, "rate": 17.5,
          "setOff": false, "payCode": "S"}
        """,
        "A workday with an unpaid gap of more than 1 hour, or that lasts more than 10 hours from "
          + "beginning to end brings 2 hours at 17.5000, paid under S and not worked."
      ),
    ])
  func sentence(duty: String, expected: String) throws {
    #expect(try sentences(duty) == [expected])
  }

  @Test("Break premiums say what is waived and what is paid")
  func breakPremiums() throws {
    #expect(
      try sentences(#""breakPremiums": {"firstMealWaived": true, "secondMealWaived": true}"#) == [
        "A meal of 30 minutes is due by the end of the fifth hour of work, a second one by the end "
          + "of the tenth. Up to 6 hours of work the first is waived. Up to 12 hours, where the "
          + "first was taken, the second is."
      ])
    let rest =
      "Ten minutes of rest are due for every 4 hours of work or major fraction, none below 3.5 hours."
    #expect(
      try sentences(
        """
        "breakPremiums": {"onDutyMeals": true, "restBreaksRecorded": true, "paidAt": "baseRate",
          "payCode": "P"}
        """) == [
          rest,
          "A workday with missed rest brings one hour at the rate of the day's last work, paid under "
            + "P and not worked.",
        ])
    #expect(
      try sentences(#""breakPremiums": {"restBreaksRecorded": true, "payCode": "P"}"#).last
        == "A workday with missed meals and one with missed rest brings one hour at the regular rate "
        + "of the workweek, paid under P and not worked.")
  }
}
