import PayrollBytes
import PayrollModel
import PayrollTestSupport
import RuleCases
import Testing
import TimeRules

/// What an example may say, and what is told where it says something else: a slip would let it pass.
@Suite("Reading worked examples")
struct CaseReadingTests {
  @Test("Everything comes back in its place")
  func parts() throws {
    var text = CaseText()
    text.head =
      #""timezone": "America/New_York", "workweekStart": "MON 07:30", "workdayStart": "06:00","#
    text.more = """
      "cite": "a law", "note": "a note", "contested": "a doubt", "periodStart": "2026-05-24",
      "hireDate": "2020-02-29", "holidays": [{ "date": "2026-06-03", "name": "Day" },
      { "date": "2026-06-04" }], "tolerance": "0.01", "schedule": [{ "start": "2026-06-01T08:00:00Z",
      "end": "2026-06-01T09:00:00Z" }],
      """
    text.sessions = [
      CaseText.session(
        "01T08:00", "01T16:00",
        #", "payRate": "18.5", "payCode": "REG", "position": "7", "unpaidBreaks": ["#
          + #"{ "start": "2026-06-01T12:00:00-04:00", "end": "2026-06-01T12:30:00-04:00" }]"#),
      CaseText.session("02T08:00", "02T16:00", #", "code": "SICK""#),
      #"{ "start": "2026-06-03T08:00:00Z", "end": null }"#,
    ]
    let example = try text.read()
    #expect(example.id == "x" && example.ruleSet == "us-flsa" && example.citation == "a law")
    #expect(example.note == "a note" && example.contested == "a doubt")
    #expect(example.zone.name == "America/New_York")
    #expect(example.workweek.start == .monday && example.workweek.startTime == TimeOfDay("07:30"))
    #expect(example.workweek.workdayStart == TimeOfDay("06:00"))
    #expect(example.periodStart?.description == "2026-05-24")
    #expect(example.hireDate?.description == "2020-02-29")
    #expect(
      example.holidays.map { "\($0.date) \($0.name)" } == ["2026-06-03 Day", "2026-06-04 holiday"])
    #expect(example.tolerance == "0.01" && example.schedule?.count == 1 && example.pay == nil)
    #expect(example.sessions.map(\.leave) == [nil, .sick, nil])
    #expect(example.sessions.map { $0.end == nil } == [false, false, true])
    let first = example.sessions[0]
    // Noon UTC; 2026-06-01 is 20,605 days after 1970-01-01.
    #expect(first.start.secondsSince1970 == 20_605 * 86_400 + 12 * 3600)
    let end = try #require(first.end)
    #expect(end.seconds(since: first.start) == 8 * 3600)
    #expect(
      first.rate?.tenThousandths == 185_000 && first.payCode == "REG" && first.position == "7")
    #expect(first.unpaidBreaks.map(\.seconds) == [1800])
    #expect(example.unknownKeys.isEmpty && !example.expectsHolidayPay)
    #expect(example.sessions[1].rate == nil && example.sessions[1].payCode.isEmpty)
  }

  @Test("Without more an example has no schedule, no holidays, and half a cent of tolerance")
  func defaults() throws {
    let example = try CaseText().read()
    #expect(example.schedule == nil && example.holidays.isEmpty && example.periodStart == nil)
    #expect(example.tolerance == "0.005" && example.hireDate == nil && example.sleep == nil)
    #expect(example.workweek == Workweek(start: .sunday) && example.workweekChange == nil)
    var text = CaseText()
    text.more = #""schedule": [],"#
    #expect(try text.read().schedule?.isEmpty == true)
  }

  @Test(
    "A week begins on a weekday, at a time or with the workday",
    arguments: [
      ("SUN", "06:00", .sunday, "06:00"), ("MON 07:00", "06:00", .monday, "07:00"),
      ("sat 00:00", "06:00", .saturday, "00:00"), ("WED", nil, .wednesday, "00:00"),
    ] as [(String, String?, Weekday, String)])
  func workweeks(_ text: String, _ day: String?, _ start: Weekday, _ time: String) throws {
    var example = CaseText()
    example.head =
      #""timezone": "America/New_York", "workweekStart": "\#(text)","#
      + (day.map { #" "workdayStart": "\#($0)","# } ?? "")
    let workweek = try example.read().workweek
    #expect(workweek.start == start && workweek.startTime == TimeOfDay(time))
  }

  @Test("What must be there is named where it is not")
  func missing() {
    let whole = CaseText().text
    for (part, key) in [
      (#""id": "x", "#, "id"), (#""ruleSet": "us-flsa", "#, "ruleSet"),
      (#""timezone": "America/New_York", "#, "timezone"),
      (#""workweekStart": "SUN","#, "workweekStart"),
      (#""sessions": ["#, "sessions"), (#""expect": {"#, "expect"),
      (#""start": "2026-06-01T08:00:00-04:00", "#, "sessions[0].start"),
    ] {
      let name = key.split(separator: ".").last.map(String.init) ?? key
      let text =
        part.hasSuffix("[") || part.hasSuffix("{")
        ? whole.replacing("\"\(name)\":", with: "\"x\(name)\":") : whole.replacing(part, with: "")
      #expect(
        CaseText.problems(text).contains("[0].\(key): the key \"\(name)\" is missing: add it"),
        "\(key): \(CaseText.problems(text))")
    }
  }

  @Test("What is strange is told with what was expected")
  func strange() {
    func told(_ right: String, _ wrong: String) -> [String] {
      CaseText.problems(CaseText().text.replacing(right, with: wrong))
    }
    let moment = "is not a time such as 2026-06-01T08:00:00-07:00"
    for (right, wrong, said) in [
      ("America/New_York", "New York", "[0].timezone: \"New York\" is not an Area/City time zone"),
      (
        "\"SUN\"", "\"SUN 7\"",
        "[0].workweekStart: \"SUN 7\" is not a weekday such as SUN or MON 07:00"
      ),
      ("\"SUN\"", "\"S\"", "[0].workweekStart: \"S\" is not a weekday such as SUN or MON 07:00"),
      (
        "\"SUN\"", "\"SUN 07:00 x\"",
        "[0].workweekStart: \"SUN 07:00 x\" is not a weekday such as SUN or MON 07:00"
      ),
      (
        "2026-06-01T08:00:00-04:00", "2026-06-01", "[0].sessions[0].start: \"2026-06-01\" \(moment)"
      ),
      (
        "\"id\"", #""workdayStart": "7", "id""#,
        "[0].workdayStart: \"7\" is not a time such as 00:00"
      ),
      ("\"id\"", #""periodStart": "x", "id""#, "[0].periodStart: \"x\" is not a date"),
      ("\"id\"", #""hireDate": "x", "id""#, "[0].hireDate: \"x\" is not a date"),
      (
        "\"id\"", #""holidays": [{}], "id""#,
        "[0].holidays[0].date: the key \"date\" is missing: add it"
      ),
      (
        "\"id\"", #""holidays": [{ "date": "12-25" }], "id""#,
        "[0].holidays[0].date: \"12-25\" is not a date such as 2026-12-25"
      ),
      (
        "\"id\"", #""tolerance": "-0.01", "id""#,
        "[0].tolerance: \"-0.01\" is not an amount such as 0.005"
      ),
      ("\"id\"", #""tolerance": "x", "id""#, "[0].tolerance: \"x\" is not an amount such as 0.005"),
      (
        " }],", #", "payRate": "-1" }],"#,
        "[0].sessions[0].payRate: \"-1\" is not a rate such as 18.50"
      ),
      (
        " }],", #", "code": "OVERTIME" }],"#,
        "[0].sessions[0].code: \"OVERTIME\" is not HOLIDAY, SICK or VACATION"
      ),
      (
        " }],", #", "code": "REGULAR" }],"#,
        "[0].sessions[0].code: \"REGULAR\" is not HOLIDAY, SICK or VACATION"
      ),
      (
        " }],", #", "code": "SICK", "payCode": "S" }],"#,
        "[0].sessions[0].payCode: leave has no pay code here: remove it, or remove \"code\""
      ),
      (
        "\"regularHours\": 8", "",
        "[0].expect: the case expects nothing: name at least one figure, "
          + "such as regularHours"
      ),
      (
        "\"regularHours\": 8", "\"ot15Hours\": 0, \"regularHours\": \"8h\"",
        "[0].expect.regularHours: \"8h\" is not a number of hours"
      ),
      (
        "\"regularHours\": 8", "\"ot15Hours\": 0, \"totalPay\": \"$8\"",
        "[0].expect.totalPay: \"$8\" is not an amount"
      ),
      (
        "\"regularHours\": 8", "\"ot15Hours\": 0, \"missedBreaks\": -1",
        "[0].expect.missedBreaks: a whole number from 0 to 1000000 was expected"
      ),
      (
        "\"regularHours\": 8", "\"additionalPremiumByWeek\": [\"1\"]",
        "[0].expect.additionalPremiumByWeek: an amount such as 4.36 was expected here"
      ),
    ] {
      #expect(told(right, wrong) == [said])
    }
  }

  @Test("A key that nobody knows is refused inside of a part, and kept for the run beside them")
  func unknownKeys() throws {
    for (right, wrong, key) in [
      (" }],", #", "brake": 1 }],"#, "[0].sessions[0].brake"),
      ("\"regularHours\": 8", "\"regularHours\": 8, \"regularHour\": 8", "[0].expect.regularHour"),
    ] {
      let problems = CaseText.problems(CaseText().text.replacing(right, with: wrong))
      #expect(problems.count == 1 && problems.first?.hasPrefix("\(key): the key ") == true)
    }
    var text = CaseText()
    text.more = #""schedul": [], "zzz": 1,"#
    let example = try text.read()
    #expect(example.unknownKeys.count == 2)
    #expect(
      example.unknownKeys.first
        == "the key \"schedul\" is not known (line 1): did you mean \"schedule\"?")
    let result = example.run(try Mappings.ruleSet("us-flsa"))
    #expect(result.failure == example.unknownKeys.joined(separator: "; ") && !result.hasPassed)
  }

  @Test("A moment has its offset, or is UTC")
  func moments() throws {
    func start(_ text: String) -> Int64? {
      var example = CaseText()
      example.sessions = [#"{ "start": "\#(text)", "end": null }"#]
      return try? example.read().sessions.first?.start.secondsSince1970
    }
    // 2026-06-01T12:00:00Z.
    let noon: Int64 = 20_605 * 86_400 + 12 * 3600
    for text in [
      "2026-06-01T12:00:00Z", "2026-06-01T08:00:00-04:00", "2026-06-01T17:45:00+05:45",
      "2026-06-01T00:00:00-12:00", "2026-06-02T02:00:00+14:00",
    ] {
      #expect(start(text) == noon, "\(text)")
    }
    #expect(start("2026-06-01T12:00:59Z") == noon + 59)
    for text in [
      "2026-06-01T12:00:00", "2026-06-01 12:00:00Z", "2026-06-01T12:00Z", "2026-06-31T12:00:00Z",
      "2026-06-01T25:00:00Z", "2026-06-01T12:00:00z", "2026-06-01T08:00:00*04:00",
      "2026-06-01T08:00:00-0400", "2026-06-01T12:00:00.0Z", "",
    ] {
      #expect(start(text) == nil, "\(text)")
    }
  }
}
