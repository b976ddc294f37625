import PayrollBytes
import PayrollModel
import PayrollTestSupport
import RuleCases
import Testing
import TimeRules

/// Which hours come of sessions, under the names of the format.
@Suite("Hours of worked examples")
struct CaseHoursTests {
  /// The federal law with a daily tier.
  private static func daily(_ multiplier: String, from: String = "2020-01-01") throws -> RuleSet {
    let text = """
      {"id": "own", "name": "Own", "jurisdiction": "US", "evidence": "company", "versions": [
        {"from": "\(from)", "rules": [{"id": "d", "window": "workday", "citation": "x", "tiers": [
          {"id": "d-8", "overHours": 8, "multiplier": \(multiplier)}]}]}]}
      """
    return try RuleSet.read(
      Array(text.utf8), file: "own.json", bases: RuleSet.Bases { try? Mappings.ruleSet($0) })
  }

  private func text(_ sessions: [String], _ expect: String, more: String = "") -> CaseText {
    var text = CaseText()
    (text.sessions, text.expect, text.more) = (sessions, expect, more)
    return text
  }

  @Test(
    "Thirteen hours in California are eight, four and one, and fifteen and a half by multiplier")
  func california() throws {
    var thirteen = text(
      [#"{ "start": "2026-06-01T08:00:00-07:00", "end": "2026-06-01T21:00:00-07:00" }"#],
      #""regularHours": 8, "ot15Hours": 4, "ot20Hours": 1, "effectiveHours": 16"#)
    thirteen.head = #""timezone": "America/Los_Angeles", "workweekStart": "SUN","#
    #expect(try thirteen.differences("us-ca") == [])
  }

  @Test("A day is cut by the zone of the example, and begins with its workday")
  func days() throws {
    // From 22:00 to 08:00 in California, two hours and eight; in New York all on one date.
    let night =
      [#"{ "start": "2026-06-01T22:00:00-07:00", "end": "2026-06-02T08:00:00-07:00" }"#]
    for (head, expect) in [
      (#""timezone": "America/Los_Angeles", "workweekStart": "SUN","#, #""regularHours": 10"#),
      (
        #""timezone": "America/New_York", "workweekStart": "SUN","#,
        #""regularHours": 8, "ot15Hours": 2"#
      ),
      (
        #""timezone": "America/Los_Angeles", "workweekStart": "SUN", "workdayStart": "22:00","#,
        #""regularHours": 8, "ot15Hours": 2"#
      ),
      (
        #""timezone": "America/New_York", "workweekStart": "SUN", "workdayStart": "03:00","#,
        #""regularHours": 10"#
      ),
    ] {
      var example = text(night, expect + #", "ot20Hours": 0"#)
      example.head = head
      #expect(try example.differences("us-ca") == [], "\(head)")
    }
  }

  @Test("A week begins on its day, at its time")
  func weeks() throws {
    // Forty hours from Monday to Thursday, and an hour before seven on the next Monday.
    let sessions =
      CaseText.days((1...4).map { (day: $0, hours: 10) }) + [
        CaseText.session("08T05:00", "08T06:00")
      ]
    let sunday =
      CaseText.days((1...4).map { (day: $0, hours: 10) }) + CaseText.days([(day: 7, hours: 5)])
    for (head, sessions, expect) in [
      (#""workweekStart": "MON","#, sessions, #""regularHours": 41"#),
      (#""workweekStart": "MON 07:00","#, sessions, #""regularHours": 40, "ot15Hours": 1"#),
      (
        #""workweekStart": "MON", "workdayStart": "07:00","#, sessions,
        #""regularHours": 40, "ot15Hours": 1"#
      ),
      (#""workweekStart": "SUN","#, sunday, #""regularHours": 45, "ot15Hours": 0"#),
      (#""workweekStart": "MON","#, sunday, #""regularHours": 40, "ot15Hours": 5"#),
    ] {
      var example = text(sessions, expect)
      example.head = #""timezone": "America/New_York", "# + head
      #expect(try example.differences() == [], "\(head)")
    }
  }

  @Test("Hours at a multiplier without a name are expected to be none, where hours are spoken of")
  func otherMultipliers() throws {
    let set = try Self.daily("1.25")
    let ten = CaseText.days([(day: 1, hours: 10)])
    #expect(
      try text(ten, #""regularHours": 8"#).differences(set) == ["otAt1.25xHours 0.00 2.00"])
    #expect(try text(ten, #""ot15Hours": 0"#).differences(set) == ["otAt1.25xHours 0.00 2.00"])
    #expect(try text(ten, #""effectiveHours": 10.5"#).differences(set) == [])
    #expect(try text(ten, #""regularHours": 8, "otAt1.25xHours": 2"#).differences(set) == [])
    #expect(
      try text(ten, #""otAt1.25xHours": 1, "otAt1.1xHours": 0, "otAt3xHours": 1"#).differences(set)
        == ["otAt1.25xHours 1.00 2.00", "otAt3xHours 1.00 0.00"])
  }

  @Test("Work on a holiday is told apart, and its part by multiplier")
  func holidays() throws {
    let holiday = #""holidays": [{ "date": "2026-06-03", "name": "Day" }],"#
    let week = CaseText.days((1...5).map { (day: $0, hours: 10) })
    #expect(
      try text(
        week,
        #""regularHours": 30, "ot15Hours": 10, "holidayWorkedHours": 10, "holiday15Hours": 0"#,
        more: holiday
      ).differences("us-flsa+holiday-bucket") == [])
    #expect(
      try text(
        week, #""regularHours": 40, "ot15Hours": 10, "holidayWorkedHours": 0"#, more: holiday
      )
      .differences() == [])
  }

  @Test("Leave is its bucket and no work; a session that was never closed is counted and not paid")
  func leave() throws {
    let sessions = [
      CaseText.session("01T08:00", "01T16:00", #", "code": "VACATION""#),
      CaseText.session("02T08:00", "02T12:00", #", "code": "sick""#),
      CaseText.session("03T08:00", "03T18:00", #", "code": "HOLIDAY""#),
      CaseText.session("04T08:00", "04T16:00"),
      #"{ "start": "2026-06-05T08:00:00-04:00", "end": null }"#,
      #"{ "start": "2026-06-05T09:00:00-04:00" }"#,
    ]
    #expect(
      try text(
        sessions,
        #""regularHours": 8, "vacationHours": 8, "sickHours": 4, "holidayHours": 10, "#
          + #""holidayWorkedHours": 0, "effectiveHours": 8, "unpayableSessions": 2, "missedBreaks": 0"#
      ).differences() == [])
    #expect(
      try text(sessions, #""unpayableSessions": 1"#).differences() == ["unpayableSessions 1 2"])
  }

  @Test("Time that two sessions share is worked once; a break that was punched out is none")
  func shared() throws {
    #expect(
      try text(
        [CaseText.session("01T08:00", "01T12:00"), CaseText.session("01T11:00", "01T14:00")],
        #""regularHours": 6"#
      ).differences() == [])
    func pause(_ start: String, _ end: String) -> [String] {
      [
        CaseText.session(
          "01T08:00", "01T16:00",
          #", "unpaidBreaks": [{ "start": "2026-06-01T\#(start):00-04:00", "#
            + #""end": "2026-06-01T\#(end):00-04:00" }]"#)
      ]
    }
    // The federal law counts breaks up to twenty minutes as work.
    #expect(try text(pause("12:00", "12:30"), #""regularHours": 7.5"#).differences() == [])
    #expect(try text(pause("12:00", "12:20"), #""regularHours": 8"#).differences() == [])
    #expect(
      try text(pause("12:00", "12:21"), #""regularHours": 7.65"#).differences() == [])
  }

  @Test("Sleep on a duty of a day is no work where it was agreed, but for calls")
  func sleep() throws {
    func sleep(_ agreed: Bool, _ calls: String = "") -> String {
      """
      "sleep": { "agreed": \(agreed), "start": "2026-06-01T22:00:00-04:00",
        "end": "2026-06-02T06:00:00-04:00", "interruptions": [\(calls)] },
      """
    }
    let duty = [CaseText.session("01T08:00", "02T08:00")]
    let call = #"{ "start": "2026-06-02T02:00:00-04:00", "end": "2026-06-02T03:00:00-04:00" }"#
    #expect(try text(duty, #""regularHours": 16"#, more: sleep(true)).differences() == [])
    #expect(try text(duty, #""regularHours": 17"#, more: sleep(true, call)).differences() == [])
    #expect(try text(duty, #""regularHours": 24"#, more: sleep(false, call)).differences() == [])
    #expect(
      try text(
        duty, #""regularHours": 24"#, more: sleep(true).replacing("06-02T06", with: "06-02T22")
      )
      .differences() == ["the period of sleep is none of a day"])
  }

  @Test("The rules that took the hours are told with their seconds, each once")
  func reasons() throws {
    let set = try Self.daily("1.5")
    let result = try text(
      CaseText.days([(day: 1, hours: 10), (day: 2, hours: 9)]), #""regularHours": 16"#
    ).read().run(set)
    #expect(result.reasons.map(\.seconds) == [16 * 3600, 3 * 3600])
    #expect(result.reasons.map(\.reason.rule).last == "d-8" || result.reasons.count == 2)
    #expect(result.figures.first { $0.name == "ot15Hours" }?.value == .hours(3 * 3600))
  }

  @Test("An end before the start is an error of its own, whatever the rules")
  func backwards() throws {
    let backwards = [
      CaseText.session("01T16:00", "01T08:00"), CaseText.session("02T08:00", "02T09:00"),
    ]
    #expect(try text(backwards, #""error": "END_BEFORE_START""#).differences() == [])
    #expect(
      try text(backwards, #""error": "END_BEFORE_STAR""#).differences() == [
        "error END_BEFORE_STAR END_BEFORE_START"
      ])
    #expect(try text(backwards, #""regularHours": 1"#).differences() == ["regularHours 1.00 none"])
    #expect(
      try CaseText(expect: #""error": "END_BEFORE_START""#).differences() == [
        "error END_BEFORE_START none"
      ])
  }

  @Test("Rules that are not in force say since when")
  func notInForce() throws {
    let late = try Self.daily("1.5", from: "2026-06-03")
    let before = try CaseText().differences(late)
    #expect(before.count == 1 && before.first?.contains("own") == true, "\(before)")
    // The week of Wednesday 3 June begins on Sunday 31 May.
    let wednesday = try text(CaseText.days([(day: 3, hours: 8)]), #""regularHours": 8"#)
      .differences(late)
    #expect(
      wednesday == ["a week of it begins on 2026-05-31, when the rule set own is not in force"])
    #expect(try text([], #""regularHours": 0"#).differences(late) == [])
  }

  @Test("Rules over work periods ask for the start of one")
  func workPeriods() throws {
    let set = "us-flsa-7k-fire-14d"
    #expect(
      try CaseText().differences(set) == [
        "the rule set counts over work periods, and the case has no periodStart"
      ])
    // 106 hours in fourteen days from Sunday 31 May.
    let sessions = CaseText.days((1...11).map { (day: $0, hours: 10) })
    #expect(
      try text(
        sessions, #""regularHours": 106, "ot15Hours": 4"#, more: #""periodStart": "2026-05-31","#
      ).differences(set) == [])
    // From 5 June the first four days are of the period before.
    #expect(
      try text(
        sessions, #""regularHours": 110, "ot15Hours": 0"#, more: #""periodStart": "2026-06-05","#
      ).differences(set) == [])
  }
}
